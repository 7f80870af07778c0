import Foundation
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

  @Test func thereIsAFileForEveryWrongDirection() {
    #expect(Self.files("CompileFail").count >= 10)
    #expect(!Self.files("CompilePass").isEmpty)
  }
}
