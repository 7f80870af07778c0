/// The Swift names of one scope; two that differ by case alone collide too, since file systems and readers mix them up.
struct NameRegister {
  let owner: String
  private var taken: [String: String] = [:]

  init(owner: String) {
    self.owner = owner
  }

  /// Takes a name for what is called `source` on the wire.
  ///
  /// - Returns: The wire name that has it already; nil when it was free.
  mutating func insert(_ name: String, from source: String) -> String? {
    let key = name.lowercased()
    if let rival = taken[key] { return rival }
    taken[key] = source
    return nil
  }

  /// Takes a name that several may share.
  mutating func insertNamespace(_ name: String) {
    taken[name.lowercased()] = name
  }

  func contains(_ name: String) -> Bool { taken[name.lowercased()] != nil }
}
