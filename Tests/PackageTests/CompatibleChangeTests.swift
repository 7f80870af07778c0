import Foundation
import SchemaCompiler
import SchemaDiff
import SchemaModel
import Testing

/// What the comparison calls compatible stops no client from compiling: a client of the old bindings is type-checked
/// against the new ones of every change. All of them in one run of the compiler, each in a namespace of its own.
@Suite struct CompatibleChangeTests {
  /// A change of the tree below.
  struct Change: Sendable {
    var name: String
    /// New texts by path.
    var files: [String: String]
  }

  @Test func clientsOfTheOldBindingsCompile() async throws {
    let old = try Self.schema(Self.tree)
    let folder = FileManager.default.temporaryDirectory.appending(path: "compatible changes, \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [URL] = []
    func write(_ text: String, _ name: String) throws {
      files.append(folder.appending(path: name))
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let changes = Self.changes
    #expect(Set(changes.map(\.name)).count >= 40)
    for (number, change) in changes.enumerated() {
      let tree = Self.tree.merging(change.files) { _, new in new }
      let difference = SchemaDifference(from: old, to: try Self.schema(tree))
      #expect(!difference.changes.isEmpty, "\(change.name)")
      #expect(difference.changes.allSatisfy { $0.effect != .breaking }, "\(change.name): \(difference.changes)")
      // Of two variants the same names would meet.
      let namespace = "Desk\(number)"
      let bindings = TargetBindings.generate(
        from: tree.map { path, text in
          SchemaFile(
            path: path,
            bytes: Array(text.replacing(#""name": "desk","#, with: #""name": "desk", "namespace": "\#(namespace)","#).utf8))
        }, below: "")
      #expect(bindings.diagnostics.isEmpty, "\(change.name): \(bindings.diagnostics)")
      let text = bindings.files.map(\.text).joined(separator: "\n")
      try write("// \(change.name)\n" + text.replacing("public import LarkCore", with: "import LarkCore"), "\(number).swift")
      try write(Self.client.replacing("Desk", with: namespace), "client\(number).swift")
    }
    let result = try await Toolchain.typeCheck(files)
    #expect(result.status == 0, "\(result.output.prefix(4000))")
  }

  private static func schema(_ tree: [String: String]) throws -> Schema {
    let reading = SchemaReader.read(tree.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) })
    try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    return reading.schema
  }

  // MARK: Changes

  /// Fields that come close to those that are there: the same word in the singular, in the plural, with an ending that
  /// names of types have, or a word that means something in Swift.
  private static let names = [
    "item", "item_list", "items_element", "item_value", "items_value", "colors", "color_list", "color_element",
    "color_value", "owners", "owner_list", "owner_element", "role", "role_list", "roles_element", "kind", "kind_value",
    "kinds", "types", "type_value", "element", "string", "reply", "part", "parts", "desk", "create", "other_fields",
    "raw_json", "level", "json", "key", "request", "mark", "int64_text", "hash_value",
  ]

  private static let shapes = [
    ("an object", #"{ "type": "object", "properties": { "a": { "type": "string" } } }"#),
    (
      "a list of objects",
      #"{ "type": "array", "items": { "type": "object", "properties": { "b": { "type": "string" } } } }"#
    ),
    ("listed values", #"{ "type": "string", "openEnum": ["red", "self", "none"] }"#),
    ("a list of listed values", #"{ "type": "array", "items": { "type": "integer", "enum": [1, 2] } }"#),
  ]

  static var changes: [Change] {
    var changes: [Change] = []
    for (index, name) in names.enumerated() {
      // In front of all fields or behind them, in every place that has any.
      let (shape, text) = shapes[index % shapes.count]
      let field = #""\#(name)": \#(text)"#
      for (position, mark, replacement) in [
        ("in front", "\"first\": {", field + ", \"first\": {"), ("behind", "\"last\": {", field + ", \"last\": {"),
      ] {
        changes.append(
          Change(name: "a field \(name), \(shape)", files: tree.mapValues { $0.replacing(mark, with: replacement) }))
        _ = position
      }
    }
    func edit(_ name: String, _ file: String, _ old: String, _ new: String) {
      let text = tree[file] ?? ""
      precondition(text.contains(old), "\(name): the text is not there")
      changes.append(Change(name: name, files: [file: text.replacing(old, with: new)]))
    }
    edit("a value", level, #""low""#, #""middle", "none", "low""#)
    edit("a value of a number", create, "[1, 2]", "[1, 2, 3]")
    edit("values beyond the listed ones", level, #""enum""#, #""openEnum""#)
    edit("a required field that may be left out", create, #""title": { "type": "string", "required": true }"#, #""title": { "type": "string" }"#)
    edit("a wider limit", create, #""maxLength": 60"#, #""maxLength": 80"#)
    edit("another caller", create, #"["bot"]"#, #"["user", "bot"]"#)
    edit("a lower risk", create, #""risk": "write""#, #""risk": "write", "description": "More words.", "surface": "shortcut""#)
    edit("fewer scopes", create, #""scopes": ["desk:a"]"#, #""scopes": ["desk:a", "desk:b"]"#)
    edit("a key that repeats nothing", create, #""risk": "write""#, #""risk": "write", "idempotencyKey": "uuid""#)
    edit("fields that are not listed", part, #""type": "object", "properties""#, #""type": "object", "additionalProperties": true, "properties""#)
    edit("all that came", part, #""type": "object", "properties""#, #""type": "object", "keepsRawJSON": true, "properties""#)
    edit("a longer shape", create, #""response": {"#, #""response": { "made": { "$ref": "../types/part.json" }, "#)
    edit("a type that holds itself", part, #""first": {"#, #""parts": { "type": "array", "items": { "$ref": "part.json" } }, "first": {"#)
    edit("pages", read, #""risk": "read""#, #""risk": "read", "paging": { "next": "page_token", "items": ["items"] }"#)
    let method = tree[fetch] ?? ""
    func add(_ name: String, _ files: [String: String]) { changes.append(Change(name: name, files: files)) }
    add("a method", ["desk/tickets/item.json": method.replacing("/files/", with: "/x/")])
    add("a resource", ["desk/owner/fetch.json": method.replacing("/files/", with: "/x/")])
    add("a resource below another", ["desk/tickets.color/fetch.json": method.replacing("/files/", with: "/x/")])
    add("a shared type", ["desk/types/owner.json": tree[level] ?? ""])
    add("an event", ["desk/events/closed.json": (tree[event] ?? "").replacing("solved", with: "closed")])
    for name in ["Owner", "Color", "Item", "Kind", "Level", "Part", "Create", "Tickets", "Solved", "RolesElement"] {
      let service = (tree[service] ?? "")
        .replacing(#""name": "desk","#, with: "\"name\": \"other\", \"namespace\": \"\(name)\",")
      add(
        "a service \(name)",
        ["other/service.json": service, "other/things/fetch.json": method.replacing("/desk/v1/", with: "/other/v1/")])
    }
    return changes
  }

  // MARK: The tree

  private static let service = "desk/service.json"
  private static let level = "desk/types/level.json"
  private static let part = "desk/types/part.json"
  private static let event = "desk/events/solved.json"
  private static let create = "desk/tickets/create.json"
  private static let read = "desk/tickets/list.json"
  private static let fetch = "desk/tickets/fetch.json"

  private static let fields = """
    "items": { "type": "array", "items": { "type": "object", "properties": {
      "items": { "type": "array", "items": { "type": "object", "properties": { "size": { "type": "integer" } } } },
      "owner": { "type": "object", "properties": { "id": { "type": "string" } } } } } },
    "color": { "type": "string", "openEnum": ["red"] },
    "owner": { "type": "object", "properties": { "owner": {
      "type": "object", "properties": { "id": { "type": "string" } } } } },
    "roles": { "type": "array", "items": { "type": "string", "openEnum": ["reader"] } },
    "type": { "type": "integer", "enum": [1, 2] },
    "level_of_it": { "$ref": "../types/level.json" },
    "piece": { "$ref": "../types/part.json" }
    """

  private static let tree: [String: String] = [
    service: """
      {
        "name": "desk", "version": "v1", "title": "Help desk", "description": "Tickets.",
        "basePath": "/open-apis/desk/v1"
      }
      """,
    level: #"{ "description": "How much it hurts.", "type": "string", "enum": ["low", "high"] }"#,
    part: """
      { "description": "A part.", "type": "object", "properties": {
        "first": { "type": "string" },
        "items": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } },
        "owner": { "type": "object", "properties": { "id": { "type": "string" } } },
        "color": { "type": "string", "openEnum": ["red"] },
        "roles": { "type": "array", "items": { "type": "string", "openEnum": ["reader"] } },
        "last": { "type": "string" } } }
      """,
    event: """
      {
        "summary": "A ticket was solved.", "event": { "type": "desk.ticket.solved_v1" }, "scopes": ["desk:a"],
        "payload": { "first": { "type": "string" }, \(fields), "last": { "type": "string" } }
      }
      """,
    create: """
      {
        "summary": "Open a ticket.",
        "http": { "method": "POST", "path": "/open-apis/desk/v1/queues/{queue_id}/tickets" },
        "identities": ["bot"], "scopes": ["desk:a"], "risk": "write",
        "params": { "queue_id": { "in": "path", "type": "string", "required": true } },
        "data": {
          "title": { "type": "string", "required": true },
          "first": { "type": "string", "maxLength": 60 }, \(fields), "uuid": { "type": "string" },
          "last": { "type": "string" }
        },
        "response": { "first": { "type": "string" }, \(fields), "last": { "type": "string" } }
      }
      """,
    read: """
      {
        "summary": "List tickets.", "http": { "method": "GET", "path": "/open-apis/desk/v1/tickets" },
        "identities": ["user", "bot"], "scopes": [], "risk": "read",
        "params": { "page_token": { "in": "query", "type": "string" } },
        "response": {
          "first": { "type": "string" }, "items": { "type": "array", "items": { "$ref": "../types/part.json" } },
          "page_token": { "type": "string" }, "last": { "type": "string" }
        }
      }
      """,
    fetch: """
      {
        "summary": "Download a file.", "http": { "method": "GET", "path": "/open-apis/desk/v1/files/{key}" },
        "identities": ["user"], "scopes": [], "risk": "read",
        "params": { "key": { "in": "path", "type": "string", "required": true } }, "responseBody": "binary"
      }
      """,
  ]

  /// Names every type, gives every argument and reads every property of the old bindings.
  private static let client = """
    import LarkCore

    func clientOfDesk(_ bot: LarkClient<Bot>, _ user: LarkClient<User>) async throws {
      let inner = Desk.Tickets.Create.Item.ItemsElement(size: 1)
      let item: Desk.Tickets.Create.Item = Desk.Tickets.Create.Item(
        items: [inner], owner: Desk.Tickets.Create.Item.Owner(id: "x"))
      let color: Desk.Tickets.Create.Color = .red
      let kind: Desk.Tickets.Create.Kind = .value1
      let roles: [Desk.Tickets.Create.RolesElement] = [.reader, Desk.Tickets.Create.RolesElement(rawValue: "x")]
      let part = Desk.Types.Part(
        first: "", items: [Desk.Types.Part.Item(id: "")], owner: Desk.Types.Part.Owner(id: ""),
        color: Desk.Types.Part.Color.red, roles: [Desk.Types.Part.RolesElement.reader], last: "")
      let level: Desk.Types.Level = .low
      let request = Desk.Tickets.Create(
        queueID: "q", title: "t", first: "f", items: [item], color: color,
        owner: Desk.Tickets.Create.Owner(owner: Desk.Tickets.Create.Owner.OwnerValue(id: "")), roles: roles, type: kind,
        levelOfIt: level, piece: part, uuid: "u", last: "l")
      let short = Desk.Tickets.Create(queueID: "q", title: "t")
      let first: String? = request.first ?? short.first
      let reply: Desk.Tickets.Create.Reply = try await bot.send(request)
      let items: [Desk.Tickets.Create.Reply.Item]? = reply.items
      let innermost: Desk.Tickets.Create.Reply.Item.ItemsElement? = items?.first?.items?.first
      let replyColor: Desk.Tickets.Create.Reply.Color? = reply.color
      let replyOwner: Desk.Tickets.Create.Reply.Owner.OwnerValue? = reply.owner?.owner
      let replyRoles: [Desk.Tickets.Create.Reply.RolesElement]? = reply.roles
      let replyKind: Desk.Tickets.Create.Reply.Kind? = reply.type
      let replyLevel: Desk.Types.Level? = reply.levelOfIt
      let replyPart: Desk.Types.Part.Item? = reply.piece?.items?.first
      let texts: [String?] = [first, reply.first, reply.last, innermost?.size.map { "\\($0)" }, replyPart?.id]
      let list = try await user.send(Desk.Tickets.List(pageToken: nil))
      let listed: [Desk.Types.Part] = list.items ?? []
      let token: String? = list.pageToken
      let download: Download = try await user.send(Desk.Tickets.Fetch(key: "k"))
      let solved = { (event: Desk.Events.Solved) -> Desk.Events.Solved.Item? in
        let color: Desk.Events.Solved.Color? = event.color
        let owner: Desk.Events.Solved.Owner? = event.owner
        return color == .red && owner?.owner?.id == "" ? event.items?.first : nil
      }
      _ = (replyColor, replyOwner, replyRoles, replyKind, replyLevel, texts, listed, token, download, solved)
    }

    """
}
