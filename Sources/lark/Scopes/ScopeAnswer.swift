import LarkCore
import LarkIM
import LarkJSON
import SchemaModel

/// `lark scopes`: which scopes methods and shortcuts need, what a scope opens, and whether a grant suffices.
struct ScopeAnswer: Sendable {
  let settings: Settings
  var table = ScopeTable([IM.scopeTable, Contact.scopeTable, Application.scopeTable, CardKit.scopeTable])

  /// Answers.
  ///
  /// - Parameter arguments: The parsed arguments of `lark scopes`.
  /// - Returns: How the process is to end.
  func run(_ arguments: ParsedArguments) async throws(CommandError) -> ExitCode {
    try Self.checkConflicts(arguments)
    let only = arguments.value(of: ScopesCommand.identity).flatMap(IdentityKind.init)
    let isPretty = !arguments.isOn(CommonFlags.json) && arguments.value(of: ScopesCommand.format) == "pretty"
    if let scope = arguments.value(of: ScopesCommand.opens) {
      let opened = try OpenedByScope(Scope(rawValue: scope), table, only)
      return isPretty ? Outcome.text(opened.text).report() : Outcome.json(Envelope.success(opened.json, identity: nil)).report()
    }
    let need = try ScopeNeed(arguments.positionals, table, only)
    if let given = arguments.value(of: ScopesCommand.check) {
      let app = AppGrant(settings: settings, timeout: arguments.timeout)
      let grant = given == "app" ? try await app.read() : ScopeGrant(given)
      let check = ScopeComparison(need: need, grant: grant, table: table)
      let code = isPretty ? Outcome.text(check.text).report() : Outcome.json(check.json).report()
      return code == .success && !check.isEnough ? .api : code
    }
    if arguments.isOn(ScopesCommand.importList) { return Outcome.json(need.consoleImport.json).report() }
    return isPretty ? Outcome.text(need.text).report() : Outcome.json(Envelope.success(need.json, identity: nil)).report()
  }

  private static func checkConflicts(_ arguments: ParsedArguments) throws(CommandError) {
    let given = [ScopesCommand.opens, ScopesCommand.check, ScopesCommand.importList].filter { flag in
      flag.takesValue ? arguments.isGiven(flag) : arguments.isOn(flag)
    }
    if given.count > 1 {
      throw .invalidArgument(
        "\(given.map(\.spelling).joined(separator: " and ")) ask different questions", hint: "ask one at a time",
        params: given.map { .init($0.spelling, reason: "cannot stand beside another question") })
    }
    if arguments.isGiven(ScopesCommand.opens), !arguments.positionals.isEmpty {
      throw .invalidArgument(
        "--opens looks through all methods and takes no names", hint: "leave out the names",
        params: [.init(ScopesCommand.opens.spelling, reason: "takes no names beside it")])
    }
  }
}

/// What a scope opens, or helps to open.
struct OpenedByScope {
  let scope: Scope
  /// Names of what it opens, by identity.
  let opened: [(identity: IdentityKind, ids: [String])]

  init(_ scope: Scope, _ table: ScopeTable, _ only: IdentityKind?) throws(CommandError) {
    self.scope = scope
    let identities = only.map { [$0] } ?? IdentityKind.allCases
    opened = identities.map { identity in
      (identity, table.methods(openedBy: scope, for: identity).compactMap { table[$0]?.name })
    }
    guard opened.allSatisfy(\.ids.isEmpty) else { return }
    let known = Set(table.rows.flatMap { row in
      IdentityKind.allCases.flatMap { row.rule[$0].scopes }.map(\.rawValue)
    }).sorted()
    let near = Suggestions.suggestions(for: scope.rawValue, among: known)
    throw .invalidArgument(
      "no method and no shortcut here asks for the scope '\(Echo.safe(scope.rawValue))'",
      hint: near.first.map { "did you mean '\($0)'?" } ?? "'\(Tool.name) schema' shows the scopes of every method",
      params: [.init(ScopesCommand.opens.spelling, reason: "is asked for by nothing", suggestions: near)])
  }

  var json: JSON {
    var data: JSONObject = ["scope": .string(scope.rawValue)]
    for (identity, ids) in opened { data[identity.rawValue] = .array(ids.map { .string($0) }) }
    return .object(data)
  }

  var text: String {
    opened.map { identity, ids in
      "\(scope.rawValue), for a \(identity.rawValue)\n" + (ids.isEmpty ? ["nothing"] : ids).map { "  \($0)\n" }.joined()
    }.joined(separator: "\n")
  }
}
