// Generated from schema/cards/types/padding.json by lark-codegen. Do not edit: change the schema and generate again.

extension Card {
  /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
  ///
  /// - Source: `schema/cards/types/padding.json`
  public typealias Padding = String
}
