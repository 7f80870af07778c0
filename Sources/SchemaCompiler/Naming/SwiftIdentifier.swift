/// Turns names on the wire into Swift names by the Swift API Design Guidelines.
enum SwiftIdentifier {
  /// `user_id_list` → `userIDList`, `ByCreateTimeAsc` → `byCreateTimeAsc`.
  static func lowerCamel(_ wireName: String) -> String {
    let words = words(of: wireName)
    guard let first = words.first else { return "" }
    if words.count == 2, languages.contains(first), words[1].count == 2 { return first + words[1].uppercased() }
    let head = first.lowercased()
    return head + words.dropFirst().map(capitalized).joined()
  }

  /// `chat_user_setting` → `ChatUserSetting`, `im` → `IM`.
  static func upperCamel(_ wireName: String) -> String {
    words(of: wireName).map(capitalized).joined()
  }

  /// The words of a name: split at everything that is neither letter nor digit, and where lower case meets upper case.
  private static func words(of name: String) -> [String] {
    // Nearly all names are words of lower case with underscores between them.
    let isPlain = name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_")
    }
    if isPlain { return name.utf8.split(separator: UInt8(ascii: "_")).map { String(Substring($0)) } }
    var words: [String] = []
    var word = ""
    var previous: Character?
    let characters = Array(name)
    for (index, character) in characters.enumerated() {
      guard character.isLetter || (character.isNumber && character.isASCII) else {
        if !word.isEmpty { words.append(word) }
        word = ""
        previous = nil
        continue
      }
      if let previous, character.isUppercase {
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        // `openID` breaks before I; `HTTPServer` breaks before S.
        if !previous.isUppercase || (next?.isLowercase ?? false) {
          words.append(word)
          word = ""
        }
      }
      word.append(character)
      previous = character
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func capitalized(_ word: String) -> String {
    let lower = word.lowercased()
    if let initialism = initialisms[lower] { return initialism }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  /// Languages of tags such as `zh_cn`, whose region is written in capitals.
  private static let languages: Set<String> = [
    "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "ms", "pt", "ru", "th", "vi", "zh",
  ]

  /// Words that Swift writes in one case throughout, with their plurals.
  private static let initialisms: [String: String] = {
    var table = ["i18n": "I18n", "ids": "IDs", "urls": "URLs", "uris": "URIs", "apis": "APIs"]
    for word in [
      "ai", "api", "csv", "html", "http", "https", "id", "im", "ip", "json", "ok", "okr", "p2p", "pdf", "sdk", "sms",
      "ui", "uri", "url", "utc", "uuid", "vc", "xml",
    ] {
      table[word] = word.uppercased()
    }
    return table
  }()
}
