// Generated from schema/acme/service.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Acme (v1).
///
/// A made-up service whose methods use every key of the format.
///
/// - Source: `schema/acme/service.json`
public nonisolated enum Acme {
  /// Events of `events`.
  public nonisolated enum Events {}

  /// Namespace of the resources below it.
  public nonisolated enum Ticket {
    /// Methods of `ticket.notes`.
    public nonisolated enum Notes {}
  }

  /// Methods and events of `tickets`.
  public nonisolated enum Tickets {}

  /// Shapes that several methods share.
  public nonisolated enum Types {}

  /// Which scopes open which method, for each identity, and which let events come.
  public static let scopeTable = ScopeTable(
    packed: """
      acme.ticket.notes.attach	shortcut	user,bot	any:acme:note	any:acme:note
      acme.ticket.notes.type	raw	user,bot	any:acme:note,acme:note:read	any:acme:note,acme:note:read
      acme.tickets.create	raw	user,bot	all:acme:ticket,acme:ticket:write	any:acme:ticket:write,acme:ticket all:acme:project:read
      acme.tickets.delete	raw	bot	-	any:acme:ticket:write
      acme.tickets.list	raw	user	any:acme:ticket:read	-
      acme.tickets.scan	raw	bot	-	-
      acme.ticket.closed_v1	event	bot	-	any:acme:ticket:readonly,acme:ticket
      acme.ticket.opened	event	bot	-	all:acme:ticket
      """)
}
