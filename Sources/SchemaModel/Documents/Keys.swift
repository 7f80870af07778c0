/// The keys that an object of a schema file may have.
protocol SchemaKey: RawRepresentable<String>, CaseIterable, Equatable, Sendable {}

extension SchemaKey {
  /// All keys of the object, in the order in which messages list them.
  static var names: [String] { allCases.map(\.rawValue) }
}

/// A file in a resource folder.
enum MethodKey: String, SchemaKey {
  case summary, description, http, identities, identityNote, scopes, risk, surface, docs, idempotencyKey
  case params, data, response, responseBody, paging, swiftName
  case schema = "$schema"
}

/// A file in a resource folder that is about an event.
enum EventFileKey: String, SchemaKey {
  case summary, description, event, scopes, payload, docs, swiftName
  case schema = "$schema"
}

/// `event` of an event.
enum EventKey: String, SchemaKey {
  case type, kind, subscribe
}

/// A file in the folder of an element set.
enum ElementFileKey: String, SchemaKey {
  case summary, description, element, fields, docs, swiftName
  case schema = "$schema"
}

/// `element` of an element.
enum ElementKey: String, SchemaKey {
  case tag, allowedIn, onlyInside, slot, place, arguments
}

/// A file in a shortcuts folder.
enum ShortcutKey: String, SchemaKey {
  case summary, description, identities, risk, uses, flags, options, examples, swiftName
  case schema = "$schema"
}

/// A flag of a shortcut.
enum FlagKey: String, SchemaKey {
  case type, format, description, valueName, `default`, `enum`, required, minimum, maximum, maxItems, maxLength
  case identities, aliases, hidden
}

/// An entry of `options`.
enum OptionKey: String, SchemaKey {
  case flag, oppositeOf, oneOf, type, flags, description, required, `default`
}

/// A case of `oneOf` that says more than its flag.
enum AlternativeKey: String, SchemaKey {
  case flag, description
}

/// An entry of `uses` that says more than the method.
enum UseKey: String, SchemaKey {
  case method, `as`, when, need
}

/// How the value of a flag in `when` begins.
enum BeginningKey: String, SchemaKey {
  case prefix, otherPrefix
}

/// An entry of `examples`.
enum ExampleKey: String, SchemaKey {
  case summary, command
}

/// `service.json`.
enum ServiceKey: String, SchemaKey {
  case name, version, title, description, basePath, namespace
  case schema = "$schema"
}

/// `lark-bindings.json`.
enum BindingsKey: String, SchemaKey {
  case access, namespace, include, exclude
  case schema = "$schema"
}

/// `http` of a method.
enum HTTPKey: String, SchemaKey {
  case method, path
}

/// `scopes` of a method, in its two forms: a rule, or one for each identity.
enum ScopesKey: String, SchemaKey {
  case any, all, user, bot
}

/// A scope rule.
enum ScopeRuleKey: String, SchemaKey {
  case any, all
}

/// `paging` of a method.
enum PagingKey: String, SchemaKey {
  case token, next, more, items
}

/// A field, and a file in a types folder.
enum FieldKey: String, SchemaKey {
  case type, description, required, example
  case ref = "$ref"
  case `in`, items, properties
  case `default`, `enum`, openEnum, format, unit
  case additionalProperties, keepsRawJSON, requiredInPractice, requiredWhen, notAllowedWhen
  case warnWhen, laterThan
  case alwaysSent, nullable, contentMediaType, idTypeParam, style
  case minimum, maximum, minLength, maxLength, recommendedMinLength, recommendedMaxLength
  case minItems, maxItems, minBytes, maxBytes, limitsWhen, pattern, deprecated, swiftName
  case schema = "$schema"
}

/// An entry of `limitsWhen`.
enum ConditionalLimitsKey: String, SchemaKey {
  case when, recommendedMinLength, maxLength, maxItems, maxBytes
}

/// An entry of `warnWhen`.
enum ConditionalWarningKey: String, SchemaKey {
  case when, message
}

/// An entry of `enum` or `openEnum` that says more than the value.
enum ValueKey: String, SchemaKey {
  case value, name, description, identities
}

/// `overrides.json`.
enum OverridesKey: String, SchemaKey {
  case overrides
  case schema = "$schema"
}

/// An entry of `overrides`.
enum OverrideKey: String, SchemaKey {
  case file, path, value, remove, reason
}
