import LarkJSON
import SchemaImport
import SchemaModel
import Testing

@Suite("A repeated import")
struct TreeUpdateTests {
  /// A folder of schema files, as imports leave it.
  struct Folder {
    var files: [String: String] = [:]

    /// Imports a catalog.
    @discardableResult
    mutating func take(_ catalog: JSON, _ options: TreeUpdate.Options = .init()) throws -> TreeUpdate {
      let imported = try CatalogImport.read(catalog, selection: options.selection)
      let existing = files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) }
      let update = TreeUpdate(imported.files, over: existing, options: options)
      for file in update.writes { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
      for path in update.removals { files[path] = nil }
      return update
    }

    mutating func edit(_ path: String, _ old: String, _ new: String) throws {
      let text = try #require(files[path])
      #expect(text.contains(old))
      files[path] = text.replacing(old, with: new)
    }

    func json(_ path: String) throws -> JSON { try JSON(parsing: #require(files[path])) }
  }

  private static let create = "acme/things/create.json"
  private static let list = "acme/things/list.json"
  private static let record = "acme/imported.json"

  /// A catalog of two methods.
  private static func catalog(
    summary: String = "Create a thing", name: JSON = ["type": "string", "description": "Its name."],
    colours: JSON = ["type": "string", "options": [["value": "red", "description": "Warm."], ["value": "blue"]]],
    hasList: Bool = true
  ) -> JSON {
    var methods: JSONObject = [
      "create": [
        "path": "things", "httpMethod": "POST", "danger": true, "description": .string(summary),
        "accessTokens": ["user"], "scopes": ["a:thing"], "requestBody": ["name": name, "colour": colours],
      ]
    ]
    if hasList {
      methods["list"] = [
        "path": "things", "httpMethod": "GET", "description": "List things", "accessTokens": ["user"],
        "scopes": ["a:thing"],
      ]
    }
    return [
      "services": [
        [
          "name": "acme", "version": "v1", "title": "Acme", "description": "All things.",
          "servicePath": "/open-apis/acme/v1", "resources": ["things": ["methods": .object(methods)]],
        ]
      ]
    ]
  }

  @Test("of the same catalog changes nothing")
  func same() throws {
    var folder = Folder()
    let first = try folder.take(Self.catalog())
    #expect(first.writes.map(\.path) == ["acme/service.json", Self.create, Self.list, Self.record])
    let second = try folder.take(Self.catalog())
    #expect(second.writes.map(\.path) == [])
    #expect(second.removals == [])
    #expect(second.unchanged == 3)
    #expect(second.notes == [])
  }

  @Test("changes only what the catalog says otherwise")
  func changed() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    let update = try folder.take(Self.catalog(name: ["type": "string", "description": "Its name.", "max": "9"]))
    #expect(update.writes.map(\.path) == [Self.create, Self.record])
    #expect(try folder.json(Self.create)["data"]?["name"]?["maxLength"] == 9)
  }

  @Test("keeps descriptions edited by hand, and follows the catalog in all others")
  func edits() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    try folder.edit(Self.create, "Its name.", "How people call it.")
    try folder.edit(Self.create, "Warm.", "Like fire.")
    try folder.edit(Self.create, "\"blue\"", "{ \"value\": \"blue\", \"description\": \"Like the sky.\" }")
    try folder.edit("acme/service.json", "All things.", "Things of Acme.")
    let before = folder.files
    #expect(try folder.take(Self.catalog()).writes.map(\.path) == [])
    #expect(folder.files == before)

    let update = try folder.take(
      Self.catalog(summary: "Make a thing", name: ["type": "string", "description": "The name.", "max": "9"]))
    let file = try folder.json(Self.create)
    #expect(file["summary"] == "Make a thing.")
    #expect(file["data"]?["name"] == ["type": "string", "maxLength": 9, "description": "How people call it."])
    #expect(
      file["data"]?["colour"]?["enum"] == [
        ["value": "red", "description": "Like fire."], ["value": "blue", "description": "Like the sky."],
      ])
    #expect(try folder.json("acme/service.json")["description"] == "Things of Acme.")
    #expect(update.notes.map(\.kind) == [.textKept])
    // Once more: the edits are still known as such.
    let settled = folder.files
    try folder.take(
      Self.catalog(summary: "Make a thing", name: ["type": "string", "description": "The name.", "max": "9"]))
    #expect(folder.files == settled)
  }

  @Test("keeps a description that was taken out, out")
  func removedDescription() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    try folder.edit(Self.create, ", \"description\": \"Its name.\"", "")
    try folder.take(Self.catalog(summary: "Make a thing"))
    #expect(try folder.json(Self.create)["data"]?["name"] == ["type": "string"])
  }

  @Test("says which edited text went away with its field")
  func lostText() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    try folder.edit(Self.create, "Warm.", "Like fire.")
    let update = try folder.take(Self.catalog(colours: ["type": "string", "enum": ["blue"]]))
    #expect(update.notes.map(\.kind) == [.textLost])
    #expect(update.notes.first?.message.contains("Like fire.") == true)
  }

  @Test("does not touch the layout of a file that says the same")
  func layout() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    let json = try folder.json(Self.list)
    let members = Array(try #require(json.objectValue)).reversed().map { ($0.key, $0.value) }
    let text = JSON.object(JSONObject([("$schema", "../../method.schema.json")] + members)).serialized(.indented(4))
    folder.files[Self.list] = text
    #expect(try folder.take(Self.catalog()).writes.map(\.path) == [])
    #expect(folder.files[Self.list] == text)
  }

  @Test("stops before files that were edited beyond their descriptions")
  func conflict() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    try folder.edit(Self.create, "\"write\"", "\"read\"")
    let update = try folder.take(Self.catalog())
    #expect(update.conflicts == [Self.create])
    #expect(!update.writes.map(\.path).contains(Self.create))
    let forced = try folder.take(Self.catalog(), .init(overwrites: true))
    #expect(forced.notes.map(\.kind) == [.fileReplaced])
    #expect(try folder.json(Self.create)["risk"] == "write")
  }

  @Test("stops before a method file that no import wrote")
  func foreignFile() throws {
    var folder = Folder(files: [Self.list: "{ \"summary\": \"Mine.\" }"])
    #expect(try folder.take(Self.catalog()).conflicts == [Self.list])
  }

  @Test("leaves alone what the catalog does not have")
  func ownFiles() throws {
    let own = [
      "acme/types/colour.json": "{}", "acme/shortcuts/paint.json": "{}", "acme/overrides.json": "{}",
      "acme/things/paint.json": "{}", "other/service.json": "{}",
    ]
    var folder = Folder(files: own)
    try folder.take(Self.catalog(), .init(prunes: true))
    for (path, text) in own { #expect(folder.files[path] == text) }
  }

  @Test("keeps methods that the catalog no longer has, unless it is to prune")
  func gone() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    let update = try folder.take(Self.catalog(hasList: false))
    #expect(update.notes == [
      ImportNote(.methodGone, at: "acme.things.list", "The catalog no longer has the method; its file stays. --prune removes it.")
    ])
    #expect(folder.files[Self.list] != nil)
    let pruned = try folder.take(Self.catalog(hasList: false), .init(prunes: true))
    #expect(pruned.removals == [Self.list])
    #expect(folder.files[Self.list] == nil)
    #expect(try folder.take(Self.catalog(hasList: false), .init(prunes: true)).removals == [])
  }

  @Test("of some methods leaves the others alone, even when it prunes")
  func selection() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    let selection = ImportSelection(methods: ["acme.things.create"])
    let update = try folder.take(Self.catalog(summary: "Make a thing"), .init(selection: selection, prunes: true))
    #expect(update.writes.map(\.path) == [Self.create, Self.record])
    #expect(update.removals == [])
    #expect(try folder.take(Self.catalog(summary: "Make a thing")).writes.map(\.path) == [])
  }

  @Test("goes on where the record of the last import is lost")
  func lostRecord() throws {
    var folder = Folder()
    try folder.take(Self.catalog())
    try folder.edit(Self.create, "Its name.", "How people call it.")
    let before = folder.files
    folder.files[Self.record] = nil
    let update = try folder.take(Self.catalog())
    #expect(update.conflicts == [])
    #expect(folder.files[Self.create] == before[Self.create])
  }

  @Test("a resource that is called events is imported like any other, and events of one's own stand beside it")
  func eventsResource() throws {
    let catalog: JSON = [
      "services": [
        [
          "name": "acme", "version": "v1", "title": "Acme", "description": "Acme.", "servicePath": "/open-apis/acme/v1",
          "resources": [
            "events": [
              "methods": [
                "create": [
                  "path": "events", "httpMethod": "POST", "description": "Make an event", "accessTokens": ["user"],
                  "scopes": ["acme:event"],
                ]
              ]
            ]
          ],
        ]
      ]
    ]
    var folder = Folder()
    folder.files["acme/events/changed.json"] =
      #"{ "summary": "It changed.", "event": { "type": "acme.event.changed_v1" }, "scopes": [], "payload": {} }"#
    try folder.take(catalog)
    let again = try folder.take(catalog, .init(prunes: true))
    #expect(again.writes.map(\.path) == [])
    #expect(again.removals == [])
    let reading = SchemaReader.read(folder.files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) })
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.schema.method("acme.events.create")?.verb == .post)
    #expect(reading.schema.event(ofType: "acme.event.changed_v1")?.id.description == "acme.events.changed")
  }
}
