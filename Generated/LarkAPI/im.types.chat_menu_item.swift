// Generated from schema/im/types/chat_menu_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// An item of a chat's menu.
  ///
  /// - Source: `schema/im/types/chat_menu_item.json`
  public nonisolated struct ChatMenuItem: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// What a click does; not to be changed later.
    public var actionType: ActionType?
    /// Where an item of a chat's menu leads, by the kind of client: addresses with http or https.
    public var redirectLink: IM.Types.ChatMenuLink?
    /// The picture: key of an image that the same bot uploaded.
    public var imageKey: String?
    /// Its name. From 1 to 120 characters.
    public var name: String?
    /// Name of an item of a chat's menu by language.
    public var i18nNames: IM.Types.ChatMenuNames?

    /// Makes one from its fields; those left out are not sent.
    public init(
      actionType: ActionType? = nil,
      redirectLink: IM.Types.ChatMenuLink? = nil,
      imageKey: String? = nil,
      name: String? = nil,
      i18nNames: IM.Types.ChatMenuNames? = nil
    ) {
      self.actionType = actionType
      self.redirectLink = redirectLink
      self.imageKey = imageKey
      self.name = name
      self.i18nNames = i18nNames
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "action_type": actionType = json.read()
        case "redirect_link": redirectLink = json.read()
        case "image_key": imageKey = json.read()
        case "name": name = json.read()
        case "i18n_names": i18nNames = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("action_type", actionType)
      json.write("redirect_link", redirectLink)
      json.write("image_key", imageKey)
      json.write("name", name)
      json.write("i18n_names", i18nNames)
      json.endObject()
    }

    /// What a click does; not to be changed later.
    public nonisolated struct ActionType: OpenEnum {
      public static let noneValue = Self(rawValue: "NONE")
      /// Opens `redirect_link`.
      public static let redirectLink = Self(rawValue: "REDIRECT_LINK")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
