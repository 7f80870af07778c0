extension [UInt8] {
  /// The bytes with others in place of every occurrence of a pattern.
  ///
  /// - Parameters:
  ///   - pattern: What to look for; nothing is replaced where it is empty.
  ///   - mark: What to put in its place.
  package func replacing(bytes pattern: [UInt8], with mark: some Collection<UInt8>) -> [UInt8] {
    guard let first = pattern.first, pattern.count <= count else { return self }
    var result: [UInt8] = []
    var (copied, place) = (0, 0)
    while place <= count - pattern.count {
      if self[place] == first, self[place..<place + pattern.count].elementsEqual(pattern) {
        result += self[copied..<place]
        result += mark
        place += pattern.count
        copied = place
      } else {
        place += 1
      }
    }
    return copied == 0 ? self : result + self[copied...]
  }
}
