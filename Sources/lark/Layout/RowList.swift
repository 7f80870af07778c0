import LarkJSON

/// An answer as rows: the elements of its list, or the answer itself where it has none.
struct RowList: Sendable {
  /// The rows.
  var rows: [JSON]
  /// Whether the answer has no list and is the only row.
  var isSingle: Bool

  /// Name of the column that says which list a row is from, where there are several.
  static let listColumn = "_list"
  /// Name of the column of values that are no objects.
  static let valueColumn = "value"

  /// Names of lists that answers are known to consist of.
  private static let knownLists = [
    "items", "files", "events", "rooms", "records", "nodes", "members", "departments", "calendar_list", "acl_list",
    "freebusy_list",
  ]

  /// - Parameters:
  ///   - data: The answer.
  ///   - lists: The lists that pages of the method add to, where it has pages.
  init(_ data: JSON, lists: [String] = []) {
    isSingle = false
    if let elements = data.arrayValue {
      rows = elements
    } else if let names = Self.listNames(in: data.objectValue ?? [:], declared: lists) {
      rows = names.flatMap { name in
        Self.rows(data[name]?.arrayValue ?? [], from: names.count > 1 ? name : nil)
      }
    } else {
      rows = [data]
      isSingle = true
    }
  }

  private static func rows(_ elements: [JSON], from list: String?) -> [JSON] {
    elements.map { element in
      guard let list else { return element }
      var row: JSONObject = [listColumn: .string(list)]
      guard let members = element.objectValue else {
        row[valueColumn] = element
        return .object(row)
      }
      for (key, value) in members { row.append(key, value) }
      return .object(row)
    }
  }

  /// The lists that an object consists of; nil where it is an object of its own that happens to hold lists.
  static func listNames(in object: JSONObject, declared: [String]) -> [String]? {
    if !declared.isEmpty { return declared }
    let arrays = object.filter { $0.value.arrayValue != nil }.map(\.key)
    guard !arrays.isEmpty else { return nil }
    if let known = knownLists.first(where: arrays.contains) { return [known] }
    let isMixed = object.contains { $0.value.arrayValue == nil && !pagingKeys.contains($0.key) }
    return isMixed ? nil : arrays
  }

  /// What stands beside a list without being part of the answer's content.
  private static let pagingKeys: Set<String> = ["has_more", "page_token", "next_page_token", "total", "page_size"]
}
