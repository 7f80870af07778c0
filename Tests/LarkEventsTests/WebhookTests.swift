import Foundation
import LarkCore
import LoopbackServer
import SplitMix
import Synchronization
import Testing

@testable import LarkEvents

/// Requests as the platform posts them, and as others would like to.
@Suite(.timeLimit(.minutes(15))) struct WebhookTests {
  private static let token = "tok-made-up-42"
  private static let key = "swift-owl-17"
  private static let now = Date(timeIntervalSince1970: 1_767_225_601)

  private static func check(key: String? = key, token: String = token) -> WebhookCheck {
    WebhookCheck(verificationToken: token, encryptKey: key, window: .seconds(300), longestBody: 10_000)
  }

  private static func signed(_ signature: String, at time: String = "1767225601", lowercase: Bool = false) -> [HTTPField] {
    let names = ["X-Lark-Request-Timestamp", "X-Lark-Request-Nonce", "X-Lark-Signature"]
    return zip(names, [time, "n-58213", signature]).map { HTTPField(name: lowercase ? $0.lowercased() : $0, value: $1) }
  }

  private static let challenge =
    #"{"encrypt":"AAECAwQFBgcICQoLDA0OD+1Won0pqKkSwhJGDh35VbKsZf3EV5wRyz7E5zf+Lwj9V4O8Il+gq/8zEfb+mN+JvrSMr4OdKuvJhNKe6PJFZ4bZJg2upgX0azBsfB9ej+Cu"}"#
  private static let event =
    #"{"encrypt":"ABEiM0RVZneImaq7zN3u/w8cM6VaoS0jkBVEy9qlH+s9TapOUeF1x7bOHLAV1etPBtiMYpqKmQ/6u5t1DIpKxXKWDWNyWs0TZ4eW0AzmmZPhryP6nm+sOWJGv8YbefJk3tugac3knjOC9TG3e9mjok7DMsKRsf6Z7SZnPH9sC/De3UGV0Wm4xVJUEslsHJJtM3IFGwwqVfhO1ZsFPjrho+04tTilWIRqZinlSyVdie9p1xnileNXj9Zhnp1KhHqzt+esDsLzU0+6yVZm0vtEb71ezz1JJefqZRJ52Gpb1kn0FtLr/5rxSCvComsVMosQ8TBrQP8fIREMdYYVZlg+Cg=="}"#
  private static let eventSignature = "c547e48439f4b762fc18fdfe8573173babc560cf2da4e2acaab4bd9e77c08d0e"

  private func read(
    _ headers: [HTTPField], _ body: String, key: String? = key, token: String = token, now: Date = now
  ) -> WebhookCheck.Outcome {
    Self.check(key: key, token: token).read(headers: headers, body: Array(body.utf8), now: now)
  }

  private func read(_ body: String, key: String? = key, token: String = token) -> WebhookCheck.Outcome {
    read([], body, key: key, token: token)
  }

  private static func answer(_ body: String) -> WebhookCheck.Outcome {
    var answer = WebhookAnswer(status: 200)
    answer.body = Array(body.utf8)
    return .answer(answer, problem: nil)
  }

  private func status(_ outcome: WebhookCheck.Outcome) -> Int {
    switch outcome {
    case .answer(let answer, _): answer.status
    case .event: 200
    }
  }

  // MARK: Digests and cipher

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("swift-owl-17", "86883e5e74867b14c2c54d552df5c576a7234faca871ef2f730bd1573e525cf1"),
  ])
  func digest(_ text: String, _ expected: String) {
    #expect(SHA256.digest(of: text.utf8) == LongConnectionFrameTests.bytes(expected))
  }

  @Test func blocksOfTheStandard() throws {
    // NIST SP 800-38A, F.2.6: four blocks, which end in no padding, and so are followed by one that is.
    let bytes = LongConnectionFrameTests.bytes
    let key = bytes("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
    let cipher = bytes(
      "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d39f23369a9d9bacfa530e26304231461"
        + "b2eb05e2c39be9fcda6c19078c6a9d1b")
    let aes = try #require(AES256(key: key))
    // Without padding there is no text; the last block alone says so, whatever came before.
    #expect(aes.decrypted(cipher, vector: bytes("000102030405060708090a0b0c0d0e0f")) == nil)
    // A vector that turns the last byte of the last block (0x10) and all before it into padding of 16 shows all others.
    let last = Array(cipher.suffix(16))
    let previous = Array(cipher.dropLast(16).suffix(16))
    let plain = bytes("f69f2445df4f9b17ad2b417be66c3710")
    let padding = zip(previous, plain).map { $0 ^ $1 ^ 16 }
    #expect(aes.decrypted(last, vector: padding) == [])
    #expect(AES256(key: Array(key.dropLast())) == nil)
  }

  @Test func aWholeBlockOfPadding() throws {
    let aes = try #require(AES256(key: SHA256.digest(of: Self.key.utf8)))
    let data = try #require(
      Data(base64Encoded: "8OHSw7Sllod4aVpLPC0eDzUZNv94X0WbITlhfTvWpcUkk1abT4VLaByyes4xvTJv/GqZa5vEVjSaJn5Zg5ekEg=="))
    #expect(aes.decrypted(data.dropFirst(16), vector: data.prefix(16)) == Array(#"{"k":"exactly-32-bytes-long!!!"}"#.utf8))
  }

  @Test func textsOfTheVectors() throws {
    let challenge = #"{"challenge":"c-7f31","token":"tok-made-up-42","type":"url_verification"}"#
    let event = """
      {"schema":"2.0","header":{"event_id":"ev-1","event_type":"im.chat.disbanded_v1","create_time":"1767225600123",\
      "token":"tok-made-up-42","app_id":"cli_0123456789abcdef","tenant_key":"t"},\
      "event":{"chat_id":"oc_1","name":"café ☕"}}
      """
    let aes = try #require(AES256(key: SHA256.digest(of: Self.key.utf8)))
    for (body, text) in [(Self.challenge, challenge), (Self.event, event)] {
      let encrypted = try #require(try JSON(parsing: body)["encrypt"]?.stringValue)
      let data = try #require(Data(base64Encoded: encrypted))
      #expect(aes.decrypted(data.dropFirst(16), vector: data.prefix(16)) == Array(text.utf8))
    }
  }

  // MARK: What is taken

  @Test func challenges() {
    #expect(read(Self.challenge) == Self.answer(#"{"challenge":"c-7f31"}"#))
    let plain = #"{"challenge":"a\"b","token":"tok-made-up-42","type":"url_verification"}"#
    #expect(read(plain, key: nil) == Self.answer(#"{"challenge":"a\"b"}"#))
    // Of another app, and one that came unencrypted though there is a key.
    #expect(status(read(plain, key: nil, token: "another")) == 401)
    #expect(status(read(Self.challenge, token: "another")) == 401)
  }

  @Test func encryptedEvents() throws {
    for lowercase in [false, true] {
      guard case .event(let event, let nonce) = read(Self.signed(Self.eventSignature, lowercase: lowercase), Self.event)
      else {
        Issue.record("it was not taken")
        continue
      }
      #expect(event.header.type == "im.chat.disbanded_v1" && event.header.eventID == "ev-1")
      #expect(event.event["name"] == "café ☕")
      #expect(nonce == Self.eventSignature)
    }
  }

  @Test func theSignatureIsThatOfTheBytes() {
    let body = "{ \"schema\" : \"2.0\",\n  \"header\" : {\"event_type\":\"im.chat.disbanded_v1\"} }"
    let right = Self.signed("d263d0c71166b58b5388b4d16bed58eaae558c987591a7db87a4f17b7a8ea203")
    #expect(status(read(right, body)) == 200)
    #expect(status(read(Self.signed("3bb9566927f45f687d70893d8e71f2f369bc4f2b169979cf2e3af2c24d421b94"), body)) == 401)
    #expect(status(read(right, body + " ")) == 401)
    #expect(status(read(right, body, key: "another")) == 401)
    // Now is not always: too old, from the future, no time at all.
    #expect(status(read(right, body, now: Self.now.addingTimeInterval(299))) == 200)
    #expect(status(read(right, body, now: Self.now.addingTimeInterval(301))) == 401)
    #expect(status(read(right, body, now: Self.now.addingTimeInterval(-301))) == 401)
  }

  @Test func olderCards() throws {
    let body =
      #"{"open_id":"ou_a","open_message_id":"om_1","tenant_key":"t","token":"c-1","action":{"tag":"button","value":{"go":"1"}}}"#
    let headers = Self.signed("4b3426290db0c0d4b99505441eb4442046fcd2fe")
    for key in [Self.key, nil] {
      guard case .event(let event, _) = read(headers, body, key: key) else {
        Issue.record("it was not taken")
        continue
      }
      #expect(event.header.type == "card.action.trigger_v1")
      #expect(event.event["action"]?["value"]?["go"] == "1")
    }
    #expect(status(read(headers, body, token: "another")) == 401)
  }

  @Test func eventsWithoutAKey() {
    let newer = #"{"schema":"2.0","header":{"event_type":"a_v1","token":"tok-made-up-42"},"event":{}}"#
    let older = #"{"uuid":"u","token":"tok-made-up-42","type":"event_callback","event":{"type":"a"}}"#
    for body in [newer, older] {
      #expect(status(read(body, key: nil)) == 200)
      #expect(status(read(body, key: nil, token: "another")) == 401)
      #expect(status(read(body, key: nil, token: "")) == 401)
      // With a key it has to be signed.
      #expect(status(read(body)) == 401)
    }
  }

  @Test(arguments: [
    "8OHSw7Sllod4aVpLPC0eDzUZNv94X0WbITlhfTvWpcUkk1abT4VLaByyes4xvTJv/GqZa5vEVjSaJn5Zg5ekEw==",
    "AAECAwQFBgcICQoLDA0ODw==", "", "!", "AAECAwQFBgcICQoLDA0OD+1W",
  ])
  func damagedCipherTextsLookAlike(_ text: String) {
    let body = #"{"encrypt":"\#(text)"}"#
    let outcome = read(body)
    #expect(outcome == read("no json"))
    #expect(outcome == read(#"{"encrypt":7}"#))
    #expect(status(outcome) == 401)
  }

  @Test func bodiesHaveALimit() {
    #expect(status(read(String(repeating: " ", count: 10_001))) == 413)
  }

  // MARK: As a whole

  /// Its time stands still: however busy the machine is, handlers are in time.
  private func webhook(_ handlers: EventHandlers, nonces: (any WebhookNonces)? = nil) -> Webhook {
    var surroundings = Surroundings.standingStill
    surroundings.now = { Self.now }
    return Webhook(handlers, Self.check(), nonces: nonces, settings: EventSettings(), surroundings: surroundings)
  }

  @Test func theSameHandlersServe() async throws {
    let handlers = EventHandlers()
    let count = Mutex(0)
    handlers.on(IM.Events.ChatDisbanded.self) { event in
      #expect(event.name == "café ☕")
      count.withLock { $0 += 1 }
    }
    handlers.on(type: "card.action.trigger_v1") { _ in ["toast": ["type": "info", "content": "ok"]] }
    let webhook = webhook(handlers)
    let headers = Self.signed(Self.eventSignature)
    let answer = await webhook.answer(headers: headers, body: Array(Self.event.utf8))
    #expect(answer.status == 200 && answer.body == Array("{}".utf8))
    #expect(answer.headers.first?.name == "Content-Type")
    // A repetition of the same request is none of the platform's.
    #expect(await webhook.answer(headers: headers, body: Array(Self.event.utf8)).status == 401)
    #expect(count.withLock { $0 } == 1)
    let challenge = await webhook.answer(headers: [], body: Array(Self.challenge.utf8))
    #expect(challenge.status == 200 && challenge.body == Array(#"{"challenge":"c-7f31"}"#.utf8))
    let card = await webhook.answer(
      headers: Self.signed("4b3426290db0c0d4b99505441eb4442046fcd2fe"),
      body: Array(
        #"{"open_id":"ou_a","open_message_id":"om_1","tenant_key":"t","token":"c-1","action":{"tag":"button","value":{"go":"1"}}}"#
          .utf8))
    #expect(card.body == Array(#"{"toast":{"type":"info","content":"ok"}}"#.utf8))
    // Nobody learns why.
    #expect(await webhook.answer(headers: [], body: Array("{".utf8)) == WebhookAnswer(status: 401))
  }

  @Test func aHandlerThatThrowsIsAFailure() async {
    let handlers = EventHandlers()
    handlers.onOther { _ in throw LarkError(kind: .notFound, message: "no") }
    let webhook = webhook(handlers)
    // The same request may come again, since it was not taken.
    for _ in 1...2 {
      let answer = await webhook.answer(headers: Self.signed(Self.eventSignature), body: Array(Self.event.utf8))
      #expect(answer.status == 503)
    }
  }

  /// Nobody makes a server decrypt much without the app's signature.
  @Test func longBodiesAreDecryptedOnlyWithASignature() {
    let text = String(repeating: "A", count: 9_000) + Self.challenge
    #expect(status(read(Self.challenge + String(repeating: " ", count: 9_000))) == 200)
    let check = WebhookCheck(verificationToken: Self.token, encryptKey: Self.key)
    let long = Array((Self.challenge + String(repeating: " ", count: 20_000)).utf8)
    #expect(status(check.read(headers: [], body: long, now: Self.now)) == 401)
    #expect(status(read(text)) == 401)
  }

  @Test func aBareSocketServerServes() async throws {
    let handlers = EventHandlers()
    handlers.on(type: "card.action.trigger_v1") { event in ["toast": ["type": "info", "content": "ok"]] }
    let webhook = webhook(handlers)
    #if canImport(Glibc)
      let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { shutdown(listener, Int32(SHUT_RDWR)) }
    let name = sockaddr_in()
    var (address, size) = (name, socklen_t(MemoryLayout<sockaddr_in>.size))
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        #expect(bind(listener, $0, size) == 0 && listen(listener, 8) == 0)
        getsockname(listener, $0, &size)
      }
    }
    let port = Int(UInt16(bigEndian: address.sin_port))
    Thread { serve(webhook, on: listener) }.start()
    // One that says nothing holds up nobody.
    let slow = try LoopbackClient(port: port)
    slow.send("POST / HTTP/1.1\r\n")
    let body =
      #"{"open_id":"ou_a","open_message_id":"om_1","tenant_key":"t","token":"c-1","action":{"tag":"button","value":{"go":"1"}}}"#
    let headers = Self.signed("4b3426290db0c0d4b99505441eb4442046fcd2fe").map { ($0.name, $0.value) }
    let answer = try await onAThread { LoopbackClient.post(body, headers: headers, to: port) }
    #expect(answer.status == 200 && answer.body == #"{"toast":{"type":"info","content":"ok"}}"#)
    let refused = try await onAThread { LoopbackClient.post("{}", to: port) }
    #expect(refused.status == 401)
    withExtendedLifetime(slow) {}
  }

  /// Whatever is posted: nothing is taken but what is whole and signed, and nothing traps.
  @Test func fuzz() {
    var random = SplitMix(state: 23)
    let check = Self.check()
    for _ in 0..<FuzzCount.of(5_000) {
      let isEvent = Bool.random(using: &random)
      let whole = Array((isEvent ? Self.event : Self.challenge).utf8)
      var body = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        body[Int.random(in: 0..<body.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { body.removeLast(Int.random(in: 0..<body.count, using: &random)) }
      let headers = Bool.random(using: &random) ? Self.signed(Self.eventSignature) : []
      switch check.read(headers: headers, body: body, now: Self.now) {
      case .answer(_, problem: _?): break
      // A byte of the cipher text changes one of the text, which the challenge may bear.
      case .answer: #expect(headers.isEmpty)
      // A byte may be replaced by itself.
      case .event: #expect(isEvent && !headers.isEmpty && body == whole)
      }
    }
  }
}
