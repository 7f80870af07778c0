import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// What the shortcuts about chats ask the platform for.
enum ChatPath {
  static let chats = "/open-apis/im/v1/chats"
  static let search = "/open-apis/im/v2/chats/search"
  static let muted = "/open-apis/im/v1/chat_user_setting/batch_get_mute_status"

  static func chat(_ id: String) -> String { "/open-apis/im/v1/chats/\(id)" }
  static func link(_ id: String) -> String { "/open-apis/im/v1/chats/\(id)/link" }
}

extension CallSite.Result {
  /// The answer's `data`.
  var data: JSON { get throws { try #require(try json["data"]) } }

  /// Ids of the chats in the answer.
  var chatIDs: [String] {
    get throws { (try data["chats"]?.arrayValue ?? []).map { $0["chat_id"]?.stringValue ?? "-" } }
  }
}

extension LoopbackServer.Request {
  /// The query as an object.
  var parameters: [String: String] {
    Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first + " twice" }
  }
}

/// JSON text of a page of chats.
///
/// - Parameters:
///   - ids: Their ids.
///   - rest: Members beside the list.
func chatsJSON(_ ids: [String], _ rest: String = #""has_more":false"#) -> String {
  #"{"items":[\#(ids.map { #"{"chat_id":"\#($0)"}"# }.joined(separator: ","))],\#(rest)}"#
}

/// JSON text of a page of groups that were found.
func hitsJSON(_ ids: [String], _ rest: String = #""has_more":false"#) -> String {
  let hits = ids.map { #"{"id":"\#($0)","meta_data":{"chat_id":"\#($0)"}}"# }
  return #"{"items":[\#(hits.joined(separator: ","))],\#(rest)}"#
}

/// A literal with the members of its objects in one order.
func inOrder(_ json: JSON) -> JSON { json.inOrder }
