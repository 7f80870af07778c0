/// Values of fields: what they list, what they default to, what they look like.
let valueMistakes: [Mistake] = [
  Mistake(
    "enum on a boolean", in: BaseTree.list, #"{ "type": "boolean" }"#, #"{ "type": "boolean", "enum": [1] }"#,
    "im/chats/list.json:16:38: error: 'enum' on a field of type 'boolean'; only type 'string' or 'integer' takes it [schema.misplaced-enum]"),
  Mistake(
    "enum on an array", in: BaseTree.update, #""items": { "type": "string" }"#, #""items": { "type": "string" }, "enum": ["a"]"#,
    "im/chats/update.json:21:62: error: 'enum' on a field of type 'array'; move it into 'items' [schema.misplaced-enum]"),
  Mistake(
    "both enums", in: BaseTree.chat, #""openEnum": ["group", "p2p"]"#, #""openEnum": ["group", "p2p"], "enum": ["group"]"#,
    "im/types/chat.json:6:63: error: a field has both 'enum' and 'openEnum'; keep 'enum' where these are all values there are, 'openEnum' where others are allowed [schema.two-enums]"),
  Mistake(
    "an enum of nothing", in: BaseTree.chat, #"["group", "p2p"]"#, "[]",
    "im/types/chat.json:6:45: error: 'openEnum' lists no values; add the values or remove the key [schema.empty]"),
  Mistake(
    "a number among strings", in: BaseTree.chat, #"["group", "p2p"]"#, #"["group", 1]"#,
    "im/types/chat.json:6:55: error: 'openEnum' lists 1; list strings only [schema.value-type]"),
  Mistake(
    "a string among integers", in: BaseTree.list, #""type": "integer", "#, #""type": "integer", "openEnum": [20, "21", 1.5, { "value": null, "name": "a" }], "#,
    "im/chats/list.json:10:71: error: 'openEnum' lists '21'; list whole numbers only [schema.value-type]",
    "im/chats/list.json:10:77: error: 'openEnum' lists 1.5; list whole numbers only [schema.value-type]",
    "im/chats/list.json:10:93: error: 'openEnum' lists null; list whole numbers only [schema.value-type]"),
  Mistake(
    "a value twice", in: BaseTree.chat, #"["group", "p2p"]"#, #"["group", "p2p", "group"]"#,
    "im/types/chat.json:6:62: error: 'openEnum' lists 'group' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "a value twice, once with a description", in: BaseTree.order, #""up", {"#, #""up", "down", {"#,
    "im/types/order.json:4:37: error: 'enum' lists 'down' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "an identity that may not call", in: BaseTree.list, #""identities": ["user", "bot"]"#, #""identities": ["bot"]"#,
    "im/chats/list.json:5:15: error: scopes for 'user', who may not call the method; remove them, or add 'user' to 'identities' [schema.scope-of-other-identity]",
    "im/chats/list.json:9:128: error: 'user' may not call the method; remove the identity here, or add it to the method [schema.enum-identity]",
    #"im/shortcuts/chat-rename.json:8:5: error: a user may not call 'im.chats.list'; say who makes the call: { "method": "im.chats.list", "as": ["bot"] } [schema.use-identity]"#),
  Mistake(
    "an unknown identity of a value", in: BaseTree.list, #""p2p", "identities": ["user"]"#, #""p2p", "identities": ["usr", "user", "user"]"#,
    "im/chats/list.json:9:128: error: unknown identity 'usr'; did you mean 'user'? [schema.unknown-identity]",
    "im/chats/list.json:9:143: error: 'identities' lists 'user' twice; remove one of the two [schema.duplicate-value]"),

  Mistake(
    "a default of the wrong type", in: BaseTree.list, #""default": 20"#, #""default": "20""#,
    "im/chats/list.json:10:95: error: 'default' is '20', but the type is 'integer'; write a whole number [schema.value-type]"),
  Mistake(
    "a default that is null", in: BaseTree.list, #""default": 20"#, #""default": null"#,
    "im/chats/list.json:10:95: error: 'default' is null, but the type is 'integer'; write a whole number [schema.value-type]"),
  Mistake(
    "a default outside of the enum", in: BaseTree.list, #""default": "up""#, #""default": "upp""#,
    "im/chats/list.json:8:73: error: 'default' is 'upp', which is not among the field's values; did you mean 'up'? [schema.value-not-in-enum]"),
  Mistake(
    "a default of a fraction", in: BaseTree.list, #""default": 20"#, #""default": 20.5"#,
    "im/chats/list.json:10:95: error: 'default' is 20.5, but the type is 'integer'; write a whole number [schema.value-type]"),
  Mistake(
    "a default out of range", in: BaseTree.list, #""default": 20"#, #""default": 200"#,
    "im/chats/list.json:10:95: error: 'default' is 200, more than 100; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "a default below the range", in: BaseTree.list, #""default": 20"#, #""default": 0"#,
    "im/chats/list.json:10:95: error: 'default' is 0, less than 1; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "a null default of a nullable field", in: BaseTree.update, #""nullable": true"#, #""nullable": true, "default": null"#),
  Mistake(
    "an example that is too long", in: BaseTree.update, #""maxLength": 50"#, #""maxLength": 5"#,
    "im/chats/update.json:19:60: error: 'example' has more than 5 characters; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "an example of too many bytes", in: BaseTree.update, #""maxBytes": 100"#, #""maxBytes": 5"#,
    "im/chats/update.json:22:99: error: 'example' has more than 5 bytes; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "an example of too many elements", in: BaseTree.update, #""maxItems": 50, "#, #""minItems": 2, "maxItems": 50, "example": ["a"], "#,
    "im/chats/update.json:21:104: error: 'example' has fewer than 2 elements; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "an example with a wrong element", in: BaseTree.update, #""maxItems": 50, "#, #""maxItems": 50, "example": ["a", 2], "#,
    "im/chats/update.json:21:95: error: an element of 'example' is 2, but the type is 'string'; write a string [schema.value-type]"),
  Mistake(
    "an example with a wrong field", in: BaseTree.update, #"{ "n": { "type": "number" } }"#, #"{ "n": { "type": "number" } }, "example": { "n": "1", "more": true }"#,
    "im/chats/update.json:25:127: error: 'n' in 'example' is '1', but the type is 'number'; write a number [schema.value-type]"),
  Mistake(
    "an example with an unknown field", in: BaseTree.chat, #""type": "object","#, #""type": "object", "example": { "chat_id": "oc_1", "kid": "group", "parts": [{ "chat_id": 1 }] },"#,
    "im/types/chat.json:3:53: error: unknown field 'kid' in 'example'; did you mean 'kind'? [schema.value-type]",
    "im/types/chat.json:3:92: error: 'chat_id' in an element of 'parts' in 'example' is 1, but the type is 'string'; write a string [schema.value-type]"),
  Mistake(
    "an example that is no number", in: BaseTree.update, #""1767196800000""#, #""yesterday""#,
    "im/chats/update.json:23:77: error: 'example' is 'yesterday'; write digits of a whole number, such as '42' [schema.value-format]"),
  Mistake(
    "an example that is no date", in: BaseTree.update, #""format": "int64", "unit": "ms", "example": "1767196800000""#, #""format": "date", "example": "1.2.2026""#,
    "im/chats/update.json:23:62: error: 'example' is '1.2.2026'; write a date, such as '2026-01-31' [schema.value-format]"),
  Mistake(
    "an example that is no date and time", in: BaseTree.update, #""format": "int64", "unit": "ms", "example": "1767196800000""#, #""format": "date-time", "example": "2026-01-01""#,
    "im/chats/update.json:23:67: error: 'example' is '2026-01-01'; write a date and time, such as '2026-01-31T09:30:00Z' [schema.value-format]"),
  Mistake(
    "an example that is no JSON text", in: BaseTree.update, #""{\"a\":1}""#, #""{a:1}""#,
    "im/chats/update.json:22:101: error: 'example' is '{a:1}'; write JSON text, its quotes escaped [schema.value-format]"),
  Mistake(
    "an example of a file", in: BaseTree.upload, #""type": "file", "#, #""type": "file", "example": 1, "#,
    "im/files/upload.json:10:42: error: 'example' is 1, but the type is 'file'; write a string [schema.value-type]"),
]
