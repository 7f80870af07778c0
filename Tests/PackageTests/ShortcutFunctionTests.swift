import Foundation
import RequestScan
import SchemaCompiler
import SchemaModel
import Testing

/// `lark-scopes` learns from the sources of LarkIM and LarkCards which function runs which shortcut; it must find them all.
@Suite struct ShortcutFunctionTests {
  @Test func everyShortcutIsKnownByItsFunction() throws {
    let schema = try Package.files("schema", ending: ".json")
    let reading = SchemaReader.read(schema)
    let library = ScannedModule(name: "LarkAPI", callables: CallableName.all(in: reading.schema), isLibrary: true)
    let sources = try Package.files("Sources/LarkIM", ending: ".swift") + Package.files("Sources/LarkCards", ending: ".swift")
    let functions = ScannedModule(name: "LarkIM", sources: sources, isLibrary: true)

    let declaration = /public func (\w+)\(\s*(\w+) \w+: IM\.Shortcuts\.(\w+)\.Options/
    var names: Set<String> = []
    for match in sources.flatMap({ String(decoding: $0.bytes, as: UTF8.self).matches(of: declaration) }) {
      let code = SchemaFile(path: "App.swift", bytes: Array("try await client.\(match.1)(\(match.2 == "_" ? "" : "\(match.2): ")options)".utf8))
      let scan = RequestScan(of: [ScannedModule(name: "App", sources: [code]), functions, library])
      #expect(scan.uses.map(\.name.path) == [["IM", "Shortcuts", String(match.3)]], "\(match.1)")
      names.insert(String(match.3))
    }
    let shortcuts = library.callables.filter { if case .shortcut = $0.kind { true } else { false } }
    #expect(Set(shortcuts.compactMap(\.path.last)) == names)
  }
}
