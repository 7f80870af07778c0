
/// How an answer is laid out.
enum OutputFormat: String, Sendable, CaseIterable {
  case json
  case ndjson
  case table
  case csv
  case pretty

  /// The format that a command line asks for.
  init(_ arguments: ParsedArguments) {
    let word = arguments.isOn(CommonFlags.json) ? nil : arguments.value(of: CommonFlags.format)
    self = word.flatMap(OutputFormat.init) ?? .json
  }

  /// What there is to say about a flag for another format.
  static func notes(_ arguments: ParsedArguments) -> [String] {
    guard arguments.isOn(CommonFlags.rawCSV), OutputFormat(arguments) != .csv else { return [] }
    return ["\(CommonFlags.rawCSV.spelling) has no effect without --format csv"]
  }

  /// Whether the answer is printed as bare rows, without an envelope.
  var isRows: Bool {
    switch self {
    case .ndjson, .table, .csv: true
    case .json, .pretty: false
    }
  }
}
