import LarkJSON

/// A row with its nested objects taken apart: `sender.id` is a column of its own.
struct FlatRow: Sendable {
  /// The value of a column.
  struct Cell: Sendable {
    var column: String
    var text: String
    /// Whether the text is somebody's words rather than a number or JSON.
    var isText: Bool
  }

  /// Columns in the order of the answer.
  var cells: [Cell] = []

  /// How deep objects are taken apart; what is deeper stands as JSON.
  private static let depth = 3

  init(_ row: JSON) {
    if let object = row.objectValue {
      add(object, below: "", depth: 1)
    } else {
      add(row, RowList.valueColumn)
    }
  }

  private mutating func add(_ object: JSONObject, below prefix: String, depth: Int) {
    for (key, value) in object {
      if let inner = value.objectValue, !inner.isEmpty, depth < Self.depth {
        add(inner, below: prefix + key + ".", depth: depth + 1)
      } else {
        add(value, CellText.clean(prefix + key))
      }
    }
  }

  /// Adds a value as the text of a cell: texts bare, nothing for null, everything else as JSON.
  private mutating func add(_ value: JSON, _ column: String) {
    switch value {
    case .null: cells.append(Cell(column: column, text: "", isText: false))
    case .string(let text): cells.append(Cell(column: column, text: CellText.clean(text), isText: true))
    case .bool, .number, .array, .object:
      cells.append(Cell(column: column, text: CellText.clean(value.serialized()), isText: false))
    }
  }
}

/// Rows under their columns. A row holds what it has, not what it lacks: rows with few columns in common cost no more
/// than others.
struct ColumnTable: Sendable {
  /// The columns, in the order in which they appear first.
  private(set) var columns: [String] = []
  /// The cells of each row with the places of their columns, in the order of the columns.
  private(set) var rows: [[(place: Int, cell: FlatRow.Cell)]] = []

  init(_ rows: [FlatRow]) {
    var places: [String: Int] = [:]
    for row in rows {
      var cells: [(place: Int, cell: FlatRow.Cell)] = []
      var taken: Set<Int> = []
      for cell in row.cells {
        let place = places[cell.column] ?? columns.count
        if place == columns.count {
          places[cell.column] = place
          columns.append(cell.column)
        }
        // Of columns that share a name the first counts.
        if taken.insert(place).inserted { cells.append((place, cell)) }
      }
      self.rows.append(cells.sorted { $0.place < $1.place })
    }
  }
}
