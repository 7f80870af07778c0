import LarkIM
import LarkJSON
import SchemaCatalog

/// Chats for people.
enum ChatTable {
  /// What every table shows, and what only tables with such facts show.
  private static let columns = ["chat_id", "name"]
  private static let furtherColumns = [
    "description", "owner_id", "external", "chat_status", "chat_mode", "p2p_target_type", "p2p_target_id", "create_time",
  ]

  /// Chats as a table with a footer.
  ///
  /// - Parameters:
  ///   - chats: The chats as the platform sent them.
  ///   - filter: What came of the wish to leave out muted ones.
  ///   - notes: Lines below.
  static func pretty(_ chats: [JSON], filter: MuteFilter?, notes: [String] = []) -> PrettyText {
    var footer = notes
    if let hint = filter?.hint, !hint.isEmpty { footer.append(hint) }
    guard !chats.isEmpty else { return PrettyText(heading: ["No chats."], footer: footer) }
    let shown = columns + furtherColumns.filter { name in chats.contains { !isBlank($0[name]) } }
    let rows = chats.map { chat in
      JSONObject(shown.map { name in (name, isBlank(chat[name]) ? "" : cell(chat[name] ?? "")) })
    }
    return PrettyText(table: rows, footer: [Wording.count(chats.count, "chat")] + footer)
  }

  private static func isBlank(_ value: JSON?) -> Bool {
    value == nil || value == .null || value == ""
  }

  private static func cell(_ value: JSON) -> JSON {
    value.stringValue.map { PrettyText.short($0, 40) } ?? value
  }
}

extension MuteFilter {
  /// The facts as commands print them.
  var json: JSON {
    [
      "applied": "exclude_muted", "fetched_count": .number(JSONNumber(fetchedCount)),
      "returned_count": .number(JSONNumber(returnedCount)), "filtered_count": .number(JSONNumber(filteredCount)),
      "hint": .string(hint),
    ]
  }
}
