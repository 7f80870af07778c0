import LarkJSON

extension DocumentReader {
  /// A string, whatever it says.
  mutating func string(_ member: JSONNode.Member?) -> String? {
    member.flatMap { string($0.value, called: Wording.quoted($0.key)) }
  }

  mutating func string(_ node: JSONNode, called name: @autoclosure () -> String) -> String? {
    if case .string(let text) = node.content { return text }
    reportWrongType(node, name(), expected: "a string", remedy: "put it in quotes")
    return nil
  }

  /// A string that is not empty.
  mutating func filledString(_ member: JSONNode.Member?) -> String? {
    guard let member, let text = string(member) else { return nil }
    guard text.isEmpty else { return text }
    log.report(
      .empty, at: member.value.position, "\(Wording.quoted(member.key)) is empty",
      remedy: "fill it in or remove the key")
    return nil
  }

  /// Prose: not empty, and no blank in front.
  mutating func text(_ member: JSONNode.Member?) -> String? {
    guard let member, let text = filledString(member) else { return nil }
    guard text.first?.isWhitespace == true else { return text }
    log.report(
      .invalidText, at: member.value.position, "\(Wording.quoted(member.key)) begins with a blank",
      remedy: "begin with the text itself")
    return nil
  }

  /// One sentence: prose on one line, with its period.
  mutating func sentence(_ member: JSONNode.Member?) -> String? {
    guard let member, let text = text(member) else { return nil }
    if text.unicodeScalars.contains(where: \.isNewline) {
      log.report(
        .invalidText, at: member.value.position, "\(Wording.quoted(member.key)) has several lines",
        remedy: "say it in one sentence on one line")
      return nil
    }
    if text.utf8.last != UInt8(ascii: ".") {
      log.report(
        .invalidText, at: member.value.position, "\(Wording.quoted(member.key)) does not end with a period",
        remedy: "make it a sentence: \(Wording.quoted(text + "."))")
      return nil
    }
    return text
  }

  /// A flag; false where the file does not have it.
  mutating func flag(_ member: JSONNode.Member?) -> Bool {
    guard let member else { return false }
    if case .bool(let flag) = member.value.content { return flag }
    reportWrongType(
      member.value, Wording.quoted(member.key), expected: "true or false",
      remedy: "write true or false, without quotes")
    return false
  }

  /// A number of things, at least `smallest`.
  mutating func count(_ member: JSONNode.Member?, atLeast smallest: Int) -> Int? {
    guard let member, let number = number(member) else { return nil }
    guard let count = number.intValue, count >= smallest else {
      log.report(
        .invalidLimit, at: member.value.position,
        "\(Wording.quoted(member.key)) cannot be \(Wording.value(member.value))",
        remedy: "write a whole number of at least \(smallest)")
      return nil
    }
    return count
  }

  mutating func number(_ member: JSONNode.Member?) -> JSONNumber? {
    guard let member else { return nil }
    if case .number(let number) = member.value.content { return number }
    reportWrongType(
      member.value, Wording.quoted(member.key), expected: "a number", remedy: "write a number, without quotes")
    return nil
  }

  /// One of the cases of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ member: JSONNode.Member?, of _: Choice.Type, called name: String, _ check: Check,
    otherNames: [String: Choice] = [:]
  ) -> Choice? {
    guard let member, let text = string(member) else { return nil }
    return choice(text, at: member.value.position, called: name, check, otherNames: otherNames)
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, at position: JSONPosition, called name: String, _ check: Check,
    otherNames: [String: Choice] = [:]
  ) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    let meant = otherNames[text.lowercased()].map { "did you mean \(Wording.quoted($0.rawValue))?" }
    log.report(
      check, at: position, "unknown \(name) \(Wording.quoted(text))",
      remedy: meant ?? Wording.suggestion(for: text, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// A name that Swift takes as it stands.
  mutating func swiftName(_ member: JSONNode.Member?, ofType isType: Bool) -> String? {
    guard let member, let name = string(member) else { return nil }
    if isType ? Names.isTypeName(name) : Names.isIdentifier(name) { return name }
    log.report(
      .invalidName, at: member.value.position,
      "\(Wording.quoted(name)) is no Swift \(isType ? "type" : "property") name",
      remedy: isType
        ? "begin with a capital and use letters, digits and '_' only"
        : "begin with a letter or '_' and use letters, digits and '_' only")
    return nil
  }

  /// `$schema`, which is for editors.
  mutating func editorSchema(_ member: JSONNode.Member?) {
    _ = string(member)
  }
}
