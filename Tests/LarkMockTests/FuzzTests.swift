import Foundation
import LarkCore
import LarkJSON
import LoopbackServer
import SplitMix
import Testing

@testable import LarkLoopback
@testable import LarkMock

/// Nothing that a client sends ends the platform, and everything gets an answer of its kind.
@Suite(.timeLimit(.minutes(5))) struct FuzzTests {
  private static let attempts = ProcessInfo.processInfo.environment["LARK_FUZZ"].flatMap { Int($0) } ?? 3_000

  private static let paths = [
    "/open-apis/im/v1/messages?receive_id_type=chat_id", "/open-apis/im/v1/chats", "/open-apis/im/v1/pins",
    "/open-apis/im/v1/groups", "/open-apis/cardkit/v1/cards", "/open-apis/im/v1/flags", "/open-apis/im/v1/images",
    "/open-apis/im/v1/messages/merge_forward?receive_id_type=open_id", "/oauth/v3/token", "/callback/ws/endpoint",
    "/open-apis/auth/v3/tenant_access_token/internal", "/oauth/v1/device_authorization",
    "/open-apis/im/v2/feed_shortcuts",
    "/open-apis/im/v1/messages/reactions/batch_query", "/open-apis/im/v1/messages/search?page_token=mock-page--1",
  ]

  private static let bodies = [
    #"{"receive_id":"oc_1","msg_type":"text","content":"{\"text\":\"<at user_id=\\\"ou_ada\\\">A</at> hi\"}","uuid":"1"}"#,
    #"{"receive_id":"oc_1","msg_type":"post","content":"{\"zh_cn\":{\"content\":[[{\"tag\":\"md\",\"text\":\"x\"}]]}}"}"#,
    #"{"receive_id":"oc_1","msg_type":"interactive","content":"{\"schema\":\"2.0\",\"body\":{\"elements\":[{\"tag\":\"hr\"}]}}"}"#,
    #"{"type":"card_json","data":"{\"schema\":\"2.0\",\"body\":{\"elements\":[{\"tag\":\"markdown\",\"element_id\":\"a\"}]}}"}"#,
    #"{"name":"x","user_id_list":["ou_ada",1,null],"labels":[["a"]]}"#, #"{"message_id":"om_1"}"#,
    #"{"feed_group_creator":{"type":"rule","name":"n","rules":{}}}"#,
    #"{"flag_items":[{"item_id":"om_1","item_type":"0"}]}"#,
    #"{"queries":[{"message_id":"om_1","page_token":"mock-page-9"}],"page_size_per_message":3}"#,
    #"{"app_id":"x","app_secret":"y","client_id":"x","grant_type":"refresh_token","AppID":"z","AppSecret":""}"#,
  ]

  private static func mutated(_ text: String, _ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("{}[]\",:\\0-e".utf8).randomElement(using: &random) ?? 0, at: place)
      case 3: bytes.replaceSubrange(place..<min(bytes.count, place + 9), with: "null".utf8)
      default: bytes.insert(contentsOf: bytes[..<place], at: place)
      }
    }
    return bytes
  }

  @Test func requestsOfEveryKind() async throws {
    let platform = try await MockPlatform()
    platform.makeChat("oc_1", members: ["ou_ada"])
    let tokens = [platform.token(of: "ou_ada"), "t-none", ""]
    var random = SplitMix(state: 21)
    for _ in 0..<Self.attempts {
      let path = Self.paths.randomElement(using: &random) ?? ""
      let token = tokens.randomElement(using: &random) ?? ""
      let type =
        ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"]
        .randomElement(using: &random) ?? ""
      var body = Self.mutated(Self.bodies.randomElement(using: &random) ?? "", &random)
      if type.hasPrefix("multipart") {
        let form =
          "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\nx\r\n--b\r\n"
          + "Content-Disposition: form-data; name=\"image_type\"\r\n\r\nmessage\r\n--b--\r\n"
        body = Self.mutated(form, &random)
      }
      let request = LoopbackRequest(
        method: ["POST", "PUT", "PATCH", "DELETE", "GET", "X"].randomElement(using: &random) ?? "",
        target: String(decoding: Self.mutated(path, &random), as: UTF8.self),
        headers: [
          HTTPField(name: "Authorization", value: "Bearer \(token)"), HTTPField(name: "Content-Type", value: type),
        ],
        body: body, keepsAlive: true)
      switch platform.reply(to: request) {
      case .answer(let answer):
        let isAnswer = try JSON(parsing: answer.body).objectValue != nil
        #expect((200...599).contains(answer.status) && isAnswer)
      case .later, .webSocket, .hangUp: Issue.record("an unexpected reply to \(request)")
      }
    }
    await platform.stop()
  }

  @Test func bytesOnTheSocket() async throws {
    let platform = try await MockPlatform()
    platform.makeChat("oc_1", members: ["ou_ada"])
    let (port, token) = (platform.port, platform.token(of: "ou_ada"))
    try await onAThread {
      var random = SplitMix(state: 22)
      for attempt in 0..<300 {
        let body = Self.bodies.randomElement(using: &random) ?? ""
        let good =
          "POST \(Self.paths.randomElement(using: &random) ?? "") HTTP/1.1\r\nAuthorization: Bearer \(token)\r\n"
          + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        let client = try LoopbackClient(port: port)
        client.send(String(decoding: Self.mutated(good, &random), as: UTF8.self))
        // Half of them are left in the middle of what they say.
        if attempt % 50 == 0 {
          let fine = try LoopbackClient(port: port)
          fine.send(
            "GET /open-apis/im/v1/chats/oc_1 HTTP/1.1\r\nAuthorization: Bearer \(token)\r\nConnection: close\r\n\r\n")
          #expect(LoopbackClient.Reply(fine.receive()).status == 200)
        }
      }
    }
    await platform.stop()
  }

  @Test func framesOfAllKinds() async throws {
    let platform = try await MockPlatform()
    var random = SplitMix(state: 23)
    let good = "\u{08}\u{01}\u{10}\u{01}\u{18}\u{01}\u{20}\u{01}\u{2A}\u{0C}\u{0A}\u{04}type\u{12}\u{04}ping"
    for _ in 0..<Self.attempts { platform.take(frame: Self.mutated(good, &random)) }
    await platform.stop()
  }

  @Test func whatIsOldIsForgotten() async throws {
    let platform = try await MockPlatform()
    let first = platform.say("0", as: "ou_ada", in: "oc_1").id
    for number in 1...11_500 { platform.say(String(number), as: "ou_ada", in: "oc_1") }
    let kept = platform.messages(in: "oc_1")
    #expect((10_000...11_000).contains(kept.count) && kept.last?.text == "11500" && kept.first?.id != first)
    await platform.stop()
    var recent = Recent<Int>(100)
    for number in 0..<10_000 { recent[String(number)] = number }
    #expect((100...110).contains(recent.values.count) && recent["9999"] == 9_999 && recent["0"] == nil)
  }

  @Test func theLogIsBounded() async throws {
    var options = MockPlatform.Options()
    options.rememberedCalls = 10
    let platform = try await MockPlatform(options)
    platform.makeChat("oc_1", members: ["ou_ada"])
    let token = platform.token(of: "ou_ada")
    for number in 0..<25 {
      let request = LoopbackRequest(
        method: "GET", target: "/open-apis/im/v1/chats/oc_\(number)",
        headers: [HTTPField(name: "Authorization", value: "Bearer \(token)")], body: [], keepsAlive: true)
      _ = platform.reply(to: request)
    }
    #expect(platform.calls.map(\.path) == (15..<25).map { "/open-apis/im/v1/chats/oc_\($0)" })
    await platform.stop()
  }
}
