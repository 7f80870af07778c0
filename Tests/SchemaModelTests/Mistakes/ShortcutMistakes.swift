/// Files in a shortcuts folder.
let shortcutMistakes: [Mistake] = [
  Mistake(
    "name with a capital", files: [BaseTree.rename: nil, "im/shortcuts/Chat.json": BaseTree.files[BaseTree.rename]?.replacing("+chat-rename", with: "+Chat")],
    "im/shortcuts/Chat.json:1:1: error: shortcut name 'Chat' holds other characters than small letters, digits and inner hyphens; rename the file [schema.invalid-name]"),
  Mistake(
    "no key but one", files: ["im/shortcuts/x.json": #"{ "summary": "X." }"#],
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'identities'; list who may call: 'user', 'bot' or both [schema.missing-key]",
    #"im/shortcuts/x.json:1:1: error: the shortcut has no 'scopes'; list the scopes that every use needs, such as { "all": ["im:chat:read"] }; [] where there are none [schema.missing-key]"#,
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'risk'; add 'read', 'write' or 'high-risk-write' [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'uses'; list the ids of the methods that the shortcut calls [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'flags'; list the flags; {} where there are none [schema.missing-key]",
    "im/shortcuts/x.json:1:1: error: the shortcut has no 'examples'; add two command lines that work [schema.missing-key]"),
  Mistake(
    "unknown method", in: BaseTree.rename, "im.chats.update", "im.chats.updat",
    "im/shortcuts/chat-rename.json:9:12: error: there is no method 'im.chats.updat'; did you mean 'im.chats.update'? [schema.unknown-method]"),
  Mistake(
    "no method", in: BaseTree.rename, #""im.chats.update""#, #""chats""#,
    "im/shortcuts/chat-rename.json:9:12: error: 'chats' is no id of a method; write it as service.resource.method, such as 'im.chats.create' [schema.invalid-name]"),
  Mistake(
    "a method twice", in: BaseTree.rename, #""im.chats.update""#, #""im.chats.update", "im.chats.update""#,
    "im/shortcuts/chat-rename.json:9:31: error: 'uses' names 'im.chats.update' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "scopes of an unknown flag", in: BaseTree.rename, #""flag": "quiet""#, #""flag": "quite""#,
    "im/shortcuts/chat-rename.json:7:28: error: the shortcut has no flag 'quite'; did you mean 'quiet'? [schema.unknown-flag]"),
  Mistake(
    "scopes of a value that the flag does not take", in: BaseTree.rename, #""is": false"#, #""is": "no""#,
    "im/shortcuts/chat-rename.json:7:43: error: 'is' is 'no', which the flag does not take; write true or false, without quotes [schema.value-type]"),
  Mistake(
    "default that is no number", in: BaseTree.rename, #""default": 20"#, #""default": "20""#,
    "im/shortcuts/chat-rename.json:14:74: error: 'default' is '20', which the flag does not take; write a whole number, without quotes [schema.value-type]"),
  Mistake(
    "default of no listed word", in: BaseTree.rename, #""default": "up""#, #""default": "top""#,
    "im/shortcuts/chat-rename.json:13:69: error: 'top' is none of the words of the flag; use 'up' or 'down' [schema.value-not-in-enum]"),
  Mistake(
    "limits of another type", in: BaseTree.rename, #""hidden": true"#, #""maxItems": 2, "minimum": 1"#,
    "im/shortcuts/chat-rename.json:16:32: error: 'maxItems' on a flag of type 'path'; only type 'list' takes it [schema.misplaced-flag-key]",
    "im/shortcuts/chat-rename.json:16:47: error: 'minimum' on a flag of type 'path'; only type 'integer' takes it [schema.misplaced-flag-key]"),
  Mistake(
    "flag of an unknown type", in: BaseTree.rename, #""type": "path""#, #""type": "paths""#,
    "im/shortcuts/chat-rename.json:16:24: error: unknown type of flag 'paths'; did you mean 'path'? [schema.unknown-type]"),
  Mistake(
    "flag with capitals", in: BaseTree.rename, #""cover": {"#, #""Cover": {"#,
    "im/shortcuts/chat-rename.json:16:5: error: flag 'Cover' holds other characters than small letters, digits and inner hyphens; name it as it is typed, without the dashes in front [schema.invalid-name]"),
  Mistake(
    "alias of another flag", in: BaseTree.rename, #""aliases": ["chat"]"#, #""aliases": ["name", "name"]"#,
    "im/shortcuts/chat-rename.json:11:97: error: 'aliases' lists 'name' twice; remove one of the two [schema.duplicate-value]",
    "im/shortcuts/chat-rename.json:12:5: error: two flags are called 'name'; rename one of them [schema.duplicate-value]"),
  Mistake(
    "flag of nobody who may call", in: BaseTree.rename, #""identities": ["user", "bot"]"#, #""identities": ["user"]"#,
    "im/shortcuts/chat-rename.json:6:54: error: scopes for 'bot', who may not call the method; remove them, or add 'bot' to 'identities' [schema.scope-of-other-identity]",
    "im/shortcuts/chat-rename.json:15:14: error: flag 'users' is for 'bot', who may not call; remove it from the flag's 'identities', or add it to those of the shortcut [schema.scope-of-other-identity]"),
  Mistake(
    "example of another shortcut", in: BaseTree.rename, "lark im +chat-rename", "lark im +chat-list",
    "im/shortcuts/chat-rename.json:19:54: error: the example is about another command; begin it with 'lark im +chat-rename' [schema.example-of-other]"),
]
