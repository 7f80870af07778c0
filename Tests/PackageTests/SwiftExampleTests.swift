import Foundation
import SchemaCompiler
import SchemaModel
import Testing

/// The examples of the web page must compile.
@Suite struct SwiftExampleTests {
  /// Type-checks a call of every method below a folder.
  private func typeCheck(schema folder: String, imports: [String]) async throws {
    let root = Package.root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".json") }
    let files = try paths.map { SchemaFile(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0)))) }
    let schema = SchemaReader.read(files).schema
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
    let file = FileManager.default.temporaryDirectory.appending(path: "lark-examples-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let result = try await Toolchain.typeCheck([file])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func ofTheSchema() async throws {
    try await typeCheck(schema: "schema", imports: ["Foundation", "LarkIM"])
  }

  @Test func ofTheGoldenSchema() async throws {
    try await typeCheck(
      schema: "Tests/SchemaCompilerTests/Golden/schema", imports: ["Foundation", "LarkCore", "GoldenBindings"])
  }
}
