import Foundation
import Testing

/// `lark-codegen` and files that it cannot read or write.
@Suite struct CodegenFilesTests {
  private func generate(in package: URL) async throws -> ProcessResult {
    let path = package.path(percentEncoded: false).replacing(/\/$/, with: "")
    return try await Command.run(
      Command.folder.appending(path: "lark-codegen"),
      ["generate", "--package", path, "--schema", "\(path)/schema", "--output", "\(path)/Generated"])
  }

  /// Gives the folder of a package with one service, of which a document is to be generated from a template.
  private func withPackage(_ body: (URL) async throws -> Void) async throws {
    try await Command.withTemporaryFolder { folder in
      let package = folder.resolvingSymlinksInPath()
      let service = package.appending(path: "schema/im")
      try FileManager.default.createDirectory(at: service, withIntermediateDirectories: true)
      try Data(#"{"version":"v1","title":"Messages"}"#.utf8).write(to: service.appending(path: "service.json"))
      try await body(package)
    }
  }

  @Test("a template that cannot be read is an error, and what it stands for is kept")
  func unreadableTemplate() async throws {
    try await withPackage { package in
      let document = package.appending(path: "Generated/skills/lark-im/SKILL.md")
      try FileManager.default.createDirectory(
        at: document.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("kept".utf8).write(to: document)
      // A link into nowhere: the permissions of a file would not keep everybody out.
      let template = package.appending(path: "schema/im/skill.md").path(percentEncoded: false)
      try FileManager.default.createSymbolicLink(atPath: template, withDestinationPath: "none")
      let result = try await generate(in: package)
      #expect(result.status == 2)
      #expect(result.error == "error: cannot read \(template): no such file or directory\n")
      #expect(try String(contentsOf: document, encoding: .utf8) == "kept")
    }
  }

  @Test("the reason is the system's, in its own words")
  func reasons() async throws {
    try await withPackage { package in
      let path = package.path(percentEncoded: false).replacing(/\/$/, with: "")
      try FileManager.default.removeItem(at: package.appending(path: "schema"))
      let missing = try await generate(in: package)
      #expect(missing.status == 2)
      #expect(missing.error == "error: cannot list the folder \(path)/schema: no such file or directory\n")
      // Below a file there is nothing, which is no schema without files.
      try Data().write(to: package.appending(path: "schema"))
      let file = try await generate(in: package)
      #expect(file.status == 2)
      #expect(file.error == "error: cannot list the folder \(path)/schema: not a directory\n")
    }
  }
}
