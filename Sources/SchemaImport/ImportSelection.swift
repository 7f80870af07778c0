public import SchemaModel

/// Which methods of a catalog are wanted.
public struct ImportSelection: Sendable, Hashable {
  /// Names of services; empty: all.
  public var services: [String]
  /// Patterns of method ids, such as `im.chats.*`; empty: all. `*` stands for any text, `?` for one character.
  public var methods: [String]

  /// - Parameters:
  ///   - services: Names of services; empty: all.
  ///   - methods: Patterns of method ids; empty: all.
  public init(services: [String] = [], methods: [String] = []) {
    self.services = services
    self.methods = methods
  }

  /// Everything.
  public static let all = ImportSelection()

  /// Whether a method is wanted.
  public func contains(_ id: MethodID) -> Bool {
    (services.isEmpty || services.contains(id.service))
      && (methods.isEmpty || methods.contains { Self.matches($0, id.description) })
  }

  /// Whether a service with these methods is wanted.
  func contains(_ service: String, methods: [MethodID]) -> Bool {
    (services.isEmpty || services.contains(service)) && (self.methods.isEmpty || methods.contains(where: contains))
  }

  /// Whether a text fits a pattern.
  static func matches(_ pattern: String, _ text: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let text = Array(text.utf8)
    var (inPattern, inText) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while inText < text.count {
      if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "*") {
        star = (inPattern, inText)
        inPattern += 1
      } else if inPattern < pattern.count,
        pattern[inPattern] == text[inText] || pattern[inPattern] == UInt8(ascii: "?")
      {
        inPattern += 1
        inText += 1
      } else if let last = star {
        // The star takes one character more.
        star = (last.pattern, last.text + 1)
        (inPattern, inText) = (last.pattern + 1, last.text + 1)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Reports a service or a pattern that fits no method.
  func check(against ids: [MethodID]) throws(CatalogError) {
    let known = Set(ids.map(\.service)).sorted()
    for service in services where !known.contains(service) {
      throw CatalogError(
        "the catalog has no service '\(service)'",
        remedy: NearestName.find(service, among: known).map { "did you mean '\($0)'?" }
          ?? "it has \(known.joined(separator: ", "))")
    }
    for pattern in methods where !ids.contains(where: { Self.matches(pattern, $0.description) }) {
      let nearest = NearestName.find(pattern, among: ids.map(\.description).sorted())
      throw CatalogError(
        "no method of the catalog fits '\(pattern)'",
        remedy: nearest.map { "did you mean '\($0)'?" } ?? "write it like 'im.chats.create' or 'im.chats.*'")
    }
  }
}
