import LarkJSON

/// What a command that lists things answers: the page as it came, with its entries completed, or all pages as one.
struct ListAnswer: Sendable {
  /// A list of the answer.
  struct List: Sendable {
    var name: String
    var entries: [JSON]
  }

  /// The lists in their order.
  var lists: [List]
  /// The page as it came, where one was asked for.
  var page: JSON?

  /// The answer. A page keeps what it has, and has not, besides its entries.
  ///
  /// - Parameter ends: What stands behind the lists where there is no page as it came.
  func json(ends: JSONObject = [:]) -> JSONObject {
    guard var object = page?.objectValue else {
      var object: JSONObject = [:]
      for list in lists { object[list.name] = .array(list.entries) }
      for (key, value) in ends { object[key] = value }
      return object
    }
    for list in lists where object[list.name]?.arrayValue != nil { object[list.name] = .array(list.entries) }
    return object
  }

  /// The entries as rows. Where there are several lists, a column says which one a row is from.
  var rows: [JSON] {
    RowList(.object(ListAnswer(lists: lists).json()), lists: lists.map(\.name)).rows
  }
}

extension RawJSON {
  /// The object with another member, where there is a value for it.
  func with(_ key: String, _ value: JSON?) -> JSON {
    guard let value, var object = self.value.objectValue else { return self.value }
    object[key] = value
    return .object(object)
  }
}
