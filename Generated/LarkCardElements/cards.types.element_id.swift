// Generated from schema/cards/types/element_id.json by lark-codegen. Do not edit: change the schema and generate again.

extension Card {
  /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique in
  /// the card (300301).
  ///
  /// - Source: `schema/cards/types/element_id.json`
  public typealias ElementID = String
}
