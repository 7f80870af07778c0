import SchemaModel

/// Finds the names somebody may have meant.
public enum Suggestions {
  /// How many names are worth showing.
  static let limit = 3

  /// The candidates close to what was typed, the closest first.
  ///
  /// A candidate is close when both begin with the same three letters, when few letters differ, or when it is one of
  /// the typed word's parts between hyphens.
  ///
  /// - Parameters:
  ///   - typed: The unknown name.
  ///   - candidates: The names there are.
  public static func suggestions(for typed: String, among candidates: [String]) -> [String] {
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
}
