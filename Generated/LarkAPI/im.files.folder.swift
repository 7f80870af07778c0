// Generated from schema/im/files/folder.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Files {
  /// List what a folder sent as a message holds.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message:readonly`, `im:message.history:readonly`, `im:message`
  /// - HTTP: `GET /open-apis/im/v1/files/{file_key}/folder`
  /// - Source: `schema/im/files/folder.json`
  public nonisolated struct Folder: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.files.folder",
      verb: .get,
      path: "/open-apis/im/v1/files/{file_key}/folder",
      scopes: .any("im:message:readonly", "im:message.history:readonly", "im:message"),
      risk: .read
    )

    /// Key of the folder, from the content of the message.
    public var fileKey: String
    /// Where the folder was found; says what `srcid` names.
    public var srctype: Srctype
    /// Id of where the folder was found, such as the message (`om_…`).
    public var srcid: String
    /// Lists the folders inside as well. Default: `false`.
    public var recursive: Bool?

    /// Makes the request; fields left out are not sent.
    public init(fileKey: String, srctype: Srctype, srcid: String, recursive: Bool? = nil) {
      self.fileKey = fileKey
      self.srctype = srctype
      self.srcid = srcid
      self.recursive = recursive
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("file_key", fileKey)
      request.query("srctype", srctype)
      request.query("srcid", srcid)
      request.query("recursive", recursive)
    }

    /// Where the folder was found; says what `srcid` names.
    public nonisolated struct Srctype: OpenEnum {
      public static let message = Self(rawValue: "message")
      public static let messagelink = Self(rawValue: "messagelink")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// What `im.files.folder` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// What the folder holds.
      public var items: [IM.Types.FolderEntry]?
      /// How many entries there are in all, also beyond those listed.
      public var allCount: Int64Text?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "items": items = json.read()
          case "all_count": allCount = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("items", items)
        json.write("all_count", allCount)
        json.endObject()
      }
    }
  }
}
