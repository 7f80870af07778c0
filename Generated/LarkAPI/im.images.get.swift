// Generated from schema/im/images/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Images {
  /// Download an image that the bot uploaded.
  ///
  /// Only images that were uploaded for messages, not avatars. Images in messages of others are downloaded by
  /// `im.messages.resources.get`.
  ///
  /// - Callers: bot. Only the bot that uploaded it.
  /// - Scopes: unknown
  /// - HTTP: `GET /open-apis/im/v1/images/{image_key}`
  /// - Source: `schema/im/images/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/image/get)
  public nonisolated struct Get: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.images.get",
      verb: .get,
      path: "/open-apis/im/v1/images/{image_key}",
      responseBody: .binary,
      scopes: .unknown,
      risk: .read
    )

    /// Key that uploading gave (`img_…`).
    public var imageKey: String

    /// Makes the request; fields left out are not sent.
    public init(imageKey: String) {
      self.imageKey = imageKey
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("image_key", imageKey)
    }

    /// `im.images.get` answers the bytes of a file.
    public typealias Reply = Download
  }
}
