// Generated from schema/im/types/chat_tab_config.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// How a tab of a chat looks. Only tabs of type `url` take it.
  ///
  /// - Source: `schema/im/types/chat_tab_config.json`
  public nonisolated struct ChatTabConfig: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The picture: key of an image.
    public var iconKey: String?
    /// Whether the page opens inside the client.
    public var isBuiltIn: Bool?

    /// Makes one from its fields; those left out are not sent.
    public init(iconKey: String? = nil, isBuiltIn: Bool? = nil) {
      self.iconKey = iconKey
      self.isBuiltIn = isBuiltIn
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "icon_key": iconKey = json.read()
        case "is_built_in": isBuiltIn = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("icon_key", iconKey)
      json.write("is_built_in", isBuiltIn)
      json.endObject()
    }
  }
}
