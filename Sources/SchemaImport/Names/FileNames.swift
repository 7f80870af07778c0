/// Names for files and folders of a schema tree.
enum FileNames {
  /// The name of a service, a method or a file: letters, digits and `_` only, with `_` for everything else.
  static func plain(_ name: String) -> String {
    var result = ""
    var hasGap = false
    for scalar in name.unicodeScalars {
      let part: String
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": part = String(scalar)
      case _ where scalar.properties.isAlphabetic: part = "u" + String(scalar.value, radix: 16)
      default:
        hasGap = true
        continue
      }
      if hasGap, !result.isEmpty { result += "_" }
      hasGap = false
      result += part
    }
    // Swift makes nothing of a name without a letter or digit.
    return result.contains { $0 != "_" } ? String(result.prefix(longest)) : "unnamed"
  }

  /// The name of a resource: plain names with dots between them.
  static func resource(_ name: String) -> String {
    let parts = name.split(separator: ".").map { plain(String($0)) }
    return parts.isEmpty ? "unnamed" : parts.joined(separator: ".")
  }

  /// File systems have no room for much longer ones.
  private static let longest = 100
}

/// Names that are given out once; small letters and capitals are the same, as in many file systems.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name, or the name with a number where it is taken.
  mutating func claim(_ name: String) -> String {
    var candidate = name
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(name)_\(number)"
    }
    return candidate
  }
}
