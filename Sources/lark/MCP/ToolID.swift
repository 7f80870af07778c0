import SchemaModel

/// What a tool stands for.
enum ToolID: Sendable, Hashable, Comparable, CustomStringConvertible {
  case shortcut(ShortcutID)
  case method(MethodID)

  /// As command lines name it: `im.+messages-send`, `im.chats.create`.
  var description: String {
    switch self {
    case .shortcut(let id): "\(id.service).+\(id.name)"
    case .method(let id): id.description
    }
  }

  /// Reads what ``description`` writes; nil where a text is nothing like it.
  init?(_ text: String) {
    let dot = UInt8(ascii: ".")
    guard let first = text.utf8.firstIndex(of: dot) else { return nil }
    let (service, rest) = (String(text[..<first]), text[text.utf8.index(after: first)...])
    if rest.utf8.first == UInt8(ascii: "+") {
      self = .shortcut(ShortcutID(service: service, name: String(rest.dropFirst())))
    } else if let last = rest.utf8.lastIndex(of: dot) {
      let name = String(rest[rest.utf8.index(after: last)...])
      self = .method(MethodID(service: service, resource: String(rest[..<last]), name: name))
    } else {
      return nil
    }
  }

  /// The service that it belongs to.
  var service: String {
    switch self {
    case .shortcut(let id): id.service
    case .method(let id): id.service
    }
  }

  static func < (left: ToolID, right: ToolID) -> Bool { left.description < right.description }
}

/// A pattern of ids, in which `*` stands for any characters.
struct ToolPattern: Sendable {
  private let pattern: MethodPattern?

  init(_ text: String) { pattern = MethodPattern(Self.plain(text)) }

  func matches(_ id: ToolID) -> Bool { pattern?.matches(Self.plain(id.description)) ?? false }

  /// A plus sign and hyphens mark shortcuts, and are no part of the patterns of methods.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else { return text }
    return text.replacing("+", with: "__.").replacing("-", with: "__")
  }
}

/// The names of tools: those of shortcuts and methods in letters, digits and underscores, short enough for every client
/// with the prefix that it adds, and no two alike.
struct ToolNames: Sendable {
  /// Clients write `mcp__lark__` in front, and models take 64 characters.
  static let greatestLength = 64 - "mcp__\(Tool.name)__".utf8.count

  private var names: [ToolID: String] = [:]
  private var ids: [String: ToolID] = [:]

  /// - Parameters:
  ///   - ids: All that may have a tool. Of two that want one name, the first gets it.
  ///   - reserved: Names that are taken.
  init(_ ids: [ToolID], reserved: [String] = []) {
    let reserved = Set(reserved)
    for id in ids where names[id] == nil {
      var name = Self.name(id)
      if self.ids[name] != nil || reserved.contains(name) { name = Self.shortened(name, for: id) }
      names[id] = name
      self.ids[name] = id
    }
  }

  /// The name of a tool; nil where it was not among all.
  func name(of id: ToolID) -> String? { names[id] }

  /// What a tool of the name stands for.
  func id(named name: String) -> ToolID? { ids[name] }

  /// What is called like that, by the name of its tool or as command lines call it.
  func id(_ name: String) -> ToolID? {
    if let id = ids[name] { return id }
    guard let id = ToolID(name), names[id] != nil else { return nil }
    return id
  }

  /// The name that something would have if it were alone.
  static func name(_ id: ToolID) -> String {
    let bytes = id.description.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "+"): nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        byte
      default: UInt8(ascii: "_")
      }
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return name.utf8.count > greatestLength ? shortened(name, for: id) : name
  }

  /// The name with a number that follows from the whole id at its end, in place of what is too long.
  private static func shortened(_ name: String, for id: ToolID) -> String {
    // FNV-1a: the same on every machine and in every version.
    var hash: UInt32 = 2_166_136_261
    for byte in id.description.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let mark = "_" + String(hash, radix: 36)
    return String(name.prefix(greatestLength - mark.utf8.count)) + mark
  }
}
