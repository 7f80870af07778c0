import LarkCore

/// Brings options into the form that requests want, or says what is wrong with them.
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
  static func appID(_ text: String, option: String) throws(LarkError) -> String {
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
  static func required(_ text: String?, option: String) throws(LarkError) -> String {
    guard let text = filled(text.map(trimmed)) else { throw missing(option, "it is needed") }
    return text
  }

  /// A text of limited length, counted in Unicode scalars.
  static func text(_ text: String?, atMost limit: Int, option: String) throws(LarkError) -> String? {
    guard let text = filled(text) else { return nil }
    let count = text.unicodeScalars.count
    guard count <= limit else {
      throw .invalidOption([option], "\(option) has \(count) characters; at most \(limit) are allowed", remedy: "shorten it")
    }
    return text
  }

  /// A key against doing something twice. It goes out as it is, white space included.
  static func idempotencyKey(_ text: String?) throws(LarkError) -> String? {
    guard let key = try self.text(text, atMost: 50, option: "idempotency-key") else { return nil }
    guard !trimmed(key).isEmpty else {
      throw .invalidOption(
        ["idempotency-key"], "idempotency-key is blank", remedy: "give a key of your own, such as the id of a job")
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

  /// The parts of a list: split at commas, without white space around them, without empty ones.
  static func list(_ texts: [String]) -> [String] {
    texts.flatMap(pieces).filter { !$0.isEmpty }
  }

  /// What stands between the commas of a text, without white space around it.
  private static func pieces(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { trimmed(String(Substring($0))) }
  }

  /// The parts of a list, each of which must be one of some words, in whatever case. An empty part is a mistake, unless the
  /// whole list is empty.
  static func words(_ texts: [String], of words: [String], option: String) throws(LarkError) -> [String] {
    let parts = texts.filter { !trimmed($0).isEmpty }.flatMap(pieces)
    return try parts.map { (part) throws(LarkError) in
      guard let word = words.first(where: { $0 == part.lowercased() }) else {
        let message = part.isEmpty ? "the list has an empty part" : "'\(part)' is no such word"
        throw .invalidOption([option], message, remedy: "use one of \(words.joined(separator: ", "))")
      }
      return word
    }
  }

  /// The same values, each once, in their order.
  static func unique(_ values: [String]) -> [String] {
    values.distinct()
  }

  /// Refuses a list that is too long.
  static func check(_ count: Int, atMost limit: Int, _ what: String, option: String) throws(LarkError) {
    guard count > limit else { return }
    throw .invalidOption(
      [option], "\(count) \(what) are given; at most \(limit) are allowed", remedy: "split them over several calls")
  }

  // MARK: Numbers

  /// A number within limits.
  static func number(_ number: Int, in range: ClosedRange<Int>, option: String) throws(LarkError) -> Int {
    guard range.contains(number) else {
      throw .invalidOption(
        [option], "\(option) is \(number)", remedy: "give a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  // MARK: Mistakes

  static func missing(_ option: String, _ message: String) -> LarkError {
    .invalidOption([option], "\(option): \(message)", remedy: "give --\(option)")
  }

  /// What the twin of a shortcut on the other client throws. The compiler keeps callers from getting there.
  static func refusal<Some: Shortcut>(of shortcut: Some.Type, to identity: IdentityKind) -> LarkError {
    .invalidRequest("a \(identity.rawValue) may not use this shortcut", method: shortcut.info.id)
  }
}
