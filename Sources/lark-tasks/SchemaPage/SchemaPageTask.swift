import LarkCommandLine

/// `lark schema --format html`.
enum SchemaPageTask {
  /// The page about what the arguments name.
  static func outcome(_ arguments: ParsedArguments, in catalog: Catalog) throws(CommandError) -> Outcome {
    if arguments.isOn(CommonFlags.json) {
      throw .invalidArgument(
        "--json and --format html ask for two layouts", hint: "leave one of them out",
        params: [.init("--json", reason: "contradicts --format html")])
    }
    guard !catalog.services.isEmpty else { throw SchemaPathError.noCatalog }
    let path = try SchemaPath(arguments.positionals, in: catalog)
    return .text(SchemaPage(path, of: try catalog.schema()).text)
  }
}
