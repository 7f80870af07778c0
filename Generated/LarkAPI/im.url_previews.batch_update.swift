// Generated from schema/im/url_previews/batch_update.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.URLPreviews {
  /// Let clients ask for previews of links anew.
  ///
  /// The platform takes 5 calls a second.
  ///
  /// - Callers: bot
  /// - Scopes: `im:url_preview.update`
  /// - HTTP: `POST /open-apis/im/v2/url_previews/batch_update`
  /// - Source: `schema/im/url_previews/batch_update.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/im-v1/url_preview/batch_update)
  public nonisolated struct BatchUpdate: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.url_previews.batch_update",
      verb: .post,
      path: "/open-apis/im/v2/url_previews/batch_update",
      body: .json,
      scopes: .any("im:url_preview.update"),
      risk: .write
    )

    /// Tokens that came with `url.preview.get`; each once in 5 seconds. From 1 to 10 elements.
    public var previewTokens: [String]
    /// Whose clients ask; without it those of all members. At most 100 elements.
    public var openIDs: [String]?

    /// Makes the request; fields left out are not sent.
    public init(previewTokens: [String], openIDs: [String]? = nil) {
      self.previewTokens = previewTokens
      self.openIDs = openIDs
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("preview_tokens", previewTokens)
      request.body("open_ids", openIDs)
    }

    /// `im.url_previews.batch_update` answers nothing.
    public typealias Reply = EmptyReply
  }
}
