// Generated from schema/im/types/tag_name.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A name of a tag in one language.
  ///
  /// - Source: `schema/im/types/tag_name.json`
  public nonisolated struct TagName: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The language.
    public var locale: String?
    /// The name.
    public var name: String?

    /// Makes one from its fields; those left out are not sent.
    public init(locale: String, name: String? = nil) {
      self.locale = locale
      self.name = name
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "locale": locale = json.read()
        case "name": name = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("locale", locale)
      json.write("name", name)
      json.endObject()
    }
  }
}
