// Generated from schema/im/types/new_chat_menu_item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A new item at the top of a chat's menu. With items below it, it has neither action nor picture.
  ///
  /// - Source: `schema/im/types/new_chat_menu_item.json`
  public nonisolated struct NewChatMenuItem: JSONEncodable, Hashable, Sendable, Encodable {
    /// What a click does; not to be changed later.
    public var actionType: ActionType
    /// Where an item of a chat's menu leads, by the kind of client: addresses with http or https.
    public var redirectLink: IM.Types.ChatMenuLink?
    /// The picture: key of an image that the same bot uploaded.
    public var imageKey: String?
    /// Its name. From 1 to 120 characters.
    public var name: String
    /// Name of an item of a chat's menu by language.
    public var i18nNames: IM.Types.ChatMenuNames?

    /// Makes one from its fields; those left out are not sent.
    public init(
      actionType: ActionType,
      name: String,
      redirectLink: IM.Types.ChatMenuLink? = nil,
      imageKey: String? = nil,
      i18nNames: IM.Types.ChatMenuNames? = nil
    ) {
      self.actionType = actionType
      self.redirectLink = redirectLink
      self.imageKey = imageKey
      self.name = name
      self.i18nNames = i18nNames
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
