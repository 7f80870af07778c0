import Foundation

/// How time and memory of what reads whole schemas grow, beside those of another checkout where there is one: the two take
/// turns, since only what was measured at the same time can be compared.
enum ScaleBenchmark {
  static func run(_ settings: Settings) throws {
    let builds = settings.builds
    try generate(builds, runs: settings.runs(3))
    try importCatalogs(builds, runs: settings.runs(3))
    try showMethod(builds, runs: settings.runs(20))
    try layOutRows(builds, runs: settings.runs(3))
  }

  private static let columns = ["cpu ms", "cpu µs/piece", "peak MiB", "other's cpu ms", "other's MiB", "ours/other's cpu"]

  private static func add(
    _ name: String, pieces: Int, to table: inout Table, _ commands: [Command], runs: Int,
    prepare: () throws -> Void = {}
  ) throws {
    var costs = commands.map { _ in [Cost]() }
    var peaks = commands.map { _ in Int?.none }
    for _ in 0..<runs {
      for (index, command) in commands.enumerated() {
        try prepare()
        costs[index].append(try command.run().cost)
      }
    }
    for (index, command) in commands.enumerated() {
      try prepare()
      peaks[index] = try command.peakMemory()
    }
    let medians = costs.map { Samples($0.map(\.processor)).median * 1000 }
    var cells = [
      Figure.text(medians[0]), Figure.text(medians[0] * 1000 / Double(pieces)), Figure.mebibytes(peaks[0]),
    ]
    if medians.count > 1 {
      cells += [Figure.text(medians[1]), Figure.mebibytes(peaks[1]), Figure.text(medians[0] / medians[1])]
    }
    table.add(name, cells)
  }

  private static func generate(_ builds: [Settings], runs: Int) throws {
    var table = Table("lark-codegen generate", columns: columns)
    let own = try SchemaTree.own(builds[0])
    for count in [100, 1_000, 10_000] {
      let tree = try own.enlarged(toMethods: count)
      // Builds may differ in what they generate; each finds its own files.
      let folders = try builds.map { _ in try ScratchFolder() }
      let commands = try zip(builds, folders).map { build, folder in
        try tree.write(to: folder)
        return try GenerateBenchmark.generation(in: folder, build)
      }
      try add("\(count) methods, every file new", pieces: count, to: &table, commands, runs: runs) {
        for folder in folders { folder.remove(GenerateBenchmark.output) }
      }
      for command in commands { try command.run() }
      try add("\(count) methods, nothing changed", pieces: count, to: &table, commands, runs: runs)
    }
    table.print()
  }

  private static func importCatalogs(_ builds: [Settings], runs: Int) throws {
    var table = Table("lark schema import", columns: columns)
    for count in [1_000, 10_000] {
      let folders = try builds.map { _ in try ScratchFolder() }
      let commands = try zip(builds, folders).map { build, folder in
        try folder.write(SampleCatalog.bytes(methods: count), to: "catalog.json")
        return Command(
          try Program.built("lark", build),
          ["schema", "import", folder.path("catalog.json"), "--into", folder.path("schema")])
      }
      try add("\(count) methods, every file new", pieces: count, to: &table, commands, runs: runs) {
        for folder in folders { folder.remove("schema") }
      }
      for command in commands { try command.run() }
      try add("\(count) methods, nothing changed", pieces: count, to: &table, commands, runs: runs)
    }
    table.print()
  }

  private static func showMethod(_ builds: [Settings], runs: Int) throws {
    var table = Table("lark schema --schema DIR im2.chats.create", columns: columns)
    let folder = try ScratchFolder()
    try SchemaTree.own(builds[0]).enlarged(toMethods: 1_000).write(to: folder)
    let commands = try builds.map {
      Command(try Program.built("lark", $0), ["schema", "--schema", folder.path("schema"), "im2.chats.create"])
    }
    try add("1000 methods", pieces: 1_000, to: &table, commands, runs: runs)
    table.print()
  }

  /// Rows without a column in common: as many cells as rows, in a layout of as many places as rows times columns.
  private static func layOutRows(_ builds: [Settings], runs: Int) throws {
    var table = Table("lark api GET … --format", columns: columns)
    try LoopbackPlatform.run { server in
      for format in ["table", "csv"] {
        for count in [250, 500, 1_000, 2_000] {
          let commands = try builds.map { build in
            var command = Command(
              try Program.built("lark", build),
              ["api", "GET", "\(LoopbackAnswer.rowsPath)\(count)", "--as", "bot", "--format", format])
            command.environment = ["LARK_BASE_URL": server, "LARK_TENANT_ACCESS_TOKEN": "t-benchmark"]
            return command
          }
          try add("\(format), \(count) rows", pieces: count, to: &table, commands, runs: runs)
        }
      }
    }
    table.print()
  }
}
