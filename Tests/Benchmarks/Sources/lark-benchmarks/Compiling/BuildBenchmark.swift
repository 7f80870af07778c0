import Foundation

/// Builds from nothing, as somebody new to the package makes them.
enum BuildBenchmark {
  static func run(_ settings: Settings) throws {
    let runs = settings.runs(3)
    var table = Table("clean debug build, s", columns: ["min", "median", "max", "cpu", "largest MiB"])
    func add(_ name: String, _ build: (ScratchFolder) throws -> Command.Outcome) throws {
      let outcomes = try (0..<runs).map { _ in try build(try ScratchFolder()) }
      table.add(
        name,
        Samples(outcomes.map(\.cost.wall)).cells()
          + [Figure.text(Samples(outcomes.map(\.cost.processor)).median), Figure.mebibytes(outcomes.map(\.largest).max())])
    }
    _ = try settings.folder("Sources/LarkIM")
    try add("an app that links LarkIM") { folder in
      try folder.write(Data(manifest(settings.package).utf8), to: "Package.swift")
      try folder.write(Data(app.utf8), to: "Sources/App/main.swift")
      return try SwiftBuild(package: folder.url, configuration: "debug").run()
    }
    try add("this package") { folder in
      try SwiftBuild(package: settings.package, configuration: "debug", scratch: folder.path("build")).run()
    }
    table.print()
  }

  private static func manifest(_ package: URL) -> String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "app",
      platforms: [.macOS(.v15)],
      dependencies: [.package(name: "lark-swift", path: "\(package.path)")],
      targets: [
        .executableTarget(name: "App", dependencies: [.product(name: "LarkIM", package: "lark-swift")])
      ]
    )
    """
  }

  private static let app = """
    import LarkIM

    let bot = LarkClient.bot(token: "t-1", transport: HTTPTransport.shared)
    print(try await bot.send(IM.Chats.Get(chatID: "oc_1")).name ?? "")
    """
}
