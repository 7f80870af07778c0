import Foundation
import LarkCore
import LarkTesting
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct DeviceLoginTests {
  private static let codePath = "/oauth/v1/device_authorization"
  private static let tokenPath = "/open-apis/authen/v2/oauth/token"
  private let world = TestWorld()
  private let stub = StubTransport()

  init() {
    stub.answer(.post, Self.codePath, with: Self.code())
  }

  private static func code(_ changes: JSONObject = [:]) -> StubAnswer {
    var answer: JSONObject = [
      "device_code": "d-1", "user_code": "ABCD-EFGH", "verification_uri": "https://accounts.feishu.cn/v",
      "verification_uri_complete": "https://accounts.feishu.cn/v?code=ABCD-EFGH", "expires_in": 60, "interval": 5,
    ]
    for (key, value) in changes { answer[key] = value }
    return .json(.object(answer))
  }

  private static func refused(_ name: String, code: Int? = nil) -> StubAnswer {
    var answer: JSONObject = ["error": .string(name), "error_description": .string("\(name) for d-1 of hush.")]
    if let code { answer["code"] = .number(JSONNumber(code)) }
    return .json(.object(answer), status: 400)
  }

  private static let granted = StubAnswer.json([
    "code": 0, "access_token": "u-1", "expires_in": 7_200, "refresh_token": "r-1",
    "refresh_token_expires_in": 604_800, "scope": "im:chat:read offline_access", "token_type": "Bearer",
  ])

  private func login(_ scopes: [Scope] = ["im:chat:read", "im:message"]) -> DeviceLogin {
    DeviceLogin(
      .init(appID: "cli_1", appSecret: "hush"), scopes: scopes, configuration: world.configuration(), transport: stub)
  }

  private func states(_ login: DeviceLogin) async throws(LarkError) -> [DeviceLogin.State] {
    var states: [DeviceLogin.State] = []
    for try await state in login { states.append(state) }
    return states
  }

  private var polls: [RecordedRequest] { stub.requests(to: .post, Self.tokenPath) }

  @Test("no request takes longer than the client's limit", arguments: [(2, [2, 2]), (3_600, [30, 20])])
  func limits(seconds: Int, expected: [Int]) async throws {
    stub.answer(.post, Self.tokenPath, with: Self.granted)
    let login = DeviceLogin(
      .init(appID: "cli_1", appSecret: "hush"), scopes: [],
      configuration: world.configuration(.init(timeout: .seconds(seconds))), transport: stub)
    _ = try await states(login)
    #expect(stub.requests.map(\.request.timeout) == expected.map { .seconds($0) })
  }

  @Test func theUserIsShownALinkAndWaitedFor() async throws {
    stub.answer(
      .post, Self.tokenPath, with: Self.refused("authorization_pending"),
      Self.refused("authorization_pending", code: 20_083), Self.granted)
    let begin = world.now
    let states = try await states(login())
    try #require(states.count == 3)
    #expect(states[0] == .asking)
    guard case .waiting(let authorization) = states[1], case .granted(let token) = states[2] else {
      Issue.record("other states: \(states)")
      return
    }
    #expect(authorization.userCode == "ABCD-EFGH")
    #expect(authorization.verificationURL == "https://accounts.feishu.cn/v")
    #expect(authorization.completeURL == "https://accounts.feishu.cn/v?code=ABCD-EFGH")
    #expect(authorization.expiresAt == begin.addingTimeInterval(60))
    #expect(token.access.scopes == ["im:chat:read", "offline_access"])
    #expect(token.access.expiresAt == world.now.addingTimeInterval(7_200))
    #expect(token.refreshToken == "r-1")
    #expect(world.pauses == [.seconds(5), .seconds(5), .seconds(5)])
  }

  @Test func theRequestsAreThoseOfThePlatform() async throws {
    stub.answer(.post, Self.tokenPath, with: Self.granted)
    _ = try await states(login())
    let ask = try #require(stub.requests.first)
    #expect(ask.request.url == "https://accounts.feishu.cn/oauth/v1/device_authorization")
    #expect(ask.header("Authorization") == "Basic \(Data("cli_1:hush".utf8).base64EncodedString())")
    #expect(ask.form == ["client_id": "cli_1", "scope": "im:chat:read im:message offline_access"])
    #expect(polls[0].header("Authorization") == nil)
    #expect(
      polls[0].json == [
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "client_id": "cli_1", "client_secret": "hush",
        "device_code": "d-1",
      ])
  }

  @Test func thePlatformIsAskedAsSeldomAsItWants() async throws {
    stub.answer(
      .post, Self.tokenPath, with: Self.refused("slow_down"), .failure(.connection), .text("<html>", status: 502),
      Self.granted)
    let states = try await states(login())
    #expect(world.pauses == [.seconds(5), .seconds(10), .seconds(11), .seconds(12)])
    #expect(states.contains(.slowedDown(interval: .seconds(10))))
    let failures = states.compactMap { state in if case .unreachable(let error) = state { error.kind } else { nil } }
    #expect(failures == [.transport, .server])
    #expect(states.last?.isLast == true)
  }

  @Test(arguments: [("access_denied", DeviceLogin.State.denied), ("expired_token", .expired)])
  func theUserMayRefuseOrNotCome(name: String, state: DeviceLogin.State) async throws {
    stub.answer(.post, Self.tokenPath, with: Self.refused(name))
    #expect(try await states(login()).last == state)
    #expect(polls.count == 1)
  }

  @Test func theCodesExpireByTheClockToo() async throws {
    stub.answer(.post, Self.tokenPath, with: Self.refused("authorization_pending"))
    #expect(try await states(login()).last == .expired)
    #expect(polls.count == 12)
  }

  @Test func withoutANetworkTheEndIsAnError() async throws {
    stub.answer(.post, Self.tokenPath, with: .failure(.connection))
    let error = try await failure { () async throws(LarkError) in try await states(login()) }
    #expect(error.kind == .transport)
  }

  @Test func anAppThatThePlatformRefusesIsAnError() async throws {
    stub.answer(.post, Self.codePath, with: Self.refused("invalid_client", code: 20_002))
    let error = try await failure { () async throws(LarkError) in try await states(login()) }
    #expect(error.kind == .invalidCredentials)
    #expect(error.oauthError == "invalid_client")
    #expect(error.remedy?.contains("app id and secret") == true)
    #expect(!error.description.contains("hush"))
    stub.answer(.post, Self.codePath, with: Self.code())
    stub.answer(.post, Self.tokenPath, with: Self.refused("invalid_grant"))
    let other = try await failure { () async throws(LarkError) in try await states(login()) }
    #expect(other.oauthError == "invalid_grant")
    #expect(other.message == "invalid_grant for [redacted] of [redacted]")
  }

  @Test(
    arguments: [
      ["device_code": nil], ["verification_uri": "http://evil.example/v"],
      ["verification_uri_complete": "https://accounts.feishu.cn/v\u{1B}[2J"], ["user_code": "A\nB"],
    ] as [JSONObject])
  func whatCannotBeShownIsNotShown(changes: JSONObject) async throws {
    stub.answer(.post, Self.codePath, with: Self.code(changes))
    let error = try await failure { () async throws(LarkError) in try await states(login()) }
    #expect(error.kind == .invalidResponse)
  }

  @Test func anotherRunOfTheProgramMayWait() async throws {
    stub.answer(.post, Self.tokenPath, with: Self.refused("authorization_pending"), Self.granted)
    let resumed = DeviceLogin(
      .init(appID: "cli_1", appSecret: "hush"), resuming: "d-1", interval: .seconds(3),
      configuration: world.configuration(), transport: stub)
    let states = try await states(resumed)
    #expect(states.count == 1)
    #expect(world.pauses == [.seconds(3)])
    #expect(polls.map { $0.json?["device_code"] } == ["d-1", "d-1"])
  }

  @Test func aCancelledTaskStopsWaiting() async throws {
    stub.answer(.post, Self.tokenPath, with: Self.refused("authorization_pending"))
    let login = login()
    let task = Task { () -> LarkError? in
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(LarkError) {
        for try await _ in login {}
        return nil
      } catch { return error }
    }
    #expect(await task.value?.kind == .cancelled)
  }

  @Test func printingShowsNoCodeOfTheProgram() async throws {
    stub.answer(.post, Self.tokenPath, with: Self.granted)
    let states = try await states(login())
    var dumped = ""
    dump(states, to: &dumped)
    for text in ["\(states)", dumped] {
      for secret in ["d-1", "u-1", "r-1"] { #expect(!text.contains(secret)) }
    }
  }
}
