// Generated code and its users write JSON types and scopes without a second import.
@_exported public import LarkJSON
@_exported public import LarkScopeRules
