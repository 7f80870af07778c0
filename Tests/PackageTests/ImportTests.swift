import Foundation
import Testing

/// Which module may import which: the arrows of Sources/README.md.
@Suite struct ImportTests {
  private static let toolchain: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Android", "Darwin", "Glibc", "Musl", "Dispatch", "Security",
    "CommonCrypto",
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
    "LarkFoundation": [],
    "LarkScopeRules": ["LarkJSON"],
    "LarkCore": ["LarkScopeRules", "LarkJSON", "LarkFoundation"],
    "LarkHTTP": ["LarkCore", "LarkFoundation", "LarkURLSession", "CLinuxHTTP"],
    "LarkURLSession": ["LarkCore"],
    "CLinuxHTTP": [],
    "LarkMarkdown": [],
    "LarkOptions": ["LarkAPI", "LarkCore", "LarkFoundation"],
    "LarkIM": [
      "LarkShortcuts", "LarkOptions", "LarkAPI", "LarkCore", "LarkHTTP", "LarkMarkdown", "LarkFoundation",
    ],
    "LarkEvents": ["LarkIM", "LarkAPI", "LarkCore", "LarkHTTP", "LarkFoundation"],
    "LarkCards": [
      "LarkCardElements", "LarkIM", "LarkShortcuts", "LarkOptions", "LarkAPI", "LarkCore", "LarkMarkdown", "LarkFoundation",
    ],
    "LarkTesting": ["LarkCore", "LarkJSON", "LarkFoundation"],
    "LarkLoopback": ["LarkCore", "LarkFoundation"],
    "SchemaCatalog": ["LarkCatalog", "SchemaModel", "LarkCore", "LarkJSON", "LarkFoundation"],
    "LarkMock": [
      "LarkCatalog", "SchemaCatalog", "SchemaModel", "LarkLoopback", "LarkEvents", "LarkIM", "LarkCore", "LarkHTTP",
      "LarkJSON", "LarkFoundation",
    ],
    "lark": [
      "LarkMock", "LarkCatalog", "SchemaCatalog", "SchemaImport", "SchemaDiff", "SchemaCompiler", "SchemaModel",
      "LarkEvents", "LarkCards", "LarkLoopback", "LarkShortcuts", "LarkOptions", "LarkIM", "LarkCore", "LarkHTTP",
      "LarkJSON", "LarkFoundation",
    ],
    "Generated/LarkAPI": ["LarkCore"],
    "Generated/LarkShortcuts": ["LarkOptions", "LarkAPI", "LarkFoundation"],
    "Generated/LarkCardElements": ["LarkCore"],
    "Generated/LarkCatalog": [],
  ]

  /// Modules that may import Foundation. The others are pure, or linked into `lark` and apps, which `LarkFoundation`
  /// keeps small on Linux.
  private static let withFoundation: Set<String> = [
    "LarkFoundation", "LarkURLSession", "lark-codegen", "lark-scopes",
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
            Self.withFoundation.contains(module),
            "\(place) imports \(imported); what links lark uses LarkFoundation, the rest does without")
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

  /// Libraries are read without knowing the command: their texts name options as Swift does.
  @Test(arguments: ["LarkOptions", "LarkIM", "LarkCards", "LarkEvents", "LarkHTTP"])
  func textsOfLibrariesNameNoFlagAndNoCommand(module: String) throws {
    let folder = Package.root.appending(path: "Sources/\(module)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.drop(while: { $0 == " " }).hasPrefix("//") { continue }
        let literals = line.matches(of: #/"[^"]*"/#).map(\.output)
        for literal in literals {
          #expect(
            literal.firstMatch(of: #/--[a-z]|\blark [a-z]/#) == nil, "\(module)/\(file):\(number + 1): \(literal)")
        }
      }
    }
  }

  @Test func everyModuleIsInTheTable() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Package.root.appending(path: "Sources").path)
    #expect(folders.filter { !$0.contains(".") }.sorted() == Self.allowed.keys.filter { !$0.contains("/") }.sorted())
  }
}
