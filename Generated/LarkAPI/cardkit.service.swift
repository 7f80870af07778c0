// Generated from schema/cardkit/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Cards (v1).
///
/// Cards that change after they were sent, and what people do with them.
///
/// - Source: `schema/cardkit/service.json`
public nonisolated enum CardKit {
  /// Namespace of the resources below it.
  public nonisolated enum Card {
    /// Methods of `card.elements`.
    public nonisolated enum Elements {}
  }

  /// Methods of `cards`.
  public nonisolated enum Cards {}

  /// Events of `events`.
  public nonisolated enum Events {}

  /// Which scopes open which method, for each identity, and which let events come.
  public static let scopeTable = ScopeTable(
    packed: """
      cardkit.card.elements.content	raw	bot	-	any:cardkit:card:write
      cardkit.card.elements.create	raw	bot	-	any:cardkit:card:write
      cardkit.card.elements.delete	raw	bot	-	any:cardkit:card:write
      cardkit.card.elements.patch	raw	bot	-	any:cardkit:card:write
      cardkit.card.elements.update	raw	bot	-	any:cardkit:card:write
      cardkit.cards.batch_update	raw	bot	-	any:cardkit:card:write
      cardkit.cards.create	raw	bot	-	any:cardkit:card:write
      cardkit.cards.delay_update	raw	bot	-	any:im:message:update,im:message:send_as_bot,im:message
      cardkit.cards.id_convert	raw	bot	-	any:cardkit:card:read
      cardkit.cards.settings	raw	bot	-	any:cardkit:card:write
      cardkit.cards.update	raw	bot	-	any:cardkit:card:write
      card.action.trigger	event	bot	-	-
      """)
}
