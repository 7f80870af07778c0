public import LarkJSON

/// A call that the platform was sent.
public struct MockCall: Sendable, Hashable {
  /// The method, such as `im.messages.create`; nil where the request is of none.
  public var method: String?
  /// The HTTP method.
  public var verb: String
  /// The path, without the query.
  public var path: String
  /// Open id of the user who called; nil: the bot did, or nobody who is known.
  public var userID: String?
  /// Path, query and header fields, with the types of the schema.
  public var params: JSONObject
  /// The body; files are not part of it.
  public var data: JSONObject
  /// HTTP status of the answer.
  public var status: Int
  /// The platform's code in the answer; 0: it worked.
  public var code: Int
  /// What is strange about the call without being wrong, such as a field that the schema does not know.
  public var warnings: [String]
}

/// The last calls. What is older is forgotten, so that it takes the same memory however many there are.
struct CallLog: Sendable {
  private let limit: Int
  private var ring: [MockCall] = []
  private var oldest = 0

  init(limit: Int) {
    self.limit = max(0, limit)
  }

  mutating func add(_ call: MockCall) {
    guard limit > 0 else { return }
    if ring.count < limit {
      ring.append(call)
    } else {
      ring[oldest] = call
      oldest = (oldest + 1) % limit
    }
  }

  var calls: [MockCall] { Array(ring[oldest...] + ring[..<oldest]) }
}
