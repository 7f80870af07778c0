import LarkJSON
import SchemaCatalog
import SchemaModel

/// A message of JSON-RPC 2.0 as a client sends it.
enum JSONRPCMessage: Sendable, Hashable {
  /// Wants an answer with the same id.
  case request(id: JSON, method: String, params: JSONObject)
  /// Wants none.
  case notification(method: String, params: JSONObject)
  /// An answer, though nothing was asked, or a notification that cannot be read: nobody waits for anything.
  case ignored
  /// No message. The error goes back with the id, as far as there is one.
  case malformed(JSONRPCError, id: JSON)

  /// The messages in a line: one, or those of a batch, which the revision 2025-03-26 allows.
  ///
  /// - Parameter line: The line without its ending. One of white space holds no message.
  static func messages(in line: [UInt8]) -> [JSONRPCMessage] {
    guard line.contains(where: { !isWhiteSpace($0) }) else { return [] }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: line) } catch {
      return [
        .malformed(
          .parseError(
            "the line is not JSON: \(error.reason) at column \(error.column)",
            hint: "send each message as one JSON object on a line of its own"), id: .null)
      ]
    }
    guard let batch = json.arrayValue else { return [JSONRPCMessage(json)] }
    guard !batch.isEmpty else {
      return [.malformed(.invalidRequest("the batch is empty", hint: "send one JSON object a line"), id: .null)]
    }
    return batch.map(JSONRPCMessage.init)
  }

  /// - Parameter json: One message.
  init(_ json: JSON) {
    guard let object = json.objectValue else {
      self = .malformed(
        .invalidRequest("the message is \(Wording.kind(of: json)), not an object", hint: "send one JSON object a line"),
        id: .null)
      return
    }
    let id = object["id"]
    let knownID = id.flatMap { $0.isRequestID ? $0 : nil } ?? .null
    guard object["jsonrpc"] == "2.0" else {
      self = .malformed(
        .invalidRequest("'jsonrpc' is not \"2.0\"", hint: "add \"jsonrpc\": \"2.0\" to the message"), id: knownID)
      return
    }
    guard let method = object["method"] else {
      let isAnswer = object["result"] != nil || object["error"] != nil
      self =
        isAnswer
        ? .ignored : .malformed(.invalidRequest("'method' is missing", hint: "name the method to call"), id: knownID)
      return
    }
    guard let name = method.stringValue else {
      self = .malformed(
        .invalidRequest("'method' is \(Wording.kind(of: method)), not a string", hint: "name the method to call"),
        id: knownID)
      return
    }
    if let id, !id.isRequestID {
      self = .malformed(
        .invalidRequest(
          "'id' is \(id.isNull ? "null" : Echo.safe(id.serialized()))", hint: "make it a string or a whole number"),
        id: .null)
      return
    }
    let params = object["params"] ?? [:]
    guard let members = params.objectValue else {
      let error = JSONRPCError.invalidParams(
        "'params' is \(Wording.kind(of: params)), not an object", hint: "give the parameters by name")
      // Nobody waits for the answer to a notification.
      self = id == nil ? .ignored : .malformed(error, id: knownID)
      return
    }
    self = id.map { .request(id: $0, method: name, params: members) } ?? .notification(method: name, params: members)
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  // MARK: What goes back

  /// The line of an answer.
  static func result(_ result: JSONObject, of id: JSON) -> JSON {
    ["jsonrpc": "2.0", "id": id, "result": .object(result)]
  }

  /// The line of an answer that is an error.
  static func failure(_ error: JSONRPCError, of id: JSON) -> JSON {
    ["jsonrpc": "2.0", "id": id, "error": error.json]
  }

  /// The line of something that is told and not answered.
  static func notification(_ method: String, _ params: JSONObject) -> JSON {
    ["jsonrpc": "2.0", "method": .string(method), "params": .object(params)]
  }
}

extension JSON {
  /// Whether a request may have this id: a string or a whole number.
  fileprivate var isRequestID: Bool {
    switch self {
    case .string: true
    case .number(let number): !number.text.utf8.contains { ".eE".utf8.contains($0) }
    case .null, .bool, .array, .object: false
    }
  }
}

/// An error of the protocol, as distinct from one of a tool.
struct JSONRPCError: Error, Sendable, Hashable {
  /// The number that the protocol has for it.
  let code: Int
  /// What is wrong: lower-case start, no final period.
  let message: String
  /// Facts for programs; a hint among them.
  let data: JSONObject

  private init(_ code: Int, _ message: String, _ data: JSONObject) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// A line that is not JSON.
  static func parseError(_ message: String, hint: String) -> JSONRPCError {
    JSONRPCError(-32_700, message, ["hint": .string(hint)])
  }

  /// JSON that is no message.
  static func invalidRequest(_ message: String, hint: String) -> JSONRPCError {
    JSONRPCError(-32_600, message, ["hint": .string(hint)])
  }

  /// A method that the server does not have.
  static func unknownMethod(_ method: String, known: [String]) -> JSONRPCError {
    let suggestions = Suggestions.suggestions(for: method, among: known)
    let hint = suggestions.first.map { "did you mean '\($0)'?" } ?? "there are: \(known.joined(separator: ", "))"
    return JSONRPCError(-32_601, "unknown method '\(Echo.safe(method))'", ["hint": .string(hint)])
  }

  /// Parameters that are not right.
  static func invalidParams(_ message: String, hint: String) -> JSONRPCError {
    JSONRPCError(-32_602, message, ["hint": .string(hint)])
  }

  /// A revision of the protocol that the server does not speak in this form.
  static func unsupportedVersion(_ requested: String, supported: [String]) -> JSONRPCError {
    JSONRPCError(
      -32_022, "unsupported protocol version '\(Echo.safe(requested))'",
      [
        "supported": .array(supported.map(JSON.string)), "requested": .string(requested),
        "hint": "use one of the supported versions, or open with 'initialize'",
      ])
  }

  /// A fault of the server.
  static func internalError(_ error: CommandError) -> JSONRPCError {
    JSONRPCError(-32_603, error.message, ["hint": .string(error.hint)])
  }

  /// The error as the protocol writes it.
  var json: JSON {
    ["code": .number(JSONNumber(code)), "message": .string(message), "data": .object(data)]
  }
}

/// Parts what comes in into lines, in whatever pieces it comes.
struct LineSplitter: Sendable {
  /// A line without its ending.
  enum Line: Sendable, Hashable {
    case text([UInt8])
    /// The line had more bytes than are kept; nothing is left of it.
    case tooLong
  }

  /// How many bytes of a line are kept.
  let limit: Int
  private var pending: [UInt8] = []
  private var isTooLong = false

  /// - Parameter limit: How many bytes of a line are kept.
  init(limit: Int = 64 << 20) {
    self.limit = limit
  }

  /// Takes the next piece.
  ///
  /// - Returns: The lines that end in it.
  mutating func add(_ piece: some Collection<UInt8>) -> [Line] {
    var lines: [Line] = []
    var rest = piece[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<end])
      lines += finish()
      rest = rest[rest.index(after: end)...]
    }
    keep(rest)
    return lines
  }

  /// Ends the last line, which may lack its ending.
  mutating func finish() -> [Line] {
    defer {
      pending = []
      isTooLong = false
    }
    if isTooLong { return [.tooLong] }
    return pending.isEmpty ? [] : [.text(pending)]
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    guard !isTooLong, pending.count + bytes.count <= limit else {
      isTooLong = true
      pending = []
      return
    }
    pending += bytes
  }
}
