import LarkJSON
import SchemaModel

extension JSONNode {
  /// The way to the key or value that stands at a place; nil where nothing does.
  func path(to position: JSONPosition) -> [String]? {
    var path: [String] = []
    return find(position, &path) ? path : nil
  }

  private func find(_ wanted: JSONPosition, _ path: inout [String]) -> Bool {
    if position == wanted { return true }
    // A value ends before the next one begins, so only the last one that begins before the place can hold it.
    switch content {
    case .object(let members):
      guard let member = members.last(where: { $0.keyPosition <= wanted }) else { return false }
      path.append(member.key)
      return member.keyPosition == wanted || member.value.find(wanted, &path)
    case .array(let elements):
      guard let index = elements.lastIndex(where: { $0.position <= wanted }) else { return false }
      path.append(String(index))
      return elements[index].find(wanted, &path)
    case .null, .bool, .number, .string: return false
    }
  }
}

extension JSON {
  /// Changes the value at the end of a path. Nothing happens where the path leads nowhere.
  ///
  /// - Parameters:
  ///   - path: Keys and indexes.
  ///   - change: Takes what is there, or nil where the last key is not there yet, and gives what is to be there; nil
  ///     takes the member or element away.
  mutating func change(at path: ArraySlice<String>, _ change: (JSON?) -> JSON?) {
    guard let first = path.first else {
      if let value = change(self) { self = value }
      return
    }
    switch self {
    case .object(var object):
      if path.count == 1 {
        object[first] = change(object[first])
      } else if var value = object[first] {
        value.change(at: path.dropFirst(), change)
        object[first] = value
      }
      self = .object(object)
    case .array(var elements):
      guard let index = Int(first), elements.indices.contains(index) else { return }
      if path.count > 1 {
        elements[index].change(at: path.dropFirst(), change)
      } else if let value = change(elements[index]) {
        elements[index] = value
      } else {
        elements.remove(at: index)
      }
      self = .array(elements)
    case .null, .bool, .number, .string: return
    }
  }

  /// The value at the end of a path.
  func value(at path: ArraySlice<String>) -> JSON? {
    guard let first = path.first else { return self }
    let inner = arrayValue.map { elements in Int(first).flatMap { elements.indices.contains($0) ? elements[$0] : nil } }
    return (inner ?? self[first])?.value(at: path.dropFirst())
  }
}
