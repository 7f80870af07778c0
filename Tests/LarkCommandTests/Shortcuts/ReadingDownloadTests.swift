import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("Reading messages: images and files saved along the way")
struct ReadingDownloadTests {
  private static func path(_ message: String, _ key: String) -> String {
    "/open-apis/im/v1/messages/\(message)/resources/\(key)"
  }

  private static func message(_ id: String, _ type: String, _ content: JSON, extra: JSONObject = [:]) -> String {
    var message: JSONObject = [
      "message_id": .string(id), "msg_type": .string(type), "body": ["content": .string(content.serialized())],
    ]
    for (key, value) in extra { message[key] = value }
    return JSON.object(message).serialized()
  }

  private static func platform() throws -> PlatformStub {
    let platform = try PlatformStub.quiet()
    let forward = message("om_f", "merge_forward", "Merged")
    platform.on(
      "GET", ReadingPath.mget,
      .success(
        itemsJSON([
          message("om_1", "image", ["image_key": "img_1"]), message("om_2", "file", ["file_key": "file_2"]),
          message("om_3", "sticker", ["file_key": "sticker_3"]), message("om_4", "image", ["image_key": "img_bad"]),
          forward, message("om_1", "image", ["image_key": "img_1"]),
        ])))
    platform.on(
      "GET", ReadingPath.message("om_f"),
      .success(
        itemsJSON([
          forward, message("om_c", "image", ["image_key": "img_c"], extra: ["upper_message_id": "om_f"]),
        ])))
    let image = LoopbackServer.Answer.bytes(Data("image".utf8), type: "image/png")
    platform.on("GET", path("om_1", "img_1"), image)
    platform.on("GET", path("om_f", "img_c"), image)
    platform.on(
      "GET", path("om_2", "file_2"),
      .bytes(
        Data("the plan".utf8), type: "application/pdf",
        headers: [.init("Content-Disposition", #"attachment; filename="../plan.pdf""#)]))
    platform.on("GET", path("om_4", "img_bad"), .failure(234_003, "not in this message"))
    return platform
  }

  @Test("files are named after their keys, and one that fails marks itself only", arguments: [true, false])
  func saved(isUser: Bool) async throws {
    let platform = try Self.platform()
    let credentials = isUser ? CallSite.user : ["LARK_TENANT_ACCESS_TOKEN": "t-given"]
    try await CallSite.run(platform, environment: credentials) { site in
      let line = "lark im +messages-mget --message-ids om_1,om_2 --no-reactions --download-resources"
      let result = try await site.shell(line)
      #expect(result.status == 0)
      #expect(result.error == "warning: resource_download_failed: om_4/img_bad: not in this message (code 234003)\n")
      let resources = (try result.json["data"]?["messages"]?.arrayValue ?? []).map { $0["resources"] }
      let image: JSON = [
        [
          "message_id": "om_1", "key": "img_1", "type": "image", "local_path": "lark-im-resources/img_1.png",
          "size_bytes": 5,
        ]
      ]
      #expect(
        resources == [
          image,
          [
            [
              "message_id": "om_2", "key": "file_2", "type": "file", "local_path": "lark-im-resources/file_2.pdf",
              "size_bytes": 8,
            ]
          ], nil, [["message_id": "om_4", "key": "img_bad", "type": "image", "error": true]],
          [
            [
              "message_id": "om_f", "key": "img_c", "type": "image", "local_path": "lark-im-resources/img_c.png",
              "size_bytes": 5,
            ]
          ], image,
        ])
      let folder = site.folder.appending(path: "lark-im-resources")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
      #expect(names == ["file_2.pdf", "img_1.png", "img_c.png"])
      #expect(try String(contentsOf: folder.appending(path: "file_2.pdf"), encoding: .utf8) == "the plan")
      #expect(platform.requests(to: Self.path("om_1", "img_1")).map(\.target) == [Self.path("om_1", "img_1") + "?type=image"])
      // Once more: the same files take the place of those that are there.
      let again = try await site.shell(line)
      #expect(again.status == 0)
    }
  }

  @Test("nothing is downloaded unless asked for")
  func off() async throws {
    let platform = try Self.platform()
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.shell("lark im +messages-mget --message-ids om_1 --no-reactions")
      #expect(try result.json["data"]?["messages"]?[0]?["resources"] == nil)
      #expect(try site.files == [])
    }
    #expect(!platform.requests.contains { $0.path.contains("/resources/") })
  }

  @Test("replies in threads bring their files too")
  func replies() async throws {
    let platform = try Self.platform()
    platform.on("GET", ReadingPath.list) { request in
      request.query("container_id_type") == "thread"
        ? .success(itemsJSON([Self.message("om_1", "image", ["image_key": "img_1"])]))
        : .success(itemsJSON([messageJSON("om_h", extra: #""thread_id":"omt_1""#)]))
    }
    try await CallSite.run(platform, environment: CallSite.user) { site in
      let result = try await site.shell(
        "lark im +chat-messages-list --chat-id oc_1 --no-reactions --download-resources")
      #expect(result.status == 0)
      let host = try result.json["data"]?["messages"]?[0]
      #expect(host?["resources"] == nil)
      #expect(host?["thread_replies"]?[0]?["resources"]?[0]?["local_path"] == "lark-im-resources/img_1.png")
      let thread = try await site.shell(
        "lark im +threads-messages-list --thread omt_1 --no-reactions --download-resources")
      #expect(try thread.json["data"]?["messages"]?[0]?["resources"]?[0]?["size_bytes"] == 5)
    }
  }

  @Test("downloads need a scope of their own, and a dry run makes none")
  func scopesAndDryRun() async throws {
    let scopes = [
      "LARK_USER_SCOPES":
        "im:message.group_msg:get_as_user im:message.p2p_msg:get_as_user im:message.reactions:read"
    ]
    let platform = try Self.platform()
    let refused = try await reading(
      "+messages-mget --message-ids om_1 --download-resources", on: platform, environment: scopes)
    #expect(refused.status == 3)
    #expect(try refused.failure["missing_scopes"] == ["im:message:readonly"])
    #expect(platform.requests.isEmpty)
    let dryRun = try await reading("+messages-mget --message-ids om_1 --download-resources --dry-run", on: nil)
    let last = try #require(try dryRun.json["data"]?["api"]?.arrayValue?.last)
    #expect(last["url"] == "/open-apis/im/v1/messages/<message_id>/resources/<file_key>")
    #expect(last["desc"]?.stringValue?.contains("are saved in lark-im-resources") == true)
    #expect(last["when"] == "for each image and file of the messages")
  }
}
