// Generated from schema/application/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Applications (v6).
///
/// The apps of the organization and what they are called.
///
/// - Source: `schema/application/service.json`
public nonisolated enum Application {
  /// Methods of `applications`.
  public nonisolated enum Applications {}

  /// Events of `events`.
  public nonisolated enum Events {}

  /// Which scopes open which method, for each identity, and which let events come.
  public static let scopeTable = ScopeTable(
    packed: """
      application.applications.get	shortcut	bot	-	any:application:application:self_manage,admin:app.info:readonly
      application.bot.menu_v6	event	bot	-	-
      """)
}
