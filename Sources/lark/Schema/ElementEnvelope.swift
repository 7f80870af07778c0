import LarkJSON
import SchemaModel

/// The contract of an element as JSON: what its own JSON holds, and where it may stand.
struct ElementEnvelope {
  private let contract: ElementContract
  private var element: Element { contract.element }

  init(_ contract: ElementContract) {
    self.contract = contract
  }

  /// The whole document.
  var json: JSON {
    var input: JSONObject = ["type": "object"]
    FieldSchema(contract, .request).addMembers(fields, to: &input)
    return [
      "name": .string(element.tag ?? element.id.name),
      "path": .string(element.id.description),
      "kind": "element",
      "description": .string(description),
      "inputSchema": .object(input),
      "_meta": .object(meta),
    ]
  }

  private var description: String {
    Prose.trimmed([element.summary, element.description].compactMap(\.self).joined(separator: " "))
  }

  /// The fields with the tag, which is always the same.
  private var fields: [Field] {
    guard let tag = element.tag else { return element.fields }
    var field = Field(
      name: "tag",
      type: .string(
        format: nil, values: Values(isOpen: false, entries: [.init(value: .string(tag), position: element.position)])),
      position: element.position)
    field.isRequired = true
    return [field] + element.fields
  }

  private var meta: JSONObject {
    var meta: JSONObject = [
      "envelope_version": .string(MethodEnvelope.version),
      "allowed_in": .array(element.allowedIn.map(JSON.string)),
    ]
    meta["only_inside"] = element.onlyInside.map(JSON.string)
    if let slot = element.slot, let place = element.place {
      meta["holds"] = ["field": .string(slot), "place": .string(place)]
    }
    meta["doc_url"] = element.docs.map(JSON.string)
    return meta
  }
}
