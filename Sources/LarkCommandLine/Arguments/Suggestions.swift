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
      let distance = editDistance(letters, other)
      // Of a very short name nothing may be left: every two letters are two changes away from any other two.
      let isNear = distance <= allowed && distance < max(letters.count, other.count)
      guard prefix >= 3 || isNear || parts.contains(candidate) else { continue }
      close.append((candidate, prefix, distance))
    }
    close.sort { ($1.prefix, $0.distance, $0.name) < ($0.prefix, $1.distance, $1.name) }
    return close.prefix(limit).map(\.name)
  }

  /// How many letters must be inserted, removed or replaced to turn one word into the other.
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
