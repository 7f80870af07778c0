/// `lark schema diff`, which tells what a change of the schema breaks.
enum DiffCommand {
  /// The command.
  static let spec = CommandSpec(
    "schema diff", "Tell what changed between two schemas, and what that breaks.",
    discussion: [
      """
      Each side is a folder with method files, the platform's official catalog as a file, or a revision of the git \
      repository around the working directory: REV:path names a folder or a catalog in it, and REV alone the folder \
      schema of the working directory. Where a file or folder has the name, it is taken; git decides about the rest.
      """,
      """
      Every change is breaking, compatible or documentation. What generated Swift looks like counts: a change that \
      stops code from compiling is breaking.
      """,
      "Exit code: 0 when nothing breaks, 1 when something does, 2 when a side cannot be read. Needs no network.",
    ],
    flags: [format, CommonFlags.json],
    positionals: [
      .init("old", "What was: a folder, a catalog, or a git revision"),
      .init("new", "What is: the same choice"),
    ],
    examples: [
      .init("lark schema diff HEAD schema", "What did I change since the last commit?"),
      .init("lark schema diff v1.0:schema v1.1:schema --format json", "Compare two releases, for a program"),
      .init("lark schema diff old-catalog.json new-catalog.json", "Compare two official catalogs"),
    ])

  /// Layout of the answer.
  static let format = FlagSpec(
    "format", .choice(["pretty", "json"]), default: "pretty", "Text for people, or JSON for programs")
}
