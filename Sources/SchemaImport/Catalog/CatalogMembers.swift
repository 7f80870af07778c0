import LarkJSON

/// Reads the objects of a catalog.
enum CatalogMembers {
  /// Things under their names: an object, or a list of objects that say their `name`.
  ///
  /// - Returns: nil where the value is neither.
  static func named(_ json: JSON) -> [(name: String, value: JSON)]? {
    switch json {
    case .object(let object): return object.map { (name: $0.key, value: $0.value) }
    case .array(let elements):
      let named = elements.compactMap { element in element["name"]?.stringValue.map { (name: $0, value: element) } }
      return named.count == elements.count ? named : nil
    case .null: return []
    case .bool, .number, .string: return nil
    }
  }

  /// Texts of a list; other elements are left out.
  static func texts(_ json: JSON?) -> [String] {
    (json?.arrayValue ?? []).compactMap(\.stringValue)
  }
}

extension JSONObject {
  /// The text of a member; nil where it is empty or anything else.
  func text(_ key: String) -> String? {
    guard let text = self[key]?.stringValue, !text.isEmpty else { return nil }
    return text
  }
}

extension JSON {
  /// Whether there is nothing in it: null, an empty text, list or object.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .array(let elements): elements.isEmpty
    case .object(let object): object.isEmpty
    case .bool, .number: false
    }
  }
}
