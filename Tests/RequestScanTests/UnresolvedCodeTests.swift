import RequestScan
import SchemaModel
import Testing

/// Code whose requests cannot be told, and code that only looks like it.
@Suite struct UnresolvedCodeTests {
  @Test(
    "each with its place and what to do", arguments: [
      (
        #"post(.init(name: "Rollout"))"#,
        """
        1.swift:1:6: warning: '.init(name:)' does not tell its type; it may make 'IM.Chats.Create'; write the type in \
        place of the dot [scopes.implicit-init]
        """
      ),
      (
        "return .init()",
        """
        1.swift:1:8: warning: '.init()' does not tell its type; it may make 'Acme.Desk.Tickets.Open', \
        'Acme.IM.Chats.Create', 'IM.Chats.Create' or 1 others; write the type in place of the dot [scopes.implicit-init]
        """
      ),
      (
        "let all = [isNew ? .init(chatID: f(a, b)) : old]",
        """
        1.swift:1:20: warning: '.init(chatID:)' does not tell its type; it may make 'IM.Chat.Members.Get'; write the \
        type in place of the dot [scopes.implicit-init]
        """
      ),
      (
        "func all<R: PagedRequest>(_ request: R) {}",
        """
        1.swift:1:13: warning: code for any 'PagedRequest' does not tell which requests it sends; scan the modules that \
        make the requests too [scopes.generic-code]
        """
      ),
      (
        #"try await bot.call(.get, "/open-apis/bot/v3/info")"#,
        """
        1.swift:1:15: warning: a call by its path does not tell which scopes it needs; add the scopes by hand, or give \
        the method a schema file [scopes.raw-call]
        """
      ),
      (
        "bot.send(PreparedRequest(method: m))",
        """
        1.swift:1:10: warning: 'PreparedRequest(…)' does not tell which scopes it needs; add the scopes by hand, or give \
        the method a schema file [scopes.raw-call]
        """
      ),
      (
        "enum A { typealias Chats = IM.Chats }\nenum B { typealias Chats = Acme.IM.Chats }\nA.Chats.Create()",
        """
        1.swift:3:1: warning: the type alias 'Chats' stands for several types; name the request itself here \
        [scopes.ambiguous-alias]
        """
      ),
    ])
  func reported(code: String, line: String) {
    #expect(Names.scan(code).unresolved.map(\.description) == [line])
  }

  @Test(
    "code that makes no request", arguments: [
      "let size: Size = .init(width: 1, height: 2)",
      "move(to: .init(x: 1, y: 2))",
      "let options: CallOptions = .init()",
      "let name: String? = .init()",
      "view?.init(name: 1)",
      "Box<Chat>.init(name: 1)",
      "Row.init(name: 1)",
      "post(.init(1, name: 2))",
      "post(.init(names: 1))",
      "post(.init(userIDList: [], name: 1))",
      "post(.init(",
      "post(.initial(name: 1))",
      "dial.call(.now, 1)",
      "func log(_ method: MethodInfo, _ request: PreparedRequest) {}",
    ])
  func silent(code: String) {
    #expect(Names.scan(code).unresolved.map(\.description) == [])
  }
}
