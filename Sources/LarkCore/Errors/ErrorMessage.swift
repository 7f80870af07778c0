import Foundation

/// Turns what an answer says into one line without a final period.
enum ErrorMessage {
  /// What the platform says about a failure, with the fields or details that it names.
  static func text(for envelope: Envelope, code: Int? = nil) -> String {
    let said = line(envelope.message ?? envelope.errorName ?? "", limit: 1_000)
    let message = said.isEmpty ? "the platform answered \(code.map { "code \($0)" } ?? "with a failure")" : said
    let particulars =
      envelope.fieldViolations.isEmpty
      ? envelope.details : envelope.fieldViolations.map { "\($0.field): \($0.description)" }
    guard !particulars.isEmpty else { return message }
    return message + ": " + particulars.map { line($0, limit: 300) }.joined(separator: "; ")
  }

  /// The beginning of a body that is no envelope; empty for a page of HTML, which says nothing to a caller.
  static func snippet(of body: Data) -> String {
    let text = line(String(decoding: body, as: UTF8.self), limit: 200)
    return text.hasPrefix("<") ? "" : text
  }

  /// The text on one line, without control characters and a final period.
  private static func line(_ text: String, limit: Int) -> String {
    let words = text.split { $0.isWhitespace || $0.isControl }
    var line = words.joined(separator: " ")
    if line.count > limit { line = line.prefix(limit) + "…" }
    while line.hasSuffix(".") { line.removeLast() }
    return line
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
