public import LarkCore
public import LarkFoundation

/// How messages show points in time.
///
/// The platform writes them as decimal text, in milliseconds or in seconds; what is longer than a time in seconds can
/// be is taken for milliseconds.
public struct MessageTimeFormat: Sendable {
  /// The zone of the reader; nil: that of this machine.
  public let timeZone: TimeZone?

  /// Times for a reader in the given zone.
  ///
  /// - Parameter timeZone: The zone; nil: that of this machine.
  public init(timeZone: TimeZone? = nil) {
    self.timeZone = timeZone
  }

  /// When a message was sent or edited, as `2026-03-10 09:30`.
  ///
  /// - Returns: Empty where there is no timestamp; the timestamp as it is where it is no time.
  public func messageTime(_ timestamp: MillisecondTimestamp?) -> String {
    guard let timestamp else { return "" }
    guard let value = Int64(timestamp.rawValue), value > 0, let time = local(seconds(value, above: 1_000_000_000_000))
    else { return timestamp.rawValue }
    return "\(time.civil.date) \(time.civil.minutes)"
  }

  /// A time inside of content, as of an event or a task: `2026-03-10 09:30:00`.
  ///
  /// - Parameter timestamp: A time in seconds, or in milliseconds where it has 13 digits or more.
  /// - Returns: Nil where there is no time.
  public func contentTime(_ timestamp: Int64?) -> String? {
    guard let timestamp, timestamp > 0, let time = local(seconds(timestamp)) else { return nil }
    return "\(time.civil.date) \(time.civil.seconds)"
  }

  /// The time of a message in a merged forward, as `2026-03-10T09:30:00+08:00`; `unknown` where there is none.
  public func forwardTime(_ timestamp: MillisecondTimestamp?) -> String {
    guard let value = timestamp.flatMap({ Int64($0.rawValue) }), value > 0, let time = local(seconds(value))
    else { return "unknown" }
    let minutes = abs(time.offset) / 60
    let offset = CivilTime(secondsSince1970: Int64(minutes) * 60)?.minutes ?? ""
    return "\(time.civil.date)T\(time.civil.seconds)\(time.offset < 0 ? "-" : "+")\(offset)"
  }

  /// The time that a date element of a card holds, in UTC for want of a reader: `2026-03-10T01:30:00Z`.
  ///
  /// - Parameter text: A time in seconds of 10 to 12 digits or in milliseconds of 13 digits or more. Anything else is a
  ///   date or time in words already and comes back as it is.
  public static func cardTime(_ text: String) -> String {
    CivilTime.utc(digits: text)
  }

  /// A timestamp in seconds. Above the limit it was in milliseconds.
  private func seconds(_ timestamp: Int64, above limit: Int64 = 999_999_999_999) -> Int64 {
    timestamp > limit ? timestamp / 1_000 : timestamp
  }

  private func local(_ seconds: Int64) -> (civil: CivilTime, offset: Int)? {
    // Checked before the zone is asked: it has no answer for the year 292 million.
    guard (0...CivilTime.lastSecond).contains(seconds) else { return nil }
    let offset = timeZone.secondsFromGMT(at: seconds)
    return CivilTime(secondsSince1970: seconds, offset: offset).map { ($0, offset) }
  }
}
