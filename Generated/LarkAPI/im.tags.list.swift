// Generated from schema/im/tags/list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Tags {
  /// Get tags of the organization by their ids.
  ///
  /// - Callers: bot
  /// - Scopes: `im:tag:read`
  /// - HTTP: `GET /open-apis/im/v2/tags`
  /// - Source: `schema/im/tags/list.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/group/im-v2/tag/list)
  public nonisolated struct List: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.tags.list", verb: .get, path: "/open-apis/im/v2/tags", scopes: .any("im:tag:read"), risk: .read
    )

    /// Ids of the tags. At most 40 elements.
    public var ids: [String]

    /// Makes the request; fields left out are not sent.
    public init(ids: [String]) {
      self.ids = ids
    }

    public func encode(into request: inout RequestEncoder) {
      request.query("ids", ids)
    }

    /// What `im.tags.list` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The tags.
      public var tagInfos: [IM.Types.TagInfo]?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "tag_infos": tagInfos = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tag_infos", tagInfos)
        json.endObject()
      }
    }
  }
}
