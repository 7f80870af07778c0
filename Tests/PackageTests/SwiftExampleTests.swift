import Foundation
import SchemaCompiler
import SchemaModel
import Testing

/// The examples of the web page must compile.
@Suite struct SwiftExampleTests {
  /// Type-checks a call of every method below a folder.
  private func typeCheck(schema folder: String, imports: [String]) async throws {
    let schema = SchemaReader.read(try Package.files(folder, ending: ".json")).schema
    let examples = SwiftExamples(schema)
    var lines = imports.map { "import \($0)" }
    let methods = schema.services.flatMap(\.methods)
    #expect(!methods.isEmpty)
    for (number, method) in methods.enumerated() {
      let example = try #require(examples.call(of: method.id), "\(method.id)")
      lines.append("func call\(number)(bot: LarkClient<Bot>, user: LarkClient<User>) async throws { // \(method.id)")
      lines.append(example.code)
      lines.append("}")
    }
    try await typeCheck(lines)
  }

  @Test func ofTheSchema() async throws {
    try await typeCheck(schema: "schema", imports: ["Foundation", "LarkIM"])
  }

  /// Shortcuts' functions are written by hand, so their calls are too: one for each, and none that does not compile.
  @Test func ofTheShortcuts() async throws {
    let schema = SchemaReader.read(try Package.files("schema", ending: ".json")).schema
    let examples = SwiftExamples(schema)
    var lines = ["import LarkCards"]
    for (number, shortcut) in schema.services.flatMap(\.shortcuts).enumerated() {
      lines.append("func run\(number)(bot: LarkClient<Bot>, user: LarkClient<User>) async throws {")
      lines.append(try #require(examples.call(of: shortcut.id), "\(shortcut.id)"))
      lines.append("}")
    }
    try await typeCheck(lines)
  }

  /// The README's first program.
  @Test func ofTheFirstProgram() async throws {
    let readme = try String(contentsOf: Package.root.appending(path: "README.md"), encoding: .utf8)
    let program = try #require(readme.split(separator: "```swift\n").first { $0.hasPrefix("// Sources/App/") })
    let code = try #require(program.split(separator: "```", maxSplits: 1).first)
    #expect(code.contains("catch"))
    try await typeCheck([String(code)])
  }

  /// The README's card.
  @Test func ofTheCard() async throws {
    let readme = try String(contentsOf: Package.root.appending(path: "README.md"), encoding: .utf8)
    let example = try #require(readme.split(separator: "```swift\n").first { $0.contains("import LarkCards\n\nfunc ask") })
    let code = try #require(example.split(separator: "```", maxSplits: 1).first)
    try await typeCheck([String(code)])
  }

  private func typeCheck(_ lines: [String]) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "lark-examples-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let result = try await Toolchain.typeCheck([file])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func ofTheGoldenSchema() async throws {
    try await typeCheck(
      schema: "Tests/SchemaCompilerTests/Golden/schema", imports: ["Foundation", "LarkCore", "GoldenBindings"])
  }
}
