/// Types of fields and what belongs to them.
let shapeMistakes: [Mistake] = [
  Mistake(
    "unknown type", in: BaseTree.order, #""type": "string""#, #""type": "strng""#,
    "im/types/order.json:3:11: error: unknown type 'strng'; did you mean 'string'? [schema.unknown-type]"),
  Mistake(
    "abbreviated type", in: BaseTree.order, #""type": "string""#, #""type": "int""#,
    "im/types/order.json:3:11: error: unknown type 'int'; did you mean 'integer'? [schema.unknown-type]"),
  Mistake(
    "a list", in: BaseTree.chat, #""type": "array""#, #""type": "list""#,
    "im/types/chat.json:7:24: error: unknown type 'list'; did you mean 'array'? [schema.unknown-type]"),
  Mistake(
    "outlandish type", in: BaseTree.chat, #""type": "object""#, #""type": "struct""#,
    "im/types/chat.json:3:11: error: unknown type 'struct'; use 'string', 'integer', 'number', 'boolean', 'object', 'array', 'file' or 'any' [schema.unknown-type]"),
  Mistake(
    "neither type nor $ref", in: BaseTree.upload, #"{ "$ref": "../types/order.json" }"#, "{}",
    #"im/files/upload.json:9:13: error: field 'kind' has neither 'type' nor '$ref'; add one of them, such as "type": "string" [schema.type-or-ref]"#),
  Mistake(
    "properties without a type", in: BaseTree.chat, #""type": "object","#, "",
    #"im/types/chat.json:1:1: error: the type has neither 'type' nor '$ref'; add "type": "object" [schema.type-or-ref]"#),
  Mistake(
    "items without a type", in: BaseTree.update, #""type": "array", "#, "",
    #"im/chats/update.json:21:12: error: field 'ids' has neither 'type' nor '$ref'; add "type": "array" [schema.type-or-ref]"#),
  Mistake(
    "both type and $ref", in: BaseTree.upload, #""$ref": "../types/order.json""#, #""$ref": "../types/order.json", "type": "string""#,
    "im/files/upload.json:9:46: error: field 'kind' has both 'type' and '$ref'; keep one of the two [schema.type-or-ref]"),
  Mistake(
    "fields in too many fields", files: ["im/types/deep.json": #"{ "description": "D.", "#
    + String(repeating: #""type": "array", "items": { "#, count: 40) + #""type": "string""# + String(repeating: " }", count: 41)],
    "im/types/deep.json:1:946: error: 'items' is inside of more than 32 others; make shared types of the inner ones [schema.nested-too-deep]"),
  Mistake(
    "array without items", in: BaseTree.update, #""items": { "type": "string" }, "#, "",
    #"im/chats/update.json:21:12: error: field 'ids' is an array without 'items'; say what it holds, such as "items": { "type": "string" } [schema.missing-items]"#),
  Mistake(
    "items on a string", in: BaseTree.upload, #""type": "string""#, #""type": "string", "items": { "type": "strin" }"#,
    "im/files/upload.json:8:33: error: 'items' on a field of type 'string'; only type 'array' takes it [schema.misplaced-key]",
    "im/files/upload.json:8:52: error: unknown type 'strin'; did you mean 'string'? [schema.unknown-type]"),
  Mistake(
    "properties on a string", in: BaseTree.upload, #""type": "string""#, #""type": "string", "properties": {}, "additionalProperties": true"#,
    "im/files/upload.json:8:33: error: 'properties' on a field of type 'string'; only type 'object' takes it [schema.misplaced-key]",
    "im/files/upload.json:8:51: error: 'additionalProperties' on a field of type 'string'; only type 'object' takes it [schema.misplaced-key]"),
  Mistake(
    "format on an integer", in: BaseTree.update, #""type": "string", "format": "int64""#, #""type": "integer", "format": "int64""#,
    "im/chats/update.json:23:34: error: 'format' on a field of type 'integer'; only type 'string' takes it [schema.misplaced-key]",
    "im/chats/update.json:23:78: error: 'example' is '1767196800000', but the type is 'integer'; write a whole number [schema.value-type]"),
  Mistake(
    "shape keys beside $ref", in: BaseTree.upload, #""$ref": "../types/order.json""#, #""$ref": "../types/order.json", "enum": ["up"], "format": "date""#,
    "im/files/upload.json:9:46: error: 'enum' beside '$ref'; the shared type says what the field is; change it there, or write the type out here [schema.beside-ref]",
    "im/files/upload.json:9:62: error: 'format' beside '$ref'; the shared type says what the field is; change it there, or write the type out here [schema.beside-ref]"),
  Mistake(
    "fields beside the $ref of a reply", in: BaseTree.update, #"{ "$ref": "../types/chat.json" }"#, #"{ "$ref": "../types/chat.json", "a": { "type": "string" } }"#,
    "im/chats/update.json:28:47: error: 'a' beside '$ref' in 'response'; a reply is either a shared type or has fields of its own; remove one of the two [schema.beside-ref]"),
  Mistake(
    "unknown format", in: BaseTree.update, #""int64""#, #""int46""#,
    "im/chats/update.json:23:43: error: unknown format 'int46'; did you mean 'int64'? [schema.unknown-format]"),
  Mistake(
    "unknown unit", in: BaseTree.update, #""ms""#, #""minutes""#,
    "im/chats/update.json:23:60: error: unknown unit 'minutes'; use 's' or 'ms' [schema.unknown-unit]"),
  Mistake(
    "unknown media type", in: BaseTree.update, #""application/json""#, #""text/json""#,
    "im/chats/update.json:22:53: error: unknown media type 'text/json'; use 'application/json' [schema.unknown-value]"),
  Mistake(
    "unit on a boolean", in: BaseTree.list, #""has_more": { "type": "boolean" }"#, #""has_more": { "type": "boolean", "unit": "s" }"#,
    "im/chats/list.json:16:38: error: 'unit' on a field of type 'boolean'; remove it; only type 'string' or 'integer' takes it [schema.misplaced-key]"),
  Mistake(
    "media type on an integer", in: BaseTree.list, #""minimum": 1"#, #""contentMediaType": "application/json", "minimum": 1"#,
    "im/chats/list.json:10:54: error: 'contentMediaType' on a field of type 'integer'; remove it; only type 'string' takes it [schema.misplaced-key]"),
  Mistake(
    "id type on a list of numbers", in: BaseTree.update, #""items": { "type": "string" }"#, #""items": { "type": "integer" }, "idTypeParam": "user_id_type""#,
    "im/chats/update.json:21:63: error: 'idTypeParam' on a field of type 'array'; remove it; only type 'string' takes it [schema.misplaced-key]"),
  Mistake(
    "id type on an integer", in: BaseTree.list, #""minimum": 1"#, #""idTypeParam": "order", "minimum": 1"#,
    "im/chats/list.json:10:54: error: 'idTypeParam' on a field of type 'integer'; remove it; only type 'string' takes it [schema.misplaced-key]"),
  Mistake(
    "in outside of params", in: BaseTree.upload, #""name": { "#, #""name": { "in": "query", "#,
    "im/files/upload.json:8:15: error: 'in' on a field that is no parameter; remove it [schema.misplaced-key]"),
  Mistake(
    "in and style inside of a parameter", in: BaseTree.list, #""items": { "type": "string", "#, #""items": { "type": "string", "in": "query", "style": "csv", "#,
    "im/chats/list.json:9:77: error: 'in' on a field that is no parameter; remove it [schema.misplaced-key]",
    "im/chats/list.json:9:92: error: 'style' on a field that is no parameter; remove it [schema.misplaced-key]"),
  Mistake(
    "nullable parameter", in: BaseTree.download, #""in": "path""#, #""in": "path", "nullable": true"#,
    "im/files/download.json:7:38: error: 'nullable' on a parameter; remove it; only fields of a body can be null [schema.misplaced-key]"),
  Mistake(
    "nullable field of a reply", in: BaseTree.list, #""type": "boolean""#, #""type": "boolean", "nullable": true, "alwaysSent": true"#,
    "im/chats/list.json:16:38: error: 'nullable' on a field of a reply; remove it; it is about requests [schema.misplaced-key]",
    "im/chats/list.json:16:56: error: 'alwaysSent' on a field of a reply; remove it; it is about requests [schema.misplaced-key]"),
  Mistake(
    "keys of fields on an element", in: BaseTree.update, #""items": { "type": "string" }"#, #""items": { "type": "string", "requiredInPractice": true, "default": "" }"#,
    "im/chats/update.json:21:60: error: 'requiredInPractice' on what an array holds; write it on the array, or remove it [schema.misplaced-key]",
    "im/chats/update.json:21:88: error: 'default' on what an array holds; write it on the array, or remove it [schema.misplaced-key]"),
  Mistake(
    "keys of fields on a type", in: BaseTree.order, #""type": "string""#, #""type": "string", "required": true, "requiredWhen": { "a": "b" }"#,
    "im/types/order.json:3:21: error: 'required' on a shared type; write it where a field refers to the type [schema.misplaced-key]",
    "im/types/order.json:3:39: error: 'requiredWhen' on a shared type; write it where a field refers to the type [schema.misplaced-key]"),
  Mistake(
    "required and more", in: BaseTree.upload, #""type": "string", "required": true"#, #""type": "string", "required": true, "requiredInPractice": true, "requiredWhen": { "kind": "up" }"#,
    "im/files/upload.json:8:51: error: a field is both 'required' and 'requiredInPractice'; keep the one that holds [schema.required-twice]",
    "im/files/upload.json:8:79: error: a field is both 'required' and 'requiredWhen'; keep the one that holds [schema.required-twice]"),
  Mistake(
    "always sent without a default", in: BaseTree.list, #", "default": "" }"#, " }",
    "im/chats/list.json:11:54: error: a field is always sent but has no 'default'; add the 'default' that goes out [schema.always-sent-without-default]"),
  Mistake(
    "a file among the parameters", in: BaseTree.list, #""kinds": { "in": "query", "#, #""file": { "in": "query", "type": "file" }, "kinds": { "in": "query", "#,
    "im/chats/list.json:9:38: error: a file outside of the top level of 'data'; make it a field of 'data' itself [schema.misplaced-file-field]"),
  Mistake(
    "a file inside of an object", in: BaseTree.update, #"{ "type": "number" }"#, #"{ "type": "file" }"#,
    "im/chats/update.json:25:95: error: a file outside of the top level of 'data'; make it a field of 'data' itself [schema.misplaced-file-field]"),
  Mistake(
    "a list of files", in: BaseTree.update, #""items": { "type": "string" }"#, #""items": { "type": "file" }"#,
    "im/chats/update.json:21:50: error: a file outside of the top level of 'data'; make it a field of 'data' itself [schema.misplaced-file-field]"),
  Mistake(
    "a file as a reply", in: BaseTree.list, #""has_more": {"#, #""file": { "type": "file" }, "has_more": {"#,
    "im/chats/list.json:16:23: error: a file outside of the top level of 'data'; make it a field of 'data' itself [schema.misplaced-file-field]"),
  Mistake(
    "a file as a type", in: BaseTree.chat, #"{ "type": "string", "openEnum": ["group", "p2p"] }"#, #"{ "type": "string", "openEnum": ["group", "p2p"] }, "file": { "type": "file" }"#,
    "im/types/chat.json:6:83: error: a file outside of the top level of 'data'; make it a field of 'data' itself [schema.misplaced-file-field]"),
]
