import SchemaModel
import Testing

@Suite("lark-bindings.json")
struct BindingSettingsTests {
  @Test("says what it says")
  func reading() {
    let settings = read(BaseTree.files).settings
    #expect(settings.access == .package)
    #expect(settings.namespace?.name == "Base")
    #expect(settings.namespace?.source == "lark-bindings.json")
    #expect(settings.include?.map(\.description) == ["im.chats.*", "*load"])
    #expect(settings.exclude.map(\.description) == ["im.files.download"])
  }

  @Test("says nothing where it is not there, and nothing by being empty")
  func defaults() {
    var files = BaseTree.files
    files["lark-bindings.json"] = "{}"
    #expect(read(files).settings == BindingSettings())
    files["lark-bindings.json"] = nil
    #expect(read(files).settings == BindingSettings())
  }

  @Test("selects what it includes without what it excludes")
  func selection() {
    let reading = read(BaseTree.files)
    let methods = reading.schema.services.flatMap(\.methods).map(\.id)
    let selected = methods.filter(reading.settings.selects).map(\.description)
    #expect(selected == ["im.chats.list", "im.chats.update", "im.files.upload"])
  }

  @Test(
    "patterns", arguments: [
      ("im.chats.create", "im.chats.create", true),
      ("im.chats.create", "im.chats.create2", false),
      ("im.chats", "im.chats.create", false),
      ("*", "im.chats.create", true),
      ("im.*", "im.chat.members.get", true),
      ("im.*", "mail.im.get", false),
      ("*.get", "im.chat.members.get", true),
      ("*.get", "im.chats.get_all", false),
      ("im.*.get", "im.chat.members.get", true),
      ("im.*.get", "im.get", false),
      ("im*get", "im.get", true),
      ("i*m*m*", "im.chat.members.get", true),
      ("*a*a*", "im.chat.get", false),
      ("*members*get", "im.chat.members.get", true),
      ("im.**", "im.chats.get", true),
      ("aba*aba", "aba", false),
    ])
  func patterns(pattern: String, id: String, matches: Bool) throws {
    #expect(try #require(MethodPattern(pattern)).matches(id) == matches)
  }

  @Test("no pattern", arguments: ["", "im/chats", "im.chats.{a,b}", "im chats", "im.chät", "im.?"])
  func noPattern(text: String) {
    #expect(MethodPattern(text) == nil)
  }
}
