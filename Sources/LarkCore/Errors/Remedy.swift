/// What a caller can do about a failure, in one sentence.
struct Remedy {
  /// Who called.
  let identity: IdentityKind?
  /// The platform that was called.
  let brand: Brand
  /// The app, where it is known.
  let appID: String?

  /// What to do about a code of the platform.
  ///
  /// - Parameters:
  ///   - code: The platform's code.
  ///   - scopes: Scopes to ask for.
  ///   - said: What the platform says; nil where it was not asked.
  func text(for code: Int, missing scopes: [Scope], said: Envelope?) -> String? {
    if PlatformCode.tokenRefused.contains(code) { return freshToken }
    if PlatformCode.credentialsRefused.contains(code) { return credentials }
    if PlatformCode.refreshTokenDead.contains(code) { return "let the user sign in again" }
    if PlatformCode.asksToSlowDown(code, said?.message) { return "send less often, or wait before sending again" }
    if PlatformCode.isScopeRefusal(code) || !scopes.isEmpty {
      return grant(scopes, code: code)
    }
    if code == PlatformCode.challengeRequired, let address = said?.challengeURL {
      return "open \(address) in a browser, pass the verification there, then send again"
    }
    return text(for: code)
  }

  /// What to do when app id or secret are refused.
  var credentials: String {
    "check app id and secret in the developer console, and that the app belongs to \(brand.openURL)"
  }

  private var freshToken: String {
    switch identity {
    case .user: "let the user sign in again and use the new user token"
    case .bot where appID != nil: "check that the app is enabled and installed where it is used"
    case .bot: "use a fresh tenant token, or give the client the app's credentials: then it renews tokens itself"
    case nil: "use a fresh token"
    }
  }

  private func grant(_ scopes: [Scope], code: Int) -> String {
    let names = scopes.map(\.rawValue).joined(separator: ", ")
    let wanted =
      switch scopes.count {
      case 0: "the scope that the method needs"
      case 1: "the scope \(names)"
      default: "the scopes \(names)"
      }
    if identity == .user, code != PlatformCode.appLacksScope { return "let the user sign in again and grant \(wanted)" }
    let link = appID.map { " at \(brand.scopeApplicationURL(for: scopes, appID: $0))" } ?? ""
    return "add \(wanted) to the app in the developer console\(link), and publish a version of the app"
  }

  private func text(for code: Int) -> String? {
    switch code {
    case PlatformCode.userRefused:
      "check that the user granted the app what it asks for, and the administrator's rules for outside chats"
    case _ where PlatformCode.appUnavailable.contains(code): "ask the tenant's administrator to make the app available"
    case _ where PlatformCode.notInChat.contains(code):
      identity == .bot ? "add the bot to the chat, then send again" : "let the user join the chat, then send again"
    case _ where PlatformCode.notOwner.contains(code): "call as the owner or as an administrator"
    case _ where PlatformCode.notVisible.contains(code): "widen the app's availability so that it covers the user"
    case _ where PlatformCode.botAbilityOff.contains(code):
      "switch on the bot ability of the app in the developer console"
    case _ where PlatformCode.noResourceAccess.contains(code): "call as somebody who may see the resource"
    case PlatformCode.challengeRequired:
      "the platform asks for a verification without saying where: use the app in the client once, or ask the "
        + "administrator"
    case PlatformCode.quotaUsedUp:
      "the calls that the tenant may make in a month are used up: wait for the next month, or ask the administrator for a "
        + "larger plan"
    case PlatformCode.contentTooLong:
      "shorten the content or send it in parts: a text takes 150 KB, a post or a card 30 KB"
    case PlatformCode.fileTooLarge: "give a smaller file: the platform takes images up to 10 MB and files up to 30 MB"
    case PlatformCode.ambiguous: "compare names and types of the fields with the method's schema"
    case _ where PlatformCode.messageGone.contains(code): "the message was recalled: send a new one"
    case PlatformCode.notSender: "only who sent a message can change it: call as the sender, or send a new message"
    case PlatformCode.editsUsedUp: "a message can be changed 20 times: send the rest as a new message"
    case PlatformCode.editTimeOver:
      "the time in which the organization lets messages be changed is over: send a new message"
    case PlatformCode.cardTimeOver: "a card can be changed for 14 days: send a new card"
    case _ where PlatformCode.cardTokenOver.contains(code):
      "the token of a card action changes the card twice, for 30 minutes: change the message itself with im.messages.patch"
    case PlatformCode.wrongMessageType: "the platform does not allow this for messages of this type"
    case PlatformCode.policyRefused: "ask the tenant's administrator: a security policy forbids the call"
    default: nil
    }
  }
}
