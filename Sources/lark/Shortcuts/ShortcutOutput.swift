import LarkCore
import LarkIM
import LarkJSON

/// What a shortcut prints.
struct ShortcutOutput: Sendable {
  /// The answer, for JSON.
  var data: JSON
  /// Facts about the answer, such as `pagination`.
  var meta: JSONObject = [:]
  /// Why a page after the first could not be read, where the reading stopped for that: the answer is those before it.
  var pageFailure: LarkError?
  /// What could not be done, for standard error.
  var warnings: [ShortcutWarning] = []
  /// Whether only a part was done: the answer then says `"ok": false` and the command fails.
  var isPartialFailure = false
  /// What a partial failure comes to, such as how much was done, where the answer is not printed as JSON.
  var counts: JSONObject = [:]
  /// What table, CSV and lines of JSON lay out; nil: the lists in the answer, or the answer itself.
  var rows: [JSON]?
  /// What rows cannot say, such as that more follow; for standard error where the answer is not printed as JSON.
  var remark: String?
  /// What people see with `--format pretty`; nil: a table.
  var pretty: PrettyText?
}

/// A page for people: lines, a table, lines.
struct PrettyText: Sendable {
  /// Lines above the table.
  var heading: [String] = []
  /// Rows, all with the same keys in the order of the columns.
  var table: [JSONObject] = []
  /// Lines below the table.
  var footer: [String] = []

  /// The page; every line ends with a line feed.
  var text: String {
    var parts: [String] = []
    if !heading.isEmpty { parts.append(Self.lines(heading)) }
    if !table.isEmpty { parts.append(RowText.table(table.map(JSON.object))) }
    if !footer.isEmpty { parts.append(Self.lines(footer)) }
    return parts.joined(separator: "\n")
  }

  private static func lines(_ lines: [String]) -> String {
    lines.map { CellText.clean($0) + "\n" }.joined()
  }

  /// A text for a narrow column: on one line, cut after so many characters.
  static func short(_ text: String, _ count: Int) -> JSON {
    let line = Secrets.concealed(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return .string(line.count > count ? line.prefix(count) + "…" : line)
  }
}
