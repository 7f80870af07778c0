import Foundation
import ImportedBindings
import LarkCore
import LarkJSON
import SchemaCompiler
import SchemaImport
import SchemaModel
import Testing

/// The catalog in Fixtures must become the files that the target ImportedBindings compiles.
/// `RECORD_GOLDEN=1` records them anew.
@Suite("The catalog of awkward names")
struct GoldenImportTests {
  @Test("becomes the files that are compiled")
  func golden() throws {
    let imported = try CatalogImport.read(Fixture.catalog)
    let update = TreeUpdate(imported.files, over: [])
    let expected = Dictionary(
      uniqueKeysWithValues: update.writes.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: Fixture.imported)
      for (path, text) in expected {
        let file = Fixture.imported.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Fixture.imported.path)
      .filter { $0.hasSuffix(".json") }
    #expect(Set(paths) == Set(expected.keys))
    for path in paths.sorted() {
      let text = try String(contentsOf: Fixture.imported.appending(path: path), encoding: .utf8)
      #expect(text == expected[path], "\(path)")
    }
  }

  @Test("has no mistake in it, for the reader or the name table")
  func clean() throws {
    let reading = SchemaReader.read(try CatalogImport.read(Fixture.catalog).files)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(BindingCompiler.nameProblems(in: reading.schema).map(\.description) == [])
  }

  @Test("gives the same bytes every time")
  func deterministic() throws {
    let once = try CatalogImport.read(Fixture.catalog)
    let again = try CatalogImport.read(Fixture.catalog)
    #expect(once.files.map(\.path) == again.files.map(\.path))
    #expect(once.files.map(\.bytes) == again.files.map(\.bytes))
    #expect(once.report.notes == again.report.notes)
  }

  @Test("makes requests that go where the catalog says")
  func requests() throws {
    let request = try TaskAPI.Default.SelfMethod(selfValue: "a b", type: "c").prepared()
    #expect(request.path == "/open-apis/task/v2/defaults/a%20b/x/c")
  }

  @Test("of which only some methods are wanted")
  func selection() throws {
    let some = try CatalogImport.read(
      Fixture.catalog, selection: ImportSelection(services: ["task"], methods: ["task.lists.*", "*.get"]))
    #expect(
      some.report.methods == [
        "task.lists.members", "task.lists.members.add", "task.lists.scroll", "task.lists.search", "task.members.get",
      ])
    #expect(some.files.first { $0.path.hasSuffix("service.json") }?.path == "task/service.json")
    #expect(some.files.count == 6)
    // A selection changes no name and no byte.
    let all = try CatalogImport.read(Fixture.catalog)
    for file in some.files { #expect(all.files.first { $0.path == file.path }?.bytes == file.bytes, "\(file.path)") }
    #expect(Set(some.report.notes).isSubset(of: all.report.notes))
    #expect(some.report.notes.allSatisfy { $0.place.hasPrefix("catalog") || $0.place.hasPrefix("task") })
    #expect(!some.report.notes.contains { $0.place.hasPrefix("task.default.") })
  }

  @Test("has no service and no method of a wrong name")
  func unknownNames() throws {
    #expect(throws: CatalogError("the catalog has no service 'tsk'", remedy: "did you mean 'task'?")) {
      try CatalogImport.read(Fixture.catalog, selection: ImportSelection(services: ["tsk"]))
    }
    #expect(
      throws: CatalogError("no method of the catalog fits 'task.lists.serach'", remedy: "did you mean 'task.lists.search'?")
    ) {
      try CatalogImport.read(Fixture.catalog, selection: ImportSelection(methods: ["task.lists.serach"]))
    }
  }
}
