/// Parameters and the path.
let paramMistakes: [Mistake] = [
  Mistake(
    "a path without a slash", in: BaseTree.upload, "/open-apis/im/v1/files", "open-apis/im/v1/files",
    "im/files/upload.json:3:39: error: path 'open-apis/im/v1/files' does not begin with '/'; begin it with '/' [schema.invalid-path]"),
  Mistake(
    "a path with a host", in: BaseTree.upload, "/open-apis/im/v1/files", "https://open.feishu.cn/open-apis/im/v1/files",
    "im/files/upload.json:3:39: error: path 'https://open.feishu.cn/open-apis/im/v1/files' does not begin with '/'; leave the host out [schema.invalid-path]"),
  Mistake(
    "a path with a query", in: BaseTree.upload, "/open-apis/im/v1/files", "/open-apis/im/v1/files?a=b",
    "im/files/upload.json:3:39: error: path '/open-apis/im/v1/files?a=b' holds '?'; end it there and declare query fields in 'params' [schema.invalid-path]"),
  Mistake(
    "a path with a blank", in: BaseTree.upload, "/open-apis/im/v1/files", "/open-apis/im/v1/my files",
    "im/files/upload.json:3:39: error: path '/open-apis/im/v1/my files' holds blanks or other than ASCII letters; write it as it stands in a URL [schema.invalid-path]"),
  Mistake(
    "a base path without a slash", in: BaseTree.service, "/open-apis", "open-apis",
    "im/service.json:6:15: error: path 'open-apis/im/v1' does not begin with '/'; begin it with '/' [schema.invalid-path]"),
  Mistake(
    "a placeholder with a colon", in: BaseTree.download, "{key}", ":key",
    "im/files/download.json:3:38: error: ':key' in the path is no placeholder here; write {key} [schema.invalid-placeholder]"),
  Mistake(
    "a brace that is not closed", in: BaseTree.download, "{key}", "{key",
    "im/files/download.json:3:38: error: '{key' in the path does not close its brace; add '}' after the name [schema.invalid-placeholder]"),
  Mistake(
    "a brace that is not open", in: BaseTree.download, "{key}", "key}",
    "im/files/download.json:3:38: error: 'key}' in the path closes a brace that is not open; add '{' before the name [schema.invalid-placeholder]"),
  Mistake(
    "braces in braces", in: BaseTree.download, "{key}", "{{key}}",
    "im/files/download.json:3:38: error: '{{key}}' in the path opens a brace inside of braces; write each name in one pair of braces [schema.invalid-placeholder]"),
  Mistake(
    "empty braces", in: BaseTree.download, "{key}", "{}",
    "im/files/download.json:3:38: error: '{}' in the path has empty braces; write the name of a path parameter between the braces [schema.invalid-placeholder]"),
  Mistake(
    "a dash in braces", in: BaseTree.download, "{key}", "{file-key}",
    "im/files/download.json:3:38: error: '{file-key}' in the path holds other characters than letters, digits and '_' in braces; write the name of a path parameter between the braces [schema.invalid-placeholder]"),
  Mistake(
    "a placeholder twice", in: BaseTree.download, "{key}", "{key}/parts/{key}",
    "im/files/download.json:3:38: error: path holds {key} twice; give each place a name of its own [schema.duplicate-placeholder]"),
  Mistake(
    "a placeholder without its parameter", in: BaseTree.upload, "v1/files", "v1/files/{key}",
    #"im/files/upload.json:3:39: error: the path has a place for 'key', but there is no such parameter; add it to 'params' with "in": "path" [schema.placeholder-without-param]"#),
  Mistake(
    "a misspelt placeholder", in: BaseTree.update, "{chat_id}", "{chatid}",
    "im/chats/update.json:5:38: error: the path has a place for 'chatid', but there is no such parameter; did you mean '{chat_id}'? [schema.placeholder-without-param]"),
  Mistake(
    "a placeholder for a query field", in: BaseTree.list, "v1/chats", "v1/chats/{order}",
    #"im/chats/list.json:3:38: error: the path has a place for 'order', which goes into the query; write "in": "path" there, or take it out of the path [schema.placeholder-without-param]"#),
  Mistake(
    "a parameter without its placeholder", in: BaseTree.download, "/{key}", "",
    "im/files/download.json:7:15: error: the path has no place for path parameter 'key'; add {key} to the path, or correct its 'in' [schema.param-without-placeholder]"),
  Mistake(
    "an optional path parameter", in: BaseTree.download, #", "required": true"#, "",
    #"im/files/download.json:7:30: error: path parameter 'key' is not required; add "required": true; a path without it is another path [schema.optional-path-param]"#),
  Mistake(
    "a path parameter that is an object", in: BaseTree.download, #""type": "string""#, #""type": "object""#,
    "im/files/download.json:7:46: error: path parameter 'key' is of type 'object'; make it a string, an integer, a number or a boolean [schema.param-type]"),
  Mistake(
    "a path parameter that is a list", in: BaseTree.download, #""type": "string""#, #""type": "array", "items": { "type": "string" }, "style": "csv""#,
    "im/files/download.json:7:46: error: path parameter 'key' is of type 'array'; only a query takes lists; make it a string [schema.param-type]",
    "im/files/download.json:7:86: error: 'style' on a path parameter; remove it; only lists in a query have it [schema.misplaced-key]"),
  Mistake(
    "a header that is an object", in: BaseTree.update, #""in": "header", "type": "string""#, #""in": "header", "$ref": "../types/chat.json""#,
    "im/chats/update.json:16:42: error: header parameter 'X-Trace' is of type 'object'; make it a string, an integer, a number or a boolean [schema.param-type]"),
  Mistake(
    "a query field that is an object", in: BaseTree.list, #""type": "integer", "minimum": 1, "maximum": 100, "default": 20"#, #""type": "any""#,
    "im/chats/list.json:10:43: error: query parameter 'page_size' is of type 'any'; make it a string, an integer, a number or a boolean [schema.param-type]"),
  Mistake(
    "a query field that is a list of lists", in: BaseTree.list, #"{ "type": "string", "enum": ["group", { "value": "p2p", "identities": ["user"] }] }"#, #"{ "type": "array", "items": { "type": "string" } }"#,
    "im/chats/list.json:9:39: error: query parameter 'kinds' is of type 'array' of other than scalars; make it a string, an integer, a number or a boolean [schema.param-type]"),
  Mistake(
    "a header with a blank", in: BaseTree.update, "X-Trace", "X(Trace)",
    "im/chats/update.json:16:5: error: 'X(Trace)' is no name of a header; write the header as HTTP spells it [schema.invalid-name]"),
  Mistake(
    "a parameter without a place", in: BaseTree.list, #""page_size": { "in": "query", "#, #""page_size": { "#,
    #"im/chats/list.json:10:18: error: parameter 'page_size' has no 'in'; add "in": "path", "query" or "header" [schema.missing-key]"#),
  Mistake(
    "an unknown place", in: BaseTree.list, #""page_size": { "in": "query", "#, #""page_size": { "in": "qeury", "#,
    "im/chats/list.json:10:26: error: unknown place 'qeury'; did you mean 'query'? [schema.unknown-place]"),
  Mistake(
    "an unknown place of a path parameter", in: BaseTree.download, #""in": "path""#, #""in": "cookie""#,
    "im/files/download.json:7:30: error: unknown place 'cookie'; use 'path', 'query' or 'header' [schema.unknown-place]"),
  Mistake(
    "style of a string", in: BaseTree.list, #""page_token": { "in": "query", "#, #""page_token": { "in": "query", "style": "repeat", "#,
    "im/chats/list.json:11:36: error: 'style' on a field of type 'string'; remove it; only type 'array' takes it [schema.misplaced-key]"),
  Mistake(
    "style of a header", in: BaseTree.update, #""in": "header""#, #""in": "header", "style": "csv""#,
    "im/chats/update.json:16:34: error: 'style' on a header parameter; remove it; only lists in a query have it [schema.misplaced-key]"),
  Mistake(
    "unknown style", in: BaseTree.list, #""csv""#, #""comma""#,
    "im/chats/list.json:9:151: error: unknown style 'comma'; use 'repeat' or 'csv' [schema.unknown-style]"),
]
