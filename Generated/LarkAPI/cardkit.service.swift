// Generated from schema/cardkit/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Cards (v1).
///
/// Cards that change after they were sent, and what people do with them.
///
/// - Source: `schema/cardkit/service.json`
public nonisolated enum CardKit {
  /// Events of `events`.
  public nonisolated enum Events {}

  /// Which scopes open which method, for each identity, and which let events come.
  public static let scopeTable = ScopeTable(
    packed: """
      card.action.trigger	event	bot	-	-
      """)
}
