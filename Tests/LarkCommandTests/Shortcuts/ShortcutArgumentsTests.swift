import LarkCore
import LarkIM
import LarkOptions
import LarkShortcuts
import SchemaModel
import Testing

@testable import lark

/// Flags of shortcuts as they are typed: a mark behind a comma is a mark, and hides no comma.
@Suite struct ShortcutArgumentsTests {
  private func arguments(_ name: String, _ words: [String]) throws -> ShortcutArguments {
    let shortcut = try Catalog.standard.shortcut(ShortcutID(service: "im", name: name))
    let command = ShortcutCall.command(for: shortcut)
    return ShortcutArguments(
      shortcut, try command.parse(words), command: command, settings: try Settings { _ in nil })
  }

  @Test("lists are parted at commas", arguments: [
    ("om_1,om_2", ["om_1", "om_2"]), (" om_1 ,, om_2 ", ["om_1", "om_2"]), ("om_1,\u{200D}om_2", ["om_1", "\u{200D}om_2"]),
    ("om_1,\u{301}om_2", ["om_1", "\u{301}om_2"]), (",", []),
  ])
  func lists(text: String, parts: [String]) throws {
    let list = try arguments("messages-mget", ["--message-ids", text]).list("message-ids")
    #expect(list.map { Array($0.utf8) } == parts.map { Array($0.utf8) })
  }

  @Test func everyShortcutHasItsCommand() throws {
    for name in ShortcutName.allCases { #expect(name.command.id == name.rawValue) }
  }

  @Test func errorsNameFlags() {
    let names = FlagNames(IM.Shortcuts.ChatMessagesList.flagNames)
    let error = names.error(
      .invalidOption(["from.chat", "pages", "other"], "`pageSize` is 0 of `x`", remedy: "give `from.user`, or ` one"))
    #expect(error.options == ["chat-id", "page-limit", "other"])
    #expect(error.message == "--page-size is 0 of `x`" && error.remedy == "give --user-id, or ` one")
  }
}
