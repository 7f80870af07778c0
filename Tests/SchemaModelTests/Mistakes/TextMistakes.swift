/// Files that are no JSON objects.
let textMistakes: [Mistake] = [
  Mistake(
    "syntax", in: BaseTree.order, #""type": "string","#, #""type": "string""#,
    #"im/types/order.json:4:3: error: not JSON: expected ',' or '}' after a member, found '"'; correct the text here [schema.syntax]"#),
  Mistake(
    "an empty file", files: [BaseTree.upload: ""],
    "im/files/upload.json:1:1: error: not JSON: expected a value, found the end of the input; correct the text here [schema.syntax]"),
  Mistake(
    "a file of garbage", files: [BaseTree.upload: "\u{0}\u{FF}{"],
    "im/files/upload.json:1:1: error: not JSON: expected a value, found the character U+0000; correct the text here [schema.syntax]"),
  Mistake(
    "a byte-order mark is read over", files: [BaseTree.order: "\u{FEFF}" + #"{ "description": "D.", "type": "string", "enum": ["up", "down"] }"#]),
  Mistake(
    "a trailing comma in an object", files: [BaseTree.order: "{\n  \"description\": \"Ö.\",\n  \"type\": \"string\",\n}\n"],
    "im/types/order.json:3:19: error: not JSON: a trailing comma: nothing follows it before '}'; take the comma out [schema.syntax]"),
  Mistake(
    "a trailing comma in an array", in: BaseTree.order, #""Backwards." }]"#, #""Backwards." }, ]"#,
    "im/types/order.json:4:66: error: not JSON: a trailing comma: nothing follows it before ']'; take the comma out [schema.syntax]"),
  Mistake(
    "a bracket too many", in: BaseTree.order, #""Backwards." }]"#, #""Backwards." }]]"#,
    "im/types/order.json:4:67: error: not JSON: expected ',' or '}' after a member, found ']'; correct the text here [schema.syntax]"),
  Mistake(
    "a comment in a line", in: BaseTree.order, #""type": "string","#, #""type": "string", // as ever"#,
    "im/types/order.json:3:21: error: not JSON: a comment, which JSON does not have; take it out; what readers should know belongs into 'description' [schema.syntax]"),
  Mistake(
    "a comment before the file", files: [BaseTree.order: "/* ours */ {}"],
    "im/types/order.json:1:1: error: not JSON: a comment, which JSON does not have; take it out; what readers should know belongs into 'description' [schema.syntax]"),
  Mistake(
    "a comment of a shell", in: BaseTree.order, #""type": "string","#, #""type": "string", # as ever"#,
    "im/types/order.json:3:21: error: not JSON: a comment, which JSON does not have; take it out; what readers should know belongs into 'description' [schema.syntax]"),
  Mistake(
    "a slash that begins no comment", in: BaseTree.order, #""type": "string","#, #""type": "string", /"#,
    "im/types/order.json:3:21: error: not JSON: expected a key in double quotes after ',', found '/'; correct the text here [schema.syntax]"),
  Mistake(
    "a text in no quotes", in: BaseTree.order, #""An order.""#, "An order.",
    "im/types/order.json:2:18: error: not JSON: expected a value, found 'A'; correct the text here [schema.syntax]"),
  Mistake(
    "duplicate key", in: BaseTree.order, #""type": "string","#, #""type": "string", "type": "integer","#,
    "im/types/order.json:3:21: error: duplicate key 'type', already used at 3:3; remove one of the two [schema.duplicate-key]"),
  Mistake(
    "duplicate field", in: BaseTree.upload, #""kind": {"#, #""name": { "type": "integer" }, "kind": {"#,
    "im/files/upload.json:9:5: error: duplicate key 'name', already used at 8:5; remove one of the two [schema.duplicate-key]"),
  Mistake(
    "an array at the top", files: [BaseTree.download: "[]"],
    "im/files/download.json:1:1: error: a schema file must be an object, not an array; put its keys between { and } [schema.not-an-object]"),
  Mistake(
    "a text at the top", files: [BaseTree.download: "\n  \"method\""],
    "im/files/download.json:2:3: error: a schema file must be an object, not a string; put its keys between { and } [schema.not-an-object]"),
  Mistake(
    "a service that is no object", files: [BaseTree.service: "null"],
    "im/service.json:1:1: error: a schema file must be an object, not null; put its keys between { and } [schema.not-an-object]"),
]
