import Foundation
import LarkEvents
import Testing

/// What is read of an event, and what handlers make of it.
@Suite struct EventTests {
  static func message(_ number: Int = 1, event: String? = nil, type: String = "im.message.receive_v1") -> String {
    """
    {"schema":"2.0","header":{"event_id":"\(event ?? "ev-\(number)")","event_type":"\(type)",\
    "create_time":"1767225600123","token":"verification-token","app_id":"cli_test","tenant_key":"t"},\
    "event":{"sender":{"sender_id":{"open_id":"ou_ann"},"sender_type":"user"},"message":{"message_id":"om_\(number)",\
    "chat_id":"oc_1","chat_type":"p2p","message_type":"text","content":"{\\"text\\":\\"hello @_user_1\\"}",\
    "mentions":[{"key":"@_user_1","id":{"open_id":"ou_bot"},"name":"Bot"}],"unknown":{"a":[1,2]}}}}
    """
  }

  static func action(_ number: Int = 1) -> String {
    """
    {"schema":"2.0","header":{"event_id":"action-\(number)","event_type":"card.action.trigger",\
    "create_time":"1767225600123456"},"event":{"operator":{"open_id":"ou_ann"},"token":"c-1",\
    "action":{"tag":"button","value":{"go":"1"}}}}
    """
  }

  private func raw(_ json: String) throws -> RawEvent { try RawEvent(parsing: Array(json.utf8)) }

  @Test func newerEnvelope() throws {
    let raw = try raw(Self.message())
    #expect(raw.header.type == "im.message.receive_v1" && raw.header.eventID == "ev-1" && !raw.header.isOlder)
    #expect(raw.header.date == Date(timeIntervalSince1970: 1_767_225_600.123))
    let event = try #require(Received<IM.Events.MessageReceived>(raw))
    #expect(event.message?.messageID == "om_1")
    #expect(event.header.appID == "cli_test")
    #expect(event.sender?.senderID?.openID == "ou_ann")
    #expect(event.message?.text == "hello @Bot")
    #expect(raw.event["message"]?["unknown"]?["a"] == [1, 2])
    #expect(!"\(event.header) \(raw)".contains("verification-token"))
  }

  @Test func olderEnvelope() throws {
    let raw = try raw(
      #"{"ts":"1502199207.7171419","uuid":"u-1","token":"v","type":"event_callback","event":{"type":"p2p_chat_create","app_id":"cli_x","tenant_key":"t","chat_id":"oc_1"}}"#)
    #expect(raw.header.isOlder && raw.header.type == "p2p_chat_create" && raw.header.eventID == "u-1")
    #expect(raw.header.appID == "cli_x")
    #expect(raw.header.date == Date(timeIntervalSince1970: 1_502_199_207.7171419))
    #expect(raw.event["chat_id"] == "oc_1")
  }

  @Test(arguments: [
    ("1767225600", 1_767_225_600.0), ("1767225600123", 1_767_225_600.123), ("1767225600123456", 1_767_225_600.123456),
    ("", nil), ("soon", nil), ("1e5", nil), ("-3", nil), ("12.x", nil),
  ] as [(String, Double?)])
  func times(_ text: String, _ seconds: Double?) {
    let date = EventHeader(type: "a", createTime: text).date
    #expect(date.map { ($0.timeIntervalSince1970 * 1_000_000).rounded() } == seconds.map { ($0 * 1_000_000).rounded() })
  }

  @Test(arguments: ["[]", "{}", "null", "7", #"{"schema":"2.0"}"#, #"{"header":7,"event":[]}"#, #"{"event":{"type":{}}}"#])
  func strangeEnvelopesAreEventsWithoutAType(_ json: String) throws {
    let raw = try raw(json)
    #expect(raw.header.type == "")
    #expect(Received<IM.Events.MessageReceived>(raw) == nil || raw.header.isOlder)
  }

  @Test(arguments: ["", "{", "nothing", #"{"a":1} x"#])
  func whatIsNoJSONIsRefused(_ json: String) {
    #expect(throws: JSONError.self) { try RawEvent(parsing: Array(json.utf8)) }
  }

  // MARK: Handlers

  @Test func handlersGetTheirEvents() async throws {
    let handlers = EventHandlers()
    handlers.on(IM.Events.MessageReceived.self) { event in
      guard event.message?.messageID == "om_1" else { throw LarkError(kind: .notFound, message: "another message") }
    }
    handlers.on(CardKit.Events.CardAction.self) { action in
      action.action?.value?["go"] == "1" ? .toast("Saved \"it\"", .success) : nil
    }
    handlers.on(type: "some.other_v1") { event in event.event }
    #expect(try await handlers.handle(try raw(Self.message())) == nil)
    #expect(
      try await handlers.handle(try raw(Self.action())) == ["toast": ["type": "success", "content": "Saved \"it\""]])
    await #expect(throws: LarkError.self) { try await handlers.handle(try raw(Self.message(2))) }
    #expect(try await handlers.handle(try raw(#"{"header":{"event_type":"some.other_v1"},"event":{"a":1}}"#)) == ["a": 1])
    #expect(try await handlers.handle(try raw(#"{"header":{"event_type":"unknown_v1"},"event":{"a":1}}"#)) == nil)
    handlers.onOther { event in throw LarkError(kind: .notFound, message: event.header.type) }
    await #expect(throws: LarkError.self) {
      try await handlers.handle(try raw(#"{"header":{"event_type":"unknown_v1"},"event":{"a":1}}"#))
    }
  }

  @Test func answersToCards() {
    let toast = CardAnswer.Toast("Saved", .warning, translations: ["zh_cn": "好", "en_us": "Saved"])
    #expect(
      JSON(encoding: CardAnswer(toast: toast, card: .raw(["schema": "2.0"]))) == [
        "toast": ["type": "warning", "content": "Saved", "i18n": ["en_us": "Saved", "zh_cn": "好"]],
        "card": ["type": "raw", "data": ["schema": "2.0"]],
      ])
    #expect(
      JSON(encoding: CardAnswer.template("ctp_1", version: "1.0.0", variables: ["n": 1])) == [
        "card": [
          "type": "template",
          "data": ["template_id": "ctp_1", "template_version_name": "1.0.0", "template_variable": ["n": 1]],
        ]
      ])
    #expect(JSON(encoding: CardAnswer()) == [:])
    #expect(
      JSON(encoding: LinkPreviewAnswer(title: "A page", imageKey: "img_1")) == [
        "inline": ["title": "A page", "image_key": "img_1"]
      ])
  }
}

/// What the README shows compiles.
@Suite struct ReceivingExampleTests {
  @Test func theReadmeShowsTheExamples() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    for name in ["AnsweringBot.swift", "BareSocketServer.swift"] {
      let example = try String(contentsOf: root.appending(path: "Tests/LarkEventsTests/\(name)"), encoding: .utf8)
      let start = try #require(example.range(of: "\nfunc ")?.lowerBound)
      let end = try #require(example.range(of: "\n}\n", range: start..<example.endIndex)?.upperBound)
      #expect(readme.contains(example[start..<end]), "\(name)")
    }
  }
}
