import LarkCore

/// How a call is to be made and its answer shown: the flags that all raw calls share.
struct CallFlags: Sendable {
  /// Who calls; nil where the command line says nothing.
  var wish: IdentityWish?
  var format: OutputFormat
  /// Whether cells of CSV that a spreadsheet would run stay as they are.
  var keepsFormulas: Bool
  /// Where the body of the answer goes, as typed.
  var output: String?
  var overwrites: Bool
  var followsPages: Bool
  /// How many pages to follow at most; nil: all.
  var pageLimit: Int?
  var pageDelay: Duration
  var isDryRun: Bool
  var isConfirmed: Bool
  var isChecked: Bool
  var timeout: Duration?
  /// Flags that have no effect, for standard error.
  var notes: [String] = []

  /// - Parameter arguments: The arguments of a raw call.
  /// - Throws: One error that names all flags that cannot stand together.
  init(_ arguments: ParsedArguments) throws(CommandError) {
    if arguments.isGiven(CommonFlags.identity) {
      wish = arguments.value(of: CommonFlags.identity).flatMap(IdentityWish.init)
    }
    format = OutputFormat(arguments)
    keepsFormulas = arguments.isOn(CommonFlags.rawCSV)
    output = arguments.value(of: CommonFlags.output)
    overwrites = arguments.isOn(CommonFlags.overwrite)
    followsPages = arguments.isOn(CommonFlags.pageAll)
    let limit = arguments.integer(of: CommonFlags.pageLimit) ?? 0
    pageLimit = limit > 0 ? limit : nil
    pageDelay = .milliseconds(arguments.integer(of: CommonFlags.pageDelay) ?? 0)
    isDryRun = arguments.isOn(CommonFlags.dryRun)
    isConfirmed = arguments.isOn(CommonFlags.yes)
    isChecked = !arguments.isOn(RawCall.noValidate)
    timeout = arguments.timeout
    try Self.checkConflicts(arguments)
    notes = Self.notes(arguments, format)
  }

  private static func checkConflicts(_ arguments: ParsedArguments) throws(CommandError) {
    let pairs: [(FlagSpec, FlagSpec, String)] = [
      (CommonFlags.output, CommonFlags.pageAll, "a file takes one answer as it came, not pages put together"),
      (RawCall.file, CommonFlags.pageAll, "an upload has no pages"),
      (RawCall.file, CommonFlags.output, "an upload answers nothing worth a file"),
    ]
    var params: [CommandError.Param] = []
    var messages: [String] = []
    for (left, right, reason) in pairs where isOn(left, arguments) && isOn(right, arguments) {
      messages.append("\(left.spelling) and \(right.spelling) cannot stand together: \(reason)")
      params.append(.init(left.spelling, reason: "cannot stand beside \(right.spelling)"))
    }
    guard messages.isEmpty else {
      throw .invalidArgument(messages.joined(separator: "; "), hint: "leave one of them out", params: params)
    }
  }

  private static func isOn(_ flag: FlagSpec, _ arguments: ParsedArguments) -> Bool {
    flag.takesValue ? arguments.isGiven(flag) : arguments.isOn(flag)
  }

  private static func notes(_ arguments: ParsedArguments, _ format: OutputFormat) -> [String] {
    var notes: [String] = []
    if isOn(CommonFlags.output, arguments), format.isRows {
      notes.append("--output saves the answer as it came, so --format \(format.rawValue) has no effect")
    }
    for flag in [CommonFlags.pageLimit, CommonFlags.pageDelay]
    where arguments.isGiven(flag) && !isOn(CommonFlags.pageAll, arguments) {
      notes.append("\(flag.spelling) has no effect without --page-all")
    }
    notes += OutputFormat.notes(arguments)
    if format == .pretty, !isOn(CommonFlags.dryRun, arguments) {
      notes.append("--format pretty belongs to --dry-run; the answer is printed as JSON")
    }
    return notes
  }

  /// How long each call may take.
  var options: CallOptions { CallOptions(timeout: timeout, totalTimeout: timeout) }
}
