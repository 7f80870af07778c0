import LarkJSON

extension DocumentReader {
  /// A path below the host.
  mutating func path(_ member: JSONNode.Member?) -> String? {
    guard let member, let text = string(member) else { return nil }
    if !text.hasPrefix("/") {
      log.report(
        .invalidPath, at: member.value.position, "path \(Wording.quoted(text)) does not begin with '/'",
        remedy: text.contains("://") ? "leave the host out" : "begin it with '/'")
      return nil
    }
    if let other = text.unicodeScalars.first(where: { "?#".unicodeScalars.contains($0) }) {
      log.report(
        .invalidPath, at: member.value.position, "path \(Wording.quoted(text)) holds '\(other)'",
        remedy: "end it there and declare query fields in 'params'")
      return nil
    }
    if !text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) {
      log.report(
        .invalidPath, at: member.value.position,
        "path \(Wording.quoted(text)) holds blanks or other than ASCII letters",
        remedy: "write it as it stands in a URL")
      return nil
    }
    return text
  }

  /// A path with `{name}` for path parameters.
  mutating func pathTemplate(_ member: JSONNode.Member) -> PathDocument? {
    guard let text = path(member) else { return nil }
    let position = member.value.position
    guard let names = placeholders(in: text, at: position) else { return nil }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      log.report(
        .duplicatePlaceholder, at: position, "path holds {\(name)} twice", remedy: "give each place a name of its own")
    }
    return PathDocument(text: text, placeholders: names, position: position)
  }

  /// The names in the braces of a path; nil where braces are wrong.
  private mutating func placeholders(in path: String, at position: JSONPosition) -> [String]? {
    // Most paths have no placeholders.
    guard path.utf8.contains(where: { "{}:".utf8.contains($0) }) else { return [] }
    var names: [String] = []
    var isRight = true
    for segment in path.split(separator: "/") {
      if segment.hasPrefix(":") {
        reportPlaceholder(segment, "is no placeholder here", "write {\(segment.dropFirst())}", at: position)
        isRight = false
        continue
      }
      switch Self.placeholders(inSegment: segment) {
      case .success(let found): names += found
      case .failure(let mistake):
        reportPlaceholder(segment, mistake.what, mistake.remedy, at: position)
        isRight = false
      }
    }
    return isRight ? names : nil
  }

  private mutating func reportPlaceholder(
    _ segment: Substring, _ what: String, _ remedy: String, at position: JSONPosition
  ) {
    log.report(
      .invalidPlaceholder, at: position, "\(Wording.quoted(String(segment))) in the path \(what)", remedy: remedy)
  }

  private struct PlaceholderMistake: Error {
    let what: String
    let remedy: String
  }

  private static func placeholders(inSegment segment: Substring) -> Swift.Result<[String], PlaceholderMistake> {
    var names: [String] = []
    var open: String?
    for character in segment {
      switch (character, open) {
      case ("{", nil): open = ""
      case ("{", .some):
        return .failure(
          PlaceholderMistake(what: "opens a brace inside of braces", remedy: "write each name in one pair of braces"))
      case ("}", let name?):
        guard Names.isPlain(name) else {
          return .failure(
            PlaceholderMistake(
              what: name.isEmpty ? "has empty braces" : "holds other characters than letters, digits and '_' in braces",
              remedy: "write the name of a path parameter between the braces"))
        }
        names.append(name)
        open = nil
      case ("}", nil):
        return .failure(PlaceholderMistake(what: "closes a brace that is not open", remedy: "add '{' before the name"))
      case (_, let name?): open = name + String(character)
      case (_, nil): continue
      }
    }
    guard open == nil else {
      return .failure(PlaceholderMistake(what: "does not close its brace", remedy: "add '}' after the name"))
    }
    return .success(names)
  }
}
