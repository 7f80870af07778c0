// Generated from schema/board/board.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A board of notes.
///
/// It holds what people pin to it.
///
/// - Source: `schema/board/board.json`
public nonisolated struct Board: JSONEncodable, Sendable {
  /// What the schema says of all elements, for checks: a line of JSON for each element and each shared type.
  package static let elementTable: StaticString = #"""
  {"element":"board","slot":"notes","place":"board","fields":{"version":{"type":"string","enum":["1"],"required":true},"frame":{"type":"object","properties":{"color":{"ref":"color"},"notes":{"type":"array","items":{"type":"any"},"required":true}}}}}
  {"element":"note","tag":"note","allowedIn":["board","stack"],"onlyInside":"board","fields":{"text":{"ref":"label"}}}
  {"element":"stack","tag":"stack","slot":"layers","place":"stack","allowedIn":["board"],"fields":{"depth":{"type":"integer","maximum":9},"title":{"ref":"label","required":true},"old_title":{"type":"string","deprecated":"Use `title`."},"layers":{"type":"array","items":{"type":"any"}}}}
  {"shared":"color","type":"string","openEnum":["red","green"],"pattern":"^[a-z]+-[0-9]+$"}
  {"shared":"label","type":"object","properties":{"tag":{"type":"string","enum":["label"],"required":true},"content":{"type":"string","required":true},"color":{"ref":"color"}}}
  """#

  /// What is around the notes.
  public var frame: Frame?

  /// Makes one from its fields; those left out are not sent.
  public init(frame: Frame? = nil) {
    self.frame = frame
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("version", "1")
    json.write("frame", frame)
    json.endObject()
  }

  /// What is around the notes.
  public nonisolated struct Frame: JSONEncodable, Sendable {
    /// A colour.
    public var color: Board.Color?
    /// The notes.
    public var notes: [any BoardElement]

    /// Makes one from its fields; those left out are not sent.
    public init(color: Board.Color? = nil, @CardBuilder<any BoardElement> notes: () -> [any BoardElement]) {
      self.color = color
      self.notes = notes()
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("color", color)
      json.write(key: "notes")
      json.beginArray()
      for element in notes { json.value(element) }
      json.endArray()
      json.endObject()
    }
  }
}

/// What may stand in `board`.
public nonisolated protocol BoardElement: CardElement {}
