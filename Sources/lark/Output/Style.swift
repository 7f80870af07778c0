/// Colours for people; plain text for everything else.
struct Style: Sendable {
  /// Whether colours are written at all.
  var isColored: Bool

  /// - Parameter isColored: Whether colours are written at all.
  init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Text without colours.
  static let plain = Style(isColored: false)

  /// Colours where standard output is a terminal that wants them.
  static var standardOutput: Style { Style(of: .output) }

  /// Colours where a stream is a terminal that wants them.
  init(of stream: StandardStream) {
    isColored =
      stream.isTerminal && (System.environment("NO_COLOR") ?? "").isEmpty && System.environment("TERM") != "dumb"
  }

  /// A title.
  func bold(_ text: String) -> String { wrap(text, "1") }
  /// A name.
  func name(_ text: String) -> String { wrap(text, "36") }
  /// Prose beside a name.
  func dim(_ text: String) -> String { wrap(text, "2") }
  /// What needs attention: required fields, risky calls.
  func alert(_ text: String) -> String { wrap(text, "31") }
  /// What is harmless.
  func calm(_ text: String) -> String { wrap(text, "32") }
  /// What changes something.
  func notice(_ text: String) -> String { wrap(text, "33") }

  /// How long the sequence is that bytes begin with, where it is one that this type writes; nil where it is none.
  static func sequenceLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    ["0", "1", "2", "31", "32", "33", "36"].map { "\u{1B}[\($0)m".utf8 }.first { bytes.starts(with: $0) }?.count
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
