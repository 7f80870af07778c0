// Generated from schema/im/events/url_preview.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Events {
  /// A client asks for the preview of a link.
  ///
  /// The answer, within 3 seconds, holds `inline` with `title` or `i18n_title`, `image_key` and `url`, and may hold a
  /// `card`. Devices and members ask for the same message again and again, with the same `preview_token`.
  ///
  /// - Event: `url.preview.get`
  /// - Answer: the platform waits for one.
  /// - Scopes: unknown
  /// - Console: Link previews, with the addresses of the links that the app answers for.
  /// - Source: `schema/im/events/url_preview.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/development-link-preview/callback/pull-link-preview-data-callback-structure)
  public nonisolated struct URLPreview: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(type: "url.preview.get", kind: .callback, scopes: .unknown)

    /// Who sees the link.
    public var `operator`: Operator?
    /// Where it is shown.
    public var host: Host?
    /// Where it is shown.
    public var context: Context?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "operator": `operator` = json.read()
        case "host": host = json.read()
        case "context": context = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("operator", `operator`)
      json.write("host", host)
      json.write("context", context)
      json.endObject()
    }

    /// Who sees the link.
    public nonisolated struct Operator: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Key of the person's organization.
      public var tenantKey: String?
      /// Id of the person in the organization. Takes the scope `contact:user.employee_id:readonly`.
      public var userID: String?
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
          case "open_id": openID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tenant_key", tenantKey)
        json.write("user_id", userID)
        json.write("open_id", openID)
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

    /// Where it is shown.
    public nonisolated struct Context: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The link, of a link preview.
      public var url: String?
      /// Token to change the preview later. Empty as long as the message is not sent.
      public var previewToken: String?
      /// The message (`om_…`). Empty as long as the message is not sent.
      public var openMessageID: String?
      /// The chat (`oc_…`). Empty as long as the message is not sent.
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
