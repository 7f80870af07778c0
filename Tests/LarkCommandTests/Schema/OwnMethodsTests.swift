import Foundation
import LarkJSON
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

/// Every method of a folder is called, shown, completed and checked as the built-in ones are.
@Suite("Methods of a folder")
struct OwnMethodsTests {
  /// What an import makes of a catalog with awkward names.
  private static let awkward = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "ImportedBindings/schema").path(percentEncoded: false)

  /// A folder with a service called like a command, and calls of every kind.
  private static func writeOwn(to site: CallSite) throws -> String {
    func service(_ name: String) -> String {
      """
      { "name": "\(name)", "version": "v1", "title": "\(name)", "description": "Help desk.",
        "basePath": "/open-apis/\(name)/v1" }
      """
    }
    func method(_ verb: String, _ path: String, _ rest: String, risk: String = "write") -> String {
      """
      { "summary": "Work on tickets.", "http": { "method": "\(verb)", "path": "/open-apis/\(path)" },
        "scopes": ["desk:ticket"], "risk": "\(risk)", \(rest) }
      """
    }
    let id = #""params": { "ticket_id": { "in": "path", "type": "string", "required": true, "example": "t_1" } }"#
    let files = [
      "desk/service.json": service("desk"), "auth/service.json": service("auth"), "schema/service.json": service("schema"),
      "desk/tickets/create.json": method(
        "POST", "desk/v1/tickets",
        #""identities": ["user", "bot"], "data": { "title": { "type": "string", "required": true, "maxLength": 9, "#
          + #""example": "Printer" } }, "response": { "ticket_id": { "type": "string" } }"#),
      "desk/tickets/get.json": method(
        "GET", "desk/v1/tickets/{ticket_id}", #""identities": ["user"], "response": {}, "# + id, risk: "read"),
      "desk/ticket.notes/delete.json": method(
        "DELETE", "desk/v1/tickets/{ticket_id}/notes", #""identities": ["bot"], "response": {}, "# + id,
        risk: "high-risk-write"),
      "auth/users/get.json": method(
        "GET", "auth/v1/users/{ticket_id}", #""identities": ["user", "bot"], "response": {}, "# + id, risk: "read"),
      "schema/import/diff.json": method(
        "PUT", "schema/v1/{ticket_id}", #""identities": ["user", "bot"], "response": {}, "# + id),
    ]
    for (path, text) in files {
      let file = site.folder.appending(path: "own api/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return "own api"
  }

  /// Runs a body for each method of a folder, with a stub that answers everything.
  private static func methods(
    own: Bool, _ body: (CallSite, PlatformStub, String, MethodContract) async throws -> Void
  ) async throws {
    let platform = try PlatformStub()
    for verb in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
      for depth in 2...8 {
        platform.on(verb, "/" + Array(repeating: "*", count: depth).joined(separator: "/"), .success("{}"))
      }
    }
    platform.on(
      "POST", PlatformStub.tokenPath, .json(#"{"code":0,"msg":"ok","tenant_access_token":"t-1","expire":7200}"#))
    try await CallSite.run(platform, environment: CallSite.app.merging(CallSite.user) { $1 }) { site in
      let folder = own ? try writeOwn(to: site) : Self.awkward
      let catalog = try Catalog(folder: own ? site.folder.appending(path: folder).path(percentEncoded: false) : folder)
      let ids = catalog.services.flatMap { catalog.methods(of: $0) }.map(\.id)
      #expect(ids.count > (own ? 4 : 20))
      for id in ids {
        let contract = try catalog.contract(id)
        for file in contract.fileFields { try site.write("x", to: file.name) }
        let segments = contract.method.path.split(separator: "/").map { $0.contains("{") ? "*" : $0 }
        if case .binary = contract.method.response {
          platform.on(contract.method.verb.rawValue, "/" + segments.joined(separator: "/"), .bytes(Data("x".utf8)))
        }
        try await body(site, platform, folder, contract)
      }
    }
  }

  /// The words that call a method, in a folder that a flag or the environment names.
  private static func words(_ id: MethodID) -> [String] {
    ["auth", "schema"].contains(id.service) ? ["call", id.description] : [id.service, id.resource, id.name]
  }

  @Test("each is called by the line that its help shows", arguments: [true, false])
  func calls(own: Bool) async throws {
    try await Self.methods(own: own) { site, platform, folder, contract in
      let method = contract.method
      let help = try await site.lark(Self.words(method.id) + ["--help", "--schema", folder])
      try #require(help.status == 0, "\(method.id): \(help.error)")
      #expect(help.output.contains("\(method.verb.rawValue) \(method.path)"), "\(method.id)")
      let example = try #require(
        help.output.split(separator: "\n").last { $0.hasPrefix("  lark ") }, "\(method.id): \(help.output)")

      let dry = try await site.shell("\(example) --dry-run")
      try #require(dry.status == 0, "\(example): \(dry.error)")
      let call = try #require(try dry.json["data"]?["api"]?[0])
      #expect(call["method"]?.stringValue == method.verb.rawValue)
      let url = try #require(call["url"]?.stringValue)
      #expect(Self.fits(url, method.path), "\(url), \(method.path)")

      let before = platform.requests.count
      let real = try await site.shell(String(example))
      try #require(real.status == 0, "\(example): \(real.error)")
      let sent = platform.requests.dropFirst(before)
      #expect(sent.map(\.method) == [method.verb.rawValue])
      #expect(sent.allSatisfy { Self.fits($0.path, method.path) })
    }
  }

  /// Whether a path is what a template becomes.
  private static func fits(_ path: String, _ template: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let wanted = template.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $0 == $1 || ($1.contains("{") && !$0.contains("{")) }
  }

  @Test("each is completed, with the folder from the environment", arguments: [true, false])
  func completion(own: Bool) async throws {
    try await Self.methods(own: own) { site, _, folder, contract in
      var site = site
      site.environment["LARK_SCHEMA"] = folder
      let words = Self.words(contract.method.id)
      let name = try #require(words.last)
      let names = try await site.lark(["__complete"] + words.dropLast() + [String(name.prefix(2))])
      let offered = names.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
      #expect(offered.contains { name.hasPrefix($0) && !$0.hasPrefix(":") }, "\(words): \(names.output)")
      let flags = try await site.lark(["__complete"] + words + ["--dry"])
      #expect(flags.output.hasPrefix("--dry-run\t"), "\(words): \(flags.output)")
    }
  }

  @Test("each is checked: a value of the wrong kind is refused, and nothing is sent", arguments: [true, false])
  func checks(own: Bool) async throws {
    var checked = 0
    try await Self.methods(own: own) { site, platform, folder, contract in
      let method = contract.method
      var arguments: [String] = []
      if let first = method.params.first?.field.name {
        arguments = ["--params", JSON.object([first: ["a": 1]]).serialized()]
      } else if let first = contract.bodyFields.first(where: { !contract.resolved($0).type.isAny }) {
        let wrong: JSON = if case .object = contract.resolved(first).type { "text" } else { ["a": 1] }
        arguments = ["--data", JSON.object([first.name: wrong]).serialized()]
      }
      if arguments.isEmpty { return }
      checked += 1
      let result = try await site.lark(["--schema", folder] + Self.words(method.id) + arguments + ["--yes"].filter { _ in
        method.risk == .highRiskWrite
      })
      #expect(result.status == 2, "\(method.id): \(result.output)\(result.error)")
      #expect(platform.requests.isEmpty)
    }
    #expect(checked > 4)
  }

  @Test("shortcuts and plain words stay, whatever the folder holds")
  func shortcuts() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let folder = try Self.writeOwn(to: site)
      for words in [["+messages-send"], ["send-message"]] {
        let result = try await site.lark(
          ["im"] + words + ["--schema", folder, "--as", "bot", "--chat-id", "oc_1", "--text", "x", "--dry-run"])
        #expect(result.status == 0, "\(result.error)")
      }
      let member = try await site.lark(
        "im", "add-member", "--schema", folder, "--as", "bot", "--chat-id", "oc_1", "--user-id", "ou_1", "--dry-run")
      #expect(member.status == 0, "\(member.error)")
    }
  }

  @Test("what is not there is told with what is")
  func unknown() async throws {
    try await CallSite.run(nil) { site in
      let folder = try Self.writeOwn(to: site)
      var named = site
      named.environment["LARK_SCHEMA"] = folder
      let builtIn = try await named.lark("im", "chats", "get")
      #expect(try builtIn.failure["message"] == "the folder of methods has no service 'im'")
      #expect(try builtIn.failure["hint"]?.stringValue?.contains("unset LARK_SCHEMA") == true)
      let group = try await named.lark("auth", "users", "get")
      #expect(try group.failure["hint"]?.stringValue?.contains("'lark call auth.…'") == true)
      let resource = try await named.lark("call", "desk.tickets")
      #expect(try resource.failure["message"] == "desk.tickets is no method, but has methods below it")
      // Commands that have nothing to do with methods do not look at the folder, but say so where it is typed.
      named.environment["LARK_SCHEMA"] = "/nowhere"
      #expect(try await named.lark("version").status == 0)
      #expect(try await named.lark("im", "+chat-list", "--help").status == 0)
      let missing = try await named.lark("desk", "tickets", "get")
      #expect(missing.status == 2)
      #expect(try missing.failure["hint"]?.stringValue?.hasPrefix("LARK_SCHEMA names the folder. ") == true)
      let typed = try await site.lark("whoami", "--schema", folder)
      #expect(try typed.failure["message"] == "--schema means nothing to 'lark whoami'")
    }
  }

  @Test("a method is shown although a resource is called the same")
  func sameName() async throws {
    let method = try await Command.lark("schema", "--schema", Self.awkward, "task.lists.members")
    #expect(try method.json["name"] == "task lists members")
    let below = try await Command.lark("schema", "--schema", Self.awkward, "task.lists.members.add")
    #expect(try below.json["name"] == "task lists.members add")
  }

  @Test("built-in methods have full names too", arguments: [["call", "im.chats.get"], ["im", "chats", "get"]])
  func fullName(words: [String]) async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let result = try await site.lark(words + ["--as", "bot", "--params", #"{"chat_id":"oc_1"}"#, "--dry-run"])
      #expect(try result.json["data"]?["api"]?[0]?["url"] == "/open-apis/im/v1/chats/oc_1")
      let help = try await site.lark(words + ["--help"])
      #expect(help.output.hasPrefix("Get the name, settings and owner of a chat.\n"))
    }
  }
}

extension FieldType {
  fileprivate var isAny: Bool {
    if case .any = self { true } else { false }
  }
}
