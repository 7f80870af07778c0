/// A small tree without mistakes, which the tests break in one place or another.
enum BaseTree {
  static let files: [String: String] = [
    service: """
      {
        "name": "im",
        "version": "v1",
        "title": "Messenger",
        "description": "Chats and messages.",
        "basePath": "/open-apis/im/v1"
      }
      """,
    bindings: """
      {
        "$schema": "method.schema.json#/$defs/bindingsFile",
        "access": "package",
        "namespace": "Base",
        "include": ["im.chats.*", "*load"],
        "exclude": ["im.files.download"]
      }
      """,
    order: """
      {
        "description": "An order.",
        "type": "string",
        "enum": ["up", { "value": "down", "description": "Backwards." }]
      }
      """,
    chat: """
      {
        "description": "A chat.",
        "type": "object",
        "properties": {
          "chat_id": { "type": "string", "required": true },
          "kind": { "type": "string", "openEnum": ["group", "p2p"] },
          "parts": { "type": "array", "items": { "$ref": "chat.json" } },
          "order": { "$ref": "order.json", "requiredWhen": { "kind": "group" } }
        }
      }
      """,
    list: """
      {
        "summary": "List chats.",
        "http": { "method": "GET", "path": "/open-apis/im/v1/chats" },
        "identities": ["user", "bot"],
        "scopes": { "user": ["im:chat:read"], "bot": { "any": ["im:chat"], "all": ["im:bot"] } },
        "risk": "read",
        "params": {
          "order": { "in": "query", "$ref": "../types/order.json", "default": "up" },
          "kinds": { "in": "query", "type": "array", "items": { "type": "string", "enum": ["group", { "value": "p2p", "identities": ["user"] }] }, "style": "csv" },
          "page_size": { "in": "query", "type": "integer", "minimum": 1, "maximum": 100, "default": 20 },
          "page_token": { "in": "query", "type": "string", "alwaysSent": true, "default": "" }
        },
        "response": {
          "items": { "type": "array", "items": { "$ref": "../types/chat.json" } },
          "page_token": { "type": "string" },
          "has_more": { "type": "boolean" }
        },
        "paging": { "token": "page_token", "next": "page_token", "more": "has_more", "items": ["items"] }
      }
      """,
    update: """
      {
        "$schema": "../../method.schema.json",
        "summary": "Change a chat.",
        "description": "Fields left out stay as they are.",
        "http": { "method": "PUT", "path": "/open-apis/im/v1/chats/{chat_id}" },
        "identities": ["bot"],
        "identityNote": "The bot must be in the chat.",
        "scopes": ["im:chat", "im:chat:update"],
        "risk": "high-risk-write",
        "surface": "shortcut",
        "docs": "https://open.feishu.cn/document/update",
        "idempotencyKey": "uuid",
        "params": {
          "chat_id": { "in": "path", "type": "string", "required": true, "description": "Id of the chat." },
          "user_id_type": { "in": "query", "type": "string", "enum": ["open_id", "user_id"] },
          "X-Trace": { "in": "header", "type": "string" }
        },
        "data": {
          "uuid": { "type": "string", "maxLength": 50, "example": "b13g2t38" },
          "owner_id": { "type": "string", "idTypeParam": "user_id_type", "nullable": true },
          "ids": { "type": "array", "items": { "type": "string" }, "maxItems": 50, "limitsWhen": [{ "when": { "user_id_type": "user_id" }, "maxItems": 5 }] },
          "text": { "type": "string", "contentMediaType": "application/json", "maxBytes": 100, "example": "{\\"a\\":1}" },
          "time": { "type": "string", "format": "int64", "unit": "ms", "example": "1767196800000" },
          "order": { "$ref": "../types/order.json", "notAllowedWhen": { "user_id_type": "user_id" } },
          "extra": { "type": "object", "additionalProperties": true, "properties": { "n": { "type": "number" } } },
          "any": { "type": "any" }
        },
        "response": { "$ref": "../types/chat.json" },
        "swiftName": "Change"
      }
      """,
    upload: """
      {
        "summary": "Upload a file.",
        "http": { "method": "POST", "path": "/open-apis/im/v1/files" },
        "identities": ["bot"],
        "scopes": [],
        "risk": "write",
        "data": {
          "name": { "type": "string", "required": true, "recommendedMaxLength": 60 },
          "kind": { "$ref": "../types/order.json" },
          "file": { "type": "file", "required": true, "minBytes": 1, "maxBytes": 100 }
        }
      }
      """,
    overrides: """
      {
        "overrides": [
          { "file": "types/order.json", "path": "/$schema", "value": "../../method.schema.json#/$defs/typeFile", "reason": "Editors ask for it." }
        ]
      }
      """,
    download: """
      {
        "summary": "Download a file.",
        "http": { "method": "GET", "path": "/open-apis/im/v1/files/{key}" },
        "identities": ["user"],
        "scopes": { "any": ["im:file"] },
        "risk": "read",
        "params": { "key": { "in": "path", "type": "string", "required": true } },
        "responseBody": "binary"
      }
      """,
    gone: """
      {
        "$schema": "../../method.schema.json#/$defs/eventFile",
        "summary": "A chat is gone.",
        "description": "It comes once.",
        "event": { "type": "im.chat.gone_v1", "kind": "event", "subscribe": "Chats, for all." },
        "scopes": ["im:chat:read", "im:chat"],
        "docs": "https://open.feishu.cn/document/gone",
        "payload": {
          "chat": { "$ref": "../types/chat.json" },
          "time": { "type": "string", "format": "int64", "unit": "ms" },
          "by": { "type": "object", "properties": { "open_id": { "type": "string" } } }
        },
        "swiftName": "ChatGone"
      }
      """,
    card: """
      {
        "$schema": "../method.schema.json#/$defs/elementFile",
        "summary": "A card.",
        "element": { "slot": "elements", "place": "body" },
        "fields": { "elements": { "type": "array", "items": { "type": "any" }, "required": true } }
      }
      """,
    row: """
      {
        "summary": "A row of elements.",
        "description": "It stands in the body.",
        "element": { "tag": "row", "allowedIn": ["body", "row"], "onlyInside": "body", "slot": "parts", "arguments": ["title"] },
        "docs": "https://open.feishu.cn/document/row",
        "fields": {
          "title": { "$ref": "types/title.json", "required": true },
          "width": { "type": "string", "openEnum": ["auto"], "pattern": "^[0-9]+px$" },
          "wide": { "type": "boolean", "deprecated": true, "description": "Use width." },
          "parts": { "type": "array", "items": { "type": "any" } }
        },
        "swiftName": "Row"
      }
      """,
    title: """
      { "description": "A title.", "type": "string", "pattern": "^[a-z]+$" }
      """,
    rename: """
      {
        "$schema": "../../method.schema.json#/$defs/shortcutFile",
        "summary": "Rename a chat.",
        "description": "The name is all that changes.",
        "identities": ["user", "bot"],
        "risk": "write",
        "uses": [
          "im.chats.list",
          { "method": "im.chats.update", "as": ["bot"], "when": { "quiet": false, "order": ["up", "down"] } },
          { "method": "im.files.upload", "as": ["bot"], "when": [{ "cover": { "otherPrefix": ["img_", "file_"] } }, { "name": true, "size": 20 }], "need": "optional" },
          { "method": "im.files.download", "as": ["user"], "when": { "chat-id": { "prefix": "oc_" } }, "need": "opportunistic" }
        ],
        "flags": {
          "chat-id": { "type": "string", "required": true, "valueName": "oc_…", "aliases": ["chat"], "description": "The chat." },
          "name": { "type": "string", "maxLength": 60, "description": "The name." },
          "order": { "type": "string", "enum": ["up", "down"], "default": "up", "description": "The order." },
          "size": { "type": "integer", "minimum": 1, "maximum": 50, "default": 20, "description": "The size." },
          "users": { "type": "list", "maxItems": 5, "identities": ["bot"], "description": "The users." },
          "cover": { "type": "path", "hidden": true, "description": "The cover." },
          "quiet": { "type": "boolean", "default": false, "description": "Says nothing." }
        },
        "examples": [{ "summary": "Rename one", "command": "lark im +chat-rename --chat-id oc_1 --name x" }],
        "swiftName": "Rename"
      }
      """,
  ]

  static let card = "cards/card.json"
  static let row = "cards/row.json"
  static let title = "cards/types/title.json"
  static let service = "im/service.json"
  static let bindings = "lark-bindings.json"
  static let gone = "im/events/gone.json"
  static let rename = "im/shortcuts/chat-rename.json"
  static let order = "im/types/order.json"
  static let chat = "im/types/chat.json"
  static let list = "im/chats/list.json"
  static let update = "im/chats/update.json"
  static let overrides = "im/overrides.json"
  static let upload = "im/files/upload.json"
  static let download = "im/files/download.json"
}
