import Foundation
import SchemaCompiler
import SchemaModel
import Testing

/// Code that must not compile, and the words the compiler must say; beside it, code that must.
@Suite struct CompileFailTests {
  static let folder = Package.root.appending(path: "Tests/PackageTests")

  static func files(_ name: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted()
  }

  /// What the compiler says of all of them: one run, since most of it goes into reading the modules.
  private static let refusals = Task {
    try await Toolchain.typeCheck(files("CompileFail").map { folder.appending(path: "CompileFail/\($0)") })
  }

  @Test(arguments: files("CompileFail"))
  func doesNotCompile(name: String) async throws {
    let file = Self.folder.appending(path: "CompileFail/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let mark = "// expect: "
    let expected = text.split(separator: "\n").filter { $0.hasPrefix(mark) }.map { $0.dropFirst(mark.count) }
    #expect(!expected.isEmpty)
    let result = try await Self.refusals.value
    #expect(result.status != 0)
    let errors = result.output.split(separator: "\n").filter { $0.hasPrefix(file.path + ":") }
    for words in expected { #expect(errors.contains { $0.contains(words) }, "\(result.output)") }
  }

  @Test(arguments: files("CompilePass"))
  func compiles(name: String) async throws {
    let result = try await Toolchain.typeCheck([Self.folder.appending(path: "CompilePass/\(name)")])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  /// Every method of the schema on both clients: the compiler takes exactly the calls that the schema allows.
  @Test func everyMethodIsRefusedOnTheWrongClient() async throws {
    let schema = SchemaReader.read(try Package.files("schema", ending: ".json")).schema
    let methods = CallableName.all(in: schema).filter { if case .request = $0.kind { true } else { false } }
    #expect(methods.count == schema.services.reduce(0) { $0 + $1.methods.count })
    var lines = ["import LarkAPI", "import LarkCore"]
    var refused: [Int: String] = [:]
    for method in methods {
      let type = method.path.joined(separator: ".")
      for caller in Caller.allCases {
        let client = caller == .bot ? "Bot" : "User"
        lines.append(
          "func call\(lines.count)(_ it: LarkClient<\(client)>, _ request: \(type)) async throws { _ = try await it.send(request) }")
        if !method.identities.contains(caller) {
          refused[lines.count] =
            "error: 'send(_:options:)' is unavailable: only a \(caller == .bot ? "user" : "bot") may call this method"
        }
      }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "lark-calls-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let output = try await Toolchain.typeCheck([file]).output
    let errors = output.split(separator: "\n").filter { $0.hasPrefix(file.path) && $0.contains(": error: ") }
    let places = errors.map { Int($0.dropFirst(file.path.count + 1).prefix { $0 != ":" }) }
    #expect(places == refused.keys.sorted())
    for (line, words) in refused {
      #expect(errors.contains { $0.hasPrefix("\(file.path):\(line):") && $0.contains(words) }, "\(lines[line - 1])")
    }
  }

  @Test func thereIsAFileForEveryWrongDirection() {
    #expect(Self.files("CompileFail").count >= 10)
    #expect(!Self.files("CompilePass").isEmpty)
  }
}
