import Foundation
import Testing

/// Drives a real `swift build` of the plugin's target in this package through edits of its schema files.
struct LiveRebuild {
  private let package: PackageCopy

  /// - Parameter package: A copy in which tool and LarkCore have been built. What it holds besides them and a few method
  ///   files goes.
  init(_ package: PackageCopy) throws {
    self.package = package
    let files = [
      "LiveBindings.swift", "method.schema.json", "im/service.json", "im/pins/create.json", "im/pins/delete.json",
      "im/types/pin.json",
    ]
    let texts = try files.map { try package.read("schema/\($0)") }
    for folder in ["schema", "Generated", "Tests"] { try package.delete(folder) }
    for (file, text) in zip(files, texts) { try package.write(text, to: "schema/\(file)") }
    try package.write(
      package.read("Package.swift") + """

        let kept = [
          "LarkFoundation", "LarkJSON", "SchemaModel", "SchemaCompiler", "lark-codegen", "LarkScopeRules", "LarkCore",
          "LarkBindings", "LiveBindings",
        ]
        package.products = []
        package.targets.removeAll { !kept.contains($0.name) }
        for target in package.targets { target.exclude = [] }

        """, to: "Package.swift")
  }

  private func build() async throws -> Toolchain.Result {
    try await package.swift("build", "--target", "LiveBindings")
  }

  /// The generated files that are there, by name.
  private func generated() throws -> [String: String] {
    // SwiftPM names a folder in between after the package's own.
    let outputs = package.buildFolder.appending(path: "plugins/outputs")
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: outputs.path)
    where path.hasSuffix(".swift") && path.contains("/LiveBindings/") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      files[name] = try String(contentsOf: outputs.appending(path: path), encoding: .utf8)
    }
    return files
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

  /// Edits, adds, renames and deletes method files, and builds after each.
  func takesEffectWithoutCleaning() async throws {
    let first = try await build()
    #expect(first.status == 0, "\(first.output)")
    #expect(!first.output.contains("warning:"), "\(first.output)")
    #expect(
      !first.compiled.contains { $0.contains("Compiling Lark") || $0.contains("Compiling Schema") },
      "what is built is built again:\n\(first.output)")
    #expect(try generated()["im.pins.create.swift"]?.contains("struct Create: CallableByUserAndBot") == true)

    let nothing = try await build()
    #expect(nothing.compiled.isEmpty, "a build without a change compiled something:\n\(nothing.output)")

    // An edit: one method changes, and its file alone is written again.
    let create = try package.read("schema/im/pins/create.json")
    try package.write(
      create.replacingOccurrences(of: "\"message_id\"", with: "\"message_key\""), to: "schema/im/pins/create.json")
    let edited = try await build()
    #expect(edited.status == 0, "\(edited.output)")
    #expect(try generated()["im.pins.create.swift"]?.contains("var messageKey: String") == true)
    #expect(!edited.output.contains("im.pins.delete.swift"), "\(edited.output)")

    // A mistake: one error at its line and column; then mended.
    try package.write(
      create.replacingOccurrences(of: "\"type\": \"string\"", with: "\"type\": \"strng\""),
      to: "schema/im/pins/create.json")
    let broken = try await build()
    #expect(broken.status != 0)
    let lines = create.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\"type\": \"string\"") })
    let column = try #require(lines[line].range(of: "\"string\""))
    let place = "\(line + 1):\(lines[line].utf8.distance(from: lines[line].startIndex, to: column.lowerBound) + 1)"
    let expected = "schema/im/pins/create.json:\(place): error: unknown type 'strng'"
    #expect(broken.output.contains(expected), "\(broken.output)")
    try package.write(create, to: "schema/im/pins/create.json")

    // Committed bindings that are not those of the schema: the build says so and names the command.
    try package.write("// old\n", to: "Generated/LarkAPI/im.pins.create.swift")

    // A new file in a known folder, and one in a new folder.
    try package.write(Self.ping("Ask whether somebody is there."), to: "schema/im/pins/ping.json")
    try package.write(
      Self.ping("Ask again.").replacingOccurrences(of: "v1/ping", with: "v1/ping2"), to: "schema/im/probes/ping.json")
    try package.write(
      """
      import LarkCore

      public enum LiveBindings {
        static let requests: [any LarkRequest] = [IM.Pins.Ping(), IM.Probes.Ping()]
      }

      """, to: "schema/LiveBindings.swift")
    let added = try await build()
    #expect(added.status == 0, "\(added.output)")
    #expect(added.output.contains("Generated/LarkAPI/im.pins.create.swift:1:1: warning: the committed bindings are out of"))
    #expect(added.output.contains("run 'swift package --allow-writing-to-package-directory regenerate-bindings'"))

    // A renamed file, a deleted one and a deleted folder.
    try package.move("schema/im/pins/ping.json", to: "schema/im/pins/probe.json")
    try package.delete("schema/im/probes")
    try package.delete("schema/im/pins/delete.json")
    let stale = try await build()
    #expect(stale.status != 0 && stale.output.contains("has no member 'Ping'"), "\(stale.output)")
    try package.write(
      """
      import LarkCore

      public enum LiveBindings {
        static let requests: [any LarkRequest] = [IM.Pins.Probe()]
      }

      """, to: "schema/LiveBindings.swift")
    let renamed = try await build()
    #expect(renamed.status == 0, "\(renamed.output)")
  }
}
