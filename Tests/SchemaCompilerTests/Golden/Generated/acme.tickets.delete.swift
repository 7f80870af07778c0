// Generated from schema/acme/tickets/delete.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Tickets {
  /// Delete a ticket.
  ///
  /// - Callers: bot
  /// - Scopes: `acme:ticket:write`
  /// - HTTP: `DELETE /open-apis/acme/v1/tickets/{ticket_id}`
  /// - Source: `schema/acme/tickets/delete.json`
  public nonisolated struct Delete: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "acme.tickets.delete",
      verb: .delete,
      path: "/open-apis/acme/v1/tickets/{ticket_id}",
      scopes: .any("acme:ticket:write"),
      risk: .highRiskWrite
    )

    public var ticketID: String

    /// Makes the request; fields left out are not sent.
    public init(ticketID: String) {
      self.ticketID = ticketID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("ticket_id", ticketID)
    }

    /// `acme.tickets.delete` answers nothing.
    public typealias Reply = EmptyReply
  }
}
