// Generated code and its users write JSON types without a second import.
@_exported public import LarkJSON
