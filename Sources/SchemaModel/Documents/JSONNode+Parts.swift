import LarkJSON

extension JSONNode {
  var isObject: Bool {
    if case .object = content { true } else { false }
  }

  /// The elements of an array; none for anything else.
  var elements: [JSONNode] {
    if case .array(let elements) = content { elements } else { [] }
  }

  /// The members of an object; none for anything else.
  var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }
}
