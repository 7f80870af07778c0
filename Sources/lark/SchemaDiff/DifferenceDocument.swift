import LarkJSON
import SchemaDiff
import SchemaModel

/// The answer of `lark schema diff` for programs.
struct DifferenceDocument {
  let json: JSON

  /// - Parameters:
  ///   - difference: What changed.
  ///   - old: The words that name the old side.
  ///   - new: The words that name the new side.
  init(_ difference: SchemaDifference, old: String, new: String) {
    var object: JSONObject = ["kind": "schema_diff", "old": .string(old), "new": .string(new)]
    for effect in SchemaChange.Effect.allCases {
      object[effect.rawValue] = .number(JSONNumber(difference.changes(effect).count))
    }
    object["version_step"] = .string(difference.versionStep.rawValue)
    object["version_step_before_1_0"] = .string(difference.versionStep.beforeFirstMajor.rawValue)
    object["changes"] = .array(difference.changes.map(Self.entry))
    json = .object(object)
  }

  private static func entry(_ change: SchemaChange) -> JSON {
    var object: JSONObject = [
      "effect": .string(change.effect.rawValue),
      "aspect": .string(change.aspect.rawValue),
      "action": .string(change.action.rawValue),
      "subject": .string(kind(of: change.subject)),
      "id": .string(change.subject.id),
    ]
    if !change.place.isEmpty { object["place"] = .string(change.place) }
    object["message"] = .string(change.message)
    if let old = change.old { object["old"] = old }
    if let new = change.new { object["new"] = new }
    if case .type = change.subject {
      object["methods"] = .array(change.methods.map { .string($0.description) })
      if !change.events.isEmpty { object["events"] = .array(change.events.map { .string($0.description) }) }
    }
    return .object(object)
  }

  private static func kind(of subject: SchemaChange.Subject) -> String {
    switch subject {
    case .service: "service"
    case .method: "method"
    case .event: "event"
    case .type: "shared-type"
    case .shortcut: "shortcut"
    }
  }
}
