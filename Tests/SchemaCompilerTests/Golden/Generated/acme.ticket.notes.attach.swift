// Generated from schema/acme/ticket.notes/attach.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Ticket.Notes {
  /// Attach a file to a note.
  ///
  /// - Callers: user, bot
  /// - Scopes: `acme:note`
  /// - HTTP: `POST /open-apis/acme/v1/notes`
  /// - Source: `schema/acme/ticket.notes/attach.json`
  public nonisolated struct Attach: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "acme.ticket.notes.attach",
      verb: .post,
      path: "/open-apis/acme/v1/notes",
      body: .multipart,
      scopes: .any("acme:note"),
      risk: .write
    )

    public var name: String
    public var duration: Int?
    /// From 1 to 31457280 bytes.
    public var file: FileUpload

    /// Makes the request; fields left out are not sent.
    public init(name: String, file: FileUpload, duration: Int? = nil) {
      self.name = name
      self.duration = duration
      self.file = file
    }

    public func encode(into request: inout RequestEncoder) {
      request.part("name", name)
      request.part("duration", duration)
      request.part("file", file: file)
    }

    /// What `acme.ticket.notes.attach` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
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
