// Generated from schema/cards/types/behavior.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// What happens when somebody uses a part of the card. Several may stand together.
  ///
  /// - Source: `schema/cards/types/behavior.json`
  public nonisolated struct Behavior: JSONEncodable, Hashable, Sendable, Encodable {
    /// What happens.
    public var type: Kind
    /// The address, with http or https, or an applink.
    public var defaultURL: String?
    /// The address on Android.
    public var androidURL: String?
    /// The address on iOS.
    public var iosURL: String?
    /// The address on a computer; `lark://msgcard/unsupported_action` forbids it there.
    public var pcURL: String?
    /// What the app gets back as `action.value`: an object, since SDKs fail on other values.
    public var value: JSON?
    /// What becomes of the form.
    public var behavior: BehaviorValue?

    /// Makes one from its fields; those left out are not sent.
    public init(
      _ type: Kind,
      defaultURL: String? = nil,
      androidURL: String? = nil,
      iosURL: String? = nil,
      pcURL: String? = nil,
      value: JSON? = nil,
      behavior: BehaviorValue? = nil
    ) {
      self.type = type
      self.defaultURL = defaultURL
      self.androidURL = androidURL
      self.iosURL = iosURL
      self.pcURL = pcURL
      self.value = value
      self.behavior = behavior
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("type", type)
      json.write("default_url", defaultURL)
      json.write("android_url", androidURL)
      json.write("ios_url", iosURL)
      json.write("pc_url", pcURL)
      json.write("value", value)
      json.write("behavior", behavior)
      json.endObject()
    }

    /// What happens.
    public nonisolated struct Kind: OpenEnum {
      /// An address is opened.
      public static let openURL = Self(rawValue: "open_url")
      /// The app gets `card.action.trigger`.
      public static let callback = Self(rawValue: "callback")
      /// A form is sent or reset, as in JSON 1.0; JSON 2.0 has `form_action_type`.
      public static let formAction = Self(rawValue: "form_action")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What becomes of the form.
    public nonisolated struct BehaviorValue: OpenEnum {
      public static let submit = Self(rawValue: "submit")
      public static let reset = Self(rawValue: "reset")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
