/// What a method says about itself.
let methodMistakes: [Mistake] = [
  Mistake(
    "unknown identity", in: BaseTree.upload, #"["bot"]"#, #"["bots", "tenant"]"#,
    "im/files/upload.json:4:18: error: unknown identity 'bots'; did you mean 'bot'? [schema.unknown-identity]",
    "im/files/upload.json:4:26: error: unknown identity 'tenant'; use 'user' or 'bot' [schema.unknown-identity]"),
  Mistake(
    "an identity twice", in: BaseTree.upload, #"["bot"]"#, #"["bot", "bot"]"#,
    "im/files/upload.json:4:25: error: 'identities' lists 'bot' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "no identity", in: BaseTree.upload, #"["bot"]"#, "[]",
    "im/files/upload.json:4:17: error: 'identities' lists nobody; list 'user', 'bot' or both [schema.empty]"),
  Mistake(
    "unknown risk", in: BaseTree.upload, #""write""#, #""high-risk""#,
    "im/files/upload.json:6:11: error: unknown risk 'high-risk'; did you mean 'high-risk-write'? [schema.unknown-risk]"),
  Mistake(
    "unknown surface", in: BaseTree.update, #""shortcut""#, #""Shortcut""#,
    "im/chats/update.json:10:14: error: unknown surface 'Shortcut'; did you mean 'shortcut'? [schema.unknown-surface]"),
  Mistake(
    "unknown verb", in: BaseTree.upload, #""POST""#, #""post""#,
    "im/files/upload.json:3:23: error: unknown HTTP method 'post'; did you mean 'POST'? [schema.unknown-verb]"),
  Mistake(
    "unknown reply body", in: BaseTree.download, #""binary""#, #""bytes""#,
    "im/files/download.json:8:19: error: unknown reply body 'bytes'; use 'json' or 'binary' [schema.unknown-value]"),

  Mistake(
    "a scope without a colon", in: BaseTree.update, #""im:chat", "#, #""im chat", "#,
    "im/chats/update.json:8:14: error: 'im chat' is no scope; write it as the platform does, such as 'im:chat:create' [schema.invalid-scope]"),
  Mistake(
    "a scope twice", in: BaseTree.update, #""im:chat", "#, #""im:chat", "im:chat", "#,
    "im/chats/update.json:8:25: error: scope 'im:chat' is listed twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "a scope that is a number", in: BaseTree.update, #""im:chat", "#, "1, ",
    "im/chats/update.json:8:14: error: a scope must be a string, not a number; put it in quotes [schema.wrong-json-type]"),
  Mistake(
    "scopes of nobody", in: BaseTree.download, #"{ "any": ["im:file"] }"#, "{}",
    "im/files/download.json:5:13: error: 'scopes' hold no rule; write [] where the scopes are not known [schema.empty]"),
  Mistake(
    "a rule of nothing", in: BaseTree.download, #"{ "any": ["im:file"] }"#, #"{ "user": {} }"#,
    "im/files/download.json:5:23: error: the scopes of 'user' hold no rule; write [] where the scopes are not known [schema.empty]"),
  Mistake(
    "an empty list of a rule", in: BaseTree.download, #"["im:file"]"#, "[]",
    "im/files/download.json:5:22: error: 'any' lists no scopes; add scopes or remove the key [schema.empty]"),
  Mistake(
    "a scope on both sides of a rule", in: BaseTree.list, #"["im:bot"]"#, #"["im:chat"]"#,
    "im/chats/list.json:5:58: error: scope 'im:chat' is listed twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "scopes of an identity that may not call", in: BaseTree.download, #"{ "any": ["im:file"] }"#, #"{ "bot": ["im:file"] }"#,
    "im/files/download.json:5:15: error: scopes for 'bot', who may not call the method; remove them, or add 'bot' to 'identities' [schema.scope-of-other-identity]"),
  Mistake(
    "a rule beside those of identities", in: BaseTree.list, #""bot": { "any": ["im:chat"], "all": ["im:bot"] }"#, #""any": ["im:chat"]"#,
    "im/chats/list.json:5:41: error: 'any' beside the rules of single identities; move it into 'user' or 'bot' [schema.misplaced-key]"),
  Mistake(
    "scopes of an identity as a string", in: BaseTree.list, #""user": ["im:chat:read"]"#, #""user": "im:chat:read""#,
    "im/chats/list.json:5:23: error: the scopes of 'user' must be an array or an object, not a string; list the scopes between [ and ] [schema.wrong-json-type]"),

  Mistake(
    "data of a GET", in: BaseTree.upload, #""POST""#, #""GET""#,
    "im/files/upload.json:7:3: error: a GET request has no body; move the fields to 'params', or correct the HTTP method [schema.unexpected-body]"),
  Mistake(
    "a file of a DELETE", in: BaseTree.upload, #""POST""#, #""DELETE""#,
    "im/files/upload.json:10:5: error: a DELETE request uploads no file; correct the HTTP method or the type of the field [schema.unexpected-body]"),
  Mistake(
    "an object beside a file", in: BaseTree.upload, #"{ "$ref": "../types/order.json" }"#, #"{ "$ref": "../types/chat.json" }"#,
    "im/files/upload.json:9:23: error: field 'kind' of type 'object' stands beside file 'file'; make it a scalar; a form holds nothing else beside files [schema.multipart-field]"),
  Mistake(
    "a list beside a file", in: BaseTree.upload, #"{ "$ref": "../types/order.json" }"#, #"{ "type": "array", "items": { "type": "string" } }"#,
    "im/files/upload.json:9:23: error: field 'kind' of type 'array' stands beside file 'file'; make it a scalar; a form holds nothing else beside files [schema.multipart-field]"),
  Mistake(
    "an idempotency key that is no field", in: BaseTree.update, #""idempotencyKey": "uuid""#, #""idempotencyKey": "uid""#,
    "im/chats/update.json:12:21: error: the request has no field 'uid'; did you mean 'uuid'? [schema.unknown-idempotency-key]"),
  Mistake(
    "an idempotency key far from all", in: BaseTree.update, #""idempotencyKey": "uuid""#, #""idempotencyKey": "request""#,
    "im/chats/update.json:12:21: error: the request has no field 'request'; name a field of 'params' or 'data' [schema.unknown-idempotency-key]"),
  Mistake(
    "an idempotency key that is a list", in: BaseTree.update, #""idempotencyKey": "uuid""#, #""idempotencyKey": "ids""#,
    "im/chats/update.json:12:21: error: field 'ids' is of type 'array'; name a field of type 'string' [schema.unknown-idempotency-key]"),
  Mistake(
    "a response beside bytes", in: BaseTree.download, #""responseBody""#, #""response": { "a": { "type": "string" } }, "responseBody""#,
    "im/files/download.json:8:3: error: a method that answers the bytes of a file has a 'response'; remove it, or the 'responseBody' [schema.binary-reply]"),
]
