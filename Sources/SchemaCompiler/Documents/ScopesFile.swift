import LarkJSON
import SchemaModel

/// `scopes.json`: the same as `Scopes.md` for programs.
enum ScopesFile {
  static func text(_ schema: Schema) -> String {
    var methods: JSONObject = [:]
    var events: JSONObject = [:]
    var shortcuts: JSONObject = [:]
    for service in schema.services {
      for method in service.methods {
        var entry = rules(method.identities) { method.scopes[$0] }
        entry["surface"] = .string(method.surface.rawValue)
        methods.append(method.id.description, .object(entry))
      }
      for event in service.events {
        var entry: JSONObject = ["id": .string(event.id.description), "kind": .string(event.kind.rawValue)]
        entry["bot"] = ["any": list(event.scopes.any), "all": list(event.scopes.all)]
        events.append(event.type, .object(entry))
      }
      for shortcut in service.shortcuts { shortcuts.append(shortcut.id.description, .object(entry(shortcut))) }
    }
    var scopes: JSONObject = [:]
    for (scope, opened) in ScopeIndex(schema).entries {
      scopes.append(scope, ["user": list(opened.user), "bot": list(opened.bot)])
    }
    let file: JSON = [
      "format": 2, "methods": .object(methods), "events": .object(events), "shortcuts": .object(shortcuts),
      "scopes": .object(scopes),
    ]
    return file.serialized(.indented(2)) + "\n"
  }

  private static func entry(_ shortcut: Shortcut) -> JSONObject {
    var entry = rules(shortcut.identities) { shortcut.scopes[$0] }
    entry["when"] = .array(
      shortcut.scopesWhen.map { part in
        var object: JSONObject = ["flags": .array(part.condition.alternatives.map(tests)), "need": .string(part.need.rawValue)]
        for (key, value) in rules(shortcut.identities, { part.scopes[$0] }) where key != "identities" {
          object[key] = value
        }
        return .object(object)
      })
    entry["methods"] = list(shortcut.methods.map(\.description))
    return entry
  }

  /// Tests as the file of the shortcut writes them.
  private static func tests(_ tests: [Shortcut.FlagTest]) -> JSON {
    var object: JSONObject = [:]
    for test in tests {
      object[test.flag] =
        switch test.test {
        case .isGiven(let isGiven): .bool(isGiven)
        case .isOneOf(let values): list(values)
        case .begins(let prefixes, let isSo): [isSo ? "prefix" : "otherPrefix": list(prefixes)]
        }
    }
    return .object(object)
  }

  private static func rules(_ identities: [Caller], _ rule: (Caller) -> ScopeRule) -> JSONObject {
    let callers = Caller.allCases.filter(identities.contains)
    var object: JSONObject = ["identities": list(callers.map(\.rawValue))]
    for caller in callers {
      let rule = rule(caller)
      var entry: JSONObject = ["any": list(rule.any), "all": list(rule.all)]
      if !rule.alsoAny.isEmpty { entry["alsoAny"] = .array(rule.alsoAny.map(list)) }
      object[caller.rawValue] = .object(entry)
    }
    return object
  }

  private static func list(_ names: [String]) -> JSON { .array(names.map { .string($0) }) }
}
