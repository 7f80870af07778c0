import Foundation
import LarkCore
import LarkJSON
import SchemaModel
import Testing

@testable import lark

@Suite("Raw calls: putting requests together")
struct RawCallRequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var params: JSONObject = [:]
    var data: JSON?
    var target: String
    var body: String?
    var testDescription: String { "\(id) \(params)" }
  }

  static let cases = [
    Case(
      id: "im.messages.forward", params: ["message_id": "om_1", "receive_id_type": "chat_id"],
      data: ["receive_id": "oc_1"], target: "/open-apis/im/v1/messages/om_1/forward?receive_id_type=chat_id",
      body: #"{"receive_id":"oc_1"}"#),
    // A path value is one segment, whatever is in it.
    Case(
      id: "im.chats.get", params: ["chat_id": "a b%3F?#+ü"],
      target: "/open-apis/im/v1/chats/a%20b%253F%3F%23%2B%C3%BC"),
    // false and 0 are values; null is none.
    Case(
      id: "im.chats.create", params: ["set_bot_manager": false, "uuid": nil], data: [:],
      target: "/open-apis/im/v1/chats?set_bot_manager=false", body: "{}"),
    Case(
      id: "im.chat.members.create", params: ["chat_id": "oc_1", "succeed_type": 0],
      target: "/open-apis/im/v1/chats/oc_1/members?succeed_type=0"),
    // No body where none is given.
    Case(id: "im.chats.create", target: "/open-apis/im/v1/chats"),
    // A body with DELETE.
    Case(
      id: "im.chat.members.delete", params: ["chat_id": "oc_1"], data: ["id_list": ["ou_1"]],
      target: "/open-apis/im/v1/chats/oc_1/members", body: #"{"id_list":["ou_1"]}"#),
    // Lists in a query repeat the key, or stand behind one key where the schema says so.
    Case(
      id: "im.messages.mget", params: ["message_ids": ["om_1", "om_2"]],
      target: "/open-apis/im/v1/messages/mget?message_ids=om_1&message_ids=om_2"),
    Case(
      id: "im.chats.list", params: ["types": ["group", "p2p"]], target: "/open-apis/im/v1/chats?types=group%2Cp2p"),
    // An empty value that must be sent.
    Case(id: "im.feed.groups.list", target: "/open-apis/im/v1/groups?page_token="),
  ]

  @Test("what is given is what is sent", arguments: cases)
  func wire(_ item: Case) throws {
    let request = try Prepared.prepare(item.id, params: item.params, data: item.data)
    #expect(request.target == item.target)
    #expect(request.bodyText == item.body)
    #expect(request.method.id == item.id)
  }

  @Test("numbers keep their text and objects their order")
  func exact() throws {
    let text = #"{"z":12345678901234567890,"a":1.0,"e":1e5,"s":"<&>\u0007"}"#
    let request = try Prepared.prepare("im.chats.create", data: JSON(parsing: text), isChecked: false)
    #expect(request.bodyText == text)
    let query = try JSON(parsing: #"{"chat_id":"oc_1","page_size":12345678901234567}"#).objectValue ?? [:]
    let page = try Prepared.prepare("im.chat.members.get", params: query, isChecked: false)
    #expect(page.target == "/open-apis/im/v1/chats/oc_1/members?page_size=12345678901234567")
  }

  @Test("unknown parameters pass into the query, and empty text is sent, without checks")
  func unchecked() throws {
    let request = try Prepared.prepare(
      "im.chats.get", params: ["chat_id": "oc_1", "user_id_type": "", "lang": "zh_cn", "n": [1, true]],
      isChecked: false)
    #expect(request.target == "/open-apis/im/v1/chats/oc_1?user_id_type=&lang=zh_cn&n=1&n=true")
  }

  @Test("header fields go into the headers")
  func headers() throws {
    let request = try Prepared.prepare(
      "im.messages.resources.get",
      params: ["message_id": "om_1", "file_key": "f", "type": "file", "Range": "bytes=0-9"])
    #expect(request.target == "/open-apis/im/v1/messages/om_1/resources/f?type=file")
    #expect(request.headers == [HTTPField(name: "Range", value: "bytes=0-9")])
    #expect(request.method.responseBody == .binary)
  }

  @Test("the key that makes a repetition harmless is known to the request")
  func idempotency() throws {
    #expect(try Prepared.prepare("im.chats.create", params: ["uuid": "k-1"]).idempotencyKey == "k-1")
    #expect(try Prepared.prepare("im.chats.create").idempotencyKey == nil)
  }

  @Test("a form has its text parts first and the file under its own name")
  func form() throws {
    let file = UploadFile(.data(Data([1, 2]), name: "logo.png"), label: "logo.png", size: 2)
    let request = try Prepared.prepare("im.images.create", data: ["image_type": "message"], files: [file])
    guard case .multipart(let parts) = request.body else {
      Issue.record("no form")
      return
    }
    #expect(parts.map(\.name) == ["image_type", "image"])
    guard case .text("message") = parts[0].content, case .file(let upload) = parts[1].content else {
      Issue.record("other parts")
      return
    }
    #expect(upload.name == "logo.png")
    #expect(upload.contentType == "image/png")
  }

  @Test("what has no form on the wire is refused, with and without checks", arguments: [true, false])
  func structural(isChecked: Bool) throws {
    let missing = try Prepared.refusal("im.chats.get", isChecked: isChecked)
    #expect(missing.message == "missing required path parameter: chat_id")
    #expect(missing.params.map(\.name) == ["params.chat_id"])
    for value: JSON in ["", ".", "..", nil, [:], []] {
      let error = try Prepared.refusal("im.chats.get", params: ["chat_id": value], isChecked: isChecked)
      #expect(error.params.map(\.name) == ["params.chat_id"])
      #expect(!error.hint.contains("--no-validate"))
    }
    let object = try Prepared.refusal(
      "im.chats.get", params: ["chat_id": "oc_1", "user_id_type": ["a": 1]], isChecked: isChecked)
    #expect(object.message == "params.user_id_type is an object, which cannot stand in a query")
    let body = try Prepared.refusal("im.chats.get", params: ["chat_id": "oc_1"], data: [:], isChecked: isChecked)
    #expect(body.message == "data is given, but a GET request has no body")
  }

  @Test("every method can be called from its own examples, by its name")
  func everyMethod() throws {
    for service in try Catalog.standard.schema().services {
      for id in service.methods.map(\.id) {
        let contract = try Catalog.standard.contract(id)
        let line = SampleCommand.text(for: contract)
        #expect(line.hasPrefix("lark \(id.service) \(id.resource) \(id.name)"), "\(id)")
        func value(after flag: String) throws -> JSON? {
          guard let start = line.range(of: "\(flag) '")?.upperBound else { return nil }
          return try JSON(parsing: String(line[start...].prefix { $0 != "'" }))
        }
        let files = contract.fileFields.map { UploadFile(field: $0.name, .data(Data([1]), name: "a"), label: "a", size: 1) }
        let request = try RawRequest.prepare(
          method: contract.method, schema: contract.schema, params: try value(after: "--params")?.objectValue ?? [:],
          data: try value(after: "--data"), files: files)
        #expect(!request.path.contains("{"), "\(id)")
        #expect(request.method.scopes.user.any == contract.method.scopes.user.any.map { Scope(rawValue: $0) })
      }
    }
  }
}
