import SchemaModel
import Testing

@testable import SchemaCompiler

/// What the flags of a shortcut become in Swift.
@Suite struct ShortcutOutlineTests {
  private static func swift(flags: String, options: String) throws -> String {
    let shortcut = """
      {"summary": "Rename.", "identities": ["user"], "risk": "write", "uses": [], "flags": \(flags), "options": \(options),
       "examples": []}
      """
    let service = #"""
      {"name": "im", "version": "v1", "title": "IM", "description": "Chats.", "basePath": "/open-apis/im/v1"}
      """#
    let files = [
      SchemaFile(path: "im/service.json", bytes: Array(service.utf8)),
      SchemaFile(path: "im/shortcuts/chat-rename.json", bytes: Array(shortcut.utf8)),
    ]
    let output = GeneratedTree.generate(from: files, options: BindingOptions())
    #expect(output.diagnostics.map(\.description) == [])
    return try #require(output.files.first { $0.name == "LarkShortcuts/im.shortcuts.chat-rename.swift" }).text
  }

  @Test("a flag is a property of its name", arguments: [
    (#"{"chat-id": {"type": "string", "format": "chat_id", "required": true, "description": "D."}}"#,
     ["public var chatID: String\n", "chatID: String", #"try flags.text("chat-id") ?? """#,
      #"checked.chatID = try OptionRules.chatID(chatID, option: "chatID")"#]),
    (#"{"type": {"type": "string", "enum": ["a-b", "default"], "default": "default", "description": "D."}}"#,
     ["public var type: Kind\n", "type: Kind = .default", #"case aB = "a-b""#, "case `default`\n",
      #"try flags.word("type") ?? .default"#]),
    (#"{"page-size": {"type": "integer", "minimum": 1, "maximum": 9, "default": 5, "description": "D."}}"#,
     ["D. From 1 to 9.", "pageSize: Int = 5", #"try OptionRules.check(pageSize, in: 1...9, option: "pageSize")"#]),
    (#"{"wait": {"type": "integer", "format": "ms", "minimum": 0, "maximum": 9, "description": "D."}}"#,
     ["public var wait: Duration?\n", "D. From 0 to 9 ms.", #"try flags.duration("wait")"#]),
    (#"{"start": {"type": "string", "format": "time", "description": "D."}}"#,
     ["public import LarkFoundation", "public var start: Date?\n", #"try flags.time("start")"#]),
    (#"{"users": {"type": "list", "format": "user_id", "maxItems": 2, "required": true, "description": "D."}}"#,
     ["public var users: [String]\n", #"OptionRules.each(users, option: "users", OptionRules.userID)"#,
      #"try OptionRules.checkNotEmpty(checked.users, option: "users")"#, "checked.users.count, atMost: 2"]),
    (#"{"modes": {"type": "list", "enum": ["a", "b"], "description": "D."}}"#,
     ["public var modes: [ModesElement]\n", "public nonisolated enum ModesElement: String, CaseIterable, Hashable, Sendable"]),
  ])
  func flags(flags: String, expected: [String]) throws {
    let text = try Self.swift(flags: flags, options: "{}")
    for part in expected { #expect(text.contains(part), "\(text)") }
  }

  @Test func optionsAreWhatTheFileSays() throws {
    let text = try Self.swift(
      flags: """
        {"no-icon": {"type": "boolean", "description": "N."},
         "chat-id": {"type": "string", "format": "chat_id", "description": "The chat."},
         "user-id": {"type": "string", "format": "user_id", "description": "The user."},
         "head": {"type": "boolean", "description": "First."}, "tail": {"type": "boolean", "description": "Last."},
         "kind": {"type": "string", "enum": ["x"], "description": "K."}, "text": {"type": "string", "description": "T."}}
        """,
      options: """
        {"showsIcon": {"oppositeOf": "no-icon", "description": "Whether."},
         "to": {"oneOf": {"chat": "chat-id", "user": "user-id", "mail": {"description": "By mail."}}, "required": true},
         "place": {"oneOf": {"head": "head", "tail": "tail"}, "default": "head"},
         "kind": {"flag": "kind", "type": "IM.Kind"}, "draft": {"type": "Draft", "flags": ["text"], "required": true},
         "zone": {"type": "TimeZone"}}
        """)
    for part in [
      "    public init(\n      to: To, draft: Draft, showsIcon: Bool = true, place: Place = .head, kind: IM.Kind? = nil, zone: TimeZone? = nil\n",
      "/// By mail.\n      case mail(String)", #"self.to = try flags.exactlyOne(of: ["#, #"("user-id", To.user),"#,
      #"self.place = try flags.one(ofSwitches: ["#, "]) ?? .head", #"self.showsIcon = try !flags.isOn("no-icon")"#,
      "self.draft = try Draft(flags)", "self.zone = nil", "default: to", #""to.chat": "chat-id","#,
      #"option: "to.user""#, #""text": "text","#,
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test func twoOptionsOfOneNameAreAMistake() throws {
    let reading = SchemaReader.read([
      SchemaFile(
        path: "im/service.json",
        bytes: Array(
          #"{"name": "im", "version": "v1", "title": "IM", "description": "C.", "basePath": "/open-apis/im/v1"}"#.utf8)),
      SchemaFile(
        path: "im/shortcuts/a.json",
        bytes: Array(
          #"""
          {"summary": "A.", "identities": ["user"], "risk": "read", "uses": [], "examples": [],
           "flags": {"chat-id": {"type": "string", "description": "D."}, "other": {"type": "string", "description": "D."}},
           "options": {"chatID": {"flag": "other"}}}
          """#.utf8)),
    ])
    #expect(BindingCompiler.nameProblems(in: reading.schema).count == 1)
  }
}
