// Generated code, and who uses it, writes JSON types and scopes without a second import.
@_exported public import LarkJSON
@_exported public import LarkScopeRules
