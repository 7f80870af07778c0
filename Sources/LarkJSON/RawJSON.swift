/// A JSON value as text, parsed when it is asked for.
public struct RawJSON: Sendable, Hashable {
  /// The text in UTF-8.
  public let bytes: [UInt8]

  /// An empty object.
  public init() {
    self.init(bytes: Array("{}".utf8))
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value.
  public var value: JSON {
    // The bytes were read as JSON before they were kept.
    (try? JSON(parsing: bytes)) ?? .null
  }
}

extension RawJSON: JSONDecodable, Decodable {
  /// Reads any value.
  public init?(from json: inout JSONReader) {
    let mark = json.mark
    json.skip()
    self = json.rawJSON(since: mark)
  }
}

extension RawJSON: JSONEncodable, Encodable {
  /// Writes the value.
  public func encode(to json: inout JSONWriter) {
    value.encode(to: &json)
  }
}

extension JSONReader {
  /// A place between two values.
  public struct Mark: Sendable {
    let offset: Int
  }

  /// Where the reader stands.
  public var mark: Mark { Mark(offset: offset) }

  /// What was read since a mark that was set before a value. Null where the input turned out to be no JSON; the reading as a
  /// whole fails then.
  public func rawJSON(since mark: Mark) -> RawJSON {
    RawJSON(bytes: text(from: mark.offset))
  }
}
