public import LarkCore

/// What is shown to somebody who acted on a card: a notice, another card, or both.
///
/// The platform waits 3 seconds for it. A card of version 2.0 can be replaced by one of version 2.0 only, and cannot be
/// replaced while it is being streamed.
public struct CardAnswer: Sendable, Hashable, JSONEncodable {
  /// A notice that goes by itself.
  public var toast: Toast?
  /// What takes the place of the card.
  public var card: Card?

  /// - Parameters:
  ///   - toast: A notice that goes by itself.
  ///   - card: What takes the place of the card.
  public init(toast: Toast? = nil, card: Card? = nil) {
    self.toast = toast
    self.card = card
  }

  /// A notice that goes by itself.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - kind: How it looks.
  public static func toast(_ text: String, _ kind: Toast.Kind = .info) -> CardAnswer {
    CardAnswer(toast: Toast(text, kind))
  }

  /// Another card.
  ///
  /// - Parameter json: The card, of the same version as the one it replaces.
  public static func card(_ json: JSON) -> CardAnswer { CardAnswer(card: .raw(json)) }

  /// Another card, made from a template.
  ///
  /// - Parameters:
  ///   - id: The template's id.
  ///   - version: Name of its version; nil: the newest one that was published.
  ///   - variables: Values of its variables.
  public static func template(_ id: String, version: String? = nil, variables: JSONObject = [:]) -> CardAnswer {
    CardAnswer(card: .template(id: id, version: version, variables: variables))
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("toast", toast)
    json.write("card", card)
    json.endObject()
  }

  /// A notice that goes by itself.
  public struct Toast: Sendable, Hashable, JSONEncodable {
    /// How a notice looks.
    public struct Kind: RawRepresentable, Sendable, Hashable {
      public let rawValue: String
      public init(rawValue: String) { self.rawValue = rawValue }

      public static let info = Kind(rawValue: "info")
      public static let success = Kind(rawValue: "success")
      public static let warning = Kind(rawValue: "warning")
      public static let error = Kind(rawValue: "error")
    }

    /// What it says.
    public var text: String
    /// How it looks.
    public var kind: Kind
    /// What it says in other languages, by language, such as `zh_cn`.
    public var translations: [String: String]

    /// - Parameters:
    ///   - text: What it says.
    ///   - kind: How it looks.
    ///   - translations: What it says in other languages, by language.
    public init(_ text: String, _ kind: Kind = .info, translations: [String: String] = [:]) {
      self.text = text
      self.kind = kind
      self.translations = translations
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("type", kind.rawValue)
      json.write("content", text)
      if !translations.isEmpty {
        let sorted = translations.sorted { $0.key < $1.key }.map { ($0.key, JSON.string($0.value)) }
        json.write("i18n", JSONObject(sorted))
      }
      json.endObject()
    }
  }

  /// What takes the place of a card.
  public enum Card: Sendable, Hashable, JSONEncodable {
    /// A card as JSON.
    case raw(JSON)
    /// A card made from a template.
    case template(id: String, version: String?, variables: JSONObject)

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      switch self {
      case .raw(let card):
        json.write("type", "raw")
        json.write("data", card)
      case .template(let id, let version, let variables):
        var data: JSONObject = ["template_id": .string(id)]
        data["template_version_name"] = version.map { .string($0) }
        if !variables.isEmpty { data["template_variable"] = .object(variables) }
        json.write("type", "template")
        json.write("data", data)
      }
      json.endObject()
    }
  }
}

/// What is shown in place of a link: a title within the text, a card, or both.
public struct LinkPreviewAnswer: Sendable, Hashable, JSONEncodable {
  /// The title that stands in place of the address.
  public var title: String?
  /// The title in other languages, by language, such as `zh_cn`; it wins over ``title``.
  public var translations: [String: String]
  /// Key of the icon in front of the title (`img_…`).
  public var imageKey: String?
  /// Where the title leads; nil: to the address itself.
  public var url: String?
  /// What is shown below the message.
  public var card: CardAnswer.Card?

  /// - Parameters:
  ///   - title: The title that stands in place of the address.
  ///   - translations: The title in other languages, by language.
  ///   - imageKey: Key of the icon in front of the title.
  ///   - url: Where the title leads.
  ///   - card: What is shown below the message.
  public init(
    title: String? = nil, translations: [String: String] = [:], imageKey: String? = nil, url: String? = nil,
    card: CardAnswer.Card? = nil
  ) {
    self.title = title
    self.translations = translations
    self.imageKey = imageKey
    self.url = url
    self.card = card
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    var inline: JSONObject = [:]
    inline["title"] = title.map { .string($0) }
    if !translations.isEmpty {
      inline["i18n_title"] = .object(
        JSONObject(translations.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }
    inline["image_key"] = imageKey.map { .string($0) }
    inline["url"] = url.map { ["copy_url": .string($0), "web": .string($0), "pc": .string($0), "ios": .string($0), "android": .string($0)] }
    if !inline.isEmpty { json.write("inline", inline) }
    json.write("card", card)
    json.endObject()
  }
}
