/// What kind of failure ends a command. It decides the exit code.
enum ErrorType: String, Sendable, Hashable, CaseIterable {
  /// The command line or its input is not right; nothing was sent.
  case validation
  /// There is no usable token.
  case authentication
  /// The identity may not do that.
  case authorization
  /// The app's settings are missing or wrong.
  case config
  /// The platform could not be reached, or failed.
  case network
  /// The platform refused the call.
  case api
  /// A rule of the organization forbids it.
  case policy
  /// The tool itself failed.
  case `internal`
  /// The command wants to be confirmed first.
  case confirmation

  /// The exit code of a command that fails this way.
  var exitCode: ExitCode {
    switch self {
    case .api: .api
    case .validation: .validation
    case .authentication, .authorization, .config: .access
    case .network: .network
    case .internal: .internal
    case .policy: .policy
    case .confirmation: .confirmation
    }
  }
}

/// How the process ends.
struct ExitCode: RawRepresentable, Sendable, Hashable {
  let rawValue: Int32

  /// All is well.
  static let success = ExitCode(rawValue: 0)
  /// The platform refused the call, or part of it failed, or the answer of a question is no.
  static let api = ExitCode(rawValue: 1)
  /// The command line or its input is not right.
  static let validation = ExitCode(rawValue: 2)
  /// Token, scope or settings do not allow it.
  static let access = ExitCode(rawValue: 3)
  /// The platform could not be reached, or failed.
  static let network = ExitCode(rawValue: 4)
  /// The tool itself failed.
  static let `internal` = ExitCode(rawValue: 5)
  /// A rule of the organization forbids it.
  static let policy = ExitCode(rawValue: 6)
  /// The command wants to be confirmed first.
  static let confirmation = ExitCode(rawValue: 10)
  /// The reader of the output went away: what a shell reports for a program that SIGPIPE ended.
  static let brokenPipe = ExitCode(rawValue: 141)
}
