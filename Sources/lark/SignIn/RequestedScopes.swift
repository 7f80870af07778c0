import LarkCore
import LarkIM
import SchemaModel

/// The scopes that a sign-in asks for.
struct RequestedScopes: Sendable, Equatable {
  /// Those that the command line stands for; each must be granted.
  var required: [Scope]
  /// All that are asked for: besides, those that were granted before.
  var all: [Scope]

  /// - Parameters:
  ///   - named: Those that the command line names.
  ///   - wantsRecommended: Whether the recommended ones are asked for besides.
  ///   - before: Those of the last sign-in; nil where nobody signed in or they are not known.
  init(named: [Scope], wantsRecommended: Bool, before: Set<Scope>?) throws(CommandError) {
    var required = named
    let old = (before ?? []).subtracting([Self.offlineAccess])
    if wantsRecommended || named.isEmpty && old.isEmpty {
      required += try Self.recommended(besides: old.union(named))
    }
    // What was granted before is asked for again, so that the new token carries it too.
    let kept = old.subtracting(required).sorted { $0.rawValue < $1.rawValue }
    self.required = required.isEmpty ? kept : required
    all = required + kept
  }

  /// Lets tokens be renewed; the runtime asks for it by itself.
  static let offlineAccess: Scope = "offline_access"

  /// The fewest scopes that open every method a user may call.
  static func recommended(besides chosen: Set<Scope> = []) throws(CommandError) -> [Scope] {
    let table = IM.scopeTable
    let methods = table.rows.filter { $0.identities.contains(.user) }.map(\.method)
    do throws(LarkError) { return try table.scopes(for: methods, as: .user, besides: chosen) } catch {
      throw CommandError(error)
    }
  }

  /// Scopes that look like misspelt ones, with what may have been meant.
  static func doubts(_ scopes: [Scope]) -> [(scope: Scope, meant: String)] {
    let rules = IM.scopeTable.rows.flatMap { [$0.rule.user, $0.rule.bot] }
    let known = Set(rules.flatMap(\.scopes).map(\.rawValue))
    return scopes.compactMap { scope in
      guard scope.rawValue.hasPrefix("im:"), !known.contains(scope.rawValue) else { return nil }
      return Suggestions.suggestions(for: scope.rawValue, among: known.sorted()).first.map { (scope, $0) }
    }
  }

  /// Checks that scopes can stand in a request.
  static func check(_ scopes: [Scope]) throws(CommandError) {
    for scope in scopes where !scope.rawValue.utf8.allSatisfy(isScopeByte) {
      let flag = AuthCommands.scope.spelling
      throw .invalidArgument(
        "'\(Echo.safe(scope.rawValue))' is no scope", hint: "separate scopes by spaces or commas",
        params: [.init(flag, reason: "holds what is no scope")])
    }
  }

  private static func isScopeByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
