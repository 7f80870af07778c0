import LarkJSON
import SchemaDiff

/// `lark schema diff`.
enum SchemaDiffTask {
  /// Compares the two sides and writes what changed.
  ///
  /// - Returns: How the process is to end: whether anything breaks.
  static func run(_ arguments: ParsedArguments) throws(CommandError) -> ExitCode {
    let format = arguments.value(of: DiffCommand.format)
    if arguments.isOn(CommonFlags.json), arguments.isGiven(DiffCommand.format), format != "json" {
      throw .invalidArgument(
        "--json and --format pretty ask for two layouts", hint: "leave one of them out",
        params: [.init("--json", reason: "contradicts --format pretty")])
    }
    let old = try SchemaSource(arguments.positionals[0])
    let new = try SchemaSource(arguments.positionals[1])
    let difference = SchemaDifference(
      from: old.schema, to: new.schema, orderCounts: !old.isCatalog && !new.isCatalog)
    let isJSON = format == "json" || arguments.isOn(CommonFlags.json)
    let outcome: Outcome =
      isJSON
      ? .json(DifferenceDocument(difference, old: old.name, new: new.name).json)
      : .text(DifferencePage(difference, style: .standardOutput).text)
    let code = outcome.report()
    return code == .success && difference.breaks ? .api : code
  }
}
