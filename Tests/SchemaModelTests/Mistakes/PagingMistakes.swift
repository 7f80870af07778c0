/// Fields that carry paging.
let pagingMistakes: [Mistake] = [
  Mistake(
    "a token that is no field", in: BaseTree.list, #""token": "page_token""#, #""token": "pagetoken""#,
    "im/chats/list.json:18:24: error: the request has no field 'pagetoken' for the token of a page; did you mean 'page_token'? [schema.unknown-paging-field]"),
  Mistake(
    "a token far from all", in: BaseTree.list, #""token": "page_token""#, #""token": "cursor""#,
    "im/chats/list.json:18:24: error: the request has no field 'cursor' for the token of a page; name a field of 'params' or 'data' [schema.unknown-paging-field]"),
  Mistake(
    "a token that is a number", in: BaseTree.list, #""token": "page_token""#, #""token": "page_size""#,
    "im/chats/list.json:18:24: error: field 'page_size' is of type 'integer'; name a field of type 'string' [schema.unknown-paging-field]"),
  Mistake(
    "no token where none is named", in: BaseTree.list, #""page_token": { "in": "query", "type": "string", "alwaysSent": true, "default": "" }"#, #""token": { "in": "query", "type": "string" }"#,
    "im/chats/list.json:18:24: error: the request has no field 'page_token' for the token of a page; name a field of 'params' or 'data' [schema.unknown-paging-field]"),
  Mistake(
    "an unknown next field", in: BaseTree.list, #""next": "page_token""#, #""next": "next_token""#,
    "im/chats/list.json:18:46: error: unknown next-page field 'next_token'; use 'page_token' or 'next_page_token' [schema.unknown-value]"),
  Mistake(
    "a next field that is missing", in: BaseTree.list, #""next": "page_token""#, #""next": "next_page_token""#,
    "im/chats/list.json:18:46: error: the reply has no field 'next_page_token'; did you mean 'page_token'? [schema.unknown-paging-field]"),
  Mistake(
    "a more field that is missing", in: BaseTree.list, #""more": "has_more""#, #""more": "hasmore""#,
    "im/chats/list.json:18:68: error: the reply has no field 'hasmore'; did you mean 'has_more'? [schema.unknown-paging-field]"),
  Mistake(
    "a more field that is a string", in: BaseTree.list, #""more": "has_more""#, #""more": "page_token""#,
    "im/chats/list.json:18:68: error: field 'page_token' is of type 'string'; name a field of type 'boolean' [schema.unknown-paging-field]"),
  Mistake(
    "items that are missing", in: BaseTree.list, #"["items"]"#, #"["item", "items", "items"]"#,
    "im/chats/list.json:18:90: error: the reply has no field 'item'; did you mean 'items'? [schema.unknown-paging-field]",
    "im/chats/list.json:18:107: error: 'items' names 'items' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "items that are no list", in: BaseTree.list, #"["items"]"#, #"["has_more"]"#,
    "im/chats/list.json:18:90: error: field 'has_more' is of type 'boolean'; name a field of type 'array' [schema.unknown-paging-field]"),
  Mistake(
    "no items", in: BaseTree.list, #"["items"]"#, "[]",
    "im/chats/list.json:18:89: error: 'items' names no lists; name the lists that pages add to [schema.empty]"),
  Mistake(
    "pages of bytes", in: BaseTree.download, #""responseBody""#, #""paging": { "token": "key", "next": "page_token", "items": ["a"] }, "responseBody""#,
    "im/files/download.json:8:3: error: a method that answers the bytes of a file has pages; remove 'paging' [schema.binary-reply]"),
  Mistake(
    "pages of a shared type", in: BaseTree.update, #""swiftName""#, #""paging": { "token": "uuid", "next": "page_token", "items": ["parts"] }, "swiftName""#,
    "im/chats/update.json:29:40: error: the reply has no field 'page_token'; use 'chat_id', 'kind', 'parts' or 'order' [schema.unknown-paging-field]"),
]
