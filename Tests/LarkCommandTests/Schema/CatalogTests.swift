import SchemaCatalog
import SchemaModel
import Testing

@testable import lark

@Suite("The packed schema")
struct CatalogTests {
  static let text = CatalogText("a/b.c/x.json\t{\"a\":1}\na/b/x.json\t2\na/b/y.json\t3\na/service.json\t4\n")

  @Test(
    "finds a file by its path",
    arguments: [
      ("a/b.c/x.json", "{\"a\":1}"), ("a/b/x.json", "2"), ("a/b/y.json", "3"), ("a/service.json", "4"),
      ("a/b/z.json", nil), ("a", nil), ("", nil), ("zzz", nil), ("a/b", nil),
    ])
  func entry(path: String, json: String?) {
    let entry = Self.text.entry(path)
    #expect(entry?.path == (json == nil ? nil : path))
    #expect(entry.map { String(decoding: Self.text.json(of: $0), as: UTF8.self) } == json)
  }

  @Test(
    "finds the files of a folder, in order",
    arguments: [
      ("a/", ["a/b.c/x.json", "a/b/x.json", "a/b/y.json", "a/service.json"]), ("a/b/", ["a/b/x.json", "a/b/y.json"]),
      ("a/b.c/", ["a/b.c/x.json"]), ("b/", []),
    ])
  func entries(prefix: String, paths: [String]) {
    #expect(Self.text.entries(below: prefix).map(\.path) == paths)
  }

  @Test("counts neither shared types nor methods of shortcuts as methods")
  func hidden() {
    let catalog = Catalog.standard
    #expect(!catalog.hasMethod(MethodID(service: "im", resource: "types", name: "chat_type")))
    #expect(!catalog.hasResource("types", of: "im"))
    #expect(!catalog.hasMethod(MethodID(service: "im", resource: "chats", name: "create_as_user")))
    #expect(!catalog.hasResource("flags", of: "im"))
    #expect(catalog.services == ["cardkit", "im"])
  }

  @Test("lists shortcuts by name")
  func shortcuts() {
    let names = Catalog.standard.shortcuts(of: "im")
    #expect(names.count == 22)
    #expect(names == names.sorted())
  }

  @Test("holds nothing where it is empty")
  func empty() {
    #expect(CatalogText("").entry("a") == nil)
    #expect(Array(Catalog([]).services) == [])
  }

  @Test("reads a method with the types it uses and no others")
  func contract() throws {
    let id = MethodID(service: "im", resource: "feed.groups", name: "create")
    let contract = try Catalog.standard.contract(id)
    #expect(contract.method.id == id)
    #expect(
      contract.schema.services.flatMap(\.types).map(\.id.name) == [
        "feed_group_rule", "feed_group_rule_condition", "feed_group_rule_condition_item", "feed_group_rules",
        "feed_group_type", "user_id_type",
      ])
    #expect(contract.schema.services.flatMap(\.methods).count == 1)
  }

  @Test("says which file is unreadable")
  func unreadable() {
    let error = #expect(throws: CommandError.self) {
      try Catalog.standard.contract(MethodID(service: "im", resource: "chats", name: "none"))
    }
    #expect(error?.type == .internal)
    #expect(error?.message == "the built-in schema file im/chats/none.json cannot be read")
  }

  @Test("an index agrees with the contracts")
  func summaries() throws {
    let summaries = Catalog.standard.methods(of: "im")
    #expect(summaries.map(\.id.description) == RawMethods.all)
    for summary in summaries {
      let method = try Catalog.standard.contract(summary.id).method
      #expect(summary.summary == method.summary)
      #expect(summary.verb == method.verb.rawValue)
      #expect(summary.risk == method.risk)
      let identities: [Caller] = method.identities.sorted { $0.rawValue < $1.rawValue }
      #expect(summary.identities == identities)
    }
  }

  @Test("a sample command line holds what the method needs")
  func samples() throws {
    func sample(_ resource: String, _ name: String) throws -> String {
      SampleCommand.text(
        for: try Catalog.standard.contract(MethodID(service: "im", resource: resource, name: name)))
    }
    #expect(
      try sample("images", "create")
        == "lark im images create --as bot --data '{\"image_type\":\"message\"}' --file image=./image")
    #expect(try sample("feed.groups", "create").hasPrefix("lark im feed.groups create --as user --data '{"))
    #expect(try sample("messages", "delete").hasSuffix(" --yes"))
  }
}
