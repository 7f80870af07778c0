import Foundation
import LarkCore
import LarkJSON
import SchemaModel
import Testing

@testable import lark

/// The tools that follow from the schema: names, schemas, sizes, arguments, words.
@Suite struct ToolTests {
  private static func box(
    _ identity: IdentityKind, _ wanted: [String] = [], methods: [String] = [], isReadOnly: Bool = false,
    hasFolder: Bool = true
  ) throws -> ToolBox {
    try ToolBox(
      .standard, identity: identity, isReadOnly: isReadOnly, hasFolder: hasFolder, wanted: wanted, methods: methods)
  }

  private static func tool(_ name: String, as identity: IdentityKind = .bot) throws -> AgentTool {
    let box = try box(identity)
    return try box.tool(try #require(box.id(named: name)))
  }

  // MARK: Names

  @Test func namesAreThoseThatEveryClientTakes() throws {
    let box = try Self.box(.bot, ["im", "cardkit"])
    let names = try box.definitions().compactMap { $0["name"]?.stringValue }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-zA-Z0-9_-]+/) != nil, "\(name)")
      #expect("mcp__lark__\(name)".count <= 64)
    }
    #expect(names.contains("im_messages_send") && names.contains("im_chats_get"))
  }

  @Test func namesThatAreLongOrTakenGetAMark() {
    let resource = String(repeating: "resource.", count: 8) + "end"
    let long = (0..<3).map { ToolID.method(MethodID(service: "drive", resource: resource, name: "get\($0)")) }
    let alike: [ToolID] = [
      .shortcut(ShortcutID(service: "im", name: "chat-list")),
      .method(MethodID(service: "im", resource: "chat", name: "list")),
      .method(MethodID(service: "find", resource: "", name: "tool")),
    ]
    let names = ToolNames(alike + long, reserved: ["find__tool"])
    let all = (alike + long).compactMap(names.name)
    #expect(all.count == 6 && Set(all).count == 6)
    #expect(all[0] == "im_chat_list" && all[1] != "im_chat_list" && all[1].hasPrefix("im_chat_list_"))
    #expect(all.allSatisfy { $0.utf8.count <= ToolNames.greatestLength })
    for (id, name) in zip(alike + long, all) { #expect(names.id(named: name) == id) }
    // The same in every process.
    #expect(ToolNames(alike + long, reserved: ["find__tool"]).name(of: long[2]) == all[5])
  }

  // MARK: Sizes

  private static func size(_ definitions: [JSON]) -> Int {
    JSON.array(definitions).serialized().unicodeScalars.count
  }

  @Test(arguments: [IdentityKind.bot, .user])
  func presetsAreSmall(identity: IdentityKind) throws {
    let standard = try Self.box(identity).definitions()
    #expect(standard.count <= 40)
    #expect(Self.size(standard) / 4 <= 8_000, "\(Self.size(standard) / 4) tokens")
    let everything = try Self.box(identity, ["im"]).definitions()
    #expect(everything.count > 55)
    #expect(Self.size(everything) / 4 <= 25_000, "\(Self.size(everything) / 4) tokens")
    let nothing = try Self.box(identity, ["none"]).definitions()
    #expect(nothing.compactMap { $0["name"] } == ["find_tool", "call_tool"])
  }

  /// What presets name is there for somebody: a name that is mistyped or gone would be left out in silence.
  @Test func presetsNameWhatThereIs() throws {
    let ids = try Self.box(.bot).all + Self.box(.user).all
    for (preset, patterns) in ToolBox.presets {
      for pattern in patterns {
        #expect(ids.contains { ToolPattern(pattern).matches($0) }, "\(preset): \(pattern)")
      }
    }
  }

  // MARK: Choosing

  @Test func toolsAreChosenByPresetServicePatternAndName() throws {
    let chats = try Self.box(.bot, ["im.chats.*", "im_messages_send", "im.+messages-reply"])
    let ids = chats.listed.map(\.description)
    #expect(ids.contains("im.chats.get") && ids.contains("im.+messages-send") && ids.contains("im.+messages-reply"))
    #expect(!ids.contains("im.chat.members.get"))
    let more = try Self.box(.bot, methods: ["im.chat.tabs.*"])
    #expect(more.listed.map(\.description).contains("im.chat.tabs.list_tabs"))
    #expect(Set(more.listed).isSuperset(of: try Self.box(.bot).listed))
    let reading = try Self.box(.bot, ["im"], isReadOnly: true)
    #expect(try reading.definitions().allSatisfy { $0["annotations"]?["readOnlyHint"] == true })
    // What only the other identity may call is not there.
    #expect(try Self.box(.bot, ["feed"]).id(named: "im_feed_group_list") == nil)
    #expect(try Self.box(.user, ["feed"]).id(named: "im_feed_group_list") != nil)
  }

  @Test(
    arguments: [(["mesages"], []), (["im.chatz.*"], []), ([], ["im.+messages-send"]), ([], ["nothing.*"])]
      as [([String], [String])])
  func wordsThatMeanNothingAreRefused(tools: [String], methods: [String]) throws {
    let error = #expect(throws: CommandError.self) { try Self.box(.bot, tools, methods: methods) }
    #expect(error?.type == .validation)
    #expect(error?.hint.isEmpty == false)
  }

  // MARK: Schemas

  /// Every part of a schema.
  private static func parts(_ schema: JSON) -> [JSON] {
    [schema] + (schema["properties"]?.objectValue?.values ?? []).flatMap(parts)
      + (schema["items"].map { parts($0) } ?? [])
  }

  @Test(arguments: [IdentityKind.bot, .user])
  func schemasAreWhatAllClientsTake(identity: IdentityKind) throws {
    let box = try Self.box(identity, ["none"])
    for id in box.all {
      let tool = try box.tool(id)
      let schema = try #require(tool.definition["inputSchema"])
      #expect(schema["type"] == "object" && schema["properties"] != nil && schema["required"] != nil)
      let text = schema.serialized()
      for word in ["$ref", "anyOf", "oneOf", "allOf", "const", "x-enum-open", "enumDescriptions", "\"example\""] {
        #expect(!text.contains("\"\(word)\"") && !text.contains(word == "$ref" ? "$ref" : "\u{0}"), "\(tool.name): \(word)")
      }
      for part in Self.parts(schema) {
        #expect(part["type"] == nil || part["type"]?.stringValue != nil, "\(tool.name)")
        if part["type"] == "array" { #expect(part["items"] != nil, "\(tool.name)") }
        if part["enum"] != nil { #expect(part["type"] == "string", "\(tool.name)") }
        // Models know nothing of flags.
        let description = part["description"]?.stringValue ?? ""
        #expect(!description.contains("--") && !description.contains("'lark "), "\(tool.name): \(description)")
        #expect(!description.contains("@path"), "\(tool.name): \(description)")
      }
      #expect(!tool.description.contains("'lark ") && !tool.description.contains(" --"), "\(tool.description)")
      #expect(tool.description.utf8.count <= 2048)
      let names = tool.arguments.map(\.name)
      #expect(Set(names).count == names.count, "\(tool.name)")
      #expect(tool.arguments.contains { $0.name == "confirm" } == (tool.risk == .highRiskWrite), "\(tool.name)")
    }
  }

  /// What saves files is known by the names of its flags: a shortcut with others would save without being asked.
  @Test func everyShortcutThatSavesFilesSaysSoByItsFlags() throws {
    let binary = Set(
      try Catalog.standard.schema().services.flatMap(\.methods).filter(\.response.isBinary).map(\.id))
    let ids = Catalog.standard.shortcutSummaries(of: "im").map(\.id)
    for shortcut in try Catalog.standard.shortcutsAlone(ids) where shortcut.methods.contains(where: binary.contains) {
      #expect(shortcut.flags.contains { ToolArgument.savingFlags.contains($0.name) }, "\(shortcut.id)")
      let tool = try Self.box(.user, ["none"], hasFolder: false).id(named: "im.+\(shortcut.id.name)")
      let isOnlyForSaving = shortcut.flags.contains { $0.name == "output" }
      #expect((tool == nil) == isOnlyForSaving, "\(shortcut.id)")
    }
  }

  @Test func annotationsFollowFromTheRisk() throws {
    #expect(try Self.tool("im_chats_get").definition["annotations"]?["readOnlyHint"] == true)
    let deletion = try Self.tool("im_messages_delete").definition["annotations"]
    #expect(deletion?["destructiveHint"] == true && deletion?["readOnlyHint"] == false)
    #expect(deletion?["idempotentHint"] == true)
    #expect(try Self.tool("im_messages_send").definition["annotations"]?["destructiveHint"] == false)
  }

  // MARK: Arguments

  @Test func textOfJSONStandsForJSON() throws {
    let tool = try Self.tool("im_chat_members_create")
    let given: JSONObject = [
      "chat_id": "oc_1", "id_list": #"["ou_1","ou_2"]"#, "succeed_type": "1", "member_id_type": nil,
    ]
    let checked = try tool.arguments.checked(given, for: tool.name)
    #expect(checked["id_list"] == ["ou_1", "ou_2"])
    #expect(checked["succeed_type"] == 1)
    #expect(checked["member_id_type"] == nil)
    let list = try Self.tool("im_chat_list", as: .user)
    let pages = try list.arguments.checked(
      ["page_all": "true", "page_limit": "3", "page_size": 20.0, "types": "p2p,group", "page_token": 7], for: list.name)
    #expect(pages["page_all"] == true && pages["page_limit"] == 3 && pages["page_size"] == 20)
    #expect(pages["types"] == ["p2p,group"] && pages["page_token"] == "7")
    // Content is JSON in a text: the JSON itself is meant the same.
    let send = try Self.tool("im_messages_send")
    let content = try send.arguments.checked(["chat_id": "oc_1", "content": ["text": "x"]], for: send.name)
    #expect(content["content"] == #"{"text":"x"}"#)
    #expect(throws: CommandError.self) { try send.arguments.checked(["text": ["x"]], for: send.name) }
  }

  @Test func everythingWrongIsToldAtOnce() throws {
    let tool = try Self.tool("im_chat_members_create")
    let error = #expect(throws: CommandError.self) {
      try tool.arguments.checked(["chatid": "oc_1", "id_list": 7, "succeed_type": "soon"], for: tool.name)
    }
    let names = error?.params.map(\.name) ?? []
    #expect(names.sorted() == ["chat_id", "chatid", "id_list", "succeed_type"])
    #expect(error?.message.contains("chatid is no argument of im_chat_members_create") == true)
    #expect(error?.hint.contains("did you mean 'chat_id'?") == true)
  }

  // MARK: Words

  @Test func textsForPeopleAtACommandLineAreToldInTheWordsOfTools() {
    var words = ToolWording()
    words.shortcuts = ["chat-search": "im_chat_search"]
    #expect(words.text("Chat that receives it; or --user-id.") == "Chat that receives it; or user_id")
    #expect(words.text("Use +chat-search, not a+b.") == "Use im_chat_search, not a+b")
    #expect(words.text("Plain text; @path reads a file, - standard input, @@ stands for a first @.") == "Plain text")
    #expect(words.text("Image: key, or path (relative: below the working directory).") == "Image: key, or path")
    #expect(words.text("One. Two with 'lark help x' in it. Three.") == "One. Three")
    #expect(words.names("take --page-token, not --other", flags: ["page-token"]) == "take page_token, not --other")
  }

  @Test func errorsNameArgumentsAndNotFlags() throws {
    let tool = try Self.tool("im_chats_get")
    let told = tool.told(
      CommandError.invalidArgument(
        "missing required path parameter: chat_id; params.chat_id is missing",
        hint: "give it as --params '{\"chat_id\":\"oc_1\"}'; see 'lark schema im.chats.get'; --no-validate sends as given",
        params: [.init("params.chat_id", reason: "is missing")]))
    #expect(told.message == "missing required path parameter: chat_id; chat_id is missing")
    #expect(told.params.map(\.name) == ["chat_id"])
    #expect(!told.hint.contains("--") && !told.hint.isEmpty)
  }

  // MARK: Finding

  @Test(arguments: [
    ("urgent phone call", "im_messages_urgent_phone"), ("pin a message", "im_pins_create"),
    ("download file of message", "im_messages_resources_download"), ("发送 消息", "im_messages_send"),
    ("im.chat.tabs.list_tabs", "im_chat_tabs_list_tabs"), ("im_tags_list", "im_tags_list"), ("send", "im_messages_send"),
  ])
  func wordsFindTools(query: String, name: String) throws {
    let found = try Self.box(.bot).found(query, limit: 5)
    let names = found["tools"]?.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
    #expect(names.contains(name), "\(names)")
    #expect(found["tools"]?[0]?["inputSchema"]?["type"] == "object")
  }

  @Test func whatIsNotFoundSaysSo() throws {
    let found = try Self.box(.bot).found("zebra crossing", limit: 5)
    #expect(found["tools"] == [] && found["hint"]?.stringValue?.isEmpty == false)
  }
}
