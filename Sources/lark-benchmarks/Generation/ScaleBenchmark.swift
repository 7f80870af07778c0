import Foundation

/// How time and memory of the generator grow with the schema.
enum ScaleBenchmark {
  private static let counts = [100, 1_000, 10_000]

  static func run(_ settings: Settings) throws {
    let tool = try Program.beside("lark-codegen")
    let own = try SchemaTree.own(settings)
    var table = Table(
      "generate, lark-codegen as a process, every file new", columns: ["median ms", "cpu ms", "cpu ms/method", "peak MiB"])
    for count in counts {
      let tree = try own.enlarged(toMethods: count)
      let folder = try ScratchFolder()
      try tree.write(to: folder)
      let command = Command(
        tool,
        [
          "generate", "--package", folder.url.path, "--schema", folder.path("schema"), "--output",
          folder.path("Generated"),
        ])
      var costs: [Cost] = []
      for _ in 0..<settings.runs(3) {
        folder.remove("Generated")
        costs.append(try command.run().cost)
      }
      folder.remove("Generated")
      let peak = try command.peakMemory()
      let processor = Samples(costs.map(\.processor)).median
      table.add(
        "\(tree.methodCount) methods",
        [
          Figure.text(Samples(costs.map(\.wall)).median * 1000), Figure.text(processor * 1000),
          Figure.text(processor * 1000 / Double(count)), Figure.mebibytes(peak),
        ])
    }
    table.print()
  }
}
