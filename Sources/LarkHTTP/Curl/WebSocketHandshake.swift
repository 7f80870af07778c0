internal import LarkCore
internal import LarkFoundation

/// How a client and a server agree to speak WebSocket (RFC 6455 §4), without compression.
struct WebSocketHandshake: Sendable {
  /// What the server has to show that it has read.
  private let key: String
  /// The head of the request.
  let request: [UInt8]

  /// - Parameters:
  ///   - request: What is to be connected to.
  ///   - address: Its address, taken apart.
  ///   - nonce: 16 random bytes.
  /// - Throws: ``WebSocketError`` where a header field cannot be sent.
  init(_ request: WebSocketRequest, _ address: WebAddress, nonce: [UInt8]) throws(WebSocketError) {
    key = Data(nonce).base64EncodedString()
    var lines = [
      "GET \(address.target) HTTP/1.1", "Host: \(address.authority)", "Upgrade: websocket", "Connection: Upgrade",
      "Sec-WebSocket-Key: \(key)", "Sec-WebSocket-Version: 13",
    ]
    for field in request.headers {
      guard field.isSafe else {
        throw WebSocketError(
          reason: .transport(.other), message: "a header field holds characters that end it")
      }
      if Self.ownNames.contains(field.name.lowercased()) { continue }
      lines.append("\(field.name): \(field.value)")
    }
    self.request = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// Fields that follow from the protocol and are not taken from anybody else.
  private static let ownNames: Set<String> = [
    "host", "upgrade", "connection", "content-length", "transfer-encoding", "sec-websocket-key",
    "sec-websocket-version", "sec-websocket-extensions", "sec-websocket-protocol",
  ]

  /// Looks whether the server has agreed.
  ///
  /// - Parameter head: The head of its answer.
  /// - Throws: ``WebSocketError`` where it has not.
  func check(_ head: ResponseHead) throws(WebSocketError) {
    guard head.status == 101 else {
      throw WebSocketError(
        reason: .refused(status: head.status), message: "the server refused the WebSocket (HTTP \(head.status))",
        headers: head.fields)
    }
    let says = { (name: String, word: String) in
      head.fields.contains { field in
        field.isNamed(name)
          && field.value.split(separator: ",").contains { part in
            part.filter { $0 != " " && $0 != "\t" }.lowercased() == word
          }
      }
    }
    guard says("Upgrade", "websocket"), says("Connection", "upgrade"),
      head.value(of: "Sec-WebSocket-Accept") == WebSocketKey.accept(key)
    else {
      throw WebSocketError(
        reason: .violation, message: "the server's answer to the WebSocket is none: it does not show that it was read")
    }
    guard head.value(of: "Sec-WebSocket-Extensions") == nil, head.value(of: "Sec-WebSocket-Protocol") == nil else {
      throw WebSocketError(
        reason: .violation, message: "the server wants an extension of WebSocket that nobody asked for")
    }
  }
}
