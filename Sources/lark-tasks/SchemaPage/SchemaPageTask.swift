import LarkCommandLine

/// `lark schema --format html`.
enum SchemaPageTask {
  /// The page about what the arguments name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of the command.
  ///   - standard: The methods to show, unless the arguments name a folder of others.
  static func outcome(_ arguments: ParsedArguments, in standard: Catalog) throws(CommandError) -> Outcome {
    let catalog = try arguments.value(of: RootCommands.schemaFolder).map { folder throws(CommandError) in
      try Catalog(folder: folder)
    } ?? standard
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
