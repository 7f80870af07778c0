// Generated from schema/acme/tickets/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Tickets {
  /// Open a ticket.
  ///
  /// The ticket is visible to everybody in the project at once.
  ///
  /// - Callers: user, bot. The caller must be a member of the project.
  /// - Scopes of a user: all of `acme:ticket`, `acme:ticket:write`
  /// - Scopes of a bot: `acme:project:read`, and any of `acme:ticket:write`, `acme:ticket`
  /// - HTTP: `POST /open-apis/acme/v1/projects/{project_id}/tickets`
  /// - Source: `schema/acme/tickets/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/acme)
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "acme.tickets.create",
      verb: .post,
      path: "/open-apis/acme/v1/projects/{project_id}/tickets",
      body: .json,
      scopes: ScopeRule(
        user: .all("acme:ticket", "acme:ticket:write"),
        bot: ScopeRequirement(any: ["acme:ticket:write", "acme:ticket"], all: ["acme:project:read"])
      ),
      risk: .write,
      idempotencyKey: "uuid"
    )

    /// The project (`pr_…`).
    public var projectID: String
    /// At most 50 characters.
    public var uuid: String?
    /// Default: `true`.
    public var notify: Bool?
    public var xTrace: String?
    /// From 1 to 80 characters. Best kept to 40 characters.
    public var title: String
    /// Labels of a ticket.
    public var labels: Acme.Types.Labels?
    public var priority: Priority?
    /// From 0 to 1.5.
    public var weight: Double?
    /// Last day, none with null.
    public var deadline: Nullable<String>?
    /// At most 20 elements. The call fails or does nothing without it.
    public var watchers: [WatchersElement]?
    /// Ticket to copy.
    public var template: Acme.Types.Ticket?
    public var extra: JSONObject?
    public var payload: JSON?
    public var request: String?

    /// Makes the request; fields left out are not sent.
    public init(
      projectID: String,
      title: String,
      watchers: [WatchersElement],
      uuid: String? = nil,
      notify: Bool? = nil,
      xTrace: String? = nil,
      labels: Acme.Types.Labels? = nil,
      priority: Priority? = nil,
      weight: Double? = nil,
      deadline: Nullable<String>? = nil,
      template: Acme.Types.Ticket? = nil,
      extra: JSONObject? = nil,
      payload: JSON? = nil,
      request: String? = nil
    ) {
      self.projectID = projectID
      self.uuid = uuid
      self.notify = notify
      self.xTrace = xTrace
      self.title = title
      self.labels = labels
      self.priority = priority
      self.weight = weight
      self.deadline = deadline
      self.watchers = watchers
      self.template = template
      self.extra = extra
      self.payload = payload
      self.request = request
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("project_id", projectID)
      request.query("uuid", uuid)
      request.query("notify", notify)
      request.header("X-Trace", xTrace)
      request.body("title", title)
      request.body("labels", labels)
      request.body("priority", priority)
      request.body("weight", weight)
      request.body("deadline", deadline)
      request.body("watchers", watchers)
      request.body("template", template)
      request.body("extra", extra)
      request.body("payload", payload)
      request.body("request", self.request)
      request.idempotencyKey = uuid
    }

    /// Value of `priority`.
    public nonisolated struct Priority: OpenEnum {
      public static let low = Self(rawValue: 1)
      /// Somebody waits for it.
      public static let high = Self(rawValue: 2)

      public let rawValue: Int
      public init(rawValue: Int) {
        self.rawValue = rawValue
      }
    }

    /// Element of `watchers`.
    public nonisolated struct WatchersElement: JSONEncodable, Hashable, Sendable, Encodable {
      public var userID: String
      public var role: Role?

      /// Makes one from its fields; those left out are not sent.
      public init(userID: String, role: Role? = nil) {
        self.userID = userID
        self.role = role
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("user_id", userID)
        json.write("role", role)
        json.endObject()
      }

      /// Value of `role`.
      public nonisolated struct Role: OpenEnum {
        public static let reader = Self(rawValue: "reader")
        public static let writer = Self(rawValue: "writer")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// What `acme.tickets.create` answers.
    public typealias Reply = Acme.Types.Ticket
  }
}
