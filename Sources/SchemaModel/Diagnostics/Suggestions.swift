/// Finds the names somebody may have meant.
package enum Suggestions {
  /// How many names are worth showing.
  package static let limit = 3

  /// The candidates close to what was typed, the closest first.
  ///
  /// A candidate is close when both begin with the same three letters, when few letters differ, or when it is one of
  /// the typed word's parts between hyphens.
  ///
  /// - Parameters:
  ///   - typed: The unknown name.
  ///   - candidates: The names there are.
  package static func suggestions(for typed: String, among candidates: [String]) -> [String] {
    let letters = Array(typed.utf8)
    let parts = typed.split(separator: "-").map(String.init)
    let allowed = max(2, letters.count / 3)
    var close: [(name: String, prefix: Int, distance: Int)] = []
    for candidate in candidates where candidate != typed {
      let other = Array(candidate.utf8)
      let prefix = zip(letters, other).prefix { $0 == $1 }.count
      let longer = max(letters.count, other.count)
      let distance = NearestName.editDistance(letters, other, atMost: longer) ?? longer
      // Of a very short name nothing may be left: every two letters are two changes away from any other two.
      let isNear = distance <= allowed && distance < longer
      guard prefix >= 3 || isNear || parts.contains(candidate) else { continue }
      close.append((candidate, prefix, distance))
    }
    close.sort { ($1.prefix, $0.distance, $0.name) < ($0.prefix, $1.distance, $1.name) }
    return close.prefix(limit).map(\.name)
  }

  /// The commands that say the same as what was typed: in the same words in whatever order and number, such as
  /// `send-message` for `+messages-send`, or but for a letter or two. The likeliest comes first.
  ///
  /// - Parameters:
  ///   - typed: The unknown name.
  ///   - commands: The commands there are; that of a shortcut begins with a plus sign.
  package static func sayingTheSame(as typed: String, among commands: [String]) -> [String] {
    let typed = typed.drop { $0 == "+" }
    let wanted = words(of: typed)
    guard !wanted.isEmpty else { return [] }
    var close: [(command: String, distance: Int)] = []
    for command in commands {
      let name = command.drop { $0 == "+" }
      let letters = NearestName.editDistance(Array(typed.utf8), Array(name.utf8), atMost: 2)
      let has = words(of: name)
      if let letters, letters * 3 < typed.utf8.count {
        close.append((command, letters))
      } else if has == wanted {
        close.append((command, 3))
      } else if wanted.count > 1, has.isSuperset(of: wanted) {
        close.append((command, 4 + has.count - wanted.count))
      }
    }
    close.sort { ($0.distance, $0.command) < ($1.distance, $1.command) }
    return close.prefix(limit).map(\.command)
  }

  /// The words of a name, each in the singular.
  private static func words(of name: Substring) -> Set<String> {
    Set(
      name.lowercased().split { "-_. ".contains($0) }.map { word in
        String(word.utf8.count > 3 && word.hasSuffix("s") ? word.dropLast() : word)
      })
  }
}
