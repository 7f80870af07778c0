import LarkFoundation

/// Turns what an answer says into one line without a final period.
///
/// Secrets go before anything is cut: what is left of one that was cut in two would not be found any more.
struct ErrorMessage {
  let redactor: Redactor

  /// What the platform says about a failure, with the fields or details that it names.
  func text(for envelope: Envelope, code: Int? = nil) -> String {
    let said = line(envelope.message ?? envelope.errorName ?? "", limit: 1_000)
    let message = said.isEmpty ? "the platform answered \(code.map { "code \($0)" } ?? "with a failure")" : said
    let particulars =
      envelope.fieldViolations.isEmpty
      ? envelope.details : envelope.fieldViolations.map { "\($0.field): \($0.description)" }
    guard !particulars.isEmpty else { return message }
    return message + ": " + particulars.map { line($0, limit: 300) }.joined(separator: "; ")
  }

  /// The beginning of a body that is no envelope; empty for a page of HTML, which says nothing to a caller.
  func snippet(of raw: RawResponse) -> String {
    // So much more than is looked at that a secret which begins there is whole.
    let bytes = redactor.clean(Array(raw.prefix(Self.snippetLength + redactor.longest)))
    let text = line(String(decoding: bytes.prefix(Self.snippetLength), as: UTF8.self), limit: 200)
    return text.utf8.first == UInt8(ascii: "<") ? "" : text
  }

  private static let snippetLength = 2_048

  /// The text on one line, without characters that show nothing and a final period.
  private func line(_ text: String, limit: Int) -> String {
    let words = redactor.clean(text).unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    var line = words.map { word in String(String.UnicodeScalarView(word.filter { !$0.isInvisible })) }
      .filter { !$0.isEmpty }.joined(separator: " ")
    if line.count > limit { line = line.prefix(limit) + "…" }
    while line.utf8.last == UInt8(ascii: ".") { line.unicodeScalars.removeLast() }
    return line
  }
}
