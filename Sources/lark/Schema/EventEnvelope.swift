import LarkJSON
import SchemaModel

/// The contract of an event as JSON: what it brings, and what an app must have to get it.
struct EventEnvelope {
  private let contract: EventContract
  private var event: Event { contract.event }

  init(_ contract: EventContract) {
    self.contract = contract
  }

  /// The whole document.
  var json: JSON {
    var output: JSONObject = ["type": "object"]
    FieldSchema(contract, .reply).addMembers(contract.fields, to: &output)
    return [
      "name": .string(event.type),
      "path": .string(event.id.description),
      "kind": .string(event.kind.rawValue),
      "description": .string(description),
      "outputSchema": .object(output),
      "_meta": .object(meta),
    ]
  }

  private var description: String {
    Prose.trimmed([event.summary, event.description].compactMap(\.self).joined(separator: " "))
  }

  private var meta: JSONObject {
    var meta: JSONObject = [
      "envelope_version": .string(MethodEnvelope.version),
      "scopes": .array(event.scopes.any.map(JSON.string)),
      "required_scopes": .array(event.scopes.all.map(JSON.string)),
      "access_tokens": ["bot"],
    ]
    if let subscribe = event.subscribe { meta["subscribe"] = .string(Prose.trimmed(subscribe)) }
    if let docs = event.docs { meta["doc_url"] = .string(docs) }
    return meta
  }
}
