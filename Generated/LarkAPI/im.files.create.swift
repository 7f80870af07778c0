// Generated from schema/im/files/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Files {
  /// Upload a file.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:resource`, `im:resource:upload`
  /// - HTTP: `POST /open-apis/im/v1/files`
  /// - Source: `schema/im/files/create.json`
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.files.create",
      verb: .post,
      path: "/open-apis/im/v1/files",
      body: .multipart,
      scopes: .any("im:resource", "im:resource:upload"),
      risk: .write
    )

    /// Format of the file.
    public var fileType: FileType
    /// Name of the file with its extension, as people will see it.
    public var fileName: String
    /// How long a voice message or a video runs, in milliseconds. Left out, no length is shown.
    public var duration: Int?
    /// The file, not empty and at most 30 MB. From 1 to 31457280 bytes.
    public var file: FileUpload

    /// Makes the request; fields left out are not sent.
    public init(fileType: FileType, fileName: String, file: FileUpload, duration: Int? = nil) {
      self.fileType = fileType
      self.fileName = fileName
      self.duration = duration
      self.file = file
    }

    public func encode(into request: inout RequestEncoder) {
      request.part("file_type", fileType)
      request.part("file_name", fileName)
      request.part("duration", duration)
      request.part("file", file: file)
    }

    /// Format of the file.
    public nonisolated struct FileType: OpenEnum {
      /// A voice message.
      public static let opus = Self(rawValue: "opus")
      /// A video.
      public static let mp4 = Self(rawValue: "mp4")
      public static let pdf = Self(rawValue: "pdf")
      public static let doc = Self(rawValue: "doc")
      public static let xls = Self(rawValue: "xls")
      public static let ppt = Self(rawValue: "ppt")
      /// Any other format.
      public static let stream = Self(rawValue: "stream")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.files.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Key of the file, for messages.
      public var fileKey: String?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "file_key": fileKey = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("file_key", fileKey)
        json.endObject()
      }
    }
  }
}
