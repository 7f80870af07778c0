import Foundation
import Testing

/// `lark-codegen` and files that it cannot read or write.
@Suite struct CodegenFilesTests {
  private func generate(in package: URL, _ more: String...) async throws -> ProcessResult {
    let path = package.path(percentEncoded: false).replacing(/\/$/, with: "")
    return try await Command.run(
      Command.folder.appending(path: "lark-codegen"),
      ["generate", "--package", path, "--schema", "\(path)/schema", "--output", "\(path)/Generated"] + more)
  }

  private let service = #"""
    {"name":"im","version":"v1","title":"Messages","description":"Chats.","basePath":"/open-apis/im/v1"}
    """#

  /// Gives the folder of a package with one service, of which a document is to be generated from a template.
  private func withPackage(_ body: (URL) async throws -> Void) async throws {
    try await Command.withTemporaryFolder { folder in
      let package = folder.resolvingSymlinksInPath()
      let folder = package.appending(path: "schema/im")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(service.utf8).write(to: folder.appending(path: "service.json"))
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

  @Test("what is up to date stays, and of the rest only what no schema file stands for goes")
  func upToDate() async throws {
    try await withPackage { package in
      let first = try await generate(in: package)
      #expect(first.status == 0)
      let made = try FileManager.default.subpathsOfDirectory(atPath: package.appending(path: "Generated").path).sorted()
      let count = try #require(first.output.prefix { $0 != " " }.wholeMatch(of: /\d+/)?.output)
      #expect(first.output == "\(count) files generated, \(count) of them changed\n")
      let check = try await generate(in: package, "--check")
      #expect(check.status == 0)
      #expect(check.output == "\(count) generated files are up to date\n")

      let orphan = package.appending(path: "Generated/LarkAPI/im.old.get.swift")
      try Data("old".utf8).write(to: orphan)
      let stale = try await generate(in: package, "--check")
      #expect(stale.status == 1)
      #expect(stale.output.contains("LarkAPI/im.old.get.swift belongs to no schema file\n"))
      let again = try await generate(in: package)
      #expect(again.output == "\(count) files generated, 1 of them changed\n")
      #expect(
        try FileManager.default.subpathsOfDirectory(atPath: package.appending(path: "Generated").path).sorted() == made)
    }
  }

  @Test("a README that has no place for the table is an error before anything is written")
  func noSection() async throws {
    try await withPackage { package in
      let readme = package.appending(path: "README.md")
      try Data("# Nothing\n".utf8).write(to: readme)
      let path = readme.path(percentEncoded: false)
      let result = try await generate(in: package, "--readme", path)
      #expect(result.status == 2)
      #expect(
        result.error == "error: \(path) has no section between '<!-- generated: shortcuts -->' and its end\n")
      #expect(!FileManager.default.fileExists(atPath: package.appending(path: "Generated").path))
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
