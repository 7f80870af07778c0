package import LarkCore

/// Brings options into the form that requests want, or says what is wrong with them. Texts name options between backticks, as
/// properties are called; a command puts its flags there.
package enum OptionRules {
  // MARK: Ids

  /// Id of a chat (`oc_…`); a link that holds one will do.
  package static func chatID(_ text: String, option: String) throws(LarkError) -> String {
    let trimmed = trimmed(text)
    var id = trimmed
    if trimmed.contains("feishu.cn") || trimmed.contains("larksuite.com") {
      let parts = trimmed.unicodeScalars.split { "/?#&=".unicodeScalars.contains($0) }.map { String($0) }
      id = parts.first { $0.hasPrefix("oc_") } ?? trimmed
    }
    return try prefixed(id, "oc_", what: "id of a chat", option: option)
  }

  /// Id of a user (`ou_…`).
  package static func userID(_ text: String, option: String) throws(LarkError) -> String {
    try prefixed(trimmed(text), "ou_", what: "open id of a user", option: option)
  }

  /// Id of a message (`om_…`).
  package static func messageID(_ text: String, option: String) throws(LarkError) -> String {
    let id = trimmed(text)
    if id.hasPrefix("omt_") {
      throw .invalidOption(
        [option], "'\(id)' is the id of a thread, but the id of a message is needed",
        remedy: "give the id of a message of the thread, which begins with om_")
    }
    return try prefixed(id, "om_", what: "id of a message", option: option)
  }

  /// Id of an app (`cli_…`).
  package static func appID(_ text: String, option: String) throws(LarkError) -> String {
    try prefixed(trimmed(text), "cli_", what: "id of an app", option: option)
  }

  private static func prefixed(
    _ id: String, _ prefix: String, what: String, option: String
  ) throws(LarkError) -> String {
    guard !id.isEmpty else { throw missing(option, "the \(what) is missing") }
    guard id.hasPrefix(prefix) else {
      throw .invalidOption([option], "'\(id)' is no \(what)", remedy: "give one that begins with \(prefix)")
    }
    return id
  }

  // MARK: Texts

  /// The text, or nil where it is empty: that counts as left out.
  package static func filled(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A text that must be there.
  package static func required(_ text: String?, option: String) throws(LarkError) -> String {
    guard let text = filled(text.map(trimmed)) else { throw missing(option, "it is needed") }
    return text
  }

  /// A text of limited length, counted in Unicode scalars.
  package static func text(_ text: String?, atMost limit: Int, option: String) throws(LarkError) -> String? {
    guard let text = filled(text) else { return nil }
    let count = text.unicodeScalars.count
    guard count <= limit else {
      throw .invalidOption([option], "`\(option)` has \(count) characters; at most \(limit) are allowed", remedy: "shorten it")
    }
    return text
  }

  /// A key against doing something twice. It goes out as it is, white space included.
  package static func idempotencyKey(_ text: String?) throws(LarkError) -> String? {
    guard let key = try self.text(text, atMost: 50, option: "idempotencyKey") else { return nil }
    guard !trimmed(key).isEmpty else {
      throw .invalidOption(
        ["idempotencyKey"], "`idempotencyKey` is blank", remedy: "give a key of your own, such as the id of a job")
    }
    return key
  }

  /// White space around a text means nothing.
  package static func trimmed(_ text: String) -> String {
    // Scalars: a mark behind a blank is no part of it.
    var rest = text.unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  // MARK: Lists

  /// A text that may be left out; an empty one is.
  package static func optional(
    _ text: String?, option: String, _ rule: (String, String) throws(LarkError) -> String
  ) throws(LarkError) -> String? {
    guard let text = filled(text) else { return nil }
    return try rule(text, option)
  }

  /// Every text of a list, as the rule makes it.
  package static func each(
    _ texts: [String], option: String, _ rule: (String, String) throws(LarkError) -> String
  ) throws(LarkError) -> [String] {
    try texts.map { (text) throws(LarkError) in try rule(text, option) }
  }

  /// Refuses a list that is too long.
  package static func check(_ count: Int, atMost limit: Int, option: String) throws(LarkError) {
    guard count > limit else { return }
    throw .invalidOption(
      [option], "`\(option)` has \(count) values; at most \(limit) are allowed", remedy: "split them over several calls")
  }

  /// Refuses a list that holds nothing.
  package static func checkNotEmpty(_ texts: [String], option: String) throws(LarkError) {
    if texts.isEmpty { throw missing(option, "at least one is needed") }
  }

  // MARK: Numbers

  /// Refuses a number outside of limits.
  package static func check(_ number: Int, in range: ClosedRange<Int>, option: String) throws(LarkError) {
    guard !range.contains(number) else { return }
    throw .invalidOption(
      [option], "`\(option)` is \(number)", remedy: "give a number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Refuses a span of time outside of limits in milliseconds.
  package static func check(
    _ duration: Duration, inMilliseconds range: ClosedRange<Int>, option: String
  ) throws(LarkError) {
    let (least, most) = (Duration.milliseconds(range.lowerBound), Duration.milliseconds(range.upperBound))
    guard !(least...most).contains(duration) else { return }
    throw .invalidOption(
      [option], "`\(option)` is \(duration)",
      remedy: "give a time from \(range.lowerBound) to \(range.upperBound) milliseconds")
  }

  // MARK: Mistakes

  package static func missing(_ option: String, _ message: String) -> LarkError {
    .invalidOption([option], "`\(option)`: \(message)", remedy: "give `\(option)`")
  }
}
