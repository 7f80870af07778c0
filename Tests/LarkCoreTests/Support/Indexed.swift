import Testing

/// A test argument that cannot describe itself.
struct Indexed<Value: Sendable>: Sendable, CustomTestStringConvertible {
  let index: Int
  let value: Value

  var testDescription: String { "#\(index)" }
}

extension Array where Element: Sendable {
  /// The elements as test arguments.
  func indexed() -> [Indexed<Element>] {
    enumerated().map { Indexed(index: $0, value: $1) }
  }
}
