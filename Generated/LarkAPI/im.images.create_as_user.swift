// Generated from schema/im/images/create_as_user.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Images {
  /// Upload an image as the signed-in user.
  ///
  /// The platform's page names bots only, so it may refuse a user.
  ///
  /// - Callers: user
  /// - Scopes: any of `im:resource`, `im:resource:upload`
  /// - HTTP: `POST /open-apis/im/v1/images`
  /// - Source: `schema/im/images/create_as_user.json`
  /// - SeeAlso: [The platform's
  ///   page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/image/create)
  public nonisolated struct CreateAsUser: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.images.create_as_user",
      verb: .post,
      path: "/open-apis/im/v1/images",
      body: .multipart,
      scopes: .any("im:resource", "im:resource:upload"),
      risk: .write
    )

    /// What the image is for.
    public var imageType: ImageType
    /// The image, not empty and at most 10 MB: JPG, PNG, WEBP, GIF, BMP, ICO, or TIFF and HEIC, which become JPG;
    /// anything else is refused (234011). At most 12000 by 12000 pixels; a GIF 2000 by 2000, an avatar 4096 by 4096.
    /// From 1 to 10485760 bytes.
    public var image: FileUpload

    /// Makes the request; fields left out are not sent.
    public init(imageType: ImageType, image: FileUpload) {
      self.imageType = imageType
      self.image = image
    }

    public func encode(into request: inout RequestEncoder) {
      request.part("image_type", imageType)
      request.part("image", file: image)
    }

    /// What the image is for.
    public nonisolated struct ImageType: OpenEnum {
      /// For sending.
      public static let message = Self(rawValue: "message")
      /// For an avatar, of a chat or of a user.
      public static let avatar = Self(rawValue: "avatar")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.images.create_as_user` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Key of the image, for messages and avatars.
      public var imageKey: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "image_key": imageKey = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("image_key", imageKey)
        json.endObject()
      }
    }
  }
}
