import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// What reading messages asks the platform for.
enum ReadingPath {
  static let list = "/open-apis/im/v1/messages"
  static let mget = "/open-apis/im/v1/messages/mget"
  static let search = "/open-apis/im/v1/messages/search"
  static let reactions = "/open-apis/im/v1/messages/reactions/batch_query"
  static let chats = "/open-apis/im/v1/chats/batch_query"
  static let directChats = "/open-apis/im/v1/chat_p2p/batch_query"
  static let userNames = "/open-apis/contact/v3/users/basic_batch"
  static let botNames = "/open-apis/contact/v3/users/batch"

  static func message(_ id: String) -> String { "/open-apis/im/v1/messages/\(id)" }
}

extension PlatformStub {
  /// A platform on which nobody reacts, nobody has a name and all chats are out of sight.
  static func quiet() throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.on("POST", ReadingPath.reactions, .success())
    platform.on("POST", ReadingPath.userNames, .success())
    platform.on("GET", ReadingPath.botNames, .success())
    platform.on("POST", ReadingPath.chats, .success())
    return platform
  }

  /// The calls so far to a path.
  func requests(to path: String) -> [LoopbackServer.Request] { requests.filter { $0.path == path } }
}

extension LoopbackServer.Request {
  /// The body as this package reads it.
  var parsedBody: JSON? { try? JSON(parsing: text) }

  /// The strings of a list in the body.
  func strings(_ key: String) -> [String] {
    (parsedBody?[key]?.arrayValue ?? []).compactMap(\.stringValue)
  }

  /// The messages that a call for reactions names.
  var reactionIDs: [String] {
    (parsedBody?["queries"]?.arrayValue ?? []).compactMap { $0["message_id"]?.stringValue }
  }

  /// Method and target, as in the request line.
  var line: String { "\(method) \(target)" }
}

extension JSON {
  /// The same value with the members of objects in one order: it means nothing in answers.
  var inOrder: JSON {
    switch self {
    case .object(let object):
      .object(JSONObject(object.map { ($0.key, $0.value.inOrder) }.sorted { $0.0 < $1.0 }))
    case .array(let elements): .array(elements.map(\.inOrder))
    case .null, .bool, .number, .string: self
    }
  }

  var strings: [String] { (arrayValue ?? []).compactMap(\.stringValue) }
}

/// JSON text of a message as the platform answers it.
func messageJSON(_ id: String, _ text: String = "hi", sender: String = "ou_1", extra: String = "") -> String {
  let more = extra.isEmpty ? "" : ",\(extra)"
  return #"""
    {"message_id":"\#(id)","msg_type":"text","create_time":"1773104400000","deleted":false,"updated":false,
    "sender":{"id":"\#(sender)","id_type":"open_id","sender_type":"user","sender_name":"Ann"},
    "body":{"content":"{\"text\":\"\#(text)\"}"}\#(more)}
    """#
}

func itemsJSON(_ messages: [String], more: String = #""has_more":false"#) -> String {
  #"{"items":[\#(messages.joined(separator: ","))],\#(more)}"#
}

/// Where readers of the tests are.
let readerZone = ["TZ": "Asia/Shanghai"]

/// Runs a command line that reads messages.
///
/// - Returns: What the process left behind.
func reading(
  _ line: String, on platform: PlatformStub?, as user: Bool = true, environment: [String: String] = [:]
) async throws -> CallSite.Result {
  var result: CallSite.Result?
  let credentials = user ? CallSite.user : ["LARK_TENANT_ACCESS_TOKEN": "t-given"]
  let variables = readerZone.merging(credentials) { $1 }.merging(environment) { $1 }
  try await CallSite.run(platform, environment: variables) { site in
    result = try await site.shell("lark im \(line)")
  }
  return try #require(result)
}

/// Expects a command line to be refused before anything is sent.
func expectRefused(
  _ line: String, _ flags: String..., as user: Bool = true, environment: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  for ending in ["", " --dry-run"] {
    let platform = try PlatformStub()
    let result = try await reading(line + ending, on: platform, as: user, environment: environment)
    #expect(result.status == 2, "\(line)", sourceLocation: sourceLocation)
    #expect(result.output == "", "\(line)", sourceLocation: sourceLocation)
    let error = try result.failure
    #expect(error["type"] == "validation", sourceLocation: sourceLocation)
    let params = (error["params"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
    #expect(params == flags, "\(line): \(error)", sourceLocation: sourceLocation)
    #expect(platform.requests.isEmpty && platform.tokenRequests.isEmpty, "\(line)", sourceLocation: sourceLocation)
  }
}
