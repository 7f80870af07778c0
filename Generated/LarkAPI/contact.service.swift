// Generated from schema/contact/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Contacts (v3).
///
/// People and departments of the organization.
///
/// - Source: `schema/contact/service.json`
public nonisolated enum Contact {
  /// Methods of `users`.
  public nonisolated enum Users {}

  /// Which scopes open which method, for each identity.
  public static let scopeTable = ScopeTable(
    packed: """
      contact.users.basic_batch	shortcut	user	any:contact:user.basic_profile:readonly	-
      contact.users.batch	shortcut	user,bot	any:contact:contact.base:readonly	all:contact:contact.base:readonly,contact:user.base:readonly
      """)
}
