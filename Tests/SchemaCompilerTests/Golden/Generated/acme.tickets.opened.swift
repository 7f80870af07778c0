// Generated from schema/acme/tickets/opened.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Tickets {
  /// Somebody opened a ticket.
  ///
  /// - Event: `acme.ticket.opened`
  /// - Answer: the platform waits for one.
  /// - Scopes: `acme:ticket`
  /// - Source: `schema/acme/tickets/opened.json`
  public nonisolated struct TicketOpened: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(type: "acme.ticket.opened", kind: .callback, scopes: .all("acme:ticket"))

    /// The ticket (`tk_…`).
    public var ticketID: String?
    /// What the ticket asks for.
    public var type: Kind?
    /// Where a ticket stands.
    public var state: Acme.Types.State?
    /// When it was opened.
    public var createTime: MillisecondTimestamp?
    public var dueTime: SecondTimestamp?
    /// Tickets below this one.
    public var children: [Acme.Types.Ticket]?
    public var `default`: Bool?
    public var selfValue: String?
    public var p2pURL: String?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "ticket_id": ticketID = json.read()
        case "type": type = json.read()
        case "state": state = json.read()
        case "create_time": createTime = json.read()
        case "due_time": dueTime = json.read()
        case "children": children = json.read()
        case "default": `default` = json.read()
        case "self": selfValue = json.read()
        case "p2p_url": p2pURL = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("ticket_id", ticketID)
      json.write("type", type)
      json.write("state", state)
      json.write("create_time", createTime)
      json.write("due_time", dueTime)
      json.write("children", children)
      json.write("default", `default`)
      json.write("self", selfValue)
      json.write("p2p_url", p2pURL)
      json.endObject()
    }

    /// What the ticket asks for.
    public nonisolated struct Kind: OpenEnum {
      public static let bug = Self(rawValue: "bug")
      public static let wish = Self(rawValue: "wish")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
