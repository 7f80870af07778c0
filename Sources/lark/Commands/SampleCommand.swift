import LarkJSON
import SchemaModel

/// A command line that calls a method with the least it needs, made from the examples of its fields.
enum SampleCommand {
  /// The command line of a method.
  static func text(for contract: MethodContract) -> String {
    let method = contract.method
    let sampler = Sampler(contract: contract)
    let params = sampler.object(method.params.map(\.field))
    var words = [Tool.name, contract.line.call]
    if method.identities.count == 1, let only = method.identities.first { words.append("--as \(only.rawValue)") }
    if !params.isEmpty { words.append("--params \(quoted(params))") }
    let fields = contract.bodyFields
    var data = sampler.object(fields)
    // Where nothing is required a call without a body would do nothing worth showing.
    if data.isEmpty, let likely = Field.likeliest(among: fields.filter { contract.resolved($0).example != nil }) {
      data[likely.name] = sampler.value(of: likely)
    }
    if !data.isEmpty { words.append("--data \(quoted(data))") }
    for file in contract.fileFields { words.append("--file \(file.name)=./\(file.name)") }
    if method.risk == .highRiskWrite { words.append("--yes") }
    return words.joined(separator: " ")
  }

  /// JSON as one word of a shell.
  private static func quoted(_ object: JSONObject) -> String {
    JSON.object(object).serialized().shellQuoted
  }
}

/// Makes up values from what the schema says.
struct Sampler {
  let contract: MethodContract
  /// Shared types that are being looked into; one that holds itself is not looked into again.
  var open: [TypeID] = []

  /// The fields that a call needs.
  func object(_ fields: [Field]) -> JSONObject {
    var object = JSONObject()
    for field in fields where field.isRequired || field.isRequiredInPractice {
      object[field.name] = value(of: field)
    }
    return object
  }

  func value(of field: Field) -> JSON {
    var inner = self
    if let type = field.reference {
      if open.contains(type) { return [:] }
      inner.open.append(type)
    }
    let field = contract.resolved(field)
    if let example = field.example ?? field.defaultValue { return example }
    switch field.type {
    case .string(_, let values): return values?.entries.first?.value ?? "…"
    case .integer(let values): return values?.entries.first?.value ?? 1
    case .number: return 1
    case .boolean: return true
    case .any, .file: return nil
    case .array(let element): return [inner.value(of: element)]
    case .object(let shape): return .object(inner.object(shape.fields))
    case .reference: return [:]
    }
  }
}
