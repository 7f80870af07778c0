/// The keys of one object seen so far, each with something to remember about it.
///
/// Most objects have few members, where comparing beats hashing.
struct JSONKeySet<Note> {
  private var few: [(key: String, note: Note)] = []
  private var many: [String: Note] = [:]

  /// Remembers `note` for `key`, unless the key is there already: then answers the first note for it.
  mutating func insert(_ key: String, _ note: Note) -> Note? {
    if !many.isEmpty {
      if let first = many[key] { return first }
      many[key] = note
      return nil
    }
    if let first = few.first(where: { $0.key == key }) { return first.note }
    few.append((key, note))
    if few.count == 16 {
      many = Dictionary(few.map { ($0.key, $0.note) }, uniquingKeysWith: { first, _ in first })
    }
    return nil
  }
}
