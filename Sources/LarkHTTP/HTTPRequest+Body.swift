internal import LarkCore

extension HTTPRequest {
  /// Whether any bytes are sent as the body. None are sent for an empty one, just its length.
  var hasBody: Bool {
    switch body {
    case .none: false
    case .data(let bytes): !bytes.isEmpty
    case .file(_, let length): length > 0
    }
  }
}
