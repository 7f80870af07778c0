import Foundation

/// From method files to Swift.
enum GenerateBenchmark {
  /// As many methods as the OpenAPI document had that Apple's generator was measured with.
  static let largeCount = 152

  static func run(_ settings: Settings) throws {
    let own = try SchemaTree.own(settings)
    let large = try own.enlarged(toMethods: largeCount)
    var table = Table("generate, lark-codegen as a process, ms", columns: ProcessFigures.columns)
    for tree in [own, large] {
      let folder = try ScratchFolder()
      try tree.write(to: folder)
      let command = try generation(in: folder, settings)
      let figures = ProcessFigures(runs: settings.runs(20))
      table.add("\(tree.methodCount) methods, every file new", try figures.cells(command) { folder.remove(output) })
      table.add("\(tree.methodCount) methods, nothing changed", try figures.cells(command))
    }
    table.print()
  }

  /// Folder of what is generated.
  static let output = "Generated"

  /// The command that generates Swift from the schema in a folder.
  static func generation(in folder: ScratchFolder, _ settings: Settings) throws -> Command {
    Command(
      try Program.built("lark-codegen", settings),
      [
        "generate", "--package", folder.url.path, "--schema", folder.path("schema"), "--output", folder.path(output),
      ])
  }
}
