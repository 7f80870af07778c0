/// Files in a shortcuts folder.
let shortcutMistakes: [Mistake] = [
  Mistake(
    "name with a capital", files: [BaseTree.rename: nil, "im/shortcuts/Chat.json": BaseTree.files[BaseTree.rename]?.replacing("+chat-rename", with: "+Chat")],
    "im/shortcuts/Chat.json:1:1: error: shortcut name 'Chat' holds other characters than small letters, digits and inner hyphens; rename the file [schema.invalid-name]"),
  Mistake(
    "no key but one", files: ["im/shortcuts/x.json": #"{ "summary": "X." }"#],
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'identities'; list who may call: 'user', 'bot' or both [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'risk'; add 'read', 'write' or 'high-risk-write' [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'uses'; list the methods that the shortcut calls; its scopes follow from them [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'flags'; list the flags; {} where there are none [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'examples'; add two command lines that work [schema.missing-key]"),
  Mistake(
    "scopes of its own", in: BaseTree.rename, #""risk": "write","#, #""risk": "write", "scopes": ["im:chat"],"#,
    #"im/shortcuts/chat-rename.json:6:20: error: unknown key 'scopes' in a shortcut file; use 'summary', 'description', 'identities', 'risk', 'uses', 'flags', 'options', 'examples', 'swiftName' or '$schema' [schema.unknown-key]"#),
  Mistake(
    "option of no flag", in: BaseTree.rename, #""risk": "write","#, #""risk": "write", "options": {"chat": {"flag": "chat-ids"}},"#,
    #"im/shortcuts/chat-rename.json:6:32: error: option 'chat' reads the flag 'chat-ids', which is not there; did you mean 'chat-id'? [schema.unknown-flag]"#),
  Mistake(
    "option that says nothing", in: BaseTree.rename, #""risk": "write","#, #""risk": "write", "options": {"chat": {"required": true}},"#,
    #"im/shortcuts/chat-rename.json:6:40: error: option 'chat' does not say what it is; add 'flag', 'oppositeOf', 'oneOf', or a 'type' with the 'flags' that it reads [schema.missing-key]"#),
  Mistake(
    "option with two fates", in: BaseTree.rename, #""risk": "write","#,
    #""risk": "write", "options": {"a": {"type": "T", "required": true, "default": "T()"}},"#,
    #"im/shortcuts/chat-rename.json:6:69: error: option 'a' is required and has a default; remove one of the two [schema.misplaced-flag-key]"#),
  Mistake(
    "case without words", in: BaseTree.rename, #""risk": "write","#, #""risk": "write", "options": {"to": {"oneOf": {"mail": {}}}},"#,
    #"im/shortcuts/chat-rename.json:6:57: error: 'mail' has no 'description'; say what the case means [schema.missing-key]"#),
  Mistake(
    "unknown method", in: BaseTree.rename, "im.chats.update", "im.chats.updat",
    #"im/shortcuts/chat-rename.json:9:5: error: there is no method 'im.chats.updat'; did you mean 'im.chats.update'? [schema.unknown-method]"#),
  Mistake(
    "no method", in: BaseTree.rename, #""im.chats.list""#, #""chats""#,
    #"im/shortcuts/chat-rename.json:8:5: error: 'chats' is no id of a method; write it as service.resource.method, such as 'im.chats.create' [schema.invalid-name]"#),
  Mistake(
    "a call of no method", in: BaseTree.rename, #""method": "im.files.download", "#, "",
    #"im/shortcuts/chat-rename.json:11:5: error: the entry has no 'method'; name the method, such as 'im.chats.create' [schema.missing-key]"#),
  Mistake(
    "a method by its number", in: BaseTree.rename, #""im.chats.list""#, "7",
    #"im/shortcuts/chat-rename.json:8:5: error: an entry of 'uses' must be the id of a method or an object, not a number; write "im.chats.get", or { "method": "im.chats.get", … } to say who calls it and when [schema.wrong-json-type]"#),
  Mistake(
    "a method twice", in: BaseTree.rename, #""im.chats.list""#, #""im.chats.list", "im.chats.list""#,
    #"im/shortcuts/chat-rename.json:8:22: error: 'uses' names 'im.chats.list' twice for the same caller and case; remove one of the two, or give each its own 'as' or 'when' [schema.duplicate-value]"#),
  Mistake(
    "a call of somebody who may not make it", in: BaseTree.rename, #""im.chats.update", "as": ["bot"]"#, #""im.chats.update""#,
    #"im/shortcuts/chat-rename.json:9:5: error: a user may not call 'im.chats.update'; say who makes the call: { "method": "im.chats.update", "as": ["bot"] } [schema.use-identity]"#),
  Mistake(
    "a call of the other one alone", in: BaseTree.rename, #""im.files.download", "as": ["user"]"#, #""im.files.download", "as": ["bot"]"#,
    #"im/shortcuts/chat-rename.json:11:5: error: a bot may not call 'im.files.download'; use a method that a bot may call [schema.use-identity]"#),
  Mistake(
    "a call of nobody who may call the shortcut", in: BaseTree.rename, #""identities": ["user", "bot"]"#, #""identities": ["bot"]"#,
    #"im/shortcuts/chat-rename.json:11:44: error: a call as 'user', who may not call the shortcut; take 'user' out of 'as', or add it to 'identities' [schema.scope-of-other-identity]"#),
  Mistake(
    "a call with an unknown flag", in: BaseTree.rename, #""quiet": false"#, #""quite": false"#,
    #"im/shortcuts/chat-rename.json:9:61: error: the shortcut has no flag 'quite'; did you mean 'quiet'? [schema.unknown-flag]"#),
  Mistake(
    "a call with a value that the flag does not take", in: BaseTree.rename, #""quiet": false"#, #""quiet": "no""#,
    #"im/shortcuts/chat-rename.json:9:70: error: 'quiet' is 'no', which the flag does not take; write true or false, without quotes [schema.value-type]"#),
  Mistake(
    "a call with a word that the flag does not have", in: BaseTree.rename, #"["up", "down"] } }"#, #"["up", "dawn"] } }"#,
    #"im/shortcuts/chat-rename.json:9:93: error: 'dawn' is none of the words of the flag; did you mean 'down'? [schema.value-not-in-enum]"#),
  Mistake(
    "a call with no value", in: BaseTree.rename, #"["up", "down"] } }"#, "[] } }",
    #"im/shortcuts/chat-rename.json:9:86: error: 'order' lists no value; list the values of the flag for which the call is made [schema.empty]"#),
  Mistake(
    "a call with no flag", in: BaseTree.rename, #"{ "chat-id": { "prefix": "oc_" } }"#, "{}",
    #"im/shortcuts/chat-rename.json:11:62: error: 'when' tests no flag; name a flag, or remove the key [schema.empty]"#),
  Mistake(
    "a call in no case", in: BaseTree.rename, #"{ "chat-id": { "prefix": "oc_" } }"#, "[]",
    #"im/shortcuts/chat-rename.json:11:62: error: 'when' tests no flag; name a flag, or remove the key [schema.empty]"#),
  Mistake(
    "two beginnings", in: BaseTree.rename, #"{ "prefix": "oc_" }"#, #"{ "prefix": "oc_", "otherPrefix": "om_" }"#,
    #"im/shortcuts/chat-rename.json:11:75: error: 'chat-id' says not just one beginning of the value; write either { "prefix": "om_" } or { "otherPrefix": "om_" } [schema.empty]"#),
  Mistake(
    "an empty beginning", in: BaseTree.rename, #"{ "prefix": "oc_" }"#, #"{ "prefix": ["oc_", ""] }"#,
    #"im/shortcuts/chat-rename.json:11:87: error: 'prefix' is empty; write how the value begins, such as "om_" [schema.empty]"#),
  Mistake(
    "a beginning of a number", in: BaseTree.rename, #""size": 20 }"#, #""size": { "prefix": "2" } }"#,
    #"im/shortcuts/chat-rename.json:10:135: error: 'size' takes no single text that could begin so; test its value, or use true for a flag that is given [schema.value-type]"#),
  Mistake(
    "an unknown need", in: BaseTree.rename, #""need": "optional""#, #""need": "option""#,
    #"im/shortcuts/chat-rename.json:10:150: error: unknown need 'option'; did you mean 'optional'? [schema.unknown-value]"#),
  Mistake(
    "default that is no number", in: BaseTree.rename, #""default": 20"#, #""default": "20""#,
    "im/shortcuts/chat-rename.json:17:74: error: 'default' is '20', which the flag does not take; write a whole number, without quotes [schema.value-type]"),
  Mistake(
    "default of no listed word", in: BaseTree.rename, #""default": "up""#, #""default": "top""#,
    "im/shortcuts/chat-rename.json:16:69: error: 'top' is none of the words of the flag; use 'up' or 'down' [schema.value-not-in-enum]"),
  Mistake(
    "limits of another type", in: BaseTree.rename, #""hidden": true"#, #""maxItems": 2, "minimum": 1"#,
    "im/shortcuts/chat-rename.json:19:32: error: 'maxItems' on a flag of type 'path'; only type 'list' takes it [schema.misplaced-flag-key]",
    "im/shortcuts/chat-rename.json:19:47: error: 'minimum' on a flag of type 'path'; only type 'integer' takes it [schema.misplaced-flag-key]"),
  Mistake(
    "flag of an unknown type", in: BaseTree.rename, #""type": "path""#, #""type": "paths""#,
    "im/shortcuts/chat-rename.json:19:24: error: unknown type of flag 'paths'; did you mean 'path'? [schema.unknown-type]"),
  Mistake(
    "flag with capitals", in: BaseTree.rename, #""cover": { "type""#, #""Cover": { "type""#,
    "im/shortcuts/chat-rename.json:10:62: error: the shortcut has no flag 'cover'; did you mean 'Cover'? [schema.unknown-flag]",
    "im/shortcuts/chat-rename.json:19:5: error: flag 'Cover' holds other characters than small letters, digits and inner hyphens; name it as it is typed, without the dashes in front [schema.invalid-name]"),
  Mistake(
    "alias of another flag", in: BaseTree.rename, #""aliases": ["chat"]"#, #""aliases": ["name", "name"]"#,
    "im/shortcuts/chat-rename.json:14:97: error: 'aliases' lists 'name' twice; remove one of the two [schema.duplicate-value]",
    "im/shortcuts/chat-rename.json:15:5: error: two flags are called 'name'; rename one of them [schema.duplicate-value]"),
  Mistake(
    "flag of nobody who may call", in: BaseTree.rename, #""identities": ["user", "bot"]"#, #""identities": ["user"]"#,
    "im/shortcuts/chat-rename.json:9:42: error: a call as 'bot', who may not call the shortcut; take 'bot' out of 'as', or add it to 'identities' [schema.scope-of-other-identity]",
    "im/shortcuts/chat-rename.json:10:42: error: a call as 'bot', who may not call the shortcut; take 'bot' out of 'as', or add it to 'identities' [schema.scope-of-other-identity]",
    "im/shortcuts/chat-rename.json:18:14: error: flag 'users' is for 'bot', who may not call; remove it from the flag's 'identities', or add it to those of the shortcut [schema.scope-of-other-identity]"),
  Mistake(
    "example of another shortcut", in: BaseTree.rename, "lark im +chat-rename", "lark im +chat-list",
    "im/shortcuts/chat-rename.json:22:54: error: the example is about another command; begin it with 'lark im +chat-rename' [schema.example-of-other]"),
]
