/// Finds the name that somebody meant.
public enum NearestName {
  /// The candidate nearest to a misspelt name, or nil where none is near.
  ///
  /// Near is a candidate that differs by few letters or by case only, or that the name abbreviates. Among equally near
  /// ones the first counts.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - candidates: What would have been right.
  public static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().utf8)
    // A long text is no misspelt name, and comparing it would be slow.
    guard !written.isEmpty, written.count <= 64 else { return nil }
    let limit = max(1, written.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let wanted = Array(candidate.lowercased().utf8)
      guard !wanted.isEmpty, wanted.count <= 64 else { continue }
      let distance =
        isAbbreviation(written, of: wanted) ? 1 : editDistance(written, wanted, atMost: limit)
      guard let distance, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Whether one text is the beginning of the other: `int` and `integer`.
  private static func isAbbreviation(_ left: [UInt8], of right: [UInt8]) -> Bool {
    let shorter = min(left.count, right.count)
    return shorter >= 3 && left.count != right.count && left.prefix(shorter) == right.prefix(shorter)
  }

  /// How many letters have to be added, dropped, replaced or swapped with their neighbour; nil for more than `limit`.
  package static func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, leftByte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, rightByte) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (leftByte == rightByte ? 0 : 1))
        if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
