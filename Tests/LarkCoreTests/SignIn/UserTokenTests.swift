import Foundation
import LarkCore
import LarkTesting
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct UserTokenTests {
  final class Store: TokenStore {
    let token: Mutex<UserToken?>
    let saves = Log<UserToken?>()
    let keys = Log<UserTokenKey>()
    let failsToSave = Mutex(false)
    /// What happens between a look at the store and exclusive access to it.
    let others = Mutex<(@Sendable () throws(LarkError) -> Void)?>(nil)

    init(_ token: UserToken?) { self.token = Mutex(token) }

    func userToken(for key: UserTokenKey) async throws(LarkError) -> UserToken? {
      keys.add(key)
      return token.withLock { $0 }
    }

    func save(_ token: UserToken?, for key: UserTokenKey) async throws(LarkError) {
      if failsToSave.withLock({ $0 }) { throw LarkError(kind: .file, message: "the keychain is locked") }
      saves.add(token)
      self.token.withLock { $0 = token }
    }

    func withExclusiveAccess<Value: Sendable>(
      to key: UserTokenKey, _ body: @Sendable () async throws(LarkError) -> Value
    ) async throws(LarkError) -> Value {
      try others.withLock { $0 }?()
      return try await body()
    }
  }

  private static let path = "/open-apis/authen/v2/oauth/token"
  private let world = TestWorld()
  private let stub = StubTransport()

  init() {
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .ok())
  }

  private func stored(expiresIn seconds: TimeInterval, refresh: String? = "r-1", refreshExpiresIn: TimeInterval = 1e6)
    -> Store
  {
    Store(
      UserToken(
        access: AccessToken("u-1", expiresAt: world.now.addingTimeInterval(seconds), scopes: ["a"]),
        refreshToken: refresh,
        refreshExpiresAt: world.now.addingTimeInterval(refreshExpiresIn)))
  }

  private struct Watcher: CallHook {
    let problems = Log<String>()

    func didNotStoreToken(_ error: LarkError) { problems.add(error.message) }
  }

  private let hook = Watcher()

  private func user(_ store: Store) -> LarkClient<User> {
    .user(
      source(store), configuration: world.configuration(), transport: stub)
  }

  private func source(_ store: Store) -> UserTokenSource {
    UserTokenSource(
      .init(appID: "cli_1", appSecret: "hush"), userID: "ou_1", store: store,
      configuration: world.configuration(.init(hooks: [hook])), transport: stub)
  }

  private func renewed(_ number: Int) -> StubAnswer {
    .json([
      "code": 0, "access_token": "u-\(number)", "expires_in": 7_200, "refresh_token": "r-\(number)",
      "refresh_token_expires_in": 604_800, "scope": "a b", "token_type": "Bearer",
    ])
  }

  /// A renewal that takes until the gate opens.
  private func renewed(behind gate: Gate) -> StubAnswer {
    let body = Data(#"{"code":0,"access_token":"u-2","expires_in":7200,"refresh_token":"r-2"}"#.utf8)
    return StubAnswer { (_) async throws(TransportError) in
      await gate.wait()
      return HTTPResponse(status: 200, body: .data(body))
    }
  }

  private var exchanges: [RecordedRequest] { stub.requests(to: .post, Self.path) }

  @Test func aFreshTokenIsUsedAsItIs() async throws {
    try await user(stored(expiresIn: 3_600)).send(Sample.GetChat())
    #expect(stub.requests.map(\.bearerToken) == ["u-1"])
  }

  @Test func anExpiredTokenIsRenewedAndStored() async throws {
    let store = stored(expiresIn: -1)
    stub.answer(.post, Self.path, with: renewed(2))
    let user = user(store)
    try await user.send(Sample.GetChat())
    try await user.send(Sample.GetChat())
    #expect(exchanges.count == 1)
    #expect(
      exchanges[0].json == [
        "grant_type": "refresh_token", "client_id": "cli_1", "client_secret": "hush", "refresh_token": "r-1",
      ])
    #expect(exchanges[0].header("Authorization") == nil)
    #expect(stub.requests.last?.bearerToken == "u-2")
    let saved = try #require(store.saves.entries.first ?? nil)
    #expect(saved.access == AccessToken("u-2", expiresAt: world.now.addingTimeInterval(7_200), scopes: ["a", "b"]))
    #expect(saved.refreshToken == "r-2")
    #expect(saved.refreshExpiresAt == world.now.addingTimeInterval(604_800))
    #expect(try await user.missingScopes(for: Sample.GetChat.self) == ["im:chat:read"])
  }

  @Test("a renewal takes no longer than the client's limit", arguments: [(2, 2), (3_600, 20)])
  func limits(seconds: Int, expected: Int) async throws {
    stub.answer(.post, Self.path, with: renewed(2))
    let source = UserTokenSource(
      .init(appID: "cli_1", appSecret: "hush"), store: stored(expiresIn: -1),
      configuration: world.configuration(.init(timeout: .seconds(seconds))), transport: stub)
    _ = try await source.token()
    #expect(exchanges.map(\.request.timeout) == [.seconds(expected)])
  }

  @Test func whatTheAnswerLeavesOutStays() async throws {
    let store = stored(expiresIn: -1)
    let refreshEnd = try #require(store.token.withLock { $0?.refreshExpiresAt })
    stub.answer(.post, Self.path, with: .json(["access_token": "u-2"]))
    try await user(store).send(Sample.GetChat())
    let saved = try #require(store.saves.entries.first ?? nil)
    #expect(
      saved == UserToken(access: AccessToken("u-2", scopes: ["a"]), refreshToken: "r-1", refreshExpiresAt: refreshEnd))
  }

  @Test func aRefusedTokenIsRenewedThoughItSeemsFresh() async throws {
    let store = stored(expiresIn: 3_600)
    stub.answer(.post, Self.path, with: renewed(2))
    stub.answer(.get, "/open-apis/im/v1/chats/{id}", with: .refused(code: 99_991_677), .ok())
    try await user(store).send(Sample.GetChat())
    #expect(stub.requests.map(\.bearerToken) == ["u-1", nil, "u-2"])
  }

  @Test func anotherProgramsRenewalIsTakenOver() async throws {
    let store = stored(expiresIn: 3_600)
    let user = user(store)
    try await user.send(Sample.GetChat())
    world.advance(by: 3_600)
    store.token.withLock {
      $0 = UserToken(access: AccessToken("u-9", expiresAt: world.now.addingTimeInterval(7_200)), refreshToken: "r-9")
    }
    try await user.send(Sample.GetChat())
    #expect(stub.requests.map(\.bearerToken) == ["u-1", "u-9"])
  }

  @Test func allWhoWaitShareOneRenewal() async throws {
    let gate = Gate()
    stub.answer(.post, Self.path, with: renewed(behind: gate))
    let user = user(stored(expiresIn: -1))
    let stub = stub
    try await withThrowingTaskGroup { group in
      for _ in 1...5 { group.addTask { _ = try await user.send(Sample.GetChat()) } }
      await eventually { !stub.requests.isEmpty }
      gate.open()
      try await group.waitForAll()
    }
    #expect(exchanges.count == 1)
  }

  @Test func sourcesForOneUserDoNotSpendTheSameRefreshToken() async throws {
    let gate = Gate()
    stub.answer(.post, Self.path, with: renewed(behind: gate))
    let store = MemoryTokenStore()
    let (world, stub) = (world, stub)
    let users = (1...3).map { _ in
      UserTokenSource(
        .init(appID: "cli_1", appSecret: "hush"), userID: "ou_1", store: store, configuration: world.configuration(),
        transport: stub)
    }
    let old = UserToken(access: AccessToken("u-1", expiresAt: world.now.addingTimeInterval(-1)), refreshToken: "r-1")
    try await store.save(old, for: users[0].key)
    let tokens = try await withThrowingTaskGroup(of: String.self) { group in
      for user in users { group.addTask { try await user.token().value } }
      await eventually { !stub.requests.isEmpty }
      gate.open()
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(tokens == ["u-2", "u-2", "u-2"])
    #expect(exchanges.count == 1)
  }

  @Test func whoIsCancelledWhileOthersHaveAccessDoesNotWait() async throws {
    let (store, gate, entries) = (MemoryTokenStore(), Gate(), Log<Int>())
    let key = source(stored(expiresIn: 1)).key
    let holder = Task {
      try await store.withExclusiveAccess(to: key) { () async throws(LarkError) in
        entries.add(1)
        await gate.wait()
      }
    }
    await eventually { !entries.entries.isEmpty }
    let waiter = Task { () -> LarkError? in
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(LarkError) {
        try await store.withExclusiveAccess(to: key) { () async throws(LarkError) in entries.add(2) }
        return nil
      } catch { return error }
    }
    #expect(await waiter.value?.kind == .cancelled)
    gate.open()
    try await holder.value
    try await store.withExclusiveAccess(to: key) { () async throws(LarkError) in entries.add(3) }
    #expect(entries.entries == [1, 3])
  }

  @Test(arguments: [nil, ""])
  func withoutARefreshTokenTheUserMustSignIn(refresh: String?) async throws {
    let user = user(stored(expiresIn: -1, refresh: refresh))
    let error = try await failure { () async throws(LarkError) in try await user.send(Sample.GetChat()) }
    #expect(error.kind == .authentication)
    #expect(error.remedy == "let the user sign in again")
    #expect(stub.requests.isEmpty)
  }

  @Test func withNothingStoredTheUserMustSignIn() async throws {
    let error = try await failure { () async throws(LarkError) in try await user(Store(nil)).send(Sample.GetChat()) }
    #expect(error.kind == .authentication)
    #expect(stub.requests.isEmpty)
  }

  @Test func whetherARefreshTokenHasExpiredIsForThePlatformToSay() async throws {
    // The clock may be wrong.
    stub.answer(.post, Self.path, with: renewed(2))
    try await user(stored(expiresIn: -1, refreshExpiresIn: -1)).send(Sample.GetChat())
    #expect(stub.requests.last?.bearerToken == "u-2")
  }

  @Test func theStoreIsAskedForThisUserOfThisAppAtThisHost() async throws {
    let store = stored(expiresIn: 3_600)
    try await user(store).send(Sample.GetChat())
    let host = world.configuration().host(of: .feishu)
    #expect(Set(store.keys.entries) == [UserTokenKey(appID: "cli_1", userID: "ou_1", host: host)])
  }

  @Test func aTokenThatIsNearItsEndIsRenewed() async throws {
    stub.answer(.post, Self.path, with: renewed(2))
    try await user(stored(expiresIn: 170)).send(Sample.GetChat())
    #expect(stub.requests.map(\.bearerToken) == [nil, "u-2"])
  }

  @Test(
    arguments: [StubAnswer.failure(.connection), .refused(code: 20_037), .text("<html>", status: 502)].indexed())
  func aTokenThatIsStillGoodStaysInUseWhenItCannotBeRenewed(answer: Indexed<StubAnswer>) async throws {
    stub.answer(.post, Self.path, with: answer.value)
    try await user(stored(expiresIn: 170)).send(Sample.GetChat())
    #expect(stub.requests.last?.bearerToken == "u-1")
    #expect(exchanges.count == 1)
  }

  @Test func aTokenThatIsStillGoodNeedsNoAccessToTheStore() async throws {
    let store = stored(expiresIn: 170)
    store.others.withLock { $0 = { () throws(LarkError) in throw LarkError(kind: .storage, message: "locked") } }
    try await user(store).send(Sample.GetChat())
    #expect(stub.requests.map(\.bearerToken) == ["u-1"])
  }

  @Test func whoWaitedForAnotherProgramTakesItsRenewalOver() async throws {
    let store = stored(expiresIn: -1)
    let end = world.now.addingTimeInterval(7_200)
    store.others.withLock {
      $0 = { () throws(LarkError) in
        store.token.withLock { $0 = UserToken(access: AccessToken("u-9", expiresAt: end), refreshToken: "r-9") }
      }
    }
    try await user(store).send(Sample.GetChat())
    #expect(stub.requests.map(\.bearerToken) == ["u-9"])
  }

  @Test func whoSignedInMeanwhileKeepsTheirToken() async throws {
    let store = stored(expiresIn: -1)
    let end = world.now.addingTimeInterval(7_200)
    store.failsToSave.withLock { $0 = true }
    stub.answer(.post, Self.path, with: renewed(2))
    let user = user(store)
    try await user.send(Sample.GetChat())
    store.failsToSave.withLock { $0 = false }
    store.token.withLock { $0 = UserToken(access: AccessToken("u-9", expiresAt: end), refreshToken: "r-9") }
    try await user.send(Sample.GetChat())
    #expect(stub.requests.last?.bearerToken == "u-9")
    #expect(store.saves.entries.isEmpty)
  }

  @Test(arguments: [20_024, 20_026, 20_037, 20_064, 20_073])
  func aDeadRefreshTokenLeavesTheStoreAndNothingElseDoes(code: Int) async throws {
    let store = stored(expiresIn: -1)
    stub.answer(
      .post, Self.path,
      with: .json(
        ["code": .number(JSONNumber(code)), "error": "invalid_grant", "error_description": "The r-1 of hush is dead."],
        status: 400))
    let error = try await failure { () async throws(LarkError) in try await user(store).send(Sample.GetChat()) }
    #expect(error.kind == .authentication)
    #expect(error.code == code)
    #expect(error.message == "The [redacted] of [redacted] is dead")
    let left = try #require(store.token.withLock { $0 })
    #expect(left.refreshToken == nil)
    #expect(left.access.scopes == ["a"])
  }

  @Test(
    arguments: [
      StubAnswer.failure(.connection), .failure(.timeout), .text("<html>", status: 502), .text("{", status: 200),
      .json([:]), .json([1]), .json(["code": 0, "access_token": ""]),
    ].indexed())
  func anUnknownOutcomeIsSaidToBeUnknown(answer: Indexed<StubAnswer>) async throws {
    let store = stored(expiresIn: -1)
    stub.answer(.post, Self.path, with: answer.value)
    let error = try await failure { () async throws(LarkError) in try await user(store).send(Sample.GetChat()) }
    #expect(error.message.hasPrefix("it is not known whether the user token was renewed"))
    #expect(exchanges.count == 1)
    #expect(store.token.withLock { $0?.refreshToken } == "r-1")
  }

  @Test func aRefreshThatNeverLeftIsRepeated() async throws {
    stub.answer(.post, Self.path, with: .failure(.connection, wasNeverSent: true), renewed(2))
    try await user(stored(expiresIn: -1)).send(Sample.GetChat())
    #expect(exchanges.count == 2)
    #expect(stub.requests.last?.bearerToken == "u-2")
  }

  @Test(arguments: [20_050, 20_072])
  func aTokenServiceThatIsBusyIsAskedAgain(code: Int) async throws {
    stub.answer(.post, Self.path, with: .refused(code: code), renewed(2))
    try await user(stored(expiresIn: -1)).send(Sample.GetChat())
    #expect(exchanges.count == 2)
    #expect(stub.requests.last?.bearerToken == "u-2")
  }

  @Test func aPairThatCannotBeStoredIsNotLost() async throws {
    let store = stored(expiresIn: -1)
    store.failsToSave.withLock { $0 = true }
    stub.answer(.post, Self.path, with: renewed(2), renewed(3))
    let user = user(store)
    // It cannot be had again, so it is used, and whoever watches is told.
    try await user.send(Sample.GetChat())
    #expect(stub.requests.last?.bearerToken == "u-2")
    #expect(hook.problems.entries == ["the keychain is locked"])
    #expect(store.token.withLock { $0?.refreshToken } == "r-1")
    // The store is asked again with the next call.
    try await user.send(Sample.GetChat())
    #expect(hook.problems.entries.count == 2)
    store.failsToSave.withLock { $0 = false }
    try await user.send(Sample.GetChat())
    #expect(exchanges.count == 1)
    #expect(stub.requests.last?.bearerToken == "u-2")
    #expect(store.token.withLock { $0?.refreshToken } == "r-2")
    #expect(hook.problems.entries.count == 2)
  }

  @Test func aPairThatCannotBeStoredBuysTheNextOne() async throws {
    let store = stored(expiresIn: -1)
    store.failsToSave.withLock { $0 = true }
    stub.answer(.post, Self.path, with: renewed(2), renewed(3))
    let user = user(store)
    try await user.send(Sample.GetChat())
    world.advance(by: 7_300)
    try await user.send(Sample.GetChat())
    #expect(exchanges.map { $0.json?["refresh_token"] } == ["r-1", "r-2"])
    #expect(stub.requests.last?.bearerToken == "u-3")
    store.failsToSave.withLock { $0 = false }
    try await user.send(Sample.GetChat())
    #expect(store.token.withLock { $0?.refreshToken } == "r-3")
    #expect(exchanges.count == 2)
  }

  @Test func aPairThatCannotBeStoredIsGoneWithTheSignIn() async throws {
    let store = stored(expiresIn: -1)
    store.failsToSave.withLock { $0 = true }
    stub.answer(.post, Self.path, with: renewed(2))
    let user = user(store)
    try await user.send(Sample.GetChat())
    store.token.withLock { $0 = nil }
    let error = try await failure { () async throws(LarkError) in try await user.send(Sample.GetChat()) }
    #expect(error.message == "no user token is stored")
  }

  // MARK: Signing out

  private static let revocation = "/oauth/v1/revoke"

  @Test func signingOutRevokesBothTokens() async throws {
    let store = stored(expiresIn: 3_600)
    stub.answer(.post, Self.revocation, with: .bytes(Data(), contentType: nil))
    #expect(try await source(store).signOut())
    let forms = stub.requests(to: .post, Self.revocation).map { $0.form }
    #expect(forms.map { $0["token"] } == ["r-1", "u-1"])
    #expect(forms.map { $0["token_type_hint"] } == ["refresh_token", "access_token"])
    #expect(forms.allSatisfy { $0["client_id"] == "cli_1" && $0["client_secret"] == "hush" })
    #expect(store.token.withLock { $0 } == nil)
    #expect(try await source(store).signOut() == false)
  }

  @Test func aPairThatWasNotStoredIsRevokedToo() async throws {
    let store = stored(expiresIn: -1)
    store.failsToSave.withLock { $0 = true }
    stub.answer(.post, Self.path, with: renewed(2))
    stub.answer(.post, Self.revocation, with: .bytes(Data(), contentType: nil))
    let source = source(store)
    _ = try await source.token()
    store.failsToSave.withLock { $0 = false }
    #expect(try await source.signOut())
    #expect(stub.requests(to: .post, Self.revocation).map { $0.form["token"] } == ["r-2", "u-2"])
    #expect(store.token.withLock { $0 } == nil)
    #expect(try await !source.signOut())
  }

  @Test func tokensThatAreWorthlessAlreadyAreAsGoodAsRevoked() async throws {
    let store = stored(expiresIn: -1)
    stub.answer(.post, Self.revocation, with: .refused(code: 20_064))
    #expect(try await source(store).signOut())
    #expect(store.token.withLock { $0 } == nil)
  }

  @Test(arguments: [StubAnswer.failure(.connection), .refused(code: 20_069)].indexed())
  func tokensThatCannotBeRevokedStay(answer: Indexed<StubAnswer>) async throws {
    let store = stored(expiresIn: 3_600)
    stub.answer(.post, Self.revocation, with: answer.value)
    let error = try await failure { () async throws(LarkError) in try await source(store).signOut() }
    #expect(!error.description.contains("r-1") && !error.description.contains("hush"))
    #expect(store.token.withLock { $0?.refreshToken } == "r-1")
  }
}
