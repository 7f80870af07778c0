public import AcmeAPI
import AcmeStaff
public import LarkCore

/// What Acme's bot does.
public struct AcmeBot: Sendable {
  private let client: LarkClient<Bot>

  /// - Parameter client: The bot's client.
  public init(_ client: LarkClient<Bot>) {
    self.client = client
  }

  /// Opens a ticket where its person is told of it.
  ///
  /// - Parameters:
  ///   - title: What it is about.
  ///   - person: Id of the person.
  public func openTicket(_ title: String, for person: String) async throws(LarkError) -> Acme.Desk.Types.Ticket? {
    let chat = try await client.deskChat(of: person)
    let reply = try await client.send(Acme.Desk.Tickets.Create(title: title, chatID: chat))
    try await client.send(Audit.Entries.Create(text: "opened \(reply.ticket?.ticketID ?? "a ticket")"))
    return reply.ticket
  }

  /// All tickets that are open.
  public func openTickets() async throws(LarkError) -> [Acme.Desk.Types.Ticket] {
    var tickets: [Acme.Desk.Types.Ticket] = []
    for try await ticket in client.pages(Acme.Desk.Tickets.List(state: .open)).items { tickets.append(ticket) }
    return tickets
  }
}
