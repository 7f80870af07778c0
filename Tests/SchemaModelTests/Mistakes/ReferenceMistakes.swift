private func type(_ properties: String) -> String {
  #"{ "description": "D.", "type": "object", "properties": { \#(properties) } }"#
}

/// References to shared types, and types that hold themselves.
let referenceMistakes: [Mistake] = [
  Mistake(
    "a $ref to nothing", in: BaseTree.upload, "../types/order.json", "../types/ordr.json",
    "im/files/upload.json:9:23: error: '../types/ordr.json' names no shared type; did you mean '../types/order.json'? [schema.unresolved-ref]"),
  Mistake(
    "a $ref from the wrong folder", in: BaseTree.upload, "../types/order.json", "types/order.json",
    "im/files/upload.json:9:23: error: 'types/order.json' names no shared type; did you mean '../types/order.json'? [schema.unresolved-ref]"),
  Mistake(
    "a $ref far from all", in: BaseTree.upload, "../types/order.json", "../types/nothing_like_it.json",
    "im/files/upload.json:9:23: error: '../types/nothing_like_it.json' names no shared type; add the file to a types folder, or name one that is there [schema.unresolved-ref]"),
  Mistake(
    "a $ref out of the tree", in: BaseTree.upload, "../types/order.json", "../../../types/order.json",
    "im/files/upload.json:9:23: error: '../../../types/order.json' leads out of the schema folder; did you mean '../types/order.json'? [schema.unresolved-ref]"),
  Mistake(
    "a $ref to a method", in: BaseTree.upload, "../types/order.json", "../chats/list.json",
    "im/files/upload.json:9:23: error: '../chats/list.json' is a method, not a shared type; add the file to a types folder, or name one that is there [schema.unresolved-ref]"),
  Mistake(
    "a $ref that is no path", in: BaseTree.upload, "../types/order.json", "#/$defs/order",
    "im/files/upload.json:9:23: error: '#/$defs/order' is no path of a JSON file; write the path of a shared type from this file on, such as '../types/name.json' [schema.invalid-ref]"),
  Mistake(
    "a $ref into a broken file", files: [BaseTree.order: "{"],
    "im/types/order.json:1:2: error: not JSON: expected a key in double quotes or '}', found the end of the input; correct the text here [schema.syntax]"),
  Mistake(
    "a $ref into a file of an unknown type", in: BaseTree.order, #""type": "string""#, #""type": "text""#,
    "im/types/order.json:3:11: error: unknown type 'text'; use 'string', 'integer', 'number', 'boolean', 'object', 'array', 'file' or 'any' [schema.unknown-type]"),
  Mistake(
    "a $ref to a misplaced file", files: [
    "im/types/deep/kind.json": #"{ "description": "D.", "type": "string" }"#,
    "im/types/more.json": type(#""kind": { "$ref": "deep/kind.json" }"#),
  ],
    "im/types/deep/kind.json:1:1: error: 'im/types/deep/kind.json' is neither a method nor a shared type by its place; put methods into im/<resource>/, shared types into im/types/ and shortcuts into im/shortcuts/ [schema.misplaced-file]"),
  Mistake(
    "the $ref of a reply to nothing", in: BaseTree.update, "types/chat.json", "types/cat.json",
    "im/chats/update.json:28:25: error: '../types/cat.json' names no shared type; did you mean '../types/chat.json'? [schema.unresolved-ref]"),
  Mistake(
    "a reply that is a string", in: BaseTree.update, #""response": { "$ref": "../types/chat.json" }"#, #""response": { "$ref": "../types/order.json" }"#,
    "im/chats/update.json:28:25: error: the reply is of type 'string'; refer to a shared type of type 'object' [schema.reply-type]"),

  Mistake(
    "a type that is itself", files: ["im/types/a.json": #"{ "description": "D.", "$ref": "a.json" }"#],
    "im/types/a.json:1:32: error: type 'a' holds itself: a → a; let it hold something else than itself [schema.recursive-type]"),
  Mistake(
    "types that are each other", files: [
    "im/types/a.json": #"{ "description": "D.", "$ref": "b.json" }"#,
    "im/types/b.json": #"{ "description": "D.", "$ref": "a.json", "default": 1 }"#,
  ],
    "im/types/b.json:1:32: error: type 'a' holds itself: a → b → a; let it hold something else than itself [schema.recursive-type]"),
  Mistake(
    "a list of itself", files: ["im/types/a.json": #"{ "description": "D.", "type": "array", "items": { "$ref": "a.json" } }"#],
    "im/types/a.json:1:60: error: type 'a' holds itself: a → a; let it hold something else than itself [schema.recursive-type]"),
  Mistake(
    "a required field of its own type", files: ["im/types/a.json": type(#""a": { "$ref": "a.json", "required": true }"#)],
    "im/types/a.json:1:73: error: type 'a' holds itself: a → a; hold it in an array, or drop a 'required' [schema.recursive-type]"),
  Mistake(
    "an optional field of its own type", files: ["im/types/a.json": type(#""a": { "$ref": "a.json" }"#)]),
  Mistake(
    "a list of its own type", files: ["im/types/a.json": type(#""a": { "type": "array", "items": { "$ref": "a.json" }, "required": true }"#)]),
  Mistake(
    "required fields of each other's type", files: [
    "im/types/a.json": type(#""x": { "type": "object", "required": true, "properties": { "b": { "$ref": "b.json", "required": true } } }"#),
    "im/types/b.json": type(#""c": { "$ref": "c.json", "required": true }"#),
    "im/types/c.json": type(#""a": { "$ref": "a.json", "required": true }, "b": { "$ref": "b.json", "required": true }, "d": { "$ref": "a.json" }"#),
  ],
    "im/types/c.json:1:73: error: type 'a' holds itself: a → b → c → a; hold it in an array, or drop a 'required' [schema.recursive-type]",
    "im/types/c.json:1:118: error: type 'b' holds itself: b → c → b; hold it in an array, or drop a 'required' [schema.recursive-type]"),
  Mistake(
    "an optional field of its own type in a reply", in: BaseTree.chat, #"{ "type": "array", "items": { "$ref": "chat.json" } }"#, #"{ "$ref": "chat.json" }"#),
  Mistake(
    "a request of a type that holds itself", files: [
    "im/types/a.json": type(#""a": { "$ref": "a.json" }"#),
    BaseTree.upload: BaseTree.files[BaseTree.upload]?.replacing(#"{ "type": "file", "required": true, "minBytes": 1, "maxBytes": 100 }"#, with: #"{ "$ref": "../types/a.json" }"#),
  ],
    "im/types/a.json:1:73: error: type 'a' holds itself: a → a; hold it in an array; only an optional field of a reply may refer back without [schema.recursive-type]"),
  Mistake(
    "an optional field of a request of its own type", files: [
    "im/types/a.json": type(#""a": { "$ref": "b.json" }"#),
    "im/types/b.json": type(#""a": { "$ref": "a.json" }"#),
    BaseTree.upload: BaseTree.files[BaseTree.upload]?.replacing(#""file": { "type": "file", "required": true, "minBytes": 1, "maxBytes": 100 }"#, with: #""list": { "type": "array", "items": { "$ref": "../types/a.json" } }"#),
  ],
    "im/types/b.json:1:73: error: type 'a' holds itself: a → b → a; hold it in an array; only an optional field of a reply may refer back without [schema.recursive-type]"),
]
