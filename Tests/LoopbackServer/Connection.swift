import Foundation

/// One connection, served on its own thread until either side ends it.
struct Connection {
  private let socket: Socket
  private let state: ServerState
  private let number: Int
  private var input: ByteReader
  private var output: ByteWriter

  init(socket: Socket, number: Int, state: ServerState) {
    self.socket = socket
    self.state = state
    self.number = number
    input = ByteReader(socket: socket)
    output = ByteWriter(socket: socket)
  }

  consuming func serve() {
    if let greeting = state.greeting {
      for step in greeting {
        guard perform(step, framing: .untilClose, isBodyless: true) else { return }
      }
      _ = output.flush()
      return
    }
    while serveOne() {}
  }

  /// Reads a request and answers it; false when the connection is over.
  private mutating func serveOne() -> Bool {
    guard var request = readHead() else { return false }
    let head = request
    state.update { $0.heads.append(head) }
    if let early = state.onHead?(request) {
      _ = write(early, to: request, thenClose: true)
      if !(early.before + early.steps).contains(where: \.endsConnection) { linger() }
      return false
    }
    if request.header("Expect")?.lowercased() == "100-continue" {
      output.append("HTTP/1.1 100 Continue\r\n\r\n")
      guard output.flush() else { return false }
    }
    guard readBody(of: &request) else { return false }
    let complete = request
    state.update { $0.requests.append(complete) }
    let answer = state.answer(complete)
    let closes = answer.closesConnection || request.header("Connection")?.lowercased() == "close"
    return write(answer, to: request, thenClose: closes) && !closes
  }

  // MARK: Reading

  private mutating func readHead() -> LoopbackServer.Request? {
    guard let head = input.head() else { return nil }
    // By bytes: in Swift's strings a carriage return and a line feed are one character.
    var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }[...]
    guard let first = lines.popFirst() else { return nil }
    let words = first.split(separator: UInt8(ascii: " "))
    guard words.count == 3 else {
      refuse(400)
      return nil
    }
    var headers: [LoopbackServer.Field] = []
    headers.reserveCapacity(lines.count)
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        refuse(400)
        return nil
      }
      var value = line[(colon + 1)...]
      while value.first == UInt8(ascii: " ") || value.first == UInt8(ascii: "\t") { value.removeFirst() }
      while value.last == UInt8(ascii: " ") || value.last == UInt8(ascii: "\t") { value.removeLast() }
      headers.append(.init(String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self)))
    }
    return LoopbackServer.Request(
      method: String(decoding: words[0], as: UTF8.self), target: String(decoding: words[1], as: UTF8.self),
      headers: headers, connection: number)
  }

  private mutating func readBody(of request: inout LoopbackServer.Request) -> Bool {
    if request.header("Transfer-Encoding")?.lowercased() == "chunked" {
      while true {
        guard let line = input.line(),
          let size = Int(String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self), radix: 16)
        else { return false }
        if size == 0 { break }
        guard readBytes(size, of: &request), input.line() != nil else { return false }
      }
      // Trailers, up to the empty line.
      while let line = input.line() {
        if line.isEmpty { return true }
      }
      return false
    }
    let lengths = request.headers("Content-Length")
    guard let text = lengths.first else { return true }
    guard lengths.count == 1, let length = Int(text), length >= 0 else {
      refuse(400)
      return false
    }
    return readBytes(length, of: &request)
  }

  private mutating func readBytes(_ count: Int, of request: inout LoopbackServer.Request) -> Bool {
    if count <= state.bodyLimit - request.body.count { request.body.reserveCapacity(request.body.count + count) }
    var rest = count
    while rest > 0 {
      let limit = state.bodyLimit
      let read = input.bytes(atMost: rest) { piece in
        request.body.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece.prefix(limit - request.body.count)))
      }
      guard read > 0 else { return false }
      request.bodyLength += read
      rest -= read
    }
    return true
  }

  private mutating func refuse(_ status: Int) {
    output.append("HTTP/1.1 \(status) \(reason(status))\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    _ = output.flush()
  }

  // MARK: Writing

  /// Sends an answer; false when the connection is over.
  private mutating func write(
    _ answer: LoopbackServer.Answer, to request: LoopbackServer.Request, thenClose closes: Bool
  ) -> Bool {
    for step in answer.before {
      guard perform(step, framing: .untilClose, isBodyless: true) else { return false }
    }
    guard answer.hasHead else { return output.flush() && !closes }
    let isBodyless = request.method == "HEAD" || answer.status == 204 || answer.status == 304
    var head = "HTTP/1.1 \(answer.status) \(reason(answer.status))\r\n"
    for field in answer.headers { head += "\(field.name): \(field.value)\r\n" }
    var endsWithConnection = closes
    switch answer.framing {
    case .length where answer.status == 204 || answer.status == 304: break
    case .length:
      let length = answer.steps.reduce(0) { sum, step in
        switch step {
        case .bytes(let bytes): sum + bytes.count
        case .pattern(let count): sum + count
        default: sum
        }
      }
      head += "Content-Length: \(length)\r\n"
    case .declared(let length): head += "Content-Length: \(length)\r\n"
    case .chunked: head += "Transfer-Encoding: chunked\r\n"
    case .untilClose: endsWithConnection = true
    }
    if endsWithConnection { head += "Connection: close\r\n" }
    output.append(head + "\r\n")
    for step in answer.steps {
      guard perform(step, framing: answer.framing, isBodyless: isBodyless) else { return false }
    }
    if case .chunked = answer.framing, !isBodyless { output.append("0\r\n\r\n") }
    return output.flush() && !endsWithConnection
  }

  private mutating func perform(
    _ step: LoopbackServer.Answer.Step, framing: LoopbackServer.Answer.Framing, isBodyless: Bool
  ) -> Bool {
    switch step {
    case .bytes(let bytes):
      if isBodyless { return true }
      return bytes.withUnsafeBytes { writePiece($0, framing: framing) }
    case .pattern(let count):
      if isBodyless { return true }
      return LoopbackServer.Pattern.forEachPiece(count, from: 0) { writePiece($0, framing: framing) }
    case .raw(let bytes):
      return bytes.withUnsafeBytes { output.append($0) }
    case .wait(let gate):
      guard output.flush() else { return false }
      state.wait(at: gate)
      return true
    case .pause(let milliseconds):
      guard output.flush() else { return false }
      Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      return true
    case .converse(let talk):
      guard output.flush() else { return false }
      let wire = LoopbackServer.Wire(socket)
      talk(wire)
      wire.end()
      return false
    case .waitForHangUp:
      guard output.flush() else { return false }
      while input.bytes(atMost: .max, { _ in }) > 0 {}
      state.update { $0.hangUps += 1 }
      return false
    case .drop:
      _ = output.flush()
      return false
    case .reset:
      _ = output.flush()
      socket.resetOnClose()
      return false
    }
  }

  private mutating func writePiece(_ bytes: UnsafeRawBufferPointer, framing: LoopbackServer.Answer.Framing) -> Bool {
    guard case .chunked = framing else { return output.append(bytes) }
    if bytes.isEmpty { return true }
    output.append(String(bytes.count, radix: 16) + "\r\n")
    guard output.append(bytes) else { return false }
    output.append("\r\n")
    return true
  }

  /// Reads on for a while after an early answer: closing over unread bytes would reset the connection, and the client
  /// might lose the answer.
  private mutating func linger() {
    socket.finishWriting()
    while input.bytes(atMost: .max, { _ in }) > 0 {}
  }

  private func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 204: "No Content"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    default: "Status"
    }
  }
}
