/// Limits that do not fit the type or each other.
let limitMistakes: [Mistake] = [
  Mistake(
    "items of a string", in: BaseTree.upload, #""recommendedMaxLength": 60"#, #""minItems": 1, "maxItems": 2"#,
    "im/files/upload.json:8:51: error: 'minItems' on a field of type 'string'; remove it; only type 'array' takes it [schema.misplaced-limit]",
    "im/files/upload.json:8:66: error: 'maxItems' on a field of type 'string'; remove it; only type 'array' takes it [schema.misplaced-limit]"),
  Mistake(
    "length of an array", in: BaseTree.update, #""maxItems": 50"#, #""minLength": 1, "maxLength": 50"#,
    "im/chats/update.json:21:62: error: 'minLength' on a field of type 'array'; remove it; only type 'string' takes it [schema.misplaced-limit]",
    "im/chats/update.json:21:78: error: 'maxLength' on a field of type 'array'; remove it; only type 'string' takes it [schema.misplaced-limit]"),
  Mistake(
    "range of a string", in: BaseTree.upload, #""recommendedMaxLength": 60"#, #""minimum": 1"#,
    "im/files/upload.json:8:51: error: 'minimum' on a field of type 'string'; remove it; only type 'integer' or 'number' takes it [schema.misplaced-limit]"),
  Mistake(
    "bytes of an integer", in: BaseTree.list, #""minimum": 1"#, #""maxBytes": 1"#,
    "im/chats/list.json:10:54: error: 'maxBytes' on a field of type 'integer'; remove it; only type 'string' or 'file' takes it [schema.misplaced-limit]"),
  Mistake(
    "a limit of a referenced type", in: BaseTree.upload, #""$ref": "../types/order.json""#, #""$ref": "../types/order.json", "maxItems": 1"#,
    "im/files/upload.json:9:46: error: 'maxItems' on a field of type 'string'; remove it; only type 'array' takes it [schema.misplaced-limit]"),
  Mistake(
    "a conditional limit of another type", in: BaseTree.update, #"}, "maxItems": 5 }"#, #"}, "maxItems": 5, "maxLength": 1 }"#,
    "im/chats/update.json:21:149: error: 'maxLength' on a field of type 'array'; remove it; only type 'string' takes it [schema.misplaced-limit]"),
  Mistake(
    "no limits at all", in: BaseTree.update, #"[{ "when": { "user_id_type": "user_id" }, "maxItems": 5 }]"#, "[]",
    "im/chats/update.json:21:92: error: 'limitsWhen' lists no limits; add a limit or remove the key [schema.empty]"),

  Mistake(
    "minimum above maximum", in: BaseTree.list, #""minimum": 1"#, #""minimum": 101"#,
    "im/chats/list.json:10:81: error: 'minimum' 101 is greater than 'maximum' 100; correct one of the two [schema.limit-order]",
    "im/chats/list.json:10:97: error: 'default' is 20, less than 101; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "fractions in the wrong order", in: BaseTree.update, #"{ "type": "number" }"#, #"{ "type": "number", "minimum": 1.5, "maximum": 1.25e0 }"#,
    "im/chats/update.json:25:132: error: 'minimum' 1.5 is greater than 'maximum' 1.25e0; correct one of the two [schema.limit-order]"),
  Mistake(
    "lengths in the wrong order", in: BaseTree.upload, #""recommendedMaxLength": 60"#, #""recommendedMaxLength": 60, "minLength": 70, "maxLength": 50"#,
    "im/files/upload.json:8:75: error: 'minLength' 70 is greater than 'recommendedMaxLength' 60; correct one of the two [schema.limit-order]",
    "im/files/upload.json:8:109: error: 'minLength' 70 is greater than 'maxLength' 50; correct one of the two [schema.limit-order]",
    "im/files/upload.json:8:109: error: 'recommendedMaxLength' 60 is greater than 'maxLength' 50; correct one of the two [schema.limit-order]"),
  Mistake(
    "items in the wrong order", in: BaseTree.update, #""maxItems": 50"#, #""minItems": 60, "maxItems": 50"#,
    "im/chats/update.json:21:90: error: 'minItems' 60 is greater than 'maxItems' 50; correct one of the two [schema.limit-order]",
    "im/chats/update.json:21:162: error: 'minItems' 60 is greater than 'maxItems' 5; correct one of the two [schema.limit-order]"),
  Mistake(
    "bytes in the wrong order", in: BaseTree.upload, #""minBytes": 1"#, #""minBytes": 101"#,
    "im/files/upload.json:10:78: error: 'minBytes' 101 is greater than 'maxBytes' 100; correct one of the two [schema.limit-order]"),
  Mistake(
    "a limit that crosses that of the type", files: [
    "im/types/text.json": #"{ "description": "D.", "type": "string", "minLength": 5 }"#,
    "im/types/more.json": #"{ "description": "D.", "type": "object", "properties": { "text": { "$ref": "text.json", "maxLength": 4 } } }"#,
  ],
    "im/types/more.json:1:102: error: 'minLength' 5 is greater than 'maxLength' 4; correct one of the two [schema.limit-order]"),
  Mistake(
    "a conditional limit that is not tighter", in: BaseTree.update, #"}, "maxItems": 5 }"#, #"}, "maxItems": 50 }"#,
    "im/chats/update.json:21:146: error: 'maxItems' 50 is no tighter than the 50 that holds always; write a smaller number, or remove it [schema.limit-order]"),
  Mistake(
    "a conditional limit below the least", in: BaseTree.update, #""maxItems": 50, "#, #""minItems": 6, "maxItems": 50, "#,
    "im/chats/update.json:21:161: error: 'minItems' 6 is greater than 'maxItems' 5; correct one of the two [schema.limit-order]"),
  Mistake(
    "an advice above the limit", in: BaseTree.update, #""maxLength": 50, "#, #""maxLength": 50, "recommendedMinLength": 60, "#,
    "im/chats/update.json:19:46: error: 'recommendedMinLength' 60 is greater than 'maxLength' 50; correct one of the two [schema.limit-order]"),
  Mistake(
    "a conditional advice above the limit", in: BaseTree.update, #""maxLength": 50, "#,
    #""maxLength": 50, "limitsWhen": [{ "when": { "user_id_type": "user_id" }, "recommendedMinLength": 60 }], "#,
    "im/chats/update.json:19:130: error: 'recommendedMinLength' 60 is greater than the 50 that holds always; correct one of the two [schema.limit-order]"),
]
