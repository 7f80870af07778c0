// Generated from schema/acme/ticket.notes/type.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Ticket.Notes {
  /// Download a note.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `acme:note`, `acme:note:read`
  /// - HTTP: `GET /open-apis/acme/v1/notes/{note_id}`
  /// - Source: `schema/acme/ticket.notes/type.json`
  public nonisolated struct TypeMethod: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "acme.ticket.notes.type",
      verb: .get,
      path: "/open-apis/acme/v1/notes/{note_id}",
      responseBody: .binary,
      scopes: .any("acme:note", "acme:note:read"),
      risk: .read
    )

    public var noteID: String
    public var type: Kind
    public var range: String?

    /// Makes the request; fields left out are not sent.
    public init(noteID: String, type: Kind, range: String? = nil) {
      self.noteID = noteID
      self.type = type
      self.range = range
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("note_id", noteID)
      request.query("type", type)
      request.header("Range", range)
    }

    /// Value of `type`.
    public nonisolated struct Kind: OpenEnum {
      public static let image = Self(rawValue: "image")
      public static let file = Self(rawValue: "file")
      public static let value3d = Self(rawValue: "3d")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// `acme.ticket.notes.type` answers the bytes of a file.
    public typealias Reply = Download
  }
}
