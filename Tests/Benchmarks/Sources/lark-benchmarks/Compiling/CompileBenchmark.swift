import Foundation

/// What the generated Swift costs the compiler and the executable.
enum CompileBenchmark {
  static func run(_ settings: Settings) throws {
    let own = try SchemaTree.own(settings)
    let bindings = [
      try bindings("OwnAPI", app: "App", namespace: "IM", of: own, settings),
      try bindings(
        "LargeAPI", app: "LargeApp", namespace: "IM2", of: own.enlarged(toMethods: GenerateBenchmark.largeCount),
        settings),
    ]
    let package = try ScratchPackage(settings, bindings)
    linesTable(bindings).print()
    for configuration in ["debug", "release"] {
      try timeTable(package, bindings, configuration, runs: settings.runs(5)).print()
    }
    try sizeTable(package, bindings).print()
  }

  private static func bindings(
    _ target: String, app: String, namespace: String, of tree: SchemaTree, _ settings: Settings
  ) throws -> ScratchPackage.Bindings {
    let folder = try ScratchFolder()
    try tree.write(to: folder)
    try GenerateBenchmark.generation(in: folder, settings).run()
    let generated = folder.url.appending(path: GenerateBenchmark.output).appending(path: "LarkAPI")
    let files = try FileManager.default.contentsOfDirectory(atPath: generated.path).sorted().map { name in
      ScratchPackage.File(name: name, bytes: try Data(contentsOf: generated.appending(path: name)))
    }
    return ScratchPackage.Bindings(
      target: target, app: app, namespace: namespace, files: files, methodCount: tree.methodCount)
  }

  private static func linesTable(_ all: [ScratchPackage.Bindings]) -> Table {
    var table = Table("generated Swift", columns: ["files", "lines", "lines per method"])
    for bindings in all {
      table.add(
        "\(bindings.methodCount) methods",
        [
          String(bindings.files.count), String(bindings.lineCount),
          Figure.text(Double(bindings.lineCount) / Double(bindings.methodCount)),
        ])
    }
    return table
  }

  private static func timeTable(
    _ package: ScratchPackage, _ all: [ScratchPackage.Bindings], _ configuration: String, runs: Int
  ) throws -> Table {
    var table = Table(
      "compile, \(configuration), s", columns: ["min", "median", "max", "cpu", "largest MiB", "s per method"])
    for bindings in all {
      func add(_ name: String, perMethod: Bool = false, _ touch: () throws -> Void) throws {
        let outcomes = try (0..<runs).map { _ in
          try touch()
          return try package.build(configuration, target: bindings.target)
        }
        let wall = Samples(outcomes.map(\.cost.wall))
        table.add(
          "\(bindings.methodCount) methods, \(name)",
          wall.cells() + [
            Figure.text(Samples(outcomes.map(\.cost.processor)).median),
            Figure.mebibytes(outcomes.map(\.largest).max()),
            perMethod ? Figure.milli(wall.median / Double(bindings.methodCount)) : "",
          ])
      }
      try package.build(configuration, target: bindings.target)
      try add("all files changed", perMethod: true) { try package.touch(bindings) }
      try add("one file changed") { try package.touch(bindings, file: bindings.files.first { $0.name.hasSuffix(".chats.get.swift") }?.name) }
      try add("nothing changed") {}
    }
    return table
  }

  private static func sizeTable(_ package: ScratchPackage, _ all: [ScratchPackage.Bindings]) throws -> Table {
    try package.build("release")
    let bare = try package.strippedSize(of: ScratchPackage.bareApp)
    var table = Table("release executable without symbols, MB", columns: ["size", "added", "kB per method"])
    table.add("runtime only", [Figure.text(Double(bare) / 1e6)])
    for bindings in all {
      let size = try package.strippedSize(of: bindings.app)
      let added = Double(size - bare)
      table.add(
        "with \(bindings.methodCount) methods, one of them called",
        [
          Figure.text(Double(size) / 1e6), Figure.text(added / 1e6),
          Figure.text(added / 1e3 / Double(bindings.methodCount)),
        ])
    }
    return table
  }
}
