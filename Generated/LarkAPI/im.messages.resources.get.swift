// Generated from schema/im/messages.resources/get.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Messages.Resources {
  /// Download an image or a file from a message.
  ///
  /// At most 100 MB. Stickers and files in cards cannot be had (234043). Answers with the bytes. With a `Range` header
  /// the status is 206 and `Content-Range` holds the full size.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message:readonly`, `im:message`, `im:message.history:readonly`
  /// - HTTP: `GET /open-apis/im/v1/messages/{message_id}/resources/{file_key}`
  /// - Source: `schema/im/messages.resources/get.json`
  public nonisolated struct Get: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.messages.resources.get",
      verb: .get,
      path: "/open-apis/im/v1/messages/{message_id}/resources/{file_key}",
      responseBody: .binary,
      scopes: .any("im:message:readonly", "im:message", "im:message.history:readonly"),
      risk: .read
    )

    /// The message that holds the file (`om_…`). For a file in a merged forward, the outermost message.
    public var messageID: String
    /// Key of the image or file, from the content of the message.
    public var fileKey: String
    /// What to download.
    public var type: Kind
    /// Part of the file to download, as a byte range.
    public var range: String?

    /// Makes the request; fields left out are not sent.
    public init(messageID: String, fileKey: String, type: Kind, range: String? = nil) {
      self.messageID = messageID
      self.fileKey = fileKey
      self.type = type
      self.range = range
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("message_id", messageID)
      request.path("file_key", fileKey)
      request.query("type", type)
      request.header("Range", range)
    }

    /// What to download.
    public nonisolated struct Kind: OpenEnum {
      /// An image.
      public static let image = Self(rawValue: "image")
      /// A file, a voice message or a video.
      public static let file = Self(rawValue: "file")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// `im.messages.resources.get` answers the bytes of a file.
    public typealias Reply = Download
  }
}
