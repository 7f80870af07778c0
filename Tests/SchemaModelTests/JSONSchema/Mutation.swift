import LarkJSON

/// A JSON value with one of its parts broken.
struct Mutation {
  let name: String
  let json: JSON

  /// Every part broken in every way.
  static func all(of json: JSON, at path: String = "") -> [Mutation] {
    replacements(of: json, at: path) + insideObject(json, path) + insideArray(json, path)
  }

  private static func replacements(of json: JSON, at path: String) -> [Mutation] {
    let others: [JSON] = [
      .null, .bool(true), .number(0), .number(-1), .string(""), .string(" x"), .string("x"), .array([]), .object([:]),
      .array([.string("x")]), .object(["x": .string("x")]),
    ]
    return others.filter { $0 != json }.map { Mutation(name: "\(path) = \($0.serialized())", json: $0) }
  }

  private static func insideObject(_ json: JSON, _ path: String) -> [Mutation] {
    guard case .object(let object) = json else { return [] }
    var mutations: [Mutation] = []
    var extended = object
    extended.append("zzzz", .string("x"))
    mutations.append(Mutation(name: "\(path) with 'zzzz'", json: .object(extended)))
    for (key, value) in object {
      var without = object
      without[key] = nil
      mutations.append(Mutation(name: "\(path) without '\(key)'", json: .object(without)))
      without.append(key + "x", value)
      mutations.append(Mutation(name: "\(path) with '\(key)x'", json: .object(without)))
      mutations += all(of: value, at: "\(path)/\(key)").map { inner in
        var changed = object
        changed[key] = inner.json
        return Mutation(name: inner.name, json: .object(changed))
      }
    }
    return mutations
  }

  private static func insideArray(_ json: JSON, _ path: String) -> [Mutation] {
    guard case .array(let elements) = json else { return [] }
    var mutations = elements.map { Mutation(name: "\(path) with a part twice", json: .array(elements + [$0])) }
    for (index, element) in elements.enumerated() {
      mutations += all(of: element, at: "\(path)/\(index)").map { inner in
        var changed = elements
        changed[index] = inner.json
        return Mutation(name: inner.name, json: .array(changed))
      }
    }
    return mutations
  }
}
