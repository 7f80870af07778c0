import LarkCore
import LarkJSON
import Testing

@testable import lark

@Suite("Raw calls: failures as the envelope tells them")
struct RawCallFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var error: LarkError
    var type: ErrorType
    var subtype: CommandError.Subtype
    var isRetryable = false
    var testDescription: String { "\(error)" }
  }

  private static func failure(_ kind: LarkError.Kind, code: Int? = nil, status: Int? = nil) -> LarkError {
    LarkError(kind: kind, message: "m", code: code, httpStatus: status)
  }

  static let cases = [
    Case(error: failure(.invalidRequest), type: .validation, subtype: .invalidArgument),
    Case(error: failure(.invalidCredentials), type: .config, subtype: .invalidClient),
    Case(error: failure(.authentication), type: .authentication, subtype: .tokenInvalid),
    Case(error: failure(.authentication, code: 99_991_677), type: .authentication, subtype: .tokenExpired),
    Case(error: failure(.permission), type: .authorization, subtype: .permissionDenied),
    Case(error: failure(.permission, code: 99_991_672), type: .authorization, subtype: .appScopeNotApplied),
    Case(error: failure(.permission, code: 230_027), type: .authorization, subtype: .userUnauthorized),
    Case(error: failure(.permission, code: 231_205), type: .api, subtype: .ownershipMismatch),
    Case(error: failure(.permission, code: 21_000), type: .policy, subtype: .challengeRequired),
    Case(error: failure(.rateLimit), type: .api, subtype: .rateLimit, isRetryable: true),
    Case(error: failure(.rateLimit, code: 9_499), type: .api, subtype: .rateLimit, isRetryable: true),
    Case(error: failure(.quota, code: 99_991_403), type: .api, subtype: .quotaExceeded),
    Case(error: failure(.api, code: 1), type: .api, subtype: .unknown),
    Case(error: failure(.api, code: 1, status: 404), type: .api, subtype: .notFound),
    Case(error: failure(.api, code: 99_992_402), type: .api, subtype: .invalidParameters),
    Case(error: failure(.server), type: .network, subtype: .serverError, isRetryable: true),
    Case(error: failure(.transport), type: .network, subtype: .transport, isRetryable: true),
    Case(error: failure(.timeout), type: .network, subtype: .timeout, isRetryable: true),
    Case(error: failure(.cancelled), type: .internal, subtype: .cancelled),
    Case(error: failure(.invalidResponse), type: .internal, subtype: .invalidResponse),
    Case(error: failure(.paging), type: .internal, subtype: .invalidResponse),
    Case(error: failure(.file), type: .internal, subtype: .fileIO),
    Case(error: failure(.init(rawValue: "new")), type: .internal, subtype: .unknown),
  ]

  @Test("kinds and codes have their types", arguments: cases)
  func classification(_ item: Case) {
    for identity in [nil] + IdentityKind.allCases.map(Optional.some) {
      let error = CommandError(item.error, FailureContext(identity: identity, isRead: true))
      #expect(error.type == item.type)
      #expect(error.subtype == item.subtype)
      #expect(error.isRetryable == item.isRetryable)
      #expect(!error.hint.isEmpty && !error.hint.hasSuffix("."))
    }
  }

  @Test("a write that may have been carried out is not called retryable")
  func writes() {
    let context = FailureContext()
    let lost = CommandError(Self.failure(.transport), context)
    #expect(!lost.isRetryable)
    #expect(lost.hint == "it may have been carried out all the same: look before sending it again")
    var unsent = Self.failure(.transport)
    unsent.wasNeverSent = true
    #expect(CommandError(unsent, context).isRetryable)
  }

  @Test("what would end the same way is not called retryable, nor told to be tried later")
  func lasting() {
    var error = Self.failure(.transport)
    error.isLasting = true
    let told = CommandError(error, FailureContext(isRead: true))
    #expect(!told.isRetryable)
    #expect(!told.hint.contains("later") && !told.hint.contains("carried out"))
  }

  @Test("a pause is told in whole seconds, rounded up")
  func pause() {
    var error = Self.failure(.rateLimit)
    error.retryAfter = .milliseconds(1200)
    #expect(CommandError(error).fields["retry_after_seconds"] == 2)
  }

  @Test("of alternatives the first is asked for, of scopes that are all needed every one")
  func scopes() {
    var error = Self.failure(.permission, code: 99_991_679)
    error.missingScopes = ["a:x", "b:x"]
    var context = FailureContext(appID: "cli_1", identity: .user)
    #expect(CommandError(error, context).hint.contains(#"--scope "a:x""#))
    context.requirement = ScopeRequirement(all: ["a:x", "b:x"])
    #expect(CommandError(error, context).hint.contains(#"--scope "a:x b:x""#))
    context.identity = .bot
    context.brand = .lark
    #expect(
      CommandError(error, context).hint
        == "add the scopes a:x and b:x to the app at https://open.larksuite.com/page/scope-apply?clientID=cli_1&scopes=a%3Ax%2Cb%3Ax, and publish a version of the app"
    )
    #expect(CommandError(error, context).fields["console_url"] == nil)
    error.code = 99_991_672
    #expect(CommandError(error, context).fields["console_url"] != nil)
  }

  @Test("a bot outside the chat is told how to get in")
  func join() {
    let context = FailureContext(appID: "cli_1", identity: .bot)
    let error = CommandError(Self.failure(.permission, code: 230_002), context)
    #expect(error.hint.contains("lark im chat.members create --as user"))
    #expect(error.hint.contains(#"{"id_list":["cli_1"]}"#))
  }

  @Test("a command line is repeated only where that is safe", arguments: [
    (["im", "messages", "delete", "--params", "@p.json"], "lark im messages delete --params @p.json" as String?),
    (["im", "x", "--params", "-"], nil), (["im", "x", "--params=-"], nil), (["im", "x", "--params", "{}"], nil),
    (["im", "x", "--app-secret", "abc"], nil), (["im", "x", "--params", "@a b"], nil), (["im", "x", "@ü"], nil),
    (["im", String(repeating: "x", count: 129)], nil), (Array(repeating: String(repeating: "x", count: 100), count: 3), nil),
  ])
  func again(arguments: [String], line: String?) {
    #expect(Confirmation.repeatable(arguments) == line)
  }
}
