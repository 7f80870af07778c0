public import LarkJSON

/// What an import changed, guessed and left out.
public struct ImportReport: Sendable {
  /// The version that the catalog says of itself.
  public var version: String?
  /// Ids of the methods in the result, sorted.
  public var methods: [String]
  /// Everything worth knowing, in the order of the catalog.
  public var notes: [ImportNote]

  /// - Parameters:
  ///   - version: The version that the catalog says of itself.
  ///   - methods: Ids of the methods in the result.
  ///   - notes: Everything worth knowing.
  public init(version: String? = nil, methods: [String] = [], notes: [ImportNote] = []) {
    self.version = version
    self.methods = methods
    self.notes = notes
  }

  /// Notes that say the same, with all their places.
  public struct Group: Sendable, Hashable {
    /// What happened.
    public var kind: ImportNote.Kind
    /// What happened, in one sentence.
    public var message: String
    /// Where, in the order of the catalog.
    public var places: [String]
  }

  /// The notes, those that say the same together: by kind, within a kind the most frequent first.
  public var groups: [Group] {
    var indexes: [ImportNote: Int] = [:]
    var groups: [Group] = []
    for note in notes {
      let key = ImportNote(note.kind, at: "", note.message)
      if let index = indexes[key] {
        groups[index].places.append(note.place)
      } else {
        indexes[key] = groups.count
        groups.append(Group(kind: note.kind, message: note.message, places: [note.place]))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: ImportNote.Kind.allCases.enumerated().map { ($1, $0) })
    return groups.sorted { left, right in
      let kinds = (order[left.kind] ?? 0, order[right.kind] ?? 0)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      return left.places.count == right.places.count
        ? left.message < right.message : left.places.count > right.places.count
    }
  }

  /// How many notes there are of each kind that occurs.
  public var counts: [(kind: ImportNote.Kind, count: Int)] {
    ImportNote.Kind.allCases.compactMap { kind in
      let count = notes.count { $0.kind == kind }
      return count == 0 ? nil : (kind, count)
    }
  }

  /// The report for programs.
  ///
  /// - Parameter mostPlaces: How many places of each group to name at most; nil: all.
  public func json(mostPlaces: Int? = nil) -> JSONObject {
    var counts = JSONObject()
    for (kind, count) in self.counts { counts[kind.rawValue] = .number(JSONNumber(count)) }
    let notes = groups.map { group -> JSON in
      [
        "kind": .string(group.kind.rawValue), "message": .string(group.message),
        "count": .number(JSONNumber(group.places.count)),
        "places": .array(group.places.prefix(mostPlaces ?? .max).map(JSON.string)),
      ]
    }
    var report = JSONObject()
    if let version { report["catalog_version"] = .string(version) }
    report["methods"] = .number(JSONNumber(methods.count))
    report["counts"] = .object(counts)
    report["notes"] = .array(notes)
    return report
  }
}
