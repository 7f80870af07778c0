// Generated from schema/cards/types/margin.json by lark-codegen. Do not edit: change the schema and generate again.

extension Card {
  /// Space in pixels, from -99 to 99: one value, two (up and down, then the sides) or four (clockwise from the top),
  /// such as `4px 0`.
  ///
  /// - Source: `schema/cards/types/margin.json`
  public typealias Margin = String
}
