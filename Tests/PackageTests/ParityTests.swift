import Foundation
import SchemaCompiler
import SchemaModel
import Testing

/// The committed bindings are those of the schema, byte for byte.
@Suite struct ParityTests {
  @Test func generatedIsWhatTheSchemaGives() throws {
    let files = try Package.files("schema", ending: ".json")
    let templates = Dictionary(
      uniqueKeysWithValues: try Package.files("schema", ending: ".md").map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    let output = GeneratedTree.generate(
      from: files,
      templates: templates,
      options: BindingOptions(folder: "schema/"))
    #expect(output.diagnostics.map(\.description) == [])

    let generated = Package.root.appending(path: "Generated")
    var actual: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: generated.path) where name.contains(".") {
      actual[name] = String(decoding: try Data(contentsOf: generated.appending(path: name)), as: UTF8.self)
    }
    let differences = TreeDifference.between(output.files, actual)
    #expect(
      differences.isEmpty,
      """
      Generated/ is not what schema/ gives; run \
      'swift package --allow-writing-to-package-directory regenerate-bindings':
      \(differences.map(\.description).joined(separator: "\n"))
      """)

    let readme = String(decoding: try Data(contentsOf: Package.root.appending(path: "README.md")), as: UTF8.self)
    #expect(
      MarkedSection.replacing("shortcuts", in: readme, with: output.shortcuts) == readme,
      "the table of shortcuts in README.md is not what schema/ gives; run regenerate-bindings")
  }
}
