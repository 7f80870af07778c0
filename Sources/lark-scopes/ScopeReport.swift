import LarkJSON
import LarkScopeRules
import RequestScan
import SchemaCompiler
import SchemaModel

/// The scopes that requests need, for people and for the developer console.
struct ScopeReport {
  private let uses: [RequestScan.Use]
  private let table: ScopeTable
  private let identities: [IdentityKind]
  /// Whether the code, and not the caller, says for whom.
  private let areIdentitiesGuessed: Bool
  private let scopes: [IdentityKind: [Scope]]

  /// - Parameters:
  ///   - scan: What the code names.
  ///   - asked: For whom; empty: for those whose clients the code makes.
  init(_ scan: RequestScan, as asked: Set<IdentityKind>) throws(ScopesError) {
    uses = scan.uses
    table = ScopeTable(
      packed: uses.map { ScopeTableText.line($0.name, called: Self.key($0)) }.joined(separator: "\n"))
    areIdentitiesGuessed = asked.isEmpty && scan.clients.count == 1
    let wanted = asked.isEmpty ? Self.identities(of: scan) : asked
    identities = [.bot, .user].filter(wanted.contains)
    var scopes: [IdentityKind: [Scope]] = [:]
    do throws(ScopeTableProblem) {
      for identity in identities {
        scopes[identity] = try table.fewestScopes(for: Self.callable(by: identity, in: uses).map(Self.key), as: identity)
      }
    } catch {
      throw ScopesError(message: error.message)
    }
    self.scopes = scopes
  }

  /// Methods of several modules may share an id.
  private static func key(_ use: RequestScan.Use) -> String { "\(use.module)/\(use.name.id)" }

  /// Those whose clients the code makes, and those who alone may make a request that it names.
  private static func identities(of scan: RequestScan) -> Set<IdentityKind> {
    guard !scan.clients.isEmpty else { return Set(IdentityKind.allCases) }
    var callers = scan.clients
    for use in scan.uses where callers.isDisjoint(with: use.name.identities) {
      callers.formUnion(use.name.identities)
    }
    return Set(callers.compactMap { IdentityKind(rawValue: $0.rawValue) })
  }

  private static func callable(by identity: IdentityKind, in uses: [RequestScan.Use]) -> [RequestScan.Use] {
    uses.filter { use in use.name.identities.contains { $0.rawValue == identity.rawValue } }
  }

  /// The list that the developer console imports: of the fewest scopes, or of the narrowest.
  func consoleImport(narrowest: Bool) -> String {
    let list = { (identity: IdentityKind) in
      guard identities.contains(identity) else { return [Scope]() }
      return narrowest ? self.narrowest(for: identity) : scopes[identity] ?? []
    }
    return ConsoleScopeImport(tenant: list(.bot), user: list(.user)).json.serialized(.indented(2))
  }

  /// The narrowest scopes: of each choice the one to ask for, though a broader one might serve several requests.
  private func narrowest(for identity: IdentityKind) -> [Scope] {
    let rules = Self.callable(by: identity, in: uses).compactMap { table[Self.key($0)]?.rule[identity] }
    return Set(rules.flatMap(\.recommended)).sorted { $0.rawValue < $1.rawValue }
  }

  // MARK: For people

  /// The scopes with the requests that they open, by identity.
  var text: String {
    guard !uses.isEmpty else { return "The code uses no request, no shortcut and no event." }
    var paragraphs = identities.map(text)
    if let events { paragraphs.append(events) }
    let left = uses.filter { use in
      !use.isEvent && !identities.contains { identity in use.name.identities.contains { $0.rawValue == identity.rawValue } }
    }
    // With both identities nothing is left: every request has a caller.
    if let identity = identities.first, !left.isEmpty {
      paragraphs.append("Not counted, since a \(identity.rawValue) may not send them: \(names(left))")
    }
    if areIdentitiesGuessed, let identity = identities.first, identities.count == 1 {
      let other = identity == .bot ? IdentityKind.user : .bot
      paragraphs.append("The code makes no client of a \(other.rawValue); --as \(other.rawValue) lists its scopes.")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// The events to subscribe to; nil where the code uses none.
  private var events: String? {
    let events = uses.compactMap { use -> (type: String, text: String)? in
      guard case .event(let event) = use.name.kind else { return nil }
      let name = use.name.path.joined(separator: ".")
      return (event.type, event.subscribe.map { "\(name): \($0)" } ?? name)
    }.sorted { $0.type < $1.type }
    guard !events.isEmpty else { return nil }
    let width = (events.map(\.type.count).max() ?? 0) + 2
    let lines = events.map { "  \($0.type)\(String(repeating: " ", count: width - $0.type.count))\($0.text)" }
    return (["Events to subscribe to in the developer console:"] + lines).joined(separator: "\n")
  }

  private func text(for identity: IdentityKind) -> String {
    let requests = Self.callable(by: identity, in: uses)
    let unknown = requests.filter { table[Self.key($0)]?.rule[identity] == .unknown }
    let scopes = scopes[identity] ?? []
    let width = (scopes.map(\.rawValue.count).max() ?? 0) + 2
    var lines = [
      scopes.isEmpty ? "As a \(identity.rawValue), no scopes are known to be needed." : "As a \(identity.rawValue):"
    ]
    for scope in scopes {
      let opened = requests.filter { use in
        guard let rule = table[Self.key(use)]?.rule[identity] else { return false }
        return rule.scopes.contains(scope)
      }
      let padding = String(repeating: " ", count: width - scope.rawValue.count)
      lines.append("  \(scope)\(padding)\(names(opened))")
    }
    let narrowest = narrowest(for: identity)
    if narrowest != scopes {
      lines.append("  These are the fewest. The narrowest: \(narrowest.map(\.rawValue).joined(separator: ", "))")
    }
    if !unknown.isEmpty { lines.append("  The scopes of these are not known: \(names(unknown))") }
    for use in requests {
      guard case .shortcut(let shortcut) = use.name.kind, let caller = Caller(rawValue: identity.rawValue) else { continue }
      lines += shortcut.scopesWhen.compactMap { part -> String? in
        guard part.need != .opportunistic, let when = part.when(in: shortcut) else { return nil }
        let rule = part.scopes[caller]
        let named = { (names: [String]) in names.map { Scope(rawValue: $0) } }
        let requirement = ScopeRequirement(any: named(rule.any), all: named(rule.all), alsoAny: rule.alsoAny.map(named))
        let needed = requirement.missing(from: Set(scopes)).map(\.rawValue)
        guard !needed.isEmpty else { return nil }
        return "  \(names([use])), \(when), needs besides: \(needed.joined(separator: ", "))"
      }
    }
    return lines.joined(separator: "\n")
  }

  private func names(_ uses: [RequestScan.Use]) -> String {
    uses.map { $0.name.path.joined(separator: ".") }.joined(separator: ", ")
  }
}

extension RequestScan.Use {
  fileprivate var isEvent: Bool {
    if case .event = name.kind { true } else { false }
  }
}
