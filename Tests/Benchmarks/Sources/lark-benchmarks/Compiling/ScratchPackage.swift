import Foundation

/// A package of what an app compiles: generated Swift, and one executable each for the runtime alone and for the runtime
/// with generated Swift.
struct ScratchPackage {
  /// A file of Swift.
  struct File {
    let name: String
    let bytes: Data
  }

  /// Generated Swift as a target.
  struct Bindings {
    /// Name of the target.
    let target: String
    /// Name of the executable that sends one of its requests.
    let app: String
    /// The Swift type that holds the requests of messenger.
    let namespace: String
    /// The Swift files.
    let files: [File]
    let methodCount: Int

    /// Lines of all files.
    var lineCount: Int { files.reduce(0) { $0 + $1.bytes.count { $0 == UInt8(ascii: "\n") } } }
  }

  /// Name of the executable without generated Swift.
  static let bareApp = "Bare"
  private static let bindingsFolder = "Generated"

  private let folder: ScratchFolder

  init(_ settings: Settings, _ bindings: [Bindings]) throws {
    folder = try ScratchFolder()
    try folder.write(Data(Self.manifest(bindings, runtime: settings.package).utf8), to: "Package.swift")
    let bare = """
      import LarkCore
      import LarkHTTP

      let client = LarkClient.bot(token: "t-1", transport: HTTPTransport.shared)
      print(try await client.call(.get, "/open-apis/im/v1/chats/oc_1").status)
      """
    try folder.write(Data(bare.utf8), to: "Sources/\(Self.bareApp)/main.swift")
    for bindings in bindings {
      for file in bindings.files {
        try folder.write(file.bytes, to: "\(Self.bindingsFolder)/\(bindings.target)/\(file.name)")
      }
      let app = """
        import LarkCore
        import LarkHTTP
        import \(bindings.target)

        let client = LarkClient.bot(token: "t-1", transport: HTTPTransport.shared)
        print(try await client.send(\(bindings.namespace).Chats.Get(chatID: "oc_1")).name ?? "")
        """
      try folder.write(Data(app.utf8), to: "Sources/\(bindings.app)/main.swift")
    }
  }

  private static func manifest(_ bindings: [Bindings], runtime: URL) -> String {
    let targets = bindings.map { bindings in
      """
          .target(
            name: "\(bindings.target)", dependencies: runtime, path: "\(bindingsFolder)/\(bindings.target)",
            swiftSettings: settings),
          .executableTarget(name: "\(bindings.app)", dependencies: runtime + ["\(bindings.target)"]),
      """
    }
    return """
      // swift-tools-version: 6.2
      import PackageDescription

      let settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]

      let runtime: [Target.Dependency] = [
        .product(name: "LarkCore", package: "lark-swift"), .product(name: "LarkHTTP", package: "lark-swift"),
      ]

      let package = Package(
        name: "scratch",
        platforms: [.macOS(.v15)],
        dependencies: [.package(name: "lark-swift", path: "\(runtime.path)")],
        targets: [
          .executableTarget(name: "\(bareApp)", dependencies: runtime),
      \(targets.joined(separator: "\n"))
        ],
        swiftLanguageModes: [.v6]
      )
      """
  }

  /// Builds a target or, without one, everything.
  @discardableResult
  func build(_ configuration: String, target: String? = nil) throws -> Command.Outcome {
    try SwiftBuild(package: folder.url, configuration: configuration, target: target).run()
  }

  /// Makes generated files look changed.
  ///
  /// - Parameter name: One file; all of them without it.
  func touch(_ bindings: Bindings, file name: String? = nil) throws {
    for file in bindings.files where name == nil || file.name == name {
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: folder.path("\(Self.bindingsFolder)/\(bindings.target)/\(file.name)"))
    }
  }

  /// Size of an executable of a release build without its symbols, in bytes.
  func strippedSize(of app: String) throws -> Int {
    let stripped = folder.path("\(app)-stripped")
    try Command("strip", ["-o", stripped, folder.path(".build/release/\(app)")]).run()
    let attributes = try FileManager.default.attributesOfItem(atPath: stripped)
    guard let size = attributes[.size] as? NSNumber else { throw BenchmarkError("\(stripped) has no size") }
    return size.intValue
  }
}
