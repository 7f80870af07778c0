// Generated from schema/acme/tickets/scan.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Tickets {
  /// Go through all tickets.
  ///
  /// - Callers: bot
  /// - Scopes: unknown
  /// - HTTP: `POST /open-apis/acme/v1/tickets/scan`
  /// - Pages: `rows`
  /// - Source: `schema/acme/tickets/scan.json`
  public nonisolated struct Scan: CallableByBotOnly, PagedRequest {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "acme.tickets.scan",
      verb: .post,
      path: "/open-apis/acme/v1/tickets/scan",
      body: .json,
      scopes: .unknown,
      risk: .read
    )

    public var cursor: String?
    public var json: String?

    /// Makes the request; fields left out are not sent.
    public init(cursor: String? = nil, json: String? = nil) {
      self.cursor = cursor
      self.json = json
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("cursor", cursor)
      request.body("json", json)
    }

    /// Token of the page to ask for: `cursor`.
    public var pageToken: String? {
      get { cursor }
      set { cursor = newValue }
    }

    public static func nextPage(after reply: Reply) -> PageCursor {
      PageCursor(hasMore: nil, token: reply.nextPageToken)
    }

    public static func items(of reply: Reply) -> [Reply.RowsElement] {
      reply.rows ?? []
    }

    /// What `acme.tickets.scan` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      public var rows: [RowsElement]?
      public var nextPageToken: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "rows": rows = json.read()
          case "next_page_token": nextPageToken = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("rows", rows)
        json.write("next_page_token", nextPageToken)
        json.endObject()
      }

      /// Element of `rows`.
      public nonisolated struct RowsElement: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        public var key: String?
        /// A remark on a ticket.
        public var comment: Acme.Types.Comment?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "key": self.key = json.read()
            case "comment": comment = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("key", key)
          json.write("comment", comment)
          json.endObject()
        }
      }
    }
  }
}
