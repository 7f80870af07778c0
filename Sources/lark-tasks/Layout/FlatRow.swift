import LarkJSON

/// A row with its nested objects taken apart: `sender.id` is a column of its own.
struct FlatRow: Sendable {
  /// Columns in the order of the answer.
  var cells: [(column: String, text: String)] = []

  /// How deep objects are taken apart; what is deeper stands as JSON.
  private static let depth = 3

  init(_ row: JSON) {
    if let object = row.objectValue {
      add(object, below: "", depth: 1)
    } else {
      cells = [(RowList.valueColumn, Self.text(of: row))]
    }
  }

  subscript(column: String) -> String? {
    cells.first { $0.column == column }?.text
  }

  private mutating func add(_ object: JSONObject, below prefix: String, depth: Int) {
    for (key, value) in object {
      let column = CellText.clean(prefix + key)
      if let inner = value.objectValue, !inner.isEmpty, depth < Self.depth {
        add(inner, below: prefix + key + ".", depth: depth + 1)
      } else {
        cells.append((column, Self.text(of: value)))
      }
    }
  }

  /// A value as the text of a cell: texts bare, nothing for null, everything else as JSON.
  private static func text(of value: JSON) -> String {
    switch value {
    case .null: ""
    case .string(let text): CellText.clean(text)
    case .bool, .number, .array, .object: CellText.clean(value.serialized())
    }
  }
}

/// The columns of some rows, in the order in which they appear first.
struct ColumnList: Sendable {
  private(set) var names: [String] = []
  private var known: Set<String> = []

  init(_ rows: [FlatRow]) {
    for row in rows {
      for (column, _) in row.cells where known.insert(column).inserted { names.append(column) }
    }
  }
}
