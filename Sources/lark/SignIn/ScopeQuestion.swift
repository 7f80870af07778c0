import LarkCore
import LarkFoundation
import LarkJSON

/// `lark auth check`: whether the user granted some scopes.
struct ScopeQuestion: Sendable {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  /// The answer, on standard output whatever it is.
  func report(_ arguments: ParsedArguments) throws(CommandError) -> Report {
    let asked = ScopeList.read(arguments.values(of: AuthCommands.neededScope).joined(separator: " "))
    guard !asked.isEmpty else {
      throw .invalidArgument(
        "--scope names no scope", hint: "write it as --scope \"im:chat:read im:message\"",
        params: [.init(AuthCommands.neededScope.spelling, reason: "names no scope")])
    }
    let problem = try problem
    let scopes = problem == nil ? settings.userScopes ?? [] : []
    let missing = asked.filter { !scopes.contains($0) }
    var answer: JSONObject = [
      "ok": .bool(missing.isEmpty), "granted": Facts.list(asked.filter(scopes.contains)),
      "missing": Facts.list(missing),
    ]
    if let problem { answer["error"] = .string(problem) }
    if !missing.isEmpty {
      let names = missing.map(\.rawValue).joined(separator: " ")
      answer["suggestion"] = .string("\(Tool.name) auth login --scope \"\(names)\"")
    }
    var report = Report(json: .object(answer), facts: answer, arguments)
    report.exitCode = missing.isEmpty ? .success : .api
    return report
  }

  /// Why nothing counts as granted; nil where the scopes are known.
  private var problem: String? {
    get throws(CommandError) {
      if settings.userToken == nil {
        guard let user = try settings.signedIn.get() else { return "not_logged_in" }
        if !user.isUsable(at: Date()) { return "no_token" }
      }
      return settings.userScopes == nil ? "scopes_unknown" : nil
    }
  }
}
