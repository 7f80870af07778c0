import LarkFoundation

/// The pause that the platform asks for.
enum AskedPause {
  /// Reads `x-ogw-ratelimit-reset` (seconds, and only meant when the rate limit was hit) and then `Retry-After`
  /// (seconds or a date); nil when neither says anything usable.
  static func of(_ raw: RawResponse, isRateLimit: Bool, now: Date) -> Duration? {
    if isRateLimit, let pause = raw.header("x-ogw-ratelimit-reset").flatMap(seconds) { return pause }
    guard let value = raw.header("Retry-After") else { return nil }
    return seconds(value) ?? HTTPDate.parse(value).map { duration($0.timeIntervalSince(now)) }
  }

  private static func seconds(_ text: String) -> Duration? {
    guard let number = Double(text.filter { !$0.isWhitespace }), number.isFinite, number >= 0 else { return nil }
    return duration(number)
  }

  /// Kept within a century, because a `Duration` traps on more than it can hold.
  private static func duration(_ seconds: Double) -> Duration {
    .seconds(min(max(seconds, 0), 3_155_760_000))
  }
}
