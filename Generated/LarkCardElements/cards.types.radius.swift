// Generated from schema/cards/types/radius.json by lark-codegen. Do not edit: change the schema and generate again.

extension Card {
  /// How round corners are, in pixels or percent, such as `8px`.
  ///
  /// - Source: `schema/cards/types/radius.json`
  public typealias Radius = String
}
