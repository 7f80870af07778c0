import LarkCore
import LarkFoundation
import LarkIM
import LarkJSON
import SchemaCatalog

/// Feed groups and their cards for people.
enum FeedGroupText {
  /// A table with its counts below.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - noun: What a row is.
  ///   - removed: How many were taken out of the list.
  ///   - word: What they are then.
  ///   - pages: What there is to say about the pages.
  static func page(
    _ rows: [JSONObject], of noun: String, removed: Int, _ word: String, _ pages: PageOutput
  ) -> PrettyText {
    var count = Wording.count(rows.count, noun)
    if pages.hasMore {
      count += pages.token.isEmpty ? "; more follow" : "; more follow: go on with --page-token \(pages.token)"
    }
    var footer = [count]
    if removed > 0 { footer.append("(\(removed) \(word))") }
    return PrettyText(table: rows, footer: footer)
  }

  /// Cards of a feed group as a table. Those that were removed are only counted.
  static func cards(
    _ items: [IM.Shortcuts.FeedGroupEntry], removed: Int, _ pages: PageOutput = PageOutput(hasMore: false, token: "")
  ) -> PrettyText {
    let rows = items.map { entry -> JSONObject in
      [
        "feed_id": .string(entry.item.feedID ?? ""), "chat_name": .string(entry.chatName ?? ""),
        "update_time": .string(entry.item.updateTime.map(time) ?? ""),
      ]
    }
    return page(rows, of: "item", removed: removed, "removed", pages)
  }

  /// The time where the reader is, as RFC 3339 writes it; what is no time comes back as it is.
  private static func time(_ time: MillisecondTimestamp) -> String {
    guard let date = time.date, years.contains(date) else { return time.rawValue }
    let offset = TimeZone?.none.secondsFromGMT(at: Int64(date.timeIntervalSince1970))
    return date.formatted(
      Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: TimeZone(secondsFromGMT: offset) ?? .gmt))
  }

  /// What four digits can name the year of.
  private static let years = Date(timeIntervalSince1970: 0)...Date(timeIntervalSince1970: 253_402_300_799)
}
