// Generated from schema/im/files/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Files {
  /// Download a file that the bot uploaded.
  ///
  /// At most 100 MB (234037). Files in messages of others are downloaded by `im.messages.resources.get`.
  ///
  /// - Callers: bot. Only the bot that uploaded it.
  /// - Scopes: unknown
  /// - HTTP: `GET /open-apis/im/v1/files/{file_key}`
  /// - Source: `schema/im/files/get.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/server-docs/im-v1/file/get)
  public nonisolated struct Get: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.files.get",
      verb: .get,
      path: "/open-apis/im/v1/files/{file_key}",
      responseBody: .binary,
      scopes: .unknown,
      risk: .read
    )

    /// Key that uploading gave (`file_…`).
    public var fileKey: String

    /// Makes the request; fields left out are not sent.
    public init(fileKey: String) {
      self.fileKey = fileKey
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("file_key", fileKey)
    }

    /// `im.files.get` answers the bytes of a file.
    public typealias Reply = Download
  }
}
