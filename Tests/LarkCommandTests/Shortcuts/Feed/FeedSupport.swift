import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// Shortcuts about flags and the feed, as a user at a shell runs them.
enum Feed {
  static let flags = "/open-apis/im/v1/flags"
  static let cancel = "/open-apis/im/v1/flags/cancel"
  static let mget = "/open-apis/im/v1/messages/mget"
  static let shortcuts = "/open-apis/im/v2/feed_shortcuts"
  static let removal = "/open-apis/im/v2/feed_shortcuts/remove"
  static let chats = "/open-apis/im/v1/chats/batch_query"
  static let groups = "/open-apis/im/v1/groups"

  static let messageScopes = "im:message.group_msg:get_as_user im:message.p2p_msg:get_as_user"
  /// Everything that the shortcuts of these tests need.
  static let allScopes = [
    "LARK_USER_SCOPES": "im:feed.flag:read im:feed.flag:write im:feed.shortcut:read im:feed.shortcut:write "
      + "im:feed_group_v1:read im:chat:read \(messageScopes)"
  ]

  /// A command line for each shortcut that sends something.
  static let samples = [
    "+flag-create --message-id om_1", "+flag-cancel --message-id om_1", "+flag-list",
    "+feed-shortcut-create --chat-id oc_1", "+feed-shortcut-remove --chat-id oc_1", "+feed-shortcut-list",
    "+feed-group-list", "+feed-group-list-item --feed-group-id ofg_1",
    "+feed-group-query-item --feed-group-id ofg_1 --feed-id oc_1",
  ]

  /// Runs `lark im` with a line of shell behind it, as a user whose scopes are known.
  ///
  /// - Parameters:
  ///   - line: The shortcut with its flags.
  ///   - platform: The stub that calls go to.
  ///   - environment: Variables instead of those with token and scopes.
  static func run(
    _ line: String, on platform: PlatformStub, environment: [String: String] = allScopes
  ) async throws -> CallSite.Result {
    var result: CallSite.Result?
    try await CallSite.run(platform, environment: CallSite.user.merging(environment) { $1 }) { site in
      result = try await site.shell("lark im \(line)")
    }
    return try #require(result)
  }

  /// Runs a line that must do its work, and gives the whole envelope.
  static func success(
    _ line: String, on platform: PlatformStub, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSON {
    let result = try await run(line, on: platform)
    #expect(result.status == 0, "\(result.error)", sourceLocation: sourceLocation)
    let json = try result.json
    #expect(json["ok"] == true && json["identity"] == "user", sourceLocation: sourceLocation)
    return json
  }

  /// Expects a line to be refused for some flags, with and without a dry run, before anything is sent.
  static func expectRefusal(
    _ line: String, of flags: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for ending in ["", " --dry-run"] {
      let platform = try PlatformStub()
      let result = try await run(line + ending, on: platform)
      #expect(result.status == 2, "\(line): \(result.output)", sourceLocation: sourceLocation)
      #expect(result.output == "", sourceLocation: sourceLocation)
      let error = try result.failure
      #expect(error["type"] == "validation", sourceLocation: sourceLocation)
      let params = (error["params"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }
      #expect(params.sorted() == flags.sorted(), "\(line): \(error)", sourceLocation: sourceLocation)
      #expect(error["hint"]?.stringValue?.isEmpty == false, sourceLocation: sourceLocation)
      #expect(platform.server.requests.isEmpty, sourceLocation: sourceLocation)
    }
  }

  /// The `data` of a dry run, which sends nothing.
  static func dryRun(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSON {
    let platform = try PlatformStub()
    let json = try await success(line + " --dry-run", on: platform, sourceLocation: sourceLocation)
    #expect(json["dry_run"] == true, sourceLocation: sourceLocation)
    #expect(platform.server.requests.isEmpty, sourceLocation: sourceLocation)
    return try #require(json["data"])
  }

  /// What a stub was asked, each as `METHOD target body`.
  static func calls(_ platform: PlatformStub) -> [String] {
    platform.requests.map { request in
      ["\(request.method) \(request.target)", request.text].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// JSON text of the envelope about pages that were followed to their end.
  static func envelope(_ data: String, pages: Int, items: Int) -> String {
    #"{"ok":true,"identity":"user","data":\#(data),"#
      + #""meta":{"pagination":{"complete":true,"pages":\#(pages),"items":\#(items)}}}"#
  }

  static func json(_ text: String) throws -> JSON { try JSON(parsing: text) }

  /// JSON text of a list.
  static func list(_ elements: [String]) -> String { "[\(elements.joined(separator: ","))]" }
}

extension PlatformStub {
  /// Scripts the pages of a list by the token that asks for them. A token without a page is refused.
  func pages(_ path: String, _ pages: [String: String]) {
    on("GET", path) { request in
      pages[request.query("page_token") ?? ""].map { .success($0) } ?? .failure(230_001, "no such page")
    }
  }
}
