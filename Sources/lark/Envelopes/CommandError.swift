import LarkJSON

/// Why a command fails: what is wrong and what to do about it.
struct CommandError: Error, Sendable, Hashable {
  /// The finer kind of a failure within its type. The list may grow.
  struct Subtype: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    let rawValue: String

    init(rawValue: String) {
      self.rawValue = rawValue
    }

    init(stringLiteral value: String) {
      rawValue = value
    }

    /// An argument or a value is not right.
    static let invalidArgument: Subtype = "invalid_argument"
    /// Something that the command needs is not there.
    static let failedPrecondition: Subtype = "failed_precondition"
    /// A setting that the command needs is missing.
    static let notConfigured: Subtype = "not_configured"
    /// A setting means nothing.
    static let invalidConfig: Subtype = "invalid_config"
    /// A file could not be read or written.
    static let fileIO: Subtype = "file_io"
    /// Another program that the command needs failed or is missing.
    static let externalTool: Subtype = "external_tool"
    /// No finer kind is known.
    static let unknown: Subtype = "unknown"
  }

  /// An argument or a request field at fault.
  struct Param: Sendable, Hashable {
    /// The argument as typed, such as `--format`, or the name of a request field.
    var name: String
    /// What is wrong with it, without a final period.
    var reason: String
    /// What may have been meant, the likeliest first.
    var suggestions: [String]

    init(_ name: String, reason: String, suggestions: [String] = []) {
      self.name = name
      self.reason = reason
      self.suggestions = suggestions
    }
  }

  /// What kind of failure it is; decides the exit code.
  var type: ErrorType
  /// The finer kind.
  var subtype: Subtype
  /// The platform's own code.
  var code: Int?
  /// What is wrong: lower-case start, no final period.
  var message: String
  /// What to do.
  var hint: String
  /// Who called, where that is settled: `user` or `bot`.
  var identity: String?
  /// The arguments or request fields at fault.
  var params: [Param]
  /// Whether the same command may succeed later.
  var isRetryable: Bool
  /// Further facts, such as `log_id` or `missing_scopes`.
  var fields: JSONObject

  init(
    _ type: ErrorType, _ subtype: Subtype, code: Int? = nil, _ message: String, hint: String, identity: String? = nil,
    params: [Param] = [], isRetryable: Bool = false, fields: JSONObject = [:]
  ) {
    self.type = type
    self.subtype = subtype
    self.code = code
    self.message = message
    self.hint = hint
    self.identity = identity
    self.params = params
    self.isRetryable = isRetryable
    self.fields = fields
  }

  /// A command line that cannot be understood or obeyed.
  static func invalidArgument(_ message: String, hint: String, params: [Param] = []) -> CommandError {
    CommandError(.validation, .invalidArgument, message, hint: hint, params: params)
  }
}
