import ChildProcess
import Foundation
import LarkJSON
import Testing

@Suite("lark schema diff: official catalogs")
struct CatalogDiffTests {
  /// A catalog in the platform's own words: types on every field, `accessTokens`, `danger`, no shared types.
  private static let catalog = """
    {
      "version": "1",
      "services": [
        {
          "name": "desk", "version": "v1", "title": "Help desk", "description": "Tickets and who solves them.",
          "servicePath": "/open-apis/desk/v1",
          "resources": {
            "tickets": {
              "methods": {
                "close": {
                  "id": "tickets.close", "path": "tickets/{ticket_id}/close", "httpMethod": "POST",
                  "description": "Close a ticket.", "danger": false, "accessTokens": ["tenant", "user"],
                  "scopes": ["desk:ticket", "desk:ticket:write"],
                  "parameters": { "ticket_id": { "type": "string", "location": "path", "required": true } },
                  "requestBody": {
                    "reason": { "type": "string", "required": false },
                    "outcome": { "type": "string", "options": [{ "value": "solved" }, { "value": "refused" }] }
                  },
                  "responseBody": { "ticket": { "type": "object", "properties": { "state": { "type": "string" } } } }
                },
                "list": {
                  "id": "tickets.list", "path": "tickets", "httpMethod": "GET", "description": "List tickets.",
                  "accessTokens": ["tenant"], "scopes": ["desk:ticket"],
                  "parameters": {
                    "page_size": { "type": "integer", "location": "query", "default": "20" },
                    "page_token": { "type": "string", "location": "query" }
                  },
                  "responseBody": {
                    "items": { "type": "array", "items": { "type": "string" } },
                    "page_token": { "type": "string" },
                    "has_more": { "type": "boolean" }
                  }
                }
              }
            }
          }
        }
      ]
    }
    """

  /// Edits that make the next generation: where in the methods, and the new value.
  private static let edits: [(place: String, value: String)] = [
    ("close.accessTokens", #"["tenant"]"#),
    ("close.scopes", #"["desk:ticket"]"#),
    ("close.requestBody.reason.required", "true"),
    ("close.requestBody.outcome.options", #"[{ "value": "solved" }, { "value": "moved" }]"#),
    ("close.responseBody.ticket.properties.age", #"{ "type": "integer" }"#),
    ("list.path", #""all_tickets""#),
    ("list.description", #""List all tickets.""#),
    (
      "open",
      #"{ "id": "tickets.open", "path": "tickets", "httpMethod": "POST", "description": "Open a ticket.", "#
        + #""accessTokens": ["user"], "scopes": ["desk:ticket"] }"#
    ),
  ]

  private static func diff(_ old: JSON, _ new: JSON, revisions: Bool = false) async throws -> ProcessResult {
    var result: ProcessResult?
    try await SchemaTree.run { tree in
      if revisions {
        try tree.write(old.serialized(), to: "catalog.json")
        try await tree.commit("Old")
        try tree.write(new.serialized(), to: "catalog.json")
        try await tree.commit("New")
        result = try await tree.diff("HEAD~1:catalog.json", "HEAD:catalog.json", "--format", "json")
      } else {
        try tree.write(old.serialized(), to: "old.json")
        try tree.write(new.serialized(), to: "new.json")
        result = try await tree.diff("old.json", "new.json", "--format", "json")
      }
    }
    return try #require(result)
  }

  @Test("the next generation: each edit is told in its class", arguments: [false, true])
  func generations(revisions: Bool) async throws {
    let catalog = try JSON(parsing: Self.catalog)
    var next = catalog
    for (place, value) in Self.edits {
      let names = place.split(separator: ".").map(String.init)
      next.set(["services", "0", "resources", "tickets", "methods"] + names, to: try JSON(parsing: value))
    }
    let result = try await Self.diff(catalog, next, revisions: revisions)
    #expect(result.status == 1, "\(result.error)")
    let lines = try result.json["changes"]?.arrayValue?.map { change in
      ["effect", "id", "message"].map { change[$0]?.stringValue ?? "" }.joined(separator: " ")
    }
    #expect(
      lines?.sorted() == [
        "breaking desk.tickets.close a bot needs desk:ticket instead of one of desk:ticket or desk:ticket:write: "
          + "desk:ticket:write is no longer enough",
        "breaking desk.tickets.close a user may no longer call",
        "breaking desk.tickets.close data.outcome no longer lists the value \"refused\"",
        "breaking desk.tickets.close data.reason is required now",
        "breaking desk.tickets.list the path is /open-apis/desk/v1/all_tickets instead of /open-apis/desk/v1/tickets",
        "compatible desk.tickets.close data.outcome lists the value \"moved\"",
        "compatible desk.tickets.close response.ticket.age added",
        "compatible desk.tickets.open method added",
        "documentation desk.tickets.list the summary changed",
      ])
  }

  @Test("members of a catalog come in any order")
  func order() async throws {
    let catalog = try JSON(parsing: Self.catalog)
    let result = try await Self.diff(catalog, catalog.withMembersReversed)
    #expect(result.status == 0, "\(result.error)")
    #expect(try result.json["changes"] == [])
  }

  @Test("an imported folder says what its catalog says")
  func imported() async throws {
    try await SchemaTree.run { tree in
      try tree.write(Self.catalog, to: "catalog.json")
      let imported = try await Command.shell(
        "cd \"$1\" && \"$LARK\" schema import catalog.json --into schema", [tree.folder.path(percentEncoded: false)])
      try #require(imported.status == 0, "\(imported.error)")
      let result = try await tree.diff("catalog.json", "schema")
      #expect(result.output == "Nothing changed.\n", "\(result.error)")
    }
  }
}

extension JSON {
  /// Sets a value deep inside; numbers in the path count elements.
  fileprivate mutating func set(_ path: [String], to value: JSON) {
    guard let first = path.first else {
      self = value
      return
    }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(var object):
      var inner = object[first] ?? [:]
      inner.set(rest, to: value)
      object[first] = inner
      self = .object(object)
    case .array(var elements):
      guard let index = Int(first), elements.indices.contains(index) else { return }
      elements[index].set(rest, to: value)
      self = .array(elements)
    default:
      self = value
    }
  }

  /// The same value with the members of every object in the opposite order.
  fileprivate var withMembersReversed: JSON {
    switch self {
    case .object(let object):
      var reversed = JSONObject()
      for (key, value) in Array(object).reversed() { reversed[key] = value.withMembersReversed }
      return .object(reversed)
    case .array(let elements):
      return .array(elements.map(\.withMembersReversed))
    default:
      return self
    }
  }
}
