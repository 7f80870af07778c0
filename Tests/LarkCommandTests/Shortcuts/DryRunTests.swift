import Foundation
import LarkJSON
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

/// What dry runs list, against what shortcuts send: on a platform where everything happens that may, and on one where
/// nothing is found.
@Suite("Dry runs list every call")
struct DryRunTests {
  /// Command lines; those of bots are marked.
  static let lines: [String] = [
    "+chat-create --name Rollout", "bot +chat-create --name Rollout",
    "+chat-list", "+chat-list --exclude-muted", "bot +chat-list --exclude-muted",
    "+chat-messages-list --chat-id oc_1", "+chat-messages-list --chat-id oc_1 --no-reactions",
    "+chat-messages-list --user-id ou_1 --download-resources --page-all", "bot +chat-messages-list --chat-id oc_1",
    "+chat-search --query x", "+chat-search --query x --exclude-muted", "bot +chat-search --query x --exclude-muted",
    "+chat-search --query x --search-types public_not_joined --exclude-muted",
    "+chat-update --chat-id oc_1 --name x",
    "+feed-group-list", "+feed-group-list-item --feed-group-id ofg_1",
    "+feed-group-query-item --feed-group-id ofg_1 --feed-id oc_1",
    "+feed-shortcut-create --chat-id oc_1", "+feed-shortcut-list", "+feed-shortcut-list --no-detail",
    "+feed-shortcut-remove --chat-id oc_1",
    "+flag-cancel --message-id om_1", "+flag-cancel --message-id om_1 --flag-type message",
    "+flag-create --message-id om_1", "+flag-create --message-id om_1 --flag-type feed",
    "+flag-create --message-id om_1 --flag-type feed --item-type thread",
    "+flag-list", "+flag-list --enrich-feed-thread=false",
    "bot +messages-edit --message-id om_1 --text x",
    "+messages-mget --message-ids om_1", "+messages-mget --message-ids om_1 --no-reactions",
    "bot +messages-mget --message-ids om_1 --download-resources",
    "+messages-reply --message-id om_1 --text x", "bot +messages-reply --message-id om_1 --image ./a.png",
    "+messages-resources-download --message-id om_1 --file-key img_1 --type image",
    "+messages-search --query x", "+messages-search --query x --no-reactions",
    "+messages-send --chat-id oc_1 --text x", "+messages-send --chat-id oc_1 --image ./a.png",
    "bot +messages-send --chat-id oc_1 --image img_1", "bot +messages-send --user-id ou_1 --file ./a.pdf",
    "+messages-send --chat-id oc_1 --video ./a.mp4 --video-cover ./a.png",
    "bot +messages-send --chat-id oc_1 --image $PICTURES/a.png",
    "bot +messages-send --chat-id oc_1 --image $PICTURES/a.png --on-media-failure link",
    "bot +messages-send --chat-id oc_1 --markdown \"![a]($PICTURES/a.png) ![b](./b.png) ![c]($PICTURES/c.png)\"",
    "+threads-messages-list --thread omt_1", "+threads-messages-list --thread om_1 --no-reactions",
    "bot +threads-messages-list --thread omt_1 --download-resources",
  ].filter { line in
    let name = line.split(separator: " ").first { $0.hasPrefix("+") }?.dropFirst() ?? ""
    return Catalog.standard.shortcuts(of: "im").contains(String(name))
  }

  /// A call as far as it tells which one it is.
  private struct Call: CustomStringConvertible {
    var verb: String
    var path: [String]
    /// Of a list of messages, whether it is of a chat or of a thread.
    var container: String?
    var isConditional = false

    var description: String { "\(verb) /\(path.joined(separator: "/")) \(container ?? "")" }

    init(_ request: LoopbackServer.Request) {
      verb = request.method
      path = request.path.split(separator: "/").map(String.init)
      container = request.query("container_id_type")
    }

    init(_ entry: JSON) {
      verb = entry["method"]?.stringValue ?? ""
      path = (entry["url"]?.stringValue ?? "").split(separator: "/").map(String.init)
      container = entry["params"]?["container_id_type"]?.stringValue
      isConditional = entry["when"] != nil
    }

    /// Whether a call is the one listed here; names in angle brackets stand for anything but the names of other methods.
    func lists(_ call: Call) -> Bool {
      verb == call.verb && container == call.container && path.count == call.path.count
        && zip(path, call.path).allSatisfy { $0 == $1 || ($0.hasPrefix("<") && !["mget", "search"].contains($1)) }
    }
  }

  @Test("there is a line for every shortcut")
  func coverage() {
    let names = Self.lines.compactMap { $0.split(separator: " ").first { $0.hasPrefix("+") }?.dropFirst() }
    // What streams makes other calls for each answer that it gets: MessagesStreamTests.
    #expect(Set(names.map(String.init) + ["messages-stream"]) == Set(Catalog.standard.shortcuts(of: "im")))
  }

  @Test("none is missing where everything happens, and none is made up", arguments: lines)
  func everything(line: String) async throws {
    let (listed, made, status) = try await Self.calls(line, on: try Self.fullPlatform())
    #expect(status == 0)
    for call in made { #expect(listed.contains { $0.lists(call) }, "\(call) is not in \(listed)") }
    for entry in listed { #expect(made.contains(where: entry.lists), "\(entry) is not in \(made)") }
    // What belongs to messages is fetched side by side; anything else in the order of the list.
    let order = listed.compactMap { entry in made.firstIndex(where: entry.lists) }
    if ["messages-list", "messages-mget", "messages-search"].contains(where: line.contains) {
      #expect(order.first == 0)
    } else {
      #expect(order == order.sorted(), "\(made) instead of \(listed)")
    }
  }

  @Test("what has no condition is sent where nothing is found, and nothing else that is not listed", arguments: lines)
  func nothing(line: String) async throws {
    let (listed, made, status) = try await Self.calls(line, on: try Self.emptyPlatform())
    for call in made { #expect(listed.contains { $0.lists(call) }, "\(call) is not in \(listed)") }
    guard status == 0 else { return }
    for entry in listed where !entry.isConditional {
      #expect(made.contains(where: entry.lists), "\(entry) is not in \(made)")
    }
  }

  /// What a dry run lists and what the command sends to the platform, and how that ended.
  private static func calls(
    _ line: String, on platform: PlatformStub
  ) async throws -> (listed: [Call], made: [Call], status: Int32) {
    var found: (listed: [Call], made: [Call], status: Int32)?
    let isBot = line.hasPrefix("bot ")
    let host = String(platform.baseURL.dropFirst("http://".count))
    let environment = CallSite.user.merging(
      ["LARK_TENANT_ACCESS_TOKEN": "t-given", "LARK_PRIVATE_MEDIA_HOSTS": host, "PICTURES": "\(platform.baseURL)/pictures"]
    ) { $1 }
    try await CallSite.run(platform, environment: environment) { site in
      try site.write("picture", to: "a.png")
      try site.write("%PDF-1.4", to: "a.pdf")
      try site.write("\u{0}\u{0}\u{0}\u{18}ftypmp42\u{0}\u{0}\u{0}\u{0}mp42isom", to: "a.mp4")
      let command = "lark im \(isBot ? String(line.dropFirst(4)) : line) --as \(isBot ? "bot" : "user")"
      let dryRun = try await site.shell("\(command) --dry-run")
      #expect(dryRun.status == 0, "\(dryRun.error)")
      #expect(platform.server.requests.isEmpty)
      let result = try await site.shell(command)
      found = (
        (try dryRun.json["data"]?["api"]?.arrayValue ?? []).map { Call($0) },
        platform.requests.filter { $0.path.hasPrefix("/open-apis/") }.map { Call($0) }, result.status)
    }
    return try #require(found)
  }

  // MARK: Platforms

  /// A platform that answers every call, but knows of nothing.
  private static func emptyPlatform() throws -> PlatformStub {
    let platform = try PlatformStub()
    for verb in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
      for depth in 2...9 {
        platform.on(verb, "/open-apis" + String(repeating: "/*", count: depth), .success())
      }
    }
    platform.on("POST", ReadingPath.list, .success(#"{"message_id":"om_1"}"#))
    platform.on("PUT", "/open-apis/im/v1/messages/*", .success(#"{"message_id":"om_1"}"#))
    platform.on("POST", "/open-apis/im/v1/messages/*/reply", .success(#"{"message_id":"om_1"}"#))
    platform.on("POST", "/open-apis/im/v1/chats", .success(#"{"chat_id":"oc_new"}"#))
    platform.on("POST", "/open-apis/im/v1/images", .success(#"{"image_key":"img_new"}"#))
    platform.on("POST", "/open-apis/im/v1/files", .success(#"{"file_key":"file_new"}"#))
    platform.on("POST", ReadingPath.directChats, .success(#"{"p2p_chats":[{"chat_id":"oc_9"}]}"#))
    platform.on("GET", ReadingPath.message("om_1"), .success(#"{"items":[{"message_id":"om_1","thread_id":"omt_1"}]}"#))
    platform.on("GET", "/open-apis/im/v1/messages/*/resources/*", .bytes(Data([1, 2, 3]), type: "image/png"))
    platform.on("GET", "/pictures/a.png", .bytes(Data([1, 2, 3]), type: "image/png"))
    return platform
  }

  /// A platform where messages have threads, forwards hold messages, nobody's name is known, chats are there and flagged.
  private static func fullPlatform() throws -> PlatformStub {
    let platform = try emptyPlatform()
    let chat = #"{"chat_id":"oc_1","name":"Rollout","chat_mode":"topic"}"#
    platform.on("GET", ReadingPath.list) { request in
      request.query("container_id_type") == "thread"
        ? .success(#"{"items":[\#(messages.joined(separator: ",").replacing("omt_1", with: ""))]}"#)
        : .success(#"{"items":[\#(messages.joined(separator: ","))]}"#)
    }
    platform.on("GET", ReadingPath.mget, .success(#"{"items":[\#(messages.joined(separator: ","))]}"#))
    platform.on("GET", "/open-apis/im/v1/messages/*", .success(#"{"items":[\#(messages[0])]}"#))
    platform.on("GET", ReadingPath.mget, .success(#"{"items":[\#(messages.joined(separator: ","))]}"#))
    platform.on("POST", ReadingPath.search, .success(#"{"items":[{"meta_data":{"message_id":"om_1"}}]}"#))
    platform.on("POST", ReadingPath.chats, .success(#"{"items":[\#(chat)]}"#))
    platform.on("GET", "/open-apis/im/v1/chats", .success(#"{"items":[\#(chat)]}"#))
    platform.on("GET", "/open-apis/im/v1/chats/*", .success(chat))
    platform.on("POST", "/open-apis/im/v2/chats/search", .success(#"{"items":[{"meta_data":\#(chat)}]}"#))
    platform.on("GET", "/open-apis/im/v1/groups/*/list_item", .success(#"{"items":[{"feed_id":"oc_1"}]}"#))
    platform.on("POST", "/open-apis/im/v1/groups/*/batch_query_item", .success(#"{"items":[{"feed_id":"oc_1"}]}"#))
    platform.on(
      "GET", "/open-apis/im/v2/feed_shortcuts", .success(#"{"shortcuts":[{"feed_card_id":"oc_1","type":1}]}"#))
    platform.on(
      "GET", "/open-apis/im/v1/flags",
      .success(#"{"flag_items":[{"item_id":"om_1","item_type":"4","flag_type":"1"}],"messages":[]}"#))
    return platform
  }

  /// A message at the head of a thread, a merged forward, a folder and a picture, from people and apps without names.
  private static let messages: [String] = [
    message("om_1", "text", #"{\"text\":\"hi\"}"#, thread: "omt_1"),
    message("om_2", "merge_forward", #"Merged and Forwarded Message"#),
    message("om_3", "folder", #"{\"file_key\":\"key_1\",\"file_name\":\"docs\"}"#),
    message("om_4", "image", #"{\"image_key\":\"img_1\"}"#, sender: "app"),
  ]

  private static func message(
    _ id: String, _ type: String, _ content: String, thread: String = "", sender: String = "user"
  ) -> String {
    #"""
    {"message_id":"\#(id)","msg_type":"\#(type)","create_time":"1773104400000","deleted":false,"updated":false,
    "chat_id":"oc_1","thread_id":"\#(thread)",
    "sender":{"id":"\#(sender == "user" ? "ou_1" : "cli_1")","id_type":"open_id","sender_type":"\#(sender)"},
    "body":{"content":"\#(content)"}}
    """#
  }
}
