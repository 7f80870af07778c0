import LarkCore
import LarkJSON

/// Why the platform does not do what a call asks for.
struct PlatformRefusal: Error, Sendable, Hashable {
  /// The platform's code.
  var code: Int
  /// HTTP status.
  var status: Int
  /// What it says.
  var message: String
  /// Members of `error` beside the log id.
  var details: JSONObject = [:]
  /// Header fields of the answer.
  var headers: [HTTPField] = []

  init(_ code: Int, _ message: String, status: Int = 400, details: JSONObject = [:]) {
    self.code = code
    self.message = message
    self.status = status
    self.details = details
  }

  /// The code of what the platform has a code for that nobody has told of. The table of the differences names it.
  static let unlisted = 99_999_999

  /// Something that no listed code stands for.
  static func other(_ message: String, status: Int = 400) -> PlatformRefusal {
    PlatformRefusal(unlisted, "mock: \(message)", status: status)
  }

  // MARK: Calls

  static let noSuchPath = PlatformRefusal(unlisted, "mock: no method has this path", status: 404)
  static let wrongVerb = PlatformRefusal(unlisted, "mock: no method of this path has this verb", status: 405)
  static let tokenMissing = PlatformRefusal(99_991_661, "Missing access token for authorization", status: 401)
  static let tokenMalformed = PlatformRefusal(99_991_671, "Invalid access token format", status: 401)
  static let tenantTokenInvalid = PlatformRefusal(99_991_663, "Invalid access token for authorization", status: 401)
  static let userTokenInvalid = PlatformRefusal(99_991_668, "Invalid access token for authorization", status: 401)
  static let userTokenExpired = PlatformRefusal(99_991_677, "Authentication token expired", status: 401)

  /// The method is not for callers of that kind.
  static func wrongIdentity(_ kind: String) -> PlatformRefusal {
    PlatformRefusal(99_991_668, "\(kind) access token is not supported by this method", status: 401)
  }

  /// Neither app nor user has a scope that the method needs.
  static func scopeMissing(_ scopes: [String], ofUser: Bool) -> PlatformRefusal {
    let violations = scopes.map { scope -> JSON in
      ["type": "action_scope_required", "subject": .string(scope), "description": "the scope is not granted"]
    }
    return PlatformRefusal(
      ofUser ? 99_991_679 : 99_991_672, "Access denied. One of the following scopes is required: \(scopes)",
      details: ["permission_violations": .array(violations)])
  }

  /// The JSON of a body cannot be read, or a value has another type than the method takes.
  static func invalidParameter(_ message: String) -> PlatformRefusal { PlatformRefusal(9_499, message) }

  /// Fields are missing, or beyond their limits.
  static func violations(_ problems: [(field: String, reason: String)]) -> PlatformRefusal {
    let violations = problems.map { problem -> JSON in
      ["field": .string(problem.field), "description": .string(problem.reason)]
    }
    return PlatformRefusal(99_992_402, "field validation failed", details: ["field_violations": .array(violations)])
  }

  static func tooManyRequests(reset seconds: Int) -> PlatformRefusal {
    var refusal = PlatformRefusal(99_991_400, "request trigger frequency limit", status: 429)
    refusal.headers = [
      HTTPField(name: "x-ogw-ratelimit-limit", value: "50"),
      HTTPField(name: "x-ogw-ratelimit-reset", value: String(seconds)),
    ]
    return refusal
  }

  // MARK: Messages and chats

  static func badMessage(_ reason: String) -> PlatformRefusal {
    PlatformRefusal(230_001, "invalid request parameters: \(reason)")
  }
  static let notInChat = PlatformRefusal(230_002, "Bot/User can NOT be out of the chat.")
  static let mayNotPost = PlatformRefusal(
    230_018, "These operations are NOT allowed at current group settings.")
  static let recalled = PlatformRefusal(230_011, "The message was recalled.")
  static let deleted = PlatformRefusal(230_110, "The message was deleted.")
  static let contentTooLong = PlatformRefusal(230_025, "The length of the message content reaches its limit.")
  static let wrongMessageType = PlatformRefusal(230_054, "This operation is not supported for this message type.")
  static let notSender = PlatformRefusal(230_071, "The operator is not the sender of the message.")
  static let editsUsedUp = PlatformRefusal(230_072, "The message has reached the number of times it can be edited.")

  /// The card in a message is not right; an inner code says how.
  static func badCard(_ code: Int, _ reason: String) -> PlatformRefusal {
    PlatformRefusal(
      230_099, "Failed to create card content, ext=ErrCode: \(code); ErrMsg: \(reason); ErrorValue: ")
  }

  /// The number of a change of a card is not greater than that of the last one.
  static func sequenceNotGreater(_ number: Int, than last: Int) -> PlatformRefusal {
    PlatformRefusal(300_317, "sequence number compare failed: \(number) is not greater than \(last)")
  }

  static func badChat(_ reason: String) -> PlatformRefusal {
    PlatformRefusal(232_001, "invalid request parameters: \(reason)")
  }
  static let noSuchChat = PlatformRefusal(232_006, "Invalid chat_id.")
  static let disbanded = PlatformRefusal(232_009, "The chat has been disbanded.")
  static let notMember = PlatformRefusal(232_011, "Operator can NOT be out of the chat.")
  static let notOwner = PlatformRefusal(232_017, "Operator is neither the owner nor an administrator of the chat.")

  static func badUpload(_ reason: String) -> PlatformRefusal {
    PlatformRefusal(234_001, "invalid request parameters: \(reason)")
  }
  static let noResource = PlatformRefusal(234_002, "No access to the resource.")
}
