// Generated from schema/im/types/chat_menu_names.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Name of an item of a chat's menu by language.
  ///
  /// - Source: `schema/im/types/chat_menu_names.json`
  public nonisolated struct ChatMenuNames: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Chinese.
    public var zhCN: String?
    /// English.
    public var enUS: String?
    /// Japanese.
    public var jaJP: String?

    /// Makes one from its fields; those left out are not sent.
    public init(zhCN: String? = nil, enUS: String? = nil, jaJP: String? = nil) {
      self.zhCN = zhCN
      self.enUS = enUS
      self.jaJP = jaJP
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "zh_cn": zhCN = json.read()
        case "en_us": enUS = json.read()
        case "ja_jp": jaJP = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("zh_cn", zhCN)
      json.write("en_us", enUS)
      json.write("ja_jp", jaJP)
      json.endObject()
    }
  }
}
