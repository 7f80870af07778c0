import LarkCore
import Synchronization

/// How far a transfer has come: one line on a terminal, written over as bytes come, and gone when all is done.
final class ProgressLine: Sendable {
  private struct State {
    var start: ContinuousClock.Instant?
    var lastShown: ContinuousClock.Instant?
    /// How many bytes there were when the first ones were told, which came before the clock ran.
    var first: Int64 = 0
    var isShown = false
  }

  private let state = Mutex(State())
  private let stream = StandardStream.error

  /// Shows how many bytes have come. Nothing happens where nobody looks, or where it was told only just now.
  ///
  /// - Parameters:
  ///   - count: How many bytes have come.
  ///   - total: How many there are; nil where that is not known.
  func show(_ count: Int64, of total: Int64?) {
    guard stream.isTerminal else { return }
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      guard let start = state.start else {
        (state.start, state.lastShown, state.first, state.isShown) = (now, now, count, true)
        return Self.text(count, of: total, speed: nil)
      }
      guard let last = state.lastShown, now - last >= .milliseconds(100) || count == total else { return nil }
      state.lastShown = now
      let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
      return Self.text(count, of: total, speed: seconds > 0 ? Double(count - state.first) / seconds : nil)
    }
    // Back to the start of the line, and nothing of the longer line that was there.
    if let line { write("\r\(line)\u{1B}[K") }
  }

  /// Takes the line away.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    // Where standard error is closed there is nobody to tell.
    try? stream.write(Array(text.utf8))
  }

  /// The line: `42 % of 30 MB, 2.1 MB/s, 8 s left`.
  ///
  /// - Parameters:
  ///   - count: How many bytes have come.
  ///   - total: How many there are; nil where that is not known.
  ///   - speed: Bytes in a second; nil where that is not known yet.
  static func text(_ count: Int64, of total: Int64?, speed: Double?) -> String {
    var parts: [String] = []
    if let total, total > 0 {
      // A long file has more bytes than may be multiplied by a hundred.
      let percent = Int(Double(min(count, total)) / Double(total) * 100)
      parts.append("\(percent) % of \(ByteCount.text(Int(clamping: total)))")
    } else {
      parts.append(ByteCount.text(Int(clamping: count)))
    }
    if let speed, speed >= 1, speed < 1e15 {
      parts.append("\(ByteCount.text(Int(speed)))/s")
      if let total, total > count { parts.append("\(duration(Double(total - count) / speed)) left") }
    }
    return parts.joined(separator: ", ")
  }

  private static func duration(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let seconds = Int(seconds.rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    return seconds < 3_600 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
  }
}
