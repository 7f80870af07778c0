import Foundation
import SchemaCompiler
import SchemaModel

/// From method files to Swift.
enum GenerateBenchmark {
  /// As many methods as the OpenAPI document had that Apple's generator was measured with.
  static let largeCount = 152

  static func run(_ settings: Settings) throws {
    let own = try SchemaTree.own(settings)
    let large = try own.enlarged(toMethods: largeCount)
    try inProcess([own, large], runs: settings.runs(20))
    try asProcess([own, large], runs: settings.runs(20))
  }

  /// Without reading and writing files.
  private static func inProcess(_ trees: [SchemaTree], runs: Int) throws {
    var table = Table("generate, in process, ms", columns: Rounds.columns)
    for tree in trees {
      let options = BindingOptions(folder: "schema/")
      let schema = SchemaReader.read(tree.files).schema
      try add("\(tree.methodCount) methods: read and check", to: &table, runs) {
        SchemaReader.read(tree.files).diagnostics.isEmpty
      }
      try add("\(tree.methodCount) methods: compile to Swift", to: &table, runs) {
        BindingCompiler.compile(schema, options: options) { _, _ in }.isEmpty
      }
      try add("\(tree.methodCount) methods: all of Generated/", to: &table, runs) {
        !GeneratedTree.generate(from: tree.files, options: options).files.isEmpty
      }
    }
    table.print()
  }

  private static func add(_ name: String, to table: inout Table, _ runs: Int, _ work: () -> Bool) throws {
    guard work() else { throw BenchmarkError("'\(name)' failed") }
    let costs = (0..<runs).map { _ in Cost.measure { work() }.cost }
    table.add(
      name,
      Samples(costs.map(\.wall)).cells(times: 1000) + [Figure.text(Samples(costs.map(\.processor)).median * 1000)])
  }

  /// The release tool, files and all.
  private static func asProcess(_ trees: [SchemaTree], runs: Int) throws {
    let tool = try Program.beside("lark-codegen")
    var table = Table("generate, lark-codegen as a process, ms", columns: ProcessFigures.columns)
    for tree in trees {
      let folder = try ScratchFolder()
      try tree.write(to: folder)
      let output = "Generated"
      let command = Command(
        tool,
        [
          "generate", "--package", folder.url.path, "--schema", folder.path("schema"), "--output", folder.path(output),
        ])
      let figures = ProcessFigures(runs: runs)
      table.add("\(tree.methodCount) methods, every file new", try figures.cells(command) { folder.remove(output) })
      table.add("\(tree.methodCount) methods, nothing changed", try figures.cells(command))
    }
    table.print()
  }
}
