/// What the platform's own codes mean, as far as it matters to a caller.
///
/// From the platform's documents and the official tools; a code that is not listed keeps the platform's message.
package enum PlatformCode {
  /// Codes that say that the bearer token is missing, malformed, expired or not valid; a fresh token may help.
  static let tokenRefused: Set<Int> = [
    99_991_661, 99_991_663, 99_991_664, 99_991_665, 99_991_666, 99_991_668, 99_991_671, 99_991_677,
  ]

  /// Codes that say that app id and secret do not belong together or to no app.
  static let credentialsRefused: Set<Int> = [99_991_543, 10_014, 20_002]

  /// The app was not given the scope.
  static let appLacksScope = 99_991_672
  /// The user did not grant the scope.
  static let userLacksScope = 99_991_679
  /// The user did not grant the scope, or not for this token.
  static let tokenLacksScope: Set<Int> = [userLacksScope, 99_991_676]
  /// The platform or the tenant's administrator refuses the app or the user.
  static let userRefused = 230_027
  static let appUnavailable: Set<Int> = [99_991_673, 99_991_662]

  /// Codes that ask to slow down.
  static let rateLimited: Set<Int> = [99_991_400, 11_232, 230_020]

  /// The tenant's calls of this month are used up.
  static let quotaUsedUp = 99_991_403
  /// Either too many requests or a parameter that is not right: only the message tells.
  static let ambiguous = 9_499
  /// The content of a message is too long.
  static let contentTooLong = 230_025
  /// A file is too large to be uploaded.
  static let fileTooLarge = 234_006

  /// Whether an answer asks to slow down.
  ///
  /// - Parameters:
  ///   - code: The platform's code.
  ///   - message: What the platform says.
  static func asksToSlowDown(_ code: Int, _ message: String?) -> Bool {
    rateLimited.contains(code) || code == ambiguous && message?.lowercased().contains("too many request") == true
  }

  /// The caller is no member of the chat.
  static let notInChat: Set<Int> = [230_002, 232_011]
  /// The caller is neither owner nor administrator, or does not own the object.
  static let notOwner: Set<Int> = [231_205, 232_002, 232_016, 232_017]
  /// Caller and target cannot see each other.
  static let notVisible: Set<Int> = [232_024, 232_043]
  /// The app has no bot. Each group of methods has its own code for it.
  static let botAbilityOff: Set<Int> = [230_006, 232_025, 234_007]
  /// The message was recalled or deleted.
  static let messageGone: Set<Int> = [230_011, 230_110]
  /// The caller did not send the message that is to be changed.
  static let notSender = 230_071
  /// The message was changed as often as it can be.
  static let editsUsedUp = 230_072
  /// The time in which a message or a card can be changed is over.
  static let editTimeOver = 230_075
  static let cardTimeOver = 230_031
  /// The token of a card action is too old, or was used twice.
  static let cardTokenOver: Set<Int> = [300_030, 300_040]
  /// The type of the message does not allow the call.
  static let wrongMessageType = 230_054
  static let noResourceAccess: Set<Int> = [234_002, 14_005]
  static let challengeRequired = 21_000
  static let policyRefused = 21_001

  /// Refresh tokens that will never work again: wrong, expired, revoked or used before.
  static let refreshTokenDead: Set<Int> = [20_024, 20_026, 20_037, 20_064, 20_073]
  /// The token service failed for the moment.
  static let tokenServiceBusy: Set<Int> = [20_050, 20_072]

  /// What codes mean, for people, in the order of the first code.
  package static let meanings: [(codes: [Int], kind: LarkError.Kind, meaning: String)] = [
    (tokenRefused, "The token is missing, malformed, expired or not valid."),
    (credentialsRefused, "App id and secret do not belong together, or to no app."),
    ([appLacksScope], "The app was not given a scope that the method needs."),
    (tokenLacksScope, "The user did not grant a scope that the method needs, or not for this token."),
    ([userRefused], "The platform or the administrator refuses the user."),
    (appUnavailable, "The platform or the administrator refuses the app."),
    (rateLimited, "Too many requests: the call is made again after a pause."),
    ([quotaUsedUp], "The calls of this month are used up."),
    ([ambiguous], "Too many requests, or a parameter that is not right: the message tells which."),
    ([contentTooLong], "The content of the message is too long."),
    ([fileTooLarge], "The file is too large to be uploaded."),
    (notInChat, "The caller is no member of the chat."),
    (notOwner, "The caller is neither owner nor administrator, or does not own the object."),
    (notVisible, "Caller and target cannot see each other."),
    (botAbilityOff, "The app has no bot."),
    (messageGone, "The message was recalled or deleted."),
    ([notSender], "The caller did not send the message."),
    ([editsUsedUp], "The message was changed as often as it can be."),
    ([editTimeOver, cardTimeOver], "The time in which the message or card can be changed is over."),
    ([wrongMessageType], "The type of the message does not allow the call."),
    (noResourceAccess, "The caller may not read the file."),
    ([challengeRequired], "The caller has to confirm something on a web page first."),
    ([policyRefused], "A rule of the organization forbids it."),
    (refreshTokenDead, "The refresh token is wrong, expired, revoked or used before: the user has to sign in again."),
    (tokenServiceBusy, "The service that hands out tokens failed for the moment."),
  ].map { (codes: Set<Int>, meaning: String) in
    let sorted = codes.sorted()
    return (codes: sorted, kind: sorted.first.map { PlatformCode.kind(of: $0) } ?? .api, meaning: meaning)
  }.sorted { ($0.codes.first ?? 0) < ($1.codes.first ?? 0) }

  private static let permission: Set<Int> =
    tokenLacksScope.union(appUnavailable).union(notInChat).union(notOwner).union(notVisible).union(noResourceAccess)
    .union(botAbilityOff).union([appLacksScope, userRefused, challengeRequired, policyRefused])

  /// What kind of failure a code stands for.
  static func kind(of code: Int) -> LarkError.Kind {
    if tokenRefused.contains(code) || refreshTokenDead.contains(code) { return .authentication }
    if credentialsRefused.contains(code) { return .invalidCredentials }
    if rateLimited.contains(code) { return .rateLimit }
    if permission.contains(code) { return .permission }
    if tokenServiceBusy.contains(code) { return .server }
    if code == quotaUsedUp { return .quota }
    return .api
  }

  /// Whether an attempt that was answered with a code may be repeated.
  static func nature(of code: Int) -> AttemptFailure.Nature {
    if tokenRefused.contains(code) { return .tokenRefused }
    return rateLimited.contains(code) ? .passing : .lasting
  }

  /// Whether a code says that a scope is missing, even where the answer does not name it.
  static func isScopeRefusal(_ code: Int) -> Bool {
    code == appLacksScope || tokenLacksScope.contains(code)
  }
}
