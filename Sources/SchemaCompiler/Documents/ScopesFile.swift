import LarkJSON
import SchemaModel

/// `scopes.json`: the same as `Scopes.md` for programs.
enum ScopesFile {
  static func text(_ schema: Schema) -> String {
    var methods: JSONObject = [:]
    var shortcuts: JSONObject = [:]
    for service in schema.services {
      for method in service.methods {
        var entry = rules(method.identities) { method.scopes[$0] }
        entry["surface"] = .string(method.surface.rawValue)
        methods[method.id.description] = .object(entry)
      }
      for shortcut in service.shortcuts { shortcuts[shortcut.id.description] = .object(entry(shortcut)) }
    }
    var scopes: JSONObject = [:]
    for (scope, opened) in ScopeIndex(schema).entries {
      scopes[scope] = ["user": list(opened.user), "bot": list(opened.bot)]
    }
    let file: JSON = [
      "format": 1, "methods": .object(methods), "shortcuts": .object(shortcuts), "scopes": .object(scopes),
    ]
    return file.serialized(.indented(2)) + "\n"
  }

  private static func entry(_ shortcut: Shortcut) -> JSONObject {
    var entry = rules(shortcut.identities) { shortcut.scopes[$0] }
    entry["when"] = .array(
      shortcut.scopesWhen.map { condition in
        var object: JSONObject = ["flag": .string(condition.flag), "is": .string(condition.value)]
        for (key, value) in rules(shortcut.identities, { condition.scopes[$0] }) where key != "identities" {
          object[key] = value
        }
        object["optional"] = .bool(condition.isOptional)
        return .object(object)
      })
    entry["methods"] = list(shortcut.uses.map(\.description))
    return entry
  }

  private static func rules(_ identities: [Caller], _ rule: (Caller) -> ScopeRule) -> JSONObject {
    let callers = Caller.allCases.filter(identities.contains)
    var object: JSONObject = ["identities": list(callers.map(\.rawValue))]
    for caller in callers {
      let rule = rule(caller)
      object[caller.rawValue] = ["any": list(rule.any), "all": list(rule.all)]
    }
    return object
  }

  private static func list(_ names: [String]) -> JSON { .array(names.map { .string($0) }) }
}
