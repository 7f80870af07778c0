import Foundation
import Testing

/// Drives a real `swift build` of the plugin's target through edits of its schema files.
@Suite(.serialized) struct LiveRebuildTests {
  /// A package with the plugin, the tool and a target of a few method files, in a folder of its own.
  private struct Scratch {
    let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "lark live \(UUID().uuidString)")
      let files = FileManager.default
      try files.createDirectory(at: folder.appending(path: "Sources"), withIntermediateDirectories: true)
      try files.createDirectory(at: folder.appending(path: "Plugins"), withIntermediateDirectories: true)
      for module in ["LarkJSON", "SchemaModel", "SchemaCompiler", "lark-codegen", "LarkCore"] {
        try files.copyItem(
          at: Package.root.appending(path: "Sources/\(module)"), to: folder.appending(path: "Sources/\(module)"))
      }
      try files.copyItem(
        at: Package.root.appending(path: "Plugins/LarkBindings"), to: folder.appending(path: "Plugins/LarkBindings"))
      try files.createDirectory(at: folder.appending(path: "schema/im/types"), withIntermediateDirectories: true)
      try files.createDirectory(at: folder.appending(path: "schema/im/pins"), withIntermediateDirectories: true)
      for file in [
        "LiveBindings.swift", "method.schema.json", "im/service.json", "im/pins/create.json", "im/pins/delete.json",
        "im/types/pin.json",
      ] {
        try files.copyItem(
          at: Package.root.appending(path: "schema/\(file)"), to: folder.appending(path: "schema/\(file)"))
      }
      try write(
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let settings: [SwiftSetting] = [
          .enableUpcomingFeature("ExistentialAny"),
          .enableUpcomingFeature("InternalImportsByDefault"),
          .enableUpcomingFeature("MemberImportVisibility"),
        ]

        let package = Package(
          name: "scratch",
          platforms: [.macOS(.v15)],
          targets: [
            .target(name: "LarkJSON", swiftSettings: settings),
            .target(name: "SchemaModel", dependencies: ["LarkJSON"], swiftSettings: settings),
            .target(name: "SchemaCompiler", dependencies: ["SchemaModel", "LarkJSON"], swiftSettings: settings),
            .executableTarget(
              name: "lark-codegen", dependencies: ["SchemaCompiler", "SchemaModel"], swiftSettings: settings),
            .target(name: "LarkCore", dependencies: ["LarkJSON"], swiftSettings: settings),
            .target(
              name: "LiveBindings", dependencies: ["LarkCore"], path: "schema", swiftSettings: settings,
              plugins: ["LarkBindings"]),
            .plugin(name: "LarkBindings", capability: .buildTool(), dependencies: ["lark-codegen"]),
          ],
          swiftLanguageModes: [.v6])

        """, to: "Package.swift")
    }

    func write(_ text: String, to path: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func build() async throws -> Toolchain.Result {
      try await Toolchain.run("swift", ["build", "--target", "LiveBindings"], in: folder)
    }

    /// Names of the generated files that are there.
    func generated() throws -> [String: String] {
      // SwiftPM names a folder in between after the package's own.
      let outputs = folder.appending(path: ".build/plugins/outputs")
      var files: [String: String] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: outputs.path) where path.hasSuffix(".swift") {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        files[name] = try String(contentsOf: outputs.appending(path: path), encoding: .utf8)
      }
      return files
    }
  }

  private static func ping(_ summary: String) -> String {
    """
    {
      "summary": "\(summary)",
      "http": { "method": "POST", "path": "/open-apis/im/v1/ping" },
      "identities": ["bot"],
      "scopes": [],
      "risk": "write",
      "response": { "pong": { "type": "string" } }
    }

    """
  }

  @Test func editsAddsRenamesAndDeletesTakeEffectWithoutCleaning() async throws {
    let scratch = try Scratch()
    defer { try? FileManager.default.removeItem(at: scratch.folder) }

    let first = try await scratch.build()
    #expect(first.status == 0, "\(first.output)")
    #expect(!first.output.contains("warning:"), "\(first.output)")
    #expect(try scratch.generated()["im.pins.create.swift"]?.contains("struct Create: CallableByUserAndBot") == true)

    let nothing = try await scratch.build()
    #expect(!nothing.output.contains("Compiling"), "a build without a change compiled something:\n\(nothing.output)")

    // An edit: one method changes, and its file alone is written again.
    let create = try scratch.read("schema/im/pins/create.json")
    try scratch.write(
      create.replacingOccurrences(of: "\"message_id\"", with: "\"message_key\""), to: "schema/im/pins/create.json")
    let edited = try await scratch.build()
    #expect(edited.status == 0, "\(edited.output)")
    #expect(try scratch.generated()["im.pins.create.swift"]?.contains("var messageKey: String") == true)
    #expect(!edited.output.contains("im.pins.delete.swift"), "\(edited.output)")

    // A mistake: one error at its line and column; then mended.
    try scratch.write(
      create.replacingOccurrences(of: "\"type\": \"string\"", with: "\"type\": \"strng\""),
      to: "schema/im/pins/create.json")
    let broken = try await scratch.build()
    #expect(broken.status != 0)
    let lines = create.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\"type\": \"string\"") })
    let column = try #require(lines[line].range(of: "\"string\""))
    let place = "\(line + 1):\(lines[line].utf8.distance(from: lines[line].startIndex, to: column.lowerBound) + 1)"
    let expected = "schema/im/pins/create.json:\(place): error: unknown type 'strng'"
    #expect(broken.output.contains(expected), "\(broken.output)")
    try scratch.write(create, to: "schema/im/pins/create.json")

    // Committed bindings that are not those of the schema: the build says so and names the command.
    try scratch.write("// old\n", to: "Generated/LarkAPI/im.pins.create.swift")

    // A new file in a known folder, and one in a new folder.
    try scratch.write(Self.ping("Ask whether somebody is there."), to: "schema/im/pins/ping.json")
    try scratch.write(
      Self.ping("Ask again.").replacingOccurrences(of: "v1/ping", with: "v1/ping2"), to: "schema/im/probes/ping.json")
    try scratch.write(
      """
      import LarkCore

      public enum LiveBindings {
        static let requests: [any LarkRequest] = [IM.Pins.Ping(), IM.Probes.Ping()]
      }

      """, to: "schema/LiveBindings.swift")
    let added = try await scratch.build()
    #expect(added.status == 0, "\(added.output)")
    #expect(added.output.contains("Generated/LarkAPI/im.pins.create.swift:1:1: warning: the committed bindings are out of"))
    #expect(added.output.contains("run 'swift package --allow-writing-to-package-directory regenerate-bindings'"))

    // A renamed file, a deleted one and a deleted folder.
    try FileManager.default.moveItem(
      at: scratch.folder.appending(path: "schema/im/pins/ping.json"),
      to: scratch.folder.appending(path: "schema/im/pins/probe.json"))
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "schema/im/probes"))
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "schema/im/pins/delete.json"))
    let stale = try await scratch.build()
    #expect(stale.status != 0 && stale.output.contains("has no member 'Ping'"), "\(stale.output)")
    try scratch.write(
      """
      import LarkCore

      public enum LiveBindings {
        static let requests: [any LarkRequest] = [IM.Pins.Probe()]
      }

      """, to: "schema/LiveBindings.swift")
    let renamed = try await scratch.build()
    #expect(renamed.status == 0, "\(renamed.output)")
  }
}
