/// `lark`, started to show something.
enum SchemaBenchmark {
  private static let commands = [
    ["--version"],
    ["schema", "im.chats.create"],
    ["schema", "im.chats.create", "--format", "pretty"],
    ["schema", "im"],
    ["im", "chats", "create", "--help"],
  ]

  static func run(_ settings: Settings) throws {
    let lark = try Program.built("lark", settings)
    var table = Table("schema, whole process, ms", columns: ProcessFigures.columns)
    table.add("true (what a process costs at all)", try ProcessFigures(runs: settings.runs(60)).cells(Command("true", [])))
    for arguments in commands {
      let command = Command(lark, arguments)
      guard try !command.text().isEmpty else { throw BenchmarkError("lark says nothing") }
      table.add(
        "lark \(arguments.joined(separator: " "))", try ProcessFigures(runs: settings.runs(60)).cells(command))
    }
    table.print()
  }
}
