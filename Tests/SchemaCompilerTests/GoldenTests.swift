import Foundation
import SchemaModel
import Testing

@testable import SchemaCompiler

/// The made-up schema in Golden/schema must become the Swift in Golden/Generated, which the target GoldenBindings
/// compiles. `RECORD_GOLDEN=1` records it anew.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private static func schemaFiles() throws -> [SchemaFile] {
    let root = folder.appending(path: "schema")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".json") }
    return try names.sorted().map { name in
      SchemaFile(path: "schema/\(name)", bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
    }
  }

  @Test func generatedSwiftIsTheGoldenSwift() throws {
    let output = GeneratedTree.generate(from: try Self.schemaFiles(), options: BindingOptions(folder: "schema/"))
    #expect(output.diagnostics.map(\.description) == [])
    let files = output.files.compactMap { file in
      GeneratedTree.bindingFolders.first { file.name.hasPrefix("\($0)/") }.map { folder in
        GeneratedFile(name: String(file.name.dropFirst(folder.count + 1)), text: file.text)
      }
    }.sorted { $0.name < $1.name }
    #expect(files.count == 18)
    let golden = Self.folder.appending(path: "Generated")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: golden)
      try FileManager.default.createDirectory(at: golden, withIntermediateDirectories: true)
      for file in files { try Data(file.text.utf8).write(to: golden.appending(path: file.name)) }
    }
    var actual: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: golden.path) {
      actual[name] = String(decoding: try Data(contentsOf: golden.appending(path: name)), as: UTF8.self)
    }
    let differences = TreeDifference.between(files, actual)
    #expect(differences.isEmpty, "\(differences.map(\.description).joined(separator: "\n"))")
  }

  @Test func generationIsAFunctionOfTheSchema() throws {
    let files = try Self.schemaFiles()
    let once = GeneratedTree.generate(from: files, options: BindingOptions(folder: "schema/")).files
    let again = GeneratedTree.generate(from: files.reversed(), options: BindingOptions(folder: "schema/")).files
    #expect(once == again)
  }

  @Test(arguments: [
    (BindingSettings.Access.package, "package ", "#else\n  import LarkCore\n#endif"), (.internal, "", "import LarkCore"),
  ])
  func otherAccess(access: BindingSettings.Access, prefix: String, imports: String) throws {
    let files = GeneratedTree.generate(
      from: try Self.schemaFiles(), options: BindingOptions(BindingSettings(access: access), folder: "schema/")
    ).files.filter { $0.name.hasPrefix("LarkAPI/") }
    #expect(files.allSatisfy { !$0.text.contains("public ") })
    let delete = try #require(files.first { $0.name == "LarkAPI/acme.tickets.delete.swift" })
    #expect(delete.text.contains("\n\(imports)\n"))
    #expect(delete.text.contains("  \(prefix)nonisolated struct Delete: CallableByBotOnly {"))
    #expect(delete.text.contains("    \(prefix)var ticketID: String\n"))
  }
}
