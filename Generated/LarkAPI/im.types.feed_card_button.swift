// Generated from schema/im/types/feed_card_button.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A button of a card in the feed.
  ///
  /// - Source: `schema/im/types/feed_card_button.json`
  public nonisolated struct FeedCardButton: JSONEncodable, Hashable, Sendable, Encodable {
    /// What a click does.
    public var actionType: ActionType
    /// The words on it.
    public var text: Text
    /// Where a click leads, by the kind of client. Only https.
    public var multiURL: MultiURL?
    /// How it looks. Default: `"default"`.
    public var buttonType: ButtonType?
    /// What the app is sent with a click: names and texts.
    public var actionMap: JSONObject?

    /// Makes one from its fields; those left out are not sent.
    public init(
      actionType: ActionType,
      text: Text,
      multiURL: MultiURL? = nil,
      buttonType: ButtonType? = nil,
      actionMap: JSONObject? = nil
    ) {
      self.actionType = actionType
      self.text = text
      self.multiURL = multiURL
      self.buttonType = buttonType
      self.actionMap = actionMap
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("action_type", actionType)
      json.write("text", text)
      json.write("multi_url", multiURL)
      json.write("button_type", buttonType)
      json.write("action_map", actionMap)
      json.endObject()
    }

    /// What a click does.
    public nonisolated struct ActionType: OpenEnum {
      /// Opens a page.
      public static let urlPage = Self(rawValue: "url_page")
      /// Sends `action_map` to the app.
      public static let webhook = Self(rawValue: "webhook")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// The words on it.
    public nonisolated struct Text: JSONEncodable, Hashable, Sendable, Encodable {
      /// The words. From 1 to 30 characters.
      public var text: String

      /// Makes one from its fields; those left out are not sent.
      public init(text: String) {
        self.text = text
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("text", text)
        json.endObject()
      }
    }

    /// Where a click leads, by the kind of client. Only https.
    public nonisolated struct MultiURL: JSONEncodable, Hashable, Sendable, Encodable {
      /// For every client without an address of its own. At most 700 characters.
      public var url: String?
      /// For Android. At most 700 characters.
      public var androidURL: String?
      /// For iOS. At most 700 characters.
      public var iosURL: String?
      /// For computers. At most 700 characters.
      public var pcURL: String?

      /// Makes one from its fields; those left out are not sent.
      public init(url: String? = nil, androidURL: String? = nil, iosURL: String? = nil, pcURL: String? = nil) {
        self.url = url
        self.androidURL = androidURL
        self.iosURL = iosURL
        self.pcURL = pcURL
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("url", url)
        json.write("android_url", androidURL)
        json.write("ios_url", iosURL)
        json.write("pc_url", pcURL)
        json.endObject()
      }
    }

    /// How it looks.
    public nonisolated struct ButtonType: OpenEnum {
      public static let `default` = Self(rawValue: "default")
      public static let primary = Self(rawValue: "primary")
      public static let success = Self(rawValue: "success")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
