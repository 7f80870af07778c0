/// Keys that are unknown, missing or hold the wrong kind of JSON.
let keyMistakes: [Mistake] = [
  Mistake(
    "unknown key of a method", in: BaseTree.upload, #""summary""#, #""sumary": "x", "summary""#,
    "im/files/upload.json:2:3: error: unknown key 'sumary' in a method file; did you mean 'summary'? [schema.unknown-key]"),
  Mistake(
    "unknown key far from all", in: BaseTree.upload, #""summary""#, #""zzz": 1, "summary""#,
    "im/files/upload.json:2:3: error: unknown key 'zzz' in a method file; use one of 'summary', 'description', 'http', 'identities', 'identityNote', 'scopes', 'risk', 'surface', 'docs', 'idempotencyKey', 'params', 'data', … [schema.unknown-key]"),
  Mistake(
    "unknown key of a service", in: BaseTree.service, #""title""#, #""titel": "x", "title""#,
    "im/service.json:4:3: error: unknown key 'titel' in service.json; did you mean 'title'? [schema.unknown-key]"),
  Mistake(
    "unknown key of http", in: BaseTree.upload, #"{ "method""#, #"{ "verb": "GET", "method""#,
    "im/files/upload.json:3:13: error: unknown key 'verb' in 'http'; use 'method' or 'path' [schema.unknown-key]"),
  Mistake(
    "unknown key of a field", in: BaseTree.upload, #""recommendedMaxLength""#, #""recomendedMaxLength""#,
    "im/files/upload.json:8:51: error: unknown key 'recomendedMaxLength' in field 'name'; did you mean 'recommendedMaxLength'? [schema.unknown-key]"),
  Mistake(
    "unknown key of an enum entry", in: BaseTree.order, #""description": "Backwards.""#, #""describtion": "B", "name": "x""#,
    "im/types/order.json:4:37: error: unknown key 'describtion' in an entry of 'enum'; did you mean 'description'? [schema.unknown-key]"),
  Mistake(
    "unknown key of limitsWhen", in: BaseTree.update, #"}, "maxItems": 5 }"#, #"}, "maxItem": 5 }"#,
    "im/chats/update.json:21:134: error: unknown key 'maxItem' in an entry of 'limitsWhen'; did you mean 'maxItems'? [schema.unknown-key]"),
  Mistake(
    "unknown key of paging", in: BaseTree.list, #""more": "has_more""#, #""hasMore": "has_more""#,
    "im/chats/list.json:18:60: error: unknown key 'hasMore' in 'paging'; use 'token', 'next', 'more' or 'items' [schema.unknown-key]"),
  Mistake(
    "unknown key of scopes", in: BaseTree.download, #""any": ["im:file"]"#, #""any": ["im:file"], "usr": []"#,
    "im/files/download.json:5:35: error: unknown key 'usr' in 'scopes'; did you mean 'user'? [schema.unknown-key]"),
  Mistake(
    "unknown key with a line break", in: BaseTree.upload, #""summary""#, #""a\nb": 1, "summary""#,
    #"im/files/upload.json:2:3: error: unknown key 'a\u{a}b' in a method file; use one of 'summary', 'description', 'http', 'identities', 'identityNote', 'scopes', 'risk', 'surface', 'docs', 'idempotencyKey', 'params', 'data', … [schema.unknown-key]"#),

  Mistake(
    "misspelt keys are not missing as well", files: [
    "im/service.json": #"{ "nme": "im", "verson": "v1", "tilte": "T", "describtion": "D.", "base_path": "/" }"#,
    "im/types/a.json": #"{ "descripton": "D.", "tpye": "string" }"#,
    "im/types/b.json": #"{ "description": "D.", "type": "array", "itmes": { "ref": "a.json" } }"#,
    "im/chats/list.json": """
      { "sumary": "S.", "htp": {}, "identity": [], "scope": [], "rsk": "read" }
      """,
    "im/chats/update.json": """
      { "summary": "S.", "http": { "methd": "PUT", "pth": "/{a}" }, "identities": ["bot"], "scopes": [], "risk": "read",
        "params": { "a": { "in": "path", "type": "string", "requird": true }, "b": { "In": "query", "type": "string" } },
        "data": { "c": { "type": "string", "alwaysSent": true, "defualt": "", "limitsWhen": [{ "whn": {}, "maxLen": 1 }] },
          "d": { "type": "string", "enum": [{ "valu": "x", "description": "D." }] } },
        "paging": { "nxt": "page_token", "itms": [] } }
      """,
  ],
    "im/chats/list.json:1:1: error: the method has no 'identities'; list who may call: 'user', 'bot' or both [schema.missing-key]",
    "im/chats/list.json:1:3: error: unknown key 'sumary' in a method file; did you mean 'summary'? [schema.unknown-key]",
    "im/chats/list.json:1:19: error: unknown key 'htp' in a method file; did you mean 'http'? [schema.unknown-key]",
    "im/chats/list.json:1:30: error: unknown key 'identity' in a method file; did you mean 'identityNote'? [schema.unknown-key]",
    "im/chats/list.json:1:46: error: unknown key 'scope' in a method file; did you mean 'scopes'? [schema.unknown-key]",
    "im/chats/list.json:1:59: error: unknown key 'rsk' in a method file; did you mean 'risk'? [schema.unknown-key]",
    "im/chats/update.json:1:30: error: unknown key 'methd' in 'http'; did you mean 'method'? [schema.unknown-key]",
    "im/chats/update.json:1:46: error: unknown key 'pth' in 'http'; did you mean 'path'? [schema.unknown-key]",
    "im/chats/update.json:2:54: error: unknown key 'requird' in field 'a'; did you mean 'required'? [schema.unknown-key]",
    "im/chats/update.json:2:80: error: unknown key 'In' in field 'b'; did you mean 'in'? [schema.unknown-key]",
    "im/chats/update.json:3:58: error: unknown key 'defualt' in field 'c'; did you mean 'default'? [schema.unknown-key]",
    "im/chats/update.json:3:90: error: unknown key 'whn' in an entry of 'limitsWhen'; did you mean 'when'? [schema.unknown-key]",
    "im/chats/update.json:3:101: error: unknown key 'maxLen' in an entry of 'limitsWhen'; did you mean 'maxLength'? [schema.unknown-key]",
    "im/chats/update.json:4:41: error: unknown key 'valu' in an entry of 'enum'; did you mean 'value'? [schema.unknown-key]",
    "im/chats/update.json:5:3: error: the request has no field 'page_token' for the token of a page; add it to 'params', or name the field with 'token' [schema.unknown-paging-field]",
    "im/chats/update.json:5:15: error: unknown key 'nxt' in 'paging'; did you mean 'next'? [schema.unknown-key]",
    "im/chats/update.json:5:36: error: unknown key 'itms' in 'paging'; did you mean 'items'? [schema.unknown-key]",
    "im/service.json:1:3: error: unknown key 'nme' in service.json; did you mean 'name'? [schema.unknown-key]",
    "im/service.json:1:16: error: unknown key 'verson' in service.json; did you mean 'version'? [schema.unknown-key]",
    "im/service.json:1:32: error: unknown key 'tilte' in service.json; did you mean 'title'? [schema.unknown-key]",
    "im/service.json:1:46: error: unknown key 'describtion' in service.json; did you mean 'description'? [schema.unknown-key]",
    "im/service.json:1:67: error: unknown key 'base_path' in service.json; did you mean 'basePath'? [schema.unknown-key]",
    "im/types/a.json:1:3: error: unknown key 'descripton' in the type; did you mean 'description'? [schema.unknown-key]",
    "im/types/a.json:1:23: error: unknown key 'tpye' in the type; did you mean 'type'? [schema.unknown-key]",
    "im/types/b.json:1:41: error: unknown key 'itmes' in the type; did you mean 'items'? [schema.unknown-key]"),
  Mistake(
    "missing keys of a method", files: [BaseTree.upload: "{}"],
    "im/files/upload.json:1:1: error: the method has no 'summary'; say in one sentence what the method does [schema.missing-key]",
    #"im/files/upload.json:1:1: error: the method has no 'http'; add "http": { "method": "GET", "path": "/open-apis/…" } [schema.missing-key]"#,
    "im/files/upload.json:1:1: error: the method has no 'identities'; list who may call: 'user', 'bot' or both [schema.missing-key]",
    "im/files/upload.json:1:1: error: the method has no 'scopes'; list the scopes that open the method; [] where they are not known [schema.missing-key]",
    "im/files/upload.json:1:1: error: the method has no 'risk'; add 'read', 'write' or 'high-risk-write' [schema.missing-key]"),
  Mistake(
    "missing keys of a service", files: [BaseTree.service: "{}"],
    "im/service.json:1:1: error: service.json has no 'name'; add it [schema.missing-key]",
    "im/service.json:1:1: error: service.json has no 'version'; add it [schema.missing-key]",
    "im/service.json:1:1: error: service.json has no 'title'; add it [schema.missing-key]",
    "im/service.json:1:1: error: service.json has no 'description'; add it [schema.missing-key]",
    "im/service.json:1:1: error: service.json has no 'basePath'; add it [schema.missing-key]"),
  Mistake(
    "missing keys of http", in: BaseTree.upload, #"{ "method": "POST", "path": "/open-apis/im/v1/files" }"#, "{}",
    "im/files/upload.json:3:11: error: 'http' has no 'method'; add it [schema.missing-key]",
    "im/files/upload.json:3:11: error: 'http' has no 'path'; add it [schema.missing-key]"),
  Mistake(
    "missing description of a type", in: BaseTree.order, #""description": "An order.","#, "",
    "im/types/order.json:1:1: error: the type has no 'description'; say what it stands for [schema.missing-key]"),
  Mistake(
    "missing value of an enum entry", in: BaseTree.order, #""value": "down", "#, "",
    "im/types/order.json:4:18: error: an entry of 'enum' has no 'value'; add the value [schema.missing-key]"),
  Mistake(
    "an enum entry of a value only", in: BaseTree.order, #", "description": "Backwards.""#, "",
    "im/types/order.json:4:18: error: an entry of 'enum' says nothing beyond its value; write the value alone, or add a 'description' [schema.missing-key]"),
  Mistake(
    "missing condition of limitsWhen", in: BaseTree.update, #""when": { "user_id_type": "user_id" }, "#, "",
    #"im/chats/update.json:21:93: error: an entry of 'limitsWhen' has no 'when'; add the condition, such as "when": { "msg_type": "post" } [schema.missing-key]"#),
  Mistake(
    "missing limit of limitsWhen", in: BaseTree.update, #"}, "maxItems": 5 }"#, "} }",
    "im/chats/update.json:21:93: error: an entry of 'limitsWhen' has no limit; add 'maxLength', 'maxItems', 'maxBytes' or 'recommendedMinLength' [schema.missing-key]"),
  Mistake(
    "missing keys of paging", in: BaseTree.list, #""token": "page_token", "next": "page_token", "more": "has_more", "items": ["items"]"#, "",
    "im/chats/list.json:18:13: error: 'paging' has no 'next'; name the reply field with the token of the next page [schema.missing-key]",
    "im/chats/list.json:18:13: error: 'paging' has no 'items'; name the lists of the reply [schema.missing-key]"),

  Mistake(
    "summary that is a number", in: BaseTree.upload, #""Upload a file.""#, "1",
    "im/files/upload.json:2:14: error: 'summary' must be a string, not a number; put it in quotes [schema.wrong-json-type]"),
  Mistake(
    "http that is a string", in: BaseTree.upload, #"{ "method": "POST", "path": "/open-apis/im/v1/files" }"#, #""POST""#,
    "im/files/upload.json:3:11: error: 'http' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "identities that are a string", in: BaseTree.upload, #"["bot"]"#, #""bot""#,
    "im/files/upload.json:4:17: error: 'identities' must be an array, not a string; write it between [ and ] [schema.wrong-json-type]"),
  Mistake(
    "identity that is a number", in: BaseTree.upload, #"["bot"]"#, #"["bot", 1]"#,
    "im/files/upload.json:4:25: error: an identity must be a string, not a number; put it in quotes [schema.wrong-json-type]"),
  Mistake(
    "params that are an array", files: [BaseTree.download: """
    { "summary": "Get it.", "http": { "method": "POST", "path": "/{key}" }, "identities": ["user"], "scopes": [],
      "risk": "read", "idempotencyKey": "uuid", "params": [], "paging": { "next": "page_token", "items": ["a"] },
      "data": { "x": { "type": "string", "idTypeParam": "y", "limitsWhen": [{ "when": { "z": 1 }, "maxLength": 2 }] } },
      "response": [] }
    """],
    "im/files/download.json:2:55: error: 'params' must be an object, not an array; write it between { and } [schema.wrong-json-type]",
    "im/files/download.json:4:15: error: 'response' must be an object, not an array; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "a field that is a string", in: BaseTree.upload, #"{ "$ref": "../types/order.json" }"#, #""string""#,
    "im/files/upload.json:9:13: error: field 'kind' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "a parameter that is a string", in: BaseTree.download, #"{ "in": "path", "type": "string", "required": true }"#, #""string""#,
    "im/files/download.json:7:22: error: field 'key' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "a flag in quotes", in: BaseTree.upload, #""name": { "type": "string", "required": true"#, #""name": { "type": "string", "required": "true""#,
    "im/files/upload.json:8:45: error: 'required' must be true or false, not a string; write true or false, without quotes [schema.wrong-json-type]"),
  Mistake(
    "a number in quotes", in: BaseTree.upload, "60", #""60""#,
    "im/files/upload.json:8:75: error: 'recommendedMaxLength' must be a number, not a string; write a number, without quotes [schema.wrong-json-type]"),
  Mistake(
    "properties that are an array", in: BaseTree.chat, #""properties": {"#, #""properties": [], "example": {"#,
    "im/types/chat.json:4:17: error: 'properties' must be an object, not an array; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "items that are a string", in: BaseTree.update, #""items": { "type": "string" }"#, #""items": "string""#,
    "im/chats/update.json:21:40: error: 'items' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "a condition that is a string", in: BaseTree.chat, #"{ "kind": "group" }"#, #""kind""#,
    "im/types/chat.json:8:54: error: 'requiredWhen' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "a condition on a list of values", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "kind": ["group"] }"#,
    "im/types/chat.json:8:64: error: the value of 'kind' cannot be an array; write a string, a whole number, true or false [schema.wrong-json-type]"),
  Mistake(
    "an enum that is a string", in: BaseTree.order, #"["up", { "value": "down", "description": "Backwards." }]"#, #""up""#,
    "im/types/order.json:4:11: error: 'enum' must be an array, not a string; write it between [ and ] [schema.wrong-json-type]"),
  Mistake(
    "a $schema that is no string", in: BaseTree.update, #""../../method.schema.json""#, "true",
    "im/chats/update.json:2:14: error: '$schema' must be a string, not true or false; put it in quotes [schema.wrong-json-type]"),
  Mistake(
    "a $ref that is no string", in: BaseTree.upload, #""../types/order.json""#, "1",
    "im/files/upload.json:9:23: error: '$ref' must be a string, not a number; put it in quotes [schema.wrong-json-type]"),
  Mistake(
    "scopes that are a string", in: BaseTree.upload, "[]", #""im:chat""#,
    "im/files/upload.json:5:13: error: 'scopes' must be an array or an object, not a string; list the scopes between [ and ] [schema.wrong-json-type]"),
  Mistake(
    "response that is a string", in: BaseTree.update, #"{ "$ref": "../types/chat.json" }"#, #""chat""#,
    "im/chats/update.json:28:15: error: 'response' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "paging that is a list", in: BaseTree.list, #"["items"] }"#, #"{} }"#,
    "im/chats/list.json:18:89: error: 'items' must be an array, not an object; write it between [ and ] [schema.wrong-json-type]"),

  Mistake(
    "empty description", in: BaseTree.update, #""Id of the chat.""#, #""""#,
    "im/chats/update.json:14:83: error: 'description' is empty; fill it in or remove the key [schema.empty]"),
  Mistake(
    "description with a blank in front", in: BaseTree.update, #""Id of the chat.""#, #"" Id of the chat.""#,
    "im/chats/update.json:14:83: error: 'description' begins with a blank; begin with the text itself [schema.invalid-text]"),
  Mistake(
    "summary without a period", in: BaseTree.upload, "Upload a file.", "Upload a file",
    "im/files/upload.json:2:14: error: 'summary' does not end with a period; make it a sentence: 'Upload a file.' [schema.invalid-text]"),
  Mistake(
    "summary of two lines", in: BaseTree.upload, "Upload a file.", #"Upload\na file."#,
    "im/files/upload.json:2:14: error: 'summary' has several lines; say it in one sentence on one line [schema.invalid-text]"),
  Mistake(
    "empty summary", in: BaseTree.upload, "Upload a file.", "",
    "im/files/upload.json:2:14: error: 'summary' is empty; fill it in or remove the key [schema.empty]"),
  Mistake(
    "description of a service without a period", in: BaseTree.service, "Chats and messages.", "Chats",
    "im/service.json:5:18: error: 'description' does not end with a period; make it a sentence: 'Chats.' [schema.invalid-text]"),
  Mistake(
    "empty version", in: BaseTree.service, #""v1""#, #""""#,
    "im/service.json:3:14: error: 'version' is empty; fill it in or remove the key [schema.empty]"),
  Mistake(
    "docs that are no link", in: BaseTree.update, "https://open", "http://open",
    "im/chats/update.json:11:11: error: 'http://open.feishu.cn/document/update' is no https link; write the address of the page, beginning with https:// [schema.invalid-link]"),
  Mistake(
    "Swift name of a method in small letters", in: BaseTree.update, #""Change""#, #""change""#,
    "im/chats/update.json:29:16: error: 'change' is no Swift type name; begin with a capital and use letters, digits and '_' only [schema.invalid-name]"),
  Mistake(
    "Swift name of a field with a dash", in: BaseTree.upload, #""name": { "#, #""name": { "swiftName": "full-name", "#,
    "im/files/upload.json:8:28: error: 'full-name' is no Swift property name; begin with a letter or '_' and use letters, digits and '_' only [schema.invalid-name]"),
  Mistake(
    "Swift name of a type in small letters", in: BaseTree.order, #""type": "string""#, #""type": "string", "swiftName": "order""#,
    "im/types/order.json:3:34: error: 'order' is no Swift type name; begin with a capital and use letters, digits and '_' only [schema.invalid-name]"),
  Mistake(
    "name of an enum entry", in: BaseTree.order, #""value": "down""#, #""value": "down", "name": "1st""#,
    "im/types/order.json:4:45: error: '1st' is no Swift property name; begin with a letter or '_' and use letters, digits and '_' only [schema.invalid-name]"),
  Mistake(
    "a field without a name", in: BaseTree.upload, #""kind":"#, #""":"#,
    "im/files/upload.json:9:5: error: a field has no name; write the name that the field has on the wire [schema.invalid-name]"),
  Mistake(
    "a field name with a blank", in: BaseTree.upload, #""kind":"#, #""ki nd":"#,
    "im/files/upload.json:9:5: error: field name 'ki nd' holds blanks; write the name that the field has on the wire [schema.invalid-name]"),
  Mistake(
    "a negative limit", in: BaseTree.upload, "60", "-60",
    "im/files/upload.json:8:75: error: 'recommendedMaxLength' cannot be -60; write a whole number of at least 1 [schema.invalid-limit]"),
  Mistake(
    "a limit of zero", in: BaseTree.upload, "60", "0",
    "im/files/upload.json:8:75: error: 'recommendedMaxLength' cannot be 0; write a whole number of at least 1 [schema.invalid-limit]"),
  Mistake(
    "a broken limit", in: BaseTree.upload, "60", "6.5",
    "im/files/upload.json:8:75: error: 'recommendedMaxLength' cannot be 6.5; write a whole number of at least 1 [schema.invalid-limit]"),
]
