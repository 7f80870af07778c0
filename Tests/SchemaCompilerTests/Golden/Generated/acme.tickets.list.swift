// Generated from schema/acme/tickets/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Tickets {
  /// List tickets.
  ///
  /// - Callers: user
  /// - Scopes: `acme:ticket:read`
  /// - HTTP: `GET /open-apis/acme/v1/tickets`
  /// - Pages: `items`, `deleted_items`
  /// - Source: `schema/acme/tickets/list.json`
  public nonisolated struct List: CallableByUserOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "acme.tickets.list",
      verb: .get,
      path: "/open-apis/acme/v1/tickets",
      scopes: .any("acme:ticket:read"),
      risk: .read
    )

    public var states: [StatesElement]?
    public var ids: [String]?
    /// From 1 to 100.
    public var pageSize: Int?
    public var pageToken: String?

    /// Makes the request; fields left out are not sent.
    public init(states: [StatesElement]? = nil, ids: [String]? = nil, pageSize: Int? = nil, pageToken: String? = nil) {
      self.states = states
      self.ids = ids
      self.pageSize = pageSize
      self.pageToken = pageToken
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("states", commaSeparated: states)
      request.query("ids", ids)
      request.query("page_size", pageSize)
      request.query("page_token", pageToken ?? "")
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: reply.hasMore, token: reply.pageToken)
    }

    public static func items(of reply: Reply) -> [Acme.Types.Ticket] {
      reply.items ?? []
    }

    /// Element of `states`.
    public nonisolated struct StatesElement: OpenEnum {
      public static let open = Self(rawValue: "open")
      public static let closed = Self(rawValue: "closed")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `acme.tickets.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// A ticket, as requests write it and replies read it.
      public var items: [Acme.Types.Ticket]?
      public var deletedItems: [DeletedItemsElement]?
      public var hasMore: Bool?
      public var pageToken: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "deleted_items": deletedItems = json.read()
          case "has_more": hasMore = json.read()
          case "page_token": pageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("deleted_items", deletedItems)
        json.write("has_more", hasMore)
        json.write("page_token", pageToken)
        json.endObject()
      }

      /// Element of `deleted_items`.
      public nonisolated struct DeletedItemsElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        public var id: String?

        /// Fields that the schema does not list.
        public var otherFields: JSONObject = [:]

        /// All that the platform sent of it, with fields that the schema does not list.
        public private(set) var rawJSON = RawJSON()

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          let mark = json.mark
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "id": id = json.read()
            default: otherFields[key.string] = json.read()
            }
          }
          rawJSON = json.rawJSON(since: mark)
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("id", id)
          for (key, value) in otherFields {
            json.write(key: key)
            value.encode(to: &json)
          }
          json.endObject()
        }
      }
    }
  }
}
