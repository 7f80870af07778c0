// Generated from schema/im/types/app_feed_card.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A card that an app puts among the chats of a person.
  ///
  /// - Source: `schema/im/types/app_feed_card.json`
  public nonisolated struct AppFeedCard: JSONEncodable, Hashable, Sendable, Encodable {
    /// Id of the card. Left out on creating, the platform makes one. At most 200 characters.
    public var bizID: String?
    /// The title, on one line. At most 60 characters.
    public var title: String?
    /// The picture: key of an image that was uploaded for it. At most 100 characters.
    public var avatarKey: String?
    /// The line below the title. At most 120 characters.
    public var preview: String?
    /// A label beside the title; without one the card shows when it came.
    public var statusLabel: StatusLabel?
    /// The buttons of a card in the feed.
    public var buttons: IM.Types.FeedCardButtons?
    /// Where a click on the card leads. A new card needs it.
    public var link: Link?
    /// Whether the card stays at the top until it was seen. Default: `false`.
    public var timeSensitive: Bool?
    /// How people are told.
    public var notify: Notify?

    /// Makes one from its fields; those left out are not sent.
    public init(
      bizID: String? = nil,
      title: String? = nil,
      avatarKey: String? = nil,
      preview: String? = nil,
      statusLabel: StatusLabel? = nil,
      buttons: IM.Types.FeedCardButtons? = nil,
      link: Link? = nil,
      timeSensitive: Bool? = nil,
      notify: Notify? = nil
    ) {
      self.bizID = bizID
      self.title = title
      self.avatarKey = avatarKey
      self.preview = preview
      self.statusLabel = statusLabel
      self.buttons = buttons
      self.link = link
      self.timeSensitive = timeSensitive
      self.notify = notify
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("biz_id", bizID)
      json.write("title", title)
      json.write("avatar_key", avatarKey)
      json.write("preview", preview)
      json.write("status_label", statusLabel)
      json.write("buttons", buttons)
      json.write("link", link)
      json.write("time_sensitive", timeSensitive)
      json.write("notify", notify)
      json.endObject()
    }

    /// A label beside the title; without one the card shows when it came.
    public nonisolated struct StatusLabel: JSONEncodable, Hashable, Sendable, Encodable {
      /// The words. From 1 to 20 characters.
      public var text: String
      /// How it looks.
      public var type: Kind

      /// Makes one from its fields; those left out are not sent.
      public init(text: String, type: Kind) {
        self.text = text
        self.type = type
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("text", text)
        json.write("type", type)
        json.endObject()
      }

      /// How it looks.
      public nonisolated struct Kind: OpenEnum {
        public static let primary = Self(rawValue: "primary")
        public static let secondary = Self(rawValue: "secondary")
        public static let success = Self(rawValue: "success")
        public static let danger = Self(rawValue: "danger")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// Where a click on the card leads. A new card needs it.
    public nonisolated struct Link: JSONEncodable, Hashable, Sendable, Encodable {
      /// An https address, or a link into the app itself. At most 700 characters.
      public var link: String?

      /// Makes one from its fields; those left out are not sent.
      public init(link: String? = nil) {
        self.link = link
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("link", link)
        json.endObject()
      }
    }

    /// How people are told.
    public nonisolated struct Notify: JSONEncodable, Hashable, Sendable, Encodable {
      /// Whether nobody is told. Default: `false`.
      public var closeNotify: Bool?
      /// What is said aloud on phones. At most 20 characters.
      public var customSoundText: String?
      /// Whether it is said aloud on phones. Default: `false`.
      public var withCustomSound: Bool?

      /// Makes one from its fields; those left out are not sent.
      public init(closeNotify: Bool? = nil, customSoundText: String? = nil, withCustomSound: Bool? = nil) {
        self.closeNotify = closeNotify
        self.customSoundText = customSoundText
        self.withCustomSound = withCustomSound
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("close_notify", closeNotify)
        json.write("custom_sound_text", customSoundText)
        json.write("with_custom_sound", withCustomSound)
        json.endObject()
      }
    }
  }
}
