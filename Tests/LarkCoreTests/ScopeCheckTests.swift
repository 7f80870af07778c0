import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite struct ScopeCheckTests {
  @Test func isOffByDefault() async throws {
    let stub = StubTransport(answers: .ok())
    try await LarkClient.user(testing: stub, scopes: []).send(Sample.LeaveChat())
    #expect(stub.requests.count == 1)
  }

  @Test func refusesWhatIsKnownToBeMissing() async throws {
    let stub = StubTransport(answers: .ok())
    let user = LarkClient.user(testing: stub, scopes: ["im:chat:read"], configuration: .init(scopeCheck: .refuse))
    let error = try await failure { () async throws(LarkError) in try await user.send(Sample.LeaveChat()) }
    #expect(error.kind == .permission)
    #expect(error.missingScopes == ["im:chat:update"])
    #expect(error.wasNeverSent)
    #expect(error.method == "im.chats.leave")
    #expect(error.remedy?.contains("im:chat:update") == true)
    #expect(stub.requests.isEmpty)
  }

  @Test func aBroaderScopeOrAnUnknownGrantIsNotRefused() async throws {
    let stub = StubTransport(answers: .ok(), .ok())
    let configuration = ClientConfiguration(scopeCheck: .refuse)
    try await LarkClient.user(testing: stub, scopes: ["im:chat"], configuration: configuration).send(Sample.GetChat())
    try await LarkClient.user(testing: stub, configuration: configuration).send(Sample.LeaveChat())
    #expect(stub.requests.count == 2)
  }

  @Test func warnsOnceAndSends() async throws {
    let stub = StubTransport(answers: .failure(.connection), .ok())
    let heard = Log<ScopeWarning>()
    let user = LarkClient.user(
      testing: stub, scopes: ["im:message"], configuration: .init(scopeCheck: .warn { heard.add($0) }))
    try await user.send(Sample.GetChat())
    #expect(heard.entries.map(\.missing) == [["im:chat:read"]])
    #expect(heard.entries.first?.method == "im.chats.get")
    #expect(heard.entries.first?.identity == .user)
    #expect(stub.requests.count == 2)
  }

  @Test func tellsWhatIsMissing() async throws {
    let stub = StubTransport()
    let user = LarkClient.user(testing: stub, scopes: ["im:chat:update"])
    #expect(try await user.missingScopes(for: Sample.LeaveChat.self) == ["im:chat:read"])
    #expect(try await user.missingScopes(for: Sample.ListChats.self) == ["im:chat:read"])
    #expect(try await LarkClient.user(testing: stub).missingScopes(for: Sample.LeaveChat.self).isEmpty)
  }
}
