// Generated from schema/acme/events/ticket_closed.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Events {
  /// A ticket was closed.
  ///
  /// It comes once for each ticket.
  ///
  /// - Event: `acme.ticket.closed_v1`
  /// - Scopes: any of `acme:ticket:readonly`, `acme:ticket`
  /// - Console: Tickets, for all desks.
  /// - Source: `schema/acme/events/ticket_closed.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/acme/ticket-closed)
  public nonisolated struct TicketClosed: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(
      type: "acme.ticket.closed_v1", scopes: .any("acme:ticket:readonly", "acme:ticket")
    )

    /// A ticket, as requests write it and replies read it.
    public var ticket: Acme.Types.Ticket?
    /// Who closed it.
    public var closedBy: ClosedBy?
    /// When it was closed.
    public var closeTime: MillisecondTimestamp?
    /// A field that is called like the facts.
    public var event: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "ticket": ticket = json.read()
        case "closed_by": closedBy = json.read()
        case "close_time": closeTime = json.read()
        case "event": event = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("ticket", ticket)
      json.write("closed_by", closedBy)
      json.write("close_time", closeTime)
      json.write("event", event)
      json.endObject()
    }

    /// Who closed it.
    public nonisolated struct ClosedBy: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      public var openID: String?
      public var type: Kind?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "open_id": openID = json.read()
          case "type": type = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("open_id", openID)
        json.write("type", type)
        json.endObject()
      }

      /// Value of `type`.
      public nonisolated struct Kind: OpenEnum {
        public static let user = Self(rawValue: "user")
        public static let app = Self(rawValue: "app")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }
  }
}
