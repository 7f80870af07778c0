/// What the server answers, by the path that is asked for.
struct LoopbackAnswer {
  private enum Body {
    case json([UInt8])
    /// So many zeros of a file, and which part of it they are.
    case zeros(Int, contentRange: String?)
  }

  private let body: Body

  /// The chat as bytes.
  private static let chat = Array(SampleChat.answer.utf8)
  private static let token = Array(
    #"{"code":0,"msg":"ok","tenant_access_token":"t-benchmark","expire":7200}"#.utf8)
  private static let message = Array(
    #"{"code":0,"msg":"success","data":{"message_id":"om_1","chat_id":"oc_1","create_time":"1767196800000"}}"#.utf8)
  private static let other = Array(#"{"code":0,"msg":"success","data":{"chat_id":"oc_1"}}"#.utf8)
  /// Where lists of rows are that have no column in common; the number of rows follows.
  static let rowsPath = "/open-apis/benchmark/v1/rows/"
  private static let zeros = [UInt8](repeating: 0, count: 262_144)

  /// - Parameter head: Request line and header fields.
  init(to head: String) {
    let words = head.prefix { $0 != "\r\n" }.split(separator: " ")
    let path = words.dropFirst().first.map { $0.prefix { $0 != "?" } } ?? ""
    if path.hasSuffix("/tenant_access_token/internal") {
      body = .json(Self.token)
    } else if path == "/open-apis/im/v1/messages" {
      body = .json(words.first == "GET" ? SampleMessages.answer : Self.message)
    } else if words.first == "GET", path.hasPrefix("/open-apis/im/v1/chats/") {
      body = .json(Self.chat)
    } else if path.hasPrefix(Self.rowsPath), let count = Int(path.dropFirst(Self.rowsPath.count)) {
      let rows = (0..<max(0, count)).map { #"{"column_\#($0)":"\#($0)"}"# }.joined(separator: ",")
      body = .json(Array(#"{"code":0,"msg":"success","data":{"items":[\#(rows)]}}"#.utf8))
    } else if let size = path.split(separator: "/").last.flatMap({ FileKey.size(of: $0) }) {
      body = Self.file(size, range: Self.header("range", in: head))
    } else {
      body = .json(Self.other)
    }
  }

  private static func file(_ size: Int, range: String?) -> Body {
    // `bytes=0-99`, which is all that is asked for here.
    let ends = range?.split(separator: "=").last?.split(separator: "-").compactMap { Int($0) } ?? []
    guard ends.count == 2, ends[0] <= ends[1], ends[0] < size else { return .zeros(size, contentRange: nil) }
    let last = min(ends[1], size - 1)
    return .zeros(last - ends[0] + 1, contentRange: "bytes \(ends[0])-\(last)/\(size)")
  }

  /// Value of a header field.
  static func header(_ name: String, in head: String) -> String? {
    for line in head.split(separator: "\r\n").dropFirst() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return nil
  }

  /// Writes the answer to a connection.
  ///
  /// - Returns: Whether the other side took it.
  func send(to connection: Int32) -> Bool {
    switch body {
    case .json(let bytes):
      return LoopbackSocket.send(
        Array(Self.head("200 OK", "application/json; charset=utf-8", bytes.count).utf8) + bytes, to: connection)
    case .zeros(let count, let contentRange):
      let extra = contentRange.map { "Content-Range: \($0)\r\n" } ?? ""
      let status = contentRange == nil ? "200 OK" : "206 Partial Content"
      guard LoopbackSocket.send(Array(Self.head(status, "application/octet-stream", count, extra).utf8), to: connection)
      else { return false }
      var rest = count
      while rest > 0 {
        let piece = min(rest, Self.zeros.count)
        guard LoopbackSocket.send(piece == Self.zeros.count ? Self.zeros : Array(Self.zeros[..<piece]), to: connection)
        else { return false }
        rest -= piece
      }
      return true
    }
  }

  private static func head(_ status: String, _ type: String, _ length: Int, _ extra: String = "") -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(length)\r\nX-Tt-Logid: 20260401000000ABCDEF\r\n"
      + extra + "\r\n"
  }
}
