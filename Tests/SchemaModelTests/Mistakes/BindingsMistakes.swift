/// Mistakes in `lark-bindings.json`.
let bindingsMistakes: [Mistake] = [
  Mistake(
    "unknown key", in: BaseTree.bindings, #""access""#, #""acces""#,
    "lark-bindings.json:3:3: error: unknown key 'acces' in lark-bindings.json; did you mean 'access'? [schema.unknown-key]"),
  Mistake(
    "unknown access level", in: BaseTree.bindings, #""package""#, #""private""#,
    "lark-bindings.json:3:13: error: unknown access level 'private'; use 'public', 'package' or 'internal' [schema.unknown-access]"),
  Mistake(
    "namespace that is no type", in: BaseTree.bindings, #""Base""#, #""base.api""#,
    "lark-bindings.json:4:16: error: 'base.api' is no Swift type name; begin with a capital and use letters, digits and '_' only [schema.invalid-name]"),
  Mistake(
    "include of another type", in: BaseTree.bindings, #"["im.chats.*", "*load"]"#, #""im.chats.*""#,
    "lark-bindings.json:5:14: error: 'include' must be an array, not a string; write it between [ and ] [schema.wrong-json-type]"),
  Mistake(
    "pattern of another type", in: BaseTree.bindings, #""*load""#, "1",
    "lark-bindings.json:5:29: error: a pattern must be a string, not a number; put it in quotes [schema.wrong-json-type]"),
  Mistake(
    "include without a pattern", in: BaseTree.bindings, #"["im.chats.*", "*load"]"#, "[]",
    "lark-bindings.json:5:14: error: 'include' lists no methods; list ids of methods such as 'im.chats.*', or remove the key [schema.empty]"),
  Mistake(
    "a path for a pattern", in: BaseTree.bindings, #""*load""#, #""im/files/upload.json""#,
    "lark-bindings.json:5:29: error: 'im/files/upload.json' is no pattern of method ids; write an id such as 'im.chats.create', with '*' for any characters [schema.invalid-pattern]"),
  Mistake(
    "pattern given twice", in: BaseTree.bindings, #""*load""#, #""im.chats.*""#,
    "lark-bindings.json:5:29: error: 'include' lists 'im.chats.*' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "misspelt method", in: BaseTree.bindings, #""im.files.download""#, #""im.file.download""#,
    "lark-bindings.json:6:15: error: no method is called 'im.file.download'; did you mean 'im.files.download'? [schema.unmatched-pattern]"),
  Mistake(
    "pattern without a method", in: BaseTree.bindings, #""im.files.download""#, #""mail.*""#,
    "lark-bindings.json:6:15: error: no method is called 'mail.*'; write the id of a method, such as 'im.chats.create', with '*' for any characters, or remove the pattern [schema.unmatched-pattern]"),
  Mistake(
    "a pattern for a method with a mistake is no second mistake",
    files: [BaseTree.bindings: #"{ "include": ["im.chats.get"] }"#, "im/chats/get.json": "[]"],
    "im/chats/get.json:1:1: error: a schema file must be an object, not an array; put its keys between { and } [schema.not-an-object]"),
  Mistake(
    "bindings in a service folder", files: ["im/lark-bindings.json": "{}", "im/chats/lark-bindings.json": "{}"],
    "im/chats/lark-bindings.json:1:1: error: 'im/chats/lark-bindings.json' is inside of service folder 'im'; move it beside the folder; it speaks of all services [schema.misplaced-file]",
    "im/lark-bindings.json:1:1: error: 'im/lark-bindings.json' is inside of service folder 'im'; move it beside the folder; it speaks of all services [schema.misplaced-file]"),
  Mistake(
    "bindings twice", files: ["more/lark-bindings.json": "{}"],
    "more/lark-bindings.json:1:1: error: 'more/lark-bindings.json' is the second after 'lark-bindings.json'; keep one of them; it speaks of all services [schema.misplaced-file]"),
]
