import RequestScan
import SchemaModel
import Testing

/// What counts as the use of a request or a shortcut.
@Suite struct UseTests {
  @Test(
    "requests that code names", arguments: [
      (#"try await bot.send(IM.Chats.Create(name: "Rollout"))"#, ["IM.Chats.Create"]),
      ("for try await m in bot.pages(IM.Chat.Members.Get(chatID: id)).items {}", ["IM.Chat.Members.Get"]),
      ("let request = IM\n  .Chats\n  // the newest\n  .List()", ["IM.Chats.List"]),
      ("client.missingScopes(for: IM.Chats.Create.self)", ["IM.Chats.Create"]),
      ("let r = IM.Chats.Create.init(name: n)", ["IM.Chats.Create"]),
      ("let r: IM.Chats.Create = .init(name: n)", ["IM.Chats.Create"]),
      ("func f() -> [IM.Chats.List] {}", ["IM.Chats.List"]),
      (#"print("sent \(try await bot.send(IM.Chats.List()))")"#, ["IM.Chats.List"]),
      ("LarkAPI.IM.Chats.List()", ["IM.Chats.List"]),
      ("LarkIM.IM.Chats.List()", ["IM.Chats.List"]),
      ("Acme.Desk.Tickets.Open()", ["Acme.Desk.Tickets.Open"]),
      ("Acme.IM.Chats.Create()", ["Acme.IM.Chats.Create"]),
      ("AcmeAPI.Acme.IM.Chats.Create()", ["Acme.IM.Chats.Create"]),
      ("IM.Chats.List(); IM.Chats.List()", ["IM.Chats.List"]),
      ("`IM`.`Chats`.List()", ["IM.Chats.List"]),
      ("for try await event in bot.events(IM.Events.MessageReceived.self) {}", ["IM.Events.MessageReceived"]),
      ("func on(_ event: IM.Events.MessageReceived) {}", ["IM.Events.MessageReceived"]),
      ("func on(_ message: IM.Events.MessageReceived.Message) {}", []),
    ])
  func requests(code: String, names: [String]) {
    let scan = Names.scan(code)
    #expect(scan.names == names)
    #expect(scan.unresolved.map(\.description) == [])
  }

  @Test(
    "what is none", arguments: [
      "// IM.Chats.Create()",
      #"let text = "IM.Chats.Create()""#,
      "func show(_ reply: IM.Chats.Create.Reply) {}",
      "IM.Chats.Crate()",
      "IM.Chats",
      "my.IM.Chats.Create()",
      "Chats.Create()",
      "import struct LarkAPI.IM",
      "func createFlag() {}; createFlag(); it.createFlag(); it.createFlag(named: 1)",
      "it.flag(options); it.flag(in: options); it.other(1)",
      "func show(_ result: IM.Shortcuts.FlagCreate.Output) {}",
    ])
  func others(code: String) {
    let scan = Names.scan(code)
    #expect(scan.names == [])
    #expect(scan.unresolved.map(\.description) == [])
  }

  @Test(
    "type aliases and extensions", arguments: [
      ("typealias Chats = IM.Chats\nbot.send(Chats.List())", ["IM.Chats.List"]),
      ("typealias Messenger = LarkAPI.IM\ntypealias Chats = Messenger.Chats\nbot.send(Chats.List())", ["IM.Chats.List"]),
      ("enum Short { typealias Chats = IM.Chats }\nbot.send(Short.Chats.List())", ["IM.Chats.List"]),
      ("typealias List = IM.Chats.List\nbot.send(List())", ["IM.Chats.List"]),
      ("typealias A = B\ntypealias B = A\nA.Chats.List()", []),
      ("typealias Chats = Room.Chats\nChats.List()", []),
      ("extension IM.Chats { static func all() { bot.send(List()) } }\nList()", ["IM.Chats.List"]),
      ("extension Acme { static func f() { if a { bot.send(IM.Chats.Create()) } } }", ["Acme.IM.Chats.Create"]),
      ("extension Acme {}\nbot.send(IM.Chats.Create())", ["IM.Chats.Create"]),
      ("extension IM { typealias Rooms = Chats }\nIM.Rooms.List()", ["IM.Chats.List"]),
    ])
  func shorterNames(code: String, names: [String]) {
    let scan = Names.scan(code)
    #expect(scan.names == names)
    #expect(scan.unresolved.map(\.description) == [])
  }

  @Test func aliasesHoldInOtherFiles() {
    #expect(Names.scan("typealias Chats = IM.Chats", "bot.send(Chats.List())").names == ["IM.Chats.List"])
  }

  @Test(
    "shortcuts", arguments: [
      "try await user.createFlag(id)",
      "try await user.flag(at: .message(id)) { print(id) }",
      #"try await user.createFlag("om_1")"#,
      #"try await user.run(IM.Shortcuts.FlagCreate(messageID: "om_1"))"#,
      "let shortcut = IM.Shortcuts.FlagCreate(); try shortcut.preview(as: .user)",
    ])
  func shortcuts(code: String) {
    let scan = Names.scan(code)
    #expect(scan.names == ["IM.Shortcuts.FlagCreate"])
    #expect(scan.unresolved.map(\.description) == [])
  }

  @Test(
    "code under conditions", arguments: [
      ("#if false\nIM.Chats.List()\n#endif\nIM.Chats.Create()", ["IM.Chats.Create"]),
      ("#if false\nIM.Chats.List()\n#else\nIM.Chats.Create()\n#endif", ["IM.Chats.Create"]),
      ("#if true\nIM.Chats.Create()\n#else\nIM.Chats.List()\n#endif", ["IM.Chats.Create"]),
      ("#if os(Linux)\nIM.Chats.Create()\n#else\nIM.Chats.List()\n#endif", ["IM.Chats.Create", "IM.Chats.List"]),
      ("#if os(Linux) && false\nIM.Chats.List()\n#elseif true\nIM.Chats.Create()\n#elseif DEBUG\nIM.Chats.List()\n#endif",
       ["IM.Chats.Create"]),
      ("#if !(false || swift(<1))\nIM.Chats.Create()\n#endif", ["IM.Chats.Create"]),
      ("#if !true || (false && DEBUG) // never\n#if true\nIM.Chats.List()\n#else\nIM.Chats.List()\n#endif\n#endif\nIM.Chats.Create()",
       ["IM.Chats.Create"]),
      ("#if false\nclient.createFlag(options)\ntypealias List = IM.Chats.List\n#endif\nList()", []),
      ("#if false\nIM.Chats.List()", []), ("#endif\n#else\nIM.Chats.List()", ["IM.Chats.List"]),
      ("#if\nIM.Chats.List()\n#endif", ["IM.Chats.List"]),
      ("#if " + String(repeating: "(", count: 5000) + "false\nIM.Chats.List()\n#endif", ["IM.Chats.List"]),
    ])
  func conditions(code: String, names: [String]) {
    #expect(Names.scan(code).names == names)
  }

  @Test(
    "functions of one's own that are called like a shortcut's", arguments: [
      (#"func createFlag(_ name: String) {}; it.createFlag("x")"#, [], 1),
      ("func createFlag(_ name: Name) {}; it.createFlag(name)", [], 1),
      ("func createFlag<T: Named>(_ name: T) {}; it.createFlag(.init(name))", [], 1),
      ("func createFlag(named name: Name) {}; it.createFlag(options)", ["IM.Shortcuts.FlagCreate"], 0),
      ("func createFlag(_ name: Name) {}; it.createFlag(IM.Shortcuts.FlagCreate())", ["IM.Shortcuts.FlagCreate"], 1),
    ] as [(String, [String], Int)])
  func ownFunctions(code: String, names: [String], unsure: Int) {
    let scan = Names.scan(code)
    #expect(scan.names == names)
    #expect(scan.unresolved.map(\.code) == Array(repeating: "scopes.own-function", count: unsure))
  }

  @Test(
    "names of one's own in front of the library's", arguments: [
      ("enum IM { enum Chats { struct List {} } }\nIM.Chats.List()", [], 1),
      ("struct Room { enum IM {} }\nLarkIM.IM.Chats.List()", ["IM.Chats.List"], 0),
      ("typealias IM = LarkIM.IM\nIM.Chats.List()", ["IM.Chats.List"], 0),
      ("typealias IM = Room.Chat\nIM.Chats.List()", [], 1),
      ("let IM = rooms\nIM.Chats.List()", [], 1), ("extension IM { enum Mine {} }\nIM.Chats.List()", ["IM.Chats.List"], 0),
    ] as [(String, [String], Int)])
  func shadows(code: String, names: [String], unsure: Int) {
    let scan = Names.scan(code)
    #expect(scan.names == names)
    #expect(scan.unresolved.map(\.code) == Array(repeating: "scopes.shadowed-name", count: unsure))
  }

  @Test func ownRequestsWinOverThoseOfOthers() {
    let own = ScannedModule(
      name: "App", callables: Names.library.callables, sources: [Names.file("a.swift", "IM.Chats.Create()")])
    let scan = RequestScan(of: [Names.library, own])
    #expect(scan.uses.map(\.module) == ["App"])
  }

  @Test func placesAreTheFirst() throws {
    let use = try #require(Names.scan("let a = 1\n  IM.Chats.List()", "IM.Chats.List()").uses.first)
    #expect(use.position == SourcePosition(file: "1.swift", line: 2, column: 3))
  }

  @Test(
    "clients", arguments: [
      ("LarkClient.bot(credentials)", [.bot]),
      ("let c: LarkClient<User>", [.user]),
      ("func f<As: Identity>(_ c: LarkClient<As>)", []),
      ("extension LarkClient where As == Bot {}", [.bot]),
      ("let c: LarkClient = .user(token: t)", [.user]),
      ("let c: AnyLarkClient", [.user, .bot]),
      ("it.bot(1)", []),
      (#"let a = LarkClient.bot(x); let b = LarkClient.user(token: "u")"#, [.user, .bot]),
    ] as [(String, Set<Caller>)])
  func clients(code: String, callers: Set<Caller>) {
    #expect(Names.scan(code).clients == callers)
  }
}
