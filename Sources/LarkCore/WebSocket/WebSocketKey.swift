import LarkFoundation

/// The key by which both sides of a WebSocket show that they have read each other (RFC 6455 §4).
package enum WebSocketKey {
  /// What a server makes of a client's key.
  package static func accept(_ key: String) -> String {
    Data(SHA1.digest(of: (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)).base64EncodedString()
  }
}
