// Generated from schema/cardkit/events/card_action.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension CardKit.Events {
  /// Somebody used a part of a card.
  ///
  /// The answer, within 3 seconds, may hold a `toast` and a new `card`; a card of JSON 2.0 takes only a card of JSON
  /// 2.0 (200830). An empty answer leaves the card as it is. Late, the client shows 200341, and nothing comes again.
  ///
  /// - Event: `card.action.trigger`
  /// - Answer: the platform waits for one.
  /// - Scopes: unknown
  /// - Source: `schema/cardkit/events/card_action.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/feishu-cards/card-callback-communication)
  public nonisolated struct CardAction: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(type: "card.action.trigger", kind: .callback, scopes: .unknown)

    /// Who used it.
    public var `operator`: Operator?
    /// Secret with which the card can be changed later: for 30 minutes, at most twice.
    public var token: String?
    /// What was used, and with what.
    public var action: Action?
    /// Where it is shown.
    public var host: Host?
    /// How the card got there, where it is no message of its own.
    public var deliveryType: DeliveryType?
    /// Where it is shown.
    public var context: Context?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "operator": `operator` = json.read()
        case "token": token = json.read()
        case "action": action = json.read()
        case "host": host = json.read()
        case "delivery_type": deliveryType = json.read()
        case "context": context = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("operator", `operator`)
      json.write("token", token)
      json.write("action", action)
      json.write("host", host)
      json.write("delivery_type", deliveryType)
      json.write("context", context)
      json.endObject()
    }

    /// Who used it.
    public nonisolated struct Operator: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Key of the person's organization.
      public var tenantKey: String?
      /// Id of the person in the organization. Takes the scope `contact:user.employee_id:readonly`.
      public var userID: String?
      /// Id of the person for all apps of one developer (`on_…`).
      public var unionID: String?
      /// Id of the person for this app (`ou_…`).
      public var openID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "tenant_key": tenantKey = json.read()
          case "user_id": userID = json.read()
          case "union_id": unionID = json.read()
          case "open_id": openID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tenant_key", tenantKey)
        json.write("user_id", userID)
        json.write("union_id", unionID)
        json.write("open_id", openID)
        json.endObject()
      }
    }

    /// What was used, and with what.
    public nonisolated struct Action: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// What the card's author put there: an object or a text.
      public var value: JSON?
      /// Kind of the part, such as `button`.
      public var tag: String?
      /// Time zone of the person, where it is a picker of dates or times.
      public var timezone: String?
      /// Name of the part, where the card gives it one.
      public var name: String?
      /// Values of a form by the names of its parts: texts, or lists of texts. Dates and times carry the zone, such as
      /// `2024-04-01 +0800`.
      public var formValue: JSONObject?
      /// What was typed.
      public var inputValue: String?
      /// What was chosen, where it is one.
      public var option: String?
      /// What was chosen, where several may be.
      public var options: [String]?
      /// Whether it is ticked now.
      public var checked: Bool?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "value": value = json.read()
          case "tag": tag = json.read()
          case "timezone": timezone = json.read()
          case "name": name = json.read()
          case "form_value": formValue = json.read()
          case "input_value": inputValue = json.read()
          case "option": option = json.read()
          case "options": options = json.read()
          case "checked": checked = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("value", value)
        json.write("tag", tag)
        json.write("timezone", timezone)
        json.write("name", name)
        json.write("form_value", formValue)
        json.write("input_value", inputValue)
        json.write("option", option)
        json.write("options", options)
        json.write("checked", checked)
        json.endObject()
      }
    }

    /// Where it is shown.
    public nonisolated struct Host: OpenEnum {
      /// A message.
      public static let imMessage = Self(rawValue: "im_message")
      /// A notice at the top of a chat.
      public static let imTopNotice = Self(rawValue: "im_top_notice")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// How the card got there, where it is no message of its own.
    public nonisolated struct DeliveryType: OpenEnum {
      /// The preview of a link.
      public static let urlPreview = Self(rawValue: "url_preview")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Where it is shown.
    public nonisolated struct Context: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The link, of a link preview.
      public var url: String?
      /// Token to change the preview later.
      public var previewToken: String?
      /// The message (`om_…`).
      public var openMessageID: String?
      /// The chat (`oc_…`).
      public var openChatID: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "url": url = json.read()
          case "preview_token": previewToken = json.read()
          case "open_message_id": openMessageID = json.read()
          case "open_chat_id": openChatID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("url", url)
        json.write("preview_token", previewToken)
        json.write("open_message_id", openMessageID)
        json.write("open_chat_id", openChatID)
        json.endObject()
      }
    }
  }
}
