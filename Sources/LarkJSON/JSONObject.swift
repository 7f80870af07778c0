/// The members of a JSON object, in order.
///
/// Lookup goes through the members one by one, which suits objects of up to a few hundred members.
public struct JSONObject: Sendable {
  /// A key and its value.
  public typealias Element = (key: String, value: JSON)

  private var members: [Element]

  /// An object without members.
  public init() {
    members = []
  }

  /// An object with the given members, in their order.
  ///
  /// - Parameter members: Keys and values; keys may repeat, then the last one counts in a lookup.
  public init(_ members: [(String, JSON)]) {
    self.members = members.map { (key: $0.0, value: $0.1) }
  }

  init(members: [Element]) {
    self.members = members
  }

  /// The value for `key`, the last one where several members share the key.
  ///
  /// Setting a value keeps the place of a member that exists and appends otherwise; setting `nil` removes every member
  /// with the key.
  public subscript(key: String) -> JSON? {
    get {
      members.last { $0.key == key }?.value
    }
    set {
      guard let newValue else {
        members.removeAll { $0.key == key }
        return
      }
      if let index = members.lastIndex(where: { $0.key == key }) {
        members[index].value = newValue
      } else {
        members.append((key, newValue))
      }
    }
  }

  /// The keys, in order.
  public var keys: [String] { members.map(\.key) }

  /// The values, in order.
  public var values: [JSON] { members.map(\.value) }

  /// The number of members.
  public var count: Int { members.count }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// Adds a member at the end, without looking whether the key is there already.
  ///
  /// - Parameters:
  ///   - key: The member's key.
  ///   - value: The member's value.
  public mutating func append(_ key: String, _ value: JSON) {
    members.append((key, value))
  }
}

extension JSONObject: Sequence {
  /// Goes through the members in order.
  public func makeIterator() -> IndexingIterator<[Element]> {
    members.makeIterator()
  }

  /// The number of members.
  public var underestimatedCount: Int { members.count }
}

extension JSONObject: Hashable {
  /// Whether both have equal members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) { $0 == $1 }
  }

  /// Feeds the members into `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    for (key, value) in members {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The object, its members in the order they are written.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self.init(members)
  }
}

extension JSONObject: CustomStringConvertible {
  /// The object as compact JSON text.
  public var description: String { JSON.object(self).serialized() }
}

extension JSONObject: JSONDecodable {
  /// Reads an object.
  public init?(from json: inout JSONReader) {
    guard case .object = json.peekKind() else {
      json.skip()
      return nil
    }
    guard case .object(let object) = JSON(from: &json) else { return nil }
    self = object
  }
}

extension JSONObject: JSONEncodable {
  /// Writes the object, its members in order.
  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    for (key, value) in members {
      json.write(key: key)
      value.encode(to: &json)
    }
    json.endObject()
  }
}
