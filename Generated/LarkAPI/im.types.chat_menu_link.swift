// Generated from schema/im/types/chat_menu_link.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Where an item of a chat's menu leads, by the kind of client: addresses with http or https.
  ///
  /// - Source: `schema/im/types/chat_menu_link.json`
  public nonisolated struct ChatMenuLink: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// For every client without an address of its own.
    public var commonURL: String?
    /// For iOS.
    public var iosURL: String?
    /// For Android.
    public var androidURL: String?
    /// For computers.
    public var pcURL: String?
    /// For browsers.
    public var webURL: String?

    /// Makes one from its fields; those left out are not sent.
    public init(
      commonURL: String? = nil,
      iosURL: String? = nil,
      androidURL: String? = nil,
      pcURL: String? = nil,
      webURL: String? = nil
    ) {
      self.commonURL = commonURL
      self.iosURL = iosURL
      self.androidURL = androidURL
      self.pcURL = pcURL
      self.webURL = webURL
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "common_url": commonURL = json.read()
        case "ios_url": iosURL = json.read()
        case "android_url": androidURL = json.read()
        case "pc_url": pcURL = json.read()
        case "web_url": webURL = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("common_url", commonURL)
      json.write("ios_url", iosURL)
      json.write("android_url", androidURL)
      json.write("pc_url", pcURL)
      json.write("web_url", webURL)
      json.endObject()
    }
  }
}
