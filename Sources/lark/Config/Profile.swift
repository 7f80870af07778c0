import LarkCore
import LarkJSON

/// One app of the user's, with how they use it.
struct Profile: Sendable, Equatable {
  var appID: String
  var brand = Brand.feishu
  /// Who calls where the command line does not say.
  var defaultIdentity: IdentityWish?
  /// The only identity that may call; `off` lifts what is set for all profiles.
  var strictMode: StrictMode?

  /// Checks the name of a profile.
  static func check(_ name: String) throws(CommandError) {
    let isName = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "._-".utf8.contains($0)
    }
    guard isName, !name.isEmpty, name.utf8.count <= 64 else {
      let flag = CommonFlags.profile.spelling
      throw .invalidArgument(
        "'\(Echo.safe(name))' is no name of a profile", hint: "use letters, digits, dots, underscores and hyphens",
        params: [.init(flag, reason: "is no name of a profile")])
    }
  }
}

extension StrictMode {
  /// The identity; nil where all may call.
  var identity: IdentityKind? { IdentityKind(rawValue: rawValue) }
}
