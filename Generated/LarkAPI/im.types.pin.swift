// Generated from schema/im/types/pin.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A message pinned in a chat.
  ///
  /// - Source: `schema/im/types/pin.json`
  public nonisolated struct Pin: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The pinned message (`om_…`).
    public var messageID: String?
    /// The chat it is pinned in (`oc_…`).
    public var chatID: String?
    /// Who pinned it: a user (`ou_…`) or an app (`cli_…`).
    public var operatorID: String?
    /// Kind of `operator_id`.
    public var operatorIDType: OperatorIDType?
    /// When it was pinned, Unix time in milliseconds.
    public var createTime: MillisecondTimestamp?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "message_id": messageID = json.read()
        case "chat_id": chatID = json.read()
        case "operator_id": operatorID = json.read()
        case "operator_id_type": operatorIDType = json.read()
        case "create_time": createTime = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("message_id", messageID)
      json.write("chat_id", chatID)
      json.write("operator_id", operatorID)
      json.write("operator_id_type", operatorIDType)
      json.write("create_time", createTime)
      json.endObject()
    }

    /// Kind of `operator_id`.
    public nonisolated struct OperatorIDType: OpenEnum {
      /// A user.
      public static let openID = Self(rawValue: "open_id")
      /// An app.
      public static let appID = Self(rawValue: "app_id")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
