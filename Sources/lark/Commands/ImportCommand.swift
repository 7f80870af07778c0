/// `lark schema import`: method files from the platform's own catalog.
enum ImportCommand {
  /// The command.
  static let spec = CommandSpec(
    "schema import", "Turn the platform's catalog of methods into method files.",
    discussion: [
      """
      What the catalog leaves open is repaired by rule, and every repair is counted: nothing is left out without a \
      word. A second import changes only what the catalog says otherwise than before. Descriptions that were edited stay; \
      corrections of anything else belong into overrides.json beside service.json.
      """,
      "Needs neither login nor network.",
    ],
    flags: [into, service, method, prune, overwrite, details, report, dryRun, format],
    positionals: [.init("catalog", "The catalog, or the file of one of its services")],
    examples: [
      .init("lark schema import catalog.json --into schema", "Import all services"),
      .init(
        "lark schema import catalog.json --into schema --service im --method 'im.chats.*' --dry-run",
        "Show what importing the methods of one resource would change"),
    ])

  /// The folder of the schema.
  static let into = FlagSpec(
    "into", .path(name: "folder"), "Folder of the method files; made where it is missing", isRequired: true)
  /// Services to import.
  static let service = FlagSpec(
    "service", .text(name: "name"), "Import this service only", isRepeatable: true)
  /// Methods to import.
  static let method = FlagSpec(
    "method", .text(name: "pattern"), "Import these methods only, such as 'im.chats.*'", isRepeatable: true)
  /// Removes methods that are gone.
  static let prune = FlagSpec("prune", .none, "Remove imported methods that the catalog no longer has")
  /// Replaces files edited by hand.
  static let overwrite = FlagSpec(
    "overwrite", .none, "Replace method files that were edited beyond their descriptions")
  /// Tells everything.
  static let details = FlagSpec("details", .none, "Tell every repair with its places, not only how many there are")
  /// Where the report goes.
  static let report = FlagSpec(
    "report", .path(name: "file"), "Write the report with all places to a file as well")
  /// Writes nothing.
  static let dryRun = FlagSpec("dry-run", .none, "Tell what would change and write nothing")
  /// Layout of the answer.
  static let format = FlagSpec(
    "format", .choice(["json", "pretty"]), default: "json", "JSON for programs, or text for people")
}
