import Foundation
import RequestScan
import SchemaCompiler
import SchemaModel
import Testing

/// `lark-scopes` learns from the sources of LarkIM and LarkCards which function of a client runs which shortcut.
@Suite struct ShortcutFunctionTests {
  @Test func shortcutsAreKnownByTheirFunctions() throws {
    let schema = try Package.files("schema", ending: ".json")
    let reading = SchemaReader.read(schema)
    let library = ScannedModule(name: "LarkAPI", callables: CallableName.all(in: reading.schema), isLibrary: true)
    let sources = try Package.files("Sources/LarkIM", ending: ".swift") + Package.files("Sources/LarkCards", ending: ".swift")
    let functions = ScannedModule(name: "LarkIM", sources: sources, isLibrary: true)

    for (code, shortcut) in [
      (#"try await bot.sendMessage(.text("hi"), to: .chat("oc_1"))"#, "MessagesSend"),
      (#"try await bot.reply(to: "om_1", .text("hi"))"#, "MessagesReply"),
      (#"try await bot.editMessage("om_1", to: .text("hi"))"#, "MessagesEdit"),
      (#"try await bot.stream(to: .chat("oc_1")) { _ in }"#, "MessagesStream"),
      (#"try await user.run(IM.Shortcuts.FlagCreate(messageID: "om_1"))"#, "FlagCreate"),
    ] {
      let file = SchemaFile(path: "App.swift", bytes: Array(code.utf8))
      let scan = RequestScan(of: [ScannedModule(name: "App", sources: [file]), functions, library])
      #expect(scan.uses.map(\.name.path) == [["IM", "Shortcuts", shortcut]], "\(code)")
    }
  }
}
