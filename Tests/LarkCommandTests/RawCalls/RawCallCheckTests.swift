import Foundation
import LarkCore
import LarkJSON
import SchemaModel
import Testing

@testable import lark

@Suite("Raw calls: checks against the schema")
struct RawCallCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var params: JSONObject = [:]
    var data: JSON?
    var path: String
    var reason: String
    var suggestions: [String] = []
    var testDescription: String { "\(id): \(path) \(reason)" }
  }

  static let forward: JSONObject = ["message_id": "om_1", "receive_id_type": "chat_id"]
  static let group: JSONObject = ["feed_group_id": "ofg_1"]

  static let cases = [
    Case(
      id: "im.messages.forward", params: ["message_id": "om_1"], data: ["receive_id": "oc_1"],
      path: "params.receive_id_type", reason: "is missing"),
    Case(id: "im.messages.forward", params: forward, path: "data.receive_id", reason: "is missing"),
    Case(
      id: "im.pins.list", params: ["chat_id": ""], path: "params.chat_id", reason: "is empty"),
    Case(
      id: "im.chats.get", params: ["chat_id": "oc_1", "user_id_typ": "open_id"], path: "params.user_id_typ",
      reason: "is no known parameter", suggestions: ["user_id_type"]),
    Case(
      id: "im.chats.create", data: ["nam": "x"], path: "data.nam", reason: "is no known field", suggestions: ["name"]),
    Case(
      id: "im.chats.create", params: ["name": "x"], path: "params.name", reason: "is a field of the body"),
    Case(
      id: "im.chats.create", data: ["user_id_type": "open_id"], path: "data.user_id_type", reason: "is no field of the body"),
    Case(
      id: "im.chats.get", params: ["chat_id": "oc_1", "user_id_type": "openid"], path: "params.user_id_type",
      reason: "is 'openid', which is none of open_id, union_id, user_id", suggestions: ["open_id"]),
    Case(
      id: "im.chat.members.get", params: ["chat_id": "oc_1", "page_size": "20"], path: "params.page_size",
      reason: "is a string, not an integer"),
    Case(
      id: "im.chat.members.get", params: ["chat_id": "oc_1", "page_size": 1.5], path: "params.page_size",
      reason: "is 1.5, not an integer"),
    Case(
      id: "im.messages.read_users", params: ["message_id": "om_1", "user_id_type": "open_id", "page_size": 101],
      path: "params.page_size", reason: "is 101, but must be at most 100"),
    Case(
      id: "im.messages.read_users", params: ["message_id": "om_1", "user_id_type": "open_id", "page_size": 0],
      path: "params.page_size", reason: "is 0, but must be at least 1"),
    Case(id: "im.chats.create", data: ["external": "yes"], path: "data.external", reason: "is a string, not a boolean"),
    Case(id: "im.chats.create", data: ["name": nil], path: "data.name", reason: "is null, not a string"),
    Case(id: "im.chats.create", data: [1], path: "data", reason: "is a list, not an object"),
    Case(id: "im.chats.create", data: "x", path: "data", reason: "is a string, not an object"),
    Case(
      id: "im.feed.groups.batch_add_item", params: group, data: ["items": [["feed_id": "oc_1"]]],
      path: "data.items[0].feed_type", reason: "is missing"),
    Case(
      id: "im.feed.groups.batch_add_item", params: group, data: ["items": [["feed_id": 1, "feed_type": "chat"]]],
      path: "data.items[0].feed_id", reason: "is a number, not a string"),
    Case(
      id: "im.feed.groups.create", data: ["feed_group_creator": ["type": "rule", "name": "x"]],
      path: "data.feed_group_creator.rules", reason: "is missing, though type is \"rule\""),
    Case(
      id: "im.chat.members.create", params: ["chat_id": "oc_1", "member_id_type": "app_id"],
      data: ["id_list": ["1", "2", "3", "4", "5", "6"]], path: "data.id_list",
      reason: "has 6 items, but may have at most 5 when member_id_type is \"app_id\""),
    Case(
      id: "im.chat.members.create", params: ["chat_id": "oc_1"], data: ["id_list": []], path: "data.id_list",
      reason: "has 0 items, but needs at least 1"),
    Case(
      id: "im.messages.list",
      params: ["container_id_type": "thread", "container_id": "omt_1", "start_time": "1767196800"],
      path: "params.start_time", reason: "is not allowed when container_id_type is \"thread\""),
  ]

  @Test("what does not fit is told with its place", arguments: cases)
  func refused(_ item: Case) throws {
    let error = try Prepared.refusal(item.id, params: item.params, data: item.data)
    #expect(error.type == .validation)
    #expect(error.params == [.init(item.path, reason: item.reason, suggestions: item.suggestions)])
    #expect(error.hint.contains("lark schema \(item.id)"))
    #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
  }

  @Test("everything wrong is told at once")
  func everything() throws {
    let error = try Prepared.refusal(
      "im.messages.forward", params: ["receive_id_typ": "chat_id"], data: ["receive_idd": 1])
    #expect(
      error.params.map(\.name) == [
        "params.message_id", "params.receive_id_typ", "params.receive_id_type", "data.receive_idd", "data.receive_id",
      ])
    #expect(error.message.hasPrefix("missing required path parameter: message_id; unknown parameter: "))
    #expect(error.hint.contains("did you mean 'receive_id_type'?"))
  }

  @Test("the size of a text may depend on another field")
  func conditionalBytes() throws {
    let params: JSONObject = ["receive_id_type": "chat_id"]
    for (type, size, isRefused) in [("post", 30_721, true), ("post", 30_720, false), ("text", 30_721, false)] {
      let content = JSON.string("\"" + String(repeating: "x", count: size - 2) + "\"")
      let data: JSON = ["receive_id": "oc_1", "msg_type": .string(type), "content": content]
      if isRefused {
        let error = try Prepared.refusal("im.messages.create", params: params, data: data)
        #expect(error.message == "data.content has 30721 bytes, but may have at most 30 KB")
      } else {
        _ = try Prepared.prepare("im.messages.create", params: params, data: data)
      }
    }
  }

  @Test("values that an open list does not know pass with a warning")
  func open() throws {
    let request = RawRequest(
      try Prepared.contract("im.feed.groups.batch_add_item"), params: Self.group,
      data: ["items": [["feed_id": "oc_1", "feed_type": "something new"]]])
    #expect(
      try request.prepared().warnings == [
        "data.items[0].feed_type is 'something new', which is none of the known values: chat"
      ])
  }

  @Test("a 64-bit number in text may be written without quotes, a comma list as text")
  func lenient() throws {
    let request = try Prepared.prepare("im.chats.create", data: ["toolkit_ids": [20, "21"]])
    #expect(request.bodyText == #"{"toolkit_ids":[20,"21"]}"#)
    #expect(try Prepared.prepare("im.chats.list", params: ["types": "group,p2p"]).target.hasSuffix("types=group%2Cp2p"))
  }

  @Test("what the platform takes but makes little sense is a warning")
  func warnings() throws {
    let contract = try Prepared.contract("im.feed.groups.batch_add_item")
    let request = RawRequest(contract, params: Self.group, data: ["items": [["feed_type": "chat"]]])
    let (_, warnings) = try request.prepared()
    #expect(
      warnings == ["data.items[0].feed_id is missing: the contract lets it out, but without it the call fails or does nothing"])
    let name = String(repeating: "n", count: 61)
    let chat = RawRequest(try Prepared.contract("im.chats.create"), data: ["name": .string(name)])
    #expect(try chat.prepared().warnings == ["data.name has 61 characters; beyond 60 it may not be shown or used whole"])
    let space = RawRequest(try Prepared.contract("im.chats.get"), params: ["chat_id": " oc_1"])
    #expect(
      try space.prepared().warnings
        == ["params.chat_id begins or ends with white space, which is sent as part of the id"])
    #expect(try space.prepared().request.path == "/open-apis/im/v1/chats/%20oc_1")
  }

  @Test("files are checked before they are sent")
  func files() throws {
    let data: JSON = ["image_type": "message"]
    func file(_ size: Int, field: String? = nil) -> UploadFile {
      UploadFile(field: field, .data(Data(), name: "a.png"), label: "a.png", size: size)
    }
    let missing = try Prepared.refusal("im.images.create", data: data)
    #expect(missing.message == "missing required file: image")
    #expect(missing.hint.contains("--file image=<path>"))
    #expect(try Prepared.refusal("im.images.create", data: data, files: [file(0)]).message == "file.image is empty")
    #expect(
      try Prepared.refusal("im.images.create", data: data, files: [file(10_485_761)]).message
        == "file.image has 10485761 bytes, but may have at most 10 MB")
    let unknown = try Prepared.refusal("im.images.create", data: data, files: [file(1, field: "imag")])
    #expect(unknown.params.map(\.name) == ["file.imag", "file.image"])
    let text = try Prepared.refusal("im.images.create", data: ["image_type": "message", "image": "x"], files: [file(1)])
    #expect(text.message == "data.image is a file")
  }

  @Test("without checks only what cannot be put together is refused")
  func unchecked() throws {
    for item in Self.cases {
      // A body that is no object is JSON all the same.
      let request = try Prepared.prepare(item.id, params: item.params, data: item.data, isChecked: false)
      #expect(request.bodyText == item.data?.serialized())
    }
  }
}
