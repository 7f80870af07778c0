import LarkJSON
import SchemaModel

/// What a set of elements says, as text that checks read: a line of JSON for each element and each shared type.
///
/// Keys are those of schema files, but for `ref`, which is the name of a shared type. What is for people stays out, except
/// what is said of a field that has become another one.
enum ElementTableText {
  static func lines(_ set: ElementSet) -> [String] {
    set.elements.map { line(element($0)) } + set.types.map { line(type($0)) }
  }

  private static func line(_ object: JSONObject) -> String { JSON.object(object).serialized() }

  private static func element(_ element: Element) -> JSONObject {
    var object: JSONObject = ["element": .string(element.id.name)]
    object["tag"] = element.tag.map(JSON.string)
    object["slot"] = element.slot.map(JSON.string)
    object["place"] = element.place.map(JSON.string)
    if !element.allowedIn.isEmpty { object["allowedIn"] = .array(element.allowedIn.map(JSON.string)) }
    object["onlyInside"] = element.onlyInside.map(JSON.string)
    object["fields"] = fields(element.fields)
    return object
  }

  private static func type(_ type: SharedType) -> JSONObject {
    var object: JSONObject = ["shared": .string(type.id.name)]
    for member in field(type.field) { object[member.key] = member.value }
    return object
  }

  private static func fields(_ fields: [Field]) -> JSON {
    .object(JSONObject(fields.map { ($0.name, .object(field($0))) }))
  }

  private static func field(_ field: Field) -> JSONObject {
    var object = JSONObject()
    switch field.type {
    case .string(_, let values):
      object["type"] = "string"
      add(values, to: &object)
    case .integer(let values):
      object["type"] = "integer"
      add(values, to: &object)
    case .number: object["type"] = "number"
    case .boolean: object["type"] = "boolean"
    case .any, .file: object["type"] = "any"
    case .array(let element):
      object["type"] = "array"
      object["items"] = .object(self.field(element))
    case .object(let shape):
      object["type"] = "object"
      if !shape.fields.isEmpty { object["properties"] = fields(shape.fields) }
      if shape.hasAdditionalProperties { object["additionalProperties"] = true }
    case .reference(let id): object["ref"] = .string(id.name)
    }
    if field.isRequired || field.isAlwaysSent { object["required"] = true }
    if !field.requiredWhen.isEmpty {
      object["requiredWhen"] = .object(JSONObject(field.requiredWhen.map { ($0.name, $0.value) }))
    }
    if field.isDeprecated { object["deprecated"] = field.description.map(JSON.string) ?? true }
    object["pattern"] = field.pattern.map(JSON.string)
    object["minimum"] = field.limits.minimum.map(JSON.number)
    object["maximum"] = field.limits.maximum.map(JSON.number)
    object["maxLength"] = field.limits.maxLength.map { .number(JSONNumber($0)) }
    object["minItems"] = field.limits.minItems.map { .number(JSONNumber($0)) }
    return object
  }

  private static func add(_ values: Values?, to object: inout JSONObject) {
    guard let values else { return }
    object[values.isOpen ? "openEnum" : "enum"] = .array(values.entries.map(\.value))
  }
}
