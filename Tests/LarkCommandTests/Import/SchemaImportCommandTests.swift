import Foundation
import LarkJSON
import Testing

@Suite("lark schema import")
struct SchemaImportCommandTests {
  private static let catalog = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "SchemaImportTests/Fixtures/catalog.json").path(percentEncoded: false)

  private func lark(_ arguments: [String], in folder: URL) async throws -> ProcessResult {
    let script = #"cd "$1" && shift && exec "$LARK" "$@""#
    return try await Command.shell(script, [folder.path(percentEncoded: false)] + arguments)
  }

  /// All files below a folder, with what they hold and when they were written.
  private func state(of folder: URL) throws -> [String: [String]] {
    var files: [String: [String]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      let file = folder.appending(path: path)
      let facts = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
      guard facts[.type] as? FileAttributeType == .typeRegular else { continue }
      files[path] = [try String(contentsOf: file, encoding: .utf8), "\(facts[.systemFileNumber] ?? 0)"]
    }
    return files
  }

  @Test("writes method files once, and changes nothing the second time")
  func twice() async throws {
    try await Command.withTemporaryFolder { folder in
      let first = try await lark(
        ["schema", "import", Self.catalog, "--into", "schema", "--report", "report.json"], in: folder)
      #expect(first.status == 0, "\(first.error)")
      let data = try #require(try first.json["data"])
      #expect(data["written"]?.arrayValue?.count == 39)
      #expect(data["written"]?.arrayValue?.contains("task/lists.members/add.json") == true)
      #expect(data["report"]?["catalog_version"] == "7.1")
      #expect(data["report"]?["counts"]?["method-left-out"] == 6)
      let report = try JSON(parsing: Data(contentsOf: folder.appending(path: "report.json")))
      #expect(report["counts"] == data["report"]?["counts"])
      let before = try state(of: folder.appending(path: "schema"))
      #expect(before.count == 39)

      let second = try await lark(["schema", "import", Self.catalog, "--into", "schema"], in: folder)
      #expect(second.status == 0, "\(second.error)")
      #expect(try second.json["data"]?["written"] == [])
      // The same files on disk, not new ones with the same bytes.
      #expect(try state(of: folder.appending(path: "schema")) == before)
    }
  }

  @Test("shows what it would do, and writes nothing")
  func dryRun() async throws {
    try await Command.withTemporaryFolder { folder in
      let result = try await lark(
        [
          "schema", "import", Self.catalog, "--into", "schema", "--service", "task", "--method", "task.lists.*",
          "--dry-run", "--report", "report.json",
        ], in: folder)
      #expect(result.status == 0, "\(result.error)")
      #expect(try result.json["dry_run"] == true)
      #expect(try result.json["data"]?["written"]?.arrayValue?.count == 6)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) == [])
    }
  }

  @Test("keeps descriptions edited by hand, and stops before other edits")
  func edits() async throws {
    try await Command.withTemporaryFolder { folder in
      _ = try await lark(["schema", "import", Self.catalog, "--into", "."], in: folder)
      let file = folder.appending(path: "task/lists/search.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      let edited = text.replacing("\"Search.\"", with: "\"Find lists by their names.\"")
      try Data(edited.utf8).write(to: file)
      let again = try await lark(["schema", "import", Self.catalog, "--into", "."], in: folder)
      #expect(again.status == 0, "\(again.error)")
      #expect(try String(contentsOf: file, encoding: .utf8) == edited)

      try Data(edited.replacing("\"read\"", with: "\"write\"").utf8).write(to: file)
      let before = try state(of: folder)
      let refused = try await lark(["schema", "import", Self.catalog, "--into", "."], in: folder)
      #expect(refused.status == 2)
      #expect(try refused.failure["files"] == ["./task/lists/search.json"])
      #expect(try state(of: folder) == before)

      let forced = try await lark(["schema", "import", Self.catalog, "--into", ".", "--overwrite"], in: folder)
      #expect(try forced.json["data"]?["written"] == ["task/lists/search.json"])
    }
  }

  @Test("prints a report for people")
  func pretty() async throws {
    try await Command.withTemporaryFolder { folder in
      let result = try await lark(
        ["schema", "import", Self.catalog, "--into", "schema", "--service", "self", "--format", "pretty"], in: folder)
      #expect(result.output.hasPrefix("1 method into schema\n3 files written, 0 removed, 0 unchanged\n"))
    }
  }

  @Test("is short, and tells all of it when asked")
  func details() async throws {
    try await Command.withTemporaryFolder { folder in
      let arguments = ["schema", "import", Self.catalog, "--into", "schema", "--dry-run"]
      let short = try await lark(arguments, in: folder)
      let long = try await lark(arguments + ["--details"], in: folder)
      #expect(try short.json["data"]?["report"]?["counts"] == long.json["data"]?["report"]?["counts"])
      #expect(try short.json["data"]?["report"]?["notes"] == nil)
      #expect(try long.json["data"]?["report"]?["notes"]?[0]?["places"]?.arrayValue?.isEmpty == false)
      let page = try await lark(arguments + ["--format", "pretty"], in: folder)
      #expect(page.output.split(separator: "\n").count < 60)
      #expect(page.output.hasSuffix("--details tells all of it, with places\n"))
    }
  }

  @Test("warns of an override that matches nothing any more")
  func overrides() async throws {
    try await Command.withTemporaryFolder { folder in
      let service = folder.appending(path: "self")
      try FileManager.default.createDirectory(at: service, withIntermediateDirectories: true)
      try Data(
        #"{ "overrides": [{ "file": "self/self.json", "path": "/data/x", "remove": true, "reason": "Gone." }] }"#.utf8
      ).write(to: service.appending(path: "overrides.json"))
      let result = try await lark(["schema", "import", Self.catalog, "--into", ".", "--service", "self"], in: folder)
      #expect(result.status == 0)
      #expect(result.error.contains("./self/overrides.json:1:53: error: '/data/x' matches nothing in 'self/self.json'"))
    }
  }

  @Test(
    "refuses what it cannot read",
    arguments: [
      (["nowhere.json", "--into", "x"], "'nowhere.json' cannot be read"),
      ([catalog, "--into", "../x"], "leads outside the working directory"),
      ([catalog, "--into", "x", "--service", "tusk"], "the catalog has no service 'tusk'"),
      ([catalog, "--into", "x", "--method", "task.none"], "no method of the catalog fits 'task.none'"),
      ([#filePath, "--into", "x"], "the file is not JSON"), ([catalog], "--into"),
    ])
  func refusals(arguments: [String], message: String) async throws {
    try await Command.withTemporaryFolder { folder in
      let result = try await lark(["schema", "import"] + arguments, in: folder)
      #expect(result.status == 2)
      #expect(try result.failure["message"]?.stringValue?.contains(message) == true, "\(result.error)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) == [])
    }
  }
}
