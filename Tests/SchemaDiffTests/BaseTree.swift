import SchemaModel
import Testing

/// A small tree that the cases change in one place.
enum BaseTree {
  static let service = "desk/service.json"
  static let ticket = "desk/types/ticket.json"
  static let level = "desk/types/level.json"
  static let stamp = "desk/types/stamp.json"
  static let create = "desk/tickets/create.json"
  static let list = "desk/tickets/list.json"
  static let attach = "desk/tickets/attach.json"
  static let fetch = "desk/tickets/fetch.json"
  static let close = "desk/tickets/close.json"
  static let send = "desk/messages/send.json"
  static let solved = "desk/events/solved.json"
  static let solve = "desk/shortcuts/ticket-solve.json"

  static let files: [String: String] = [
    service: """
      {
        "name": "desk",
        "version": "v1",
        "title": "Help desk",
        "description": "Tickets and who solves them.",
        "basePath": "/open-apis/desk/v1"
      }
      """,
    solved: """
      {
        "summary": "A ticket was solved.",
        "event": { "type": "desk.ticket.solved_v1" },
        "scopes": ["desk:ticket"],
        "payload": {
          "ticket_id": { "type": "string" },
          "how": { "type": "string", "openEnum": ["helped", "refused"] },
          "who": { "type": "object", "properties": { "open_id": { "type": "string" } } }
        }
      }
      """,
    level: """
      {
        "description": "How much it hurts.",
        "type": "string",
        "enum": ["low", { "value": "high", "description": "At once." }]
      }
      """,
    stamp: """
      {
        "description": "Who did it, and when.",
        "type": "object",
        "properties": {
          "user_id": { "type": "string" },
          "time": { "type": "string", "format": "int64" }
        }
      }
      """,
    ticket: """
      {
        "description": "A ticket.",
        "type": "object",
        "properties": {
          "ticket_id": { "type": "string" },
          "level": { "$ref": "level.json" },
          "opened": { "$ref": "stamp.json" },
          "parts": { "type": "array", "items": { "$ref": "ticket.json" } }
        }
      }
      """,
    create: """
      {
        "summary": "Open a ticket.",
        "http": { "method": "POST", "path": "/open-apis/desk/v1/queues/{queue_id}/tickets" },
        "identities": ["bot"],
        "scopes": ["desk:ticket", "desk:ticket:create"],
        "risk": "write",
        "idempotencyKey": "uuid",
        "params": {
          "queue_id": { "in": "path", "type": "string", "required": true },
          "user_id_type": { "in": "query", "type": "string", "enum": ["open_id", "user_id"], "default": "open_id" },
          "tags": { "in": "query", "type": "array", "items": { "type": "string" } }
        },
        "data": {
          "title": {
            "type": "string", "required": true, "minLength": 2, "maxLength": 60, "description": "What is wrong."
          },
          "body": { "type": "string" },
          "count": { "type": "integer", "minimum": 1, "maximum": 9 },
          "level": { "$ref": "../types/level.json" },
          "stamp": { "$ref": "../types/stamp.json" },
          "kind": { "type": "string", "enum": ["bug", { "value": "wish", "identities": ["bot"] }] },
          "due": { "type": "string", "unit": "ms" },
          "note": { "type": "object", "properties": { "text": { "type": "string" }, "size": { "type": "integer" } } },
          "extra": { "type": "object" },
          "uuid": { "type": "string" },
          "owners": {
            "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 5,
            "limitsWhen": [{ "when": { "user_id_type": "user_id" }, "maxItems": 2 }]
          },
          "reason": { "type": "string", "requiredWhen": { "kind": "wish" }, "notAllowedWhen": { "kind": "bug" } }
        },
        "response": {
          "ticket": { "$ref": "../types/ticket.json" },
          "state": { "type": "string", "openEnum": ["open", "closed"] },
          "log": { "type": "object", "properties": { "lines": { "type": "integer", "required": true } } }
        }
      }
      """,
    list: """
      {
        "summary": "List tickets.",
        "http": { "method": "GET", "path": "/open-apis/desk/v1/tickets" },
        "identities": ["user", "bot"],
        "scopes": { "any": ["desk:ticket:read", "desk:ticket"], "all": ["desk:queue"] },
        "risk": "read",
        "params": {
          "page_token": { "in": "query", "type": "string" },
          "page_size": { "in": "query", "type": "integer", "default": 20 }
        },
        "response": {
          "items": { "type": "array", "items": { "$ref": "../types/ticket.json" } },
          "found": { "type": "array", "items": { "type": "string" } },
          "page_token": { "type": "string" },
          "has_more": { "type": "boolean" }
        },
        "paging": { "next": "page_token", "more": "has_more", "items": ["items"] }
      }
      """,
    attach: """
      {
        "summary": "Add a file to a ticket.",
        "http": { "method": "POST", "path": "/open-apis/desk/v1/files" },
        "identities": ["bot"],
        "scopes": [],
        "risk": "write",
        "data": {
          "name": { "type": "string", "required": true },
          "file": { "type": "file", "required": true, "maxBytes": 100 }
        }
      }
      """,
    fetch: """
      {
        "summary": "Download a file of a ticket.",
        "http": { "method": "GET", "path": "/open-apis/desk/v1/files/{key}" },
        "identities": ["user"],
        "scopes": ["desk:file"],
        "risk": "read",
        "params": { "key": { "in": "path", "type": "string", "required": true } },
        "responseBody": "binary"
      }
      """,
    close: """
      {
        "summary": "Close a ticket.",
        "http": { "method": "POST", "path": "/open-apis/desk/v1/tickets/{ticket_id}/close" },
        "identities": ["user", "bot"],
        "scopes": ["desk:ticket"],
        "risk": "write",
        "params": { "ticket_id": { "in": "path", "type": "string", "required": true } }
      }
      """,
    send: """
      {
        "summary": "Tell somebody.",
        "http": { "method": "POST", "path": "/open-apis/desk/v1/messages" },
        "identities": ["user", "bot"],
        "scopes": ["desk:message"],
        "risk": "write",
        "data": { "text": { "type": "string" } }
      }
      """,
    solve: """
      {
        "summary": "Solve a ticket.",
        "identities": ["user", "bot"],
        "risk": "write",
        "uses": ["desk.tickets.close", { "method": "desk.messages.send", "when": { "notify": true } }],
        "flags": {
          "ticket-id": { "type": "string", "required": true, "description": "Ticket to solve." },
          "notify": { "type": "boolean", "description": "Tell who opened it." },
          "how": { "type": "string", "enum": ["fixed", "refused"], "default": "fixed", "description": "How it ends." },
          "note": { "type": "string", "maxLength": 100, "aliases": ["remark"], "description": "Last words." },
          "level": { "type": "integer", "minimum": 1, "maximum": 5, "description": "How hard it was." },
          "with": { "type": "list", "maxItems": 3, "identities": ["user"], "description": "Who helped." }
        },
        "examples": [
          { "summary": "Solve it", "command": "lark desk +ticket-solve --ticket-id t_1" },
          { "summary": "Refuse it", "command": "lark desk +ticket-solve --ticket-id t_1 --how refused" }
        ]
      }
      """,
  ]

  /// The schema of the tree with some files replaced; nil takes a file away.
  static func schema(_ replacements: [String: String?] = [:]) throws -> Schema {
    var tree = files
    for (path, text) in replacements { tree[path] = text }
    let result = SchemaReader.read(tree.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) })
    try #require(result.diagnostics.isEmpty, "\(result.diagnostics)")
    return result.schema
  }
}
