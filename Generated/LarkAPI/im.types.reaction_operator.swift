// Generated from schema/im/types/reaction_operator.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who added a reaction.
  ///
  /// - Source: `schema/im/types/reaction_operator.json`
  public nonisolated struct ReactionOperator: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// An app (`cli_…`) or a user: `ou_…`, or the kind of id the request asks for.
    public var operatorID: String?
    /// Kind of who added it.
    public var operatorType: OperatorType?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "operator_id": operatorID = json.read()
        case "operator_type": operatorType = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("operator_id", operatorID)
      json.write("operator_type", operatorType)
      json.endObject()
    }

    /// Kind of who added it.
    public nonisolated struct OperatorType: OpenEnum {
      public static let app = Self(rawValue: "app")
      public static let user = Self(rawValue: "user")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
