import Foundation
import Testing

/// Which module may import which: the arrows of Sources/README.md.
@Suite struct ImportTests {
  private static let toolchain: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Android", "Darwin", "Glibc", "Musl", "Dispatch", "Security",
  ]

  /// The package's own modules that each module may import.
  private static let allowed: [String: Set<String>] = [
    "LarkJSON": [],
    "SchemaModel": ["LarkJSON"],
    "SchemaCompiler": ["LarkJSON", "SchemaModel"],
    "SchemaDiff": ["LarkJSON", "SchemaModel", "SchemaCompiler"],
    "SchemaImport": ["LarkJSON", "SchemaModel", "SchemaCompiler"],
    "lark-codegen": ["SchemaCompiler", "SchemaModel"],
    "RequestScan": ["SchemaCompiler", "SchemaModel"],
    "lark-scopes": ["RequestScan", "SchemaCompiler", "SchemaModel", "LarkCatalog", "LarkScopeRules", "LarkJSON"],
    "LarkScopeRules": ["LarkJSON"],
    "LarkCore": ["LarkScopeRules", "LarkJSON"],
    "LarkHTTP": ["LarkCore", "LarkURLSession", "CLinuxHTTP"],
    "LarkURLSession": ["LarkCore"],
    "CLinuxHTTP": [],
    "LarkMarkdown": [],
    "LarkIM": ["LarkAPI", "LarkCore", "LarkHTTP", "LarkMarkdown"],
    "LarkEvents": ["LarkIM", "LarkAPI", "LarkCore", "LarkHTTP"],
    "LarkTesting": ["LarkCore", "LarkJSON"],
    "lark": [
      "LarkCatalog", "SchemaImport", "SchemaDiff", "SchemaCompiler", "SchemaModel", "LarkIM", "LarkCore", "LarkHTTP",
      "LarkJSON",
    ],
    "Generated/LarkAPI": ["LarkCore"],
    "Generated/LarkCatalog": [],
  ]

  /// Modules that are pure because they can touch nothing.
  private static let withoutFoundation: Set<String> = [
    "LarkJSON", "SchemaModel", "SchemaCompiler", "SchemaImport", "SchemaDiff", "RequestScan", "LarkMarkdown",
    "LarkScopeRules", "Generated/LarkAPI", "Generated/LarkCatalog",
  ]

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItMay(module: String) throws {
    let folder = Package.root.appending(path: module.hasPrefix("Generated/") ? module : "Sources/\(module)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    // A module of C has none.
    #expect(!files.isEmpty || module == "CLinuxHTTP")
    let own = try #require(Self.allowed[module])
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let imported = Self.importedModule(line) else { continue }
        let place = "\(module)/\(file):\(number + 1)"
        if imported == "FoundationNetworking" {
          #expect(
            module == "LarkURLSession",
            "\(place) imports FoundationNetworking; only LarkURLSession may: send through Transport")
        } else if imported.hasPrefix("Foundation") {
          #expect(
            !Self.withoutFoundation.contains(module), "\(place) imports \(imported); \(module) does without Foundation")
        } else if !Self.toolchain.contains(imported) {
          #expect(
            own.contains(imported),
            "\(place) imports \(imported); \(module) may import \(own.sorted().joined(separator: ", "))")
        }
      }
    }
  }

  private static func importedModule(_ line: Substring) -> String? {
    var words = line.split(separator: " ")[...]
    while let first = words.first, first.hasPrefix("@") || ["public", "package", "internal", "private"].contains(first) {
      words = words.dropFirst()
    }
    guard words.first == "import", let name = words.dropFirst().first else { return nil }
    // `import struct Foundation.Data` names the module after the kind.
    let module = ["struct", "class", "enum", "protocol", "func"].contains(name) ? words.dropFirst(2).first : name
    return module.map { String($0.split(separator: ".")[0]) }
  }

  @Test func everyModuleIsInTheTable() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Package.root.appending(path: "Sources").path)
    #expect(folders.filter { !$0.contains(".") }.sorted() == Self.allowed.keys.filter { !$0.contains("/") }.sorted())
  }
}
