import Foundation
import LarkAPI
import LarkCore
import LarkTesting
import Testing

@testable import LarkIM

@Suite struct MessageReaderTests {
  /// A platform with threads, forwards, names, chats and reactions, whose answers overtake each other.
  private static func platform(seed: Int) -> StubTransport {
    let stub = StubTransport()
    // A number that differs from request to request and from seed to seed.
    let turns: @Sendable (RecordedRequest) -> Int = { request in
      var hash: UInt64 = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      for byte in request.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in request.body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return Int(hash >> 40) % 40
    }
    stub.answer(
      .get, Route.list,
      with: .data(
        after: turns, failingWhen: { $0.query("container_id") == "omt_4" },
        { request in
          let thread = request.query("container_id") ?? ""
          return [
            "items": [
              textJSON("om_\(thread)_1", sender: "ou_\(thread)"),
              [
                "message_id": .string("om_\(thread)_f"), "msg_type": "merge_forward", "body": ["content": "Merged"],
                "sender": ["id": "ou_1", "sender_type": "user"],
              ],
            ]
          ]
        }))
    stub.answer(
      .get, Route.get,
      with: .data(after: turns) { request in
        let id = request.path.split(separator: "/").last.map(String.init) ?? ""
        return ["items": [textJSON("\(id)_child", sender: "ou_\(id)", extra: ["create_time": "1773104400000"])]]
      })
    stub.answer(
      .post, Route.userNames,
      with: .data(after: turns) { request in
        ["users": .array(request.strings("user_ids").map { ["user_id": .string($0), "name": .string("N-\($0)")] })]
      })
    stub.answer(
      .post, Route.reactions,
      with: .data(
        after: turns, failingWhen: { $0.reactionIDs.contains("om_25") },
        { request in
          [
            "success_msg_reaction_counts": .array(
              request.reactionIDs.map { id in
                ["message_id": .string(id), "reaction_count": [["reaction_type": .string(id), "count": 1]]]
              })
          ]
        }))
    stub.answer(
      .post, Route.chats,
      with: .data(after: turns) { request in
        ["items": .array(request.strings("chat_ids").map { ["chat_id": .string($0), "name": .string("C-\($0)")] })]
      })
    return stub
  }

  private static var messages: [IM.Types.Message] {
    (0..<40).map { index in
      var message: IM.Types.Message =
        index % 9 == 5 ? .forward("om_\(index)") : .text("om_\(index)", sender: "ou_\(index % 13)")
      if index % 3 == 1 { message.threadID = "omt_\(index)" }
      message.chatID = "oc_\(index % 4)"
      return message
    }
  }

  private static func reader(_ stub: StubTransport) -> MessageReader {
    MessageReader(
      client: .user(.user(testing: stub)), timeZone: .fixed(hours: 8),
      parts: .init(reactions: true, threads: true, chats: true))
  }

  @Test func findsWhatBelongsToMessages() async throws {
    let stub = Self.platform(seed: 0)
    let reading = try await Self.reader(stub).read(Self.messages)
    #expect(reading.messages.map(\.message) == Self.messages)
    #expect(reading.messages[0].senderName == "N-ou_0")
    #expect(reading.messages[0].chat?.name == "C-oc_0")
    #expect(reading.messages[0].threadReplies == nil && !reading.messages[0].threadRepliesError)
    #expect(reading.messages[0].reactions?.counts.map(\.reactionType) == ["om_0"])
    let host = reading.messages[1]
    #expect(host.threadReplies?.map(\.message.messageID) == ["om_omt_1_1", "om_omt_1_f"])
    #expect(host.threadReplies?[0].senderName == "N-ou_omt_1")
    #expect(host.threadReplies?[0].reactions?.counts.map(\.reactionType) == ["om_omt_1_1"])
    #expect(
      host.threadReplies?[1].content == """
        <forwarded_messages>
        [2026-03-10T09:00:00+08:00] N-ou_om_omt_1_f:
            om_omt_1_f_child
        </forwarded_messages>
        """)
    #expect(reading.messages[4].threadRepliesError && reading.messages[4].threadReplies == nil)
    #expect(reading.messages[5].content.contains("N-ou_om_5:\n    om_5_child"))
    #expect(reading.messages[25].reactionsError)
    #expect(reading.warnings.map(\.code) == ["thread_replies_unread", "reactions_batch_query_failed"])
    // Messages inside of forwards have no reactions of their own.
    #expect(!stub.requests(to: .post, Route.reactions).flatMap(\.reactionIDs).contains { $0.hasSuffix("_child") })
  }

  @Test func reactionsAreAskedForDepthFirst() async throws {
    let stub = Self.platform(seed: 0)
    _ = try await Self.reader(stub).read(Array(Self.messages[0...2]))
    #expect(
      stub.requests(to: .post, Route.reactions).map(\.reactionIDs)
        == [["om_0", "om_1", "om_omt_1_1", "om_omt_1_f", "om_2"]])
  }

  @Test func theOrderOfAnswersDoesNotMatter() async throws {
    let first = try await Self.reader(Self.platform(seed: 0)).read(Self.messages)
    for seed in 1...25 {
      let reading = try await Self.reader(Self.platform(seed: seed)).read(Self.messages)
      #expect(reading.messages == first.messages, "seed \(seed)")
      #expect(reading.warnings == first.warnings, "seed \(seed)")
    }
  }

  @Test func asksForNothingThatIsNotWanted() async throws {
    let stub = Self.platform(seed: 0)
    let reader = MessageReader(client: .user(.user(testing: stub)), timeZone: .gmt, parts: .init(reactions: false))
    _ = try await reader.read([.text("om_1", thread: "omt_1", name: "Ann")])
    #expect(stub.requests.isEmpty)
  }

  /// The message as it is after somebody took it back.
  private static func recalled(_ message: IM.Types.Message) -> IM.Types.Message {
    var message = message
    message.deleted = true
    message.body?.content = "This message was recalled"
    return message
  }

  @Test func nothingIsFetchedForWhatWasRecalled() async throws {
    let stub = StubTransport()
    var messages: [IM.Types.Message] = [
      .text("om_1", thread: "omt_1"), .forward("om_2"),
      .init(type: "folder", content: #"{"file_key":"f"}"#, id: "om_3"),
      .init(type: "image", content: #"{"image_key":"i"}"#, id: "om_4"),
    ]
    for index in messages.indices {
      messages[index].deleted = true
      messages[index].chatID = "oc_1"
    }
    messages.append(Self.recalled(.text("om_5", sender: "cli_1", thread: "omt_2")))
    var reader = Self.reader(stub)
    reader.parts.downloads = MessageReader.Parts.DownloadPlace()
    let reading = try await reader.read(messages)
    #expect(stub.requests.isEmpty)
    #expect(reading.warnings.isEmpty)
    #expect(Set(reading.messages.map(\.content)) == ["[This message was recalled]"])
    #expect(reading.messages.allSatisfy { $0.reactions == nil && !$0.reactionsError && $0.downloads == nil })
  }

  @Test func nothingIsFetchedForWhatWasRecalledInsideOfOthers() async throws {
    let stub = StubTransport()
    let gone: JSONObject = ["deleted": true, "upper_message_id": "om_f"]
    stub.answer(
      .get, Route.get,
      with: .data { _ in
        [
          "items": [
            textJSON("om_a", sender: "ou_a", extra: gone),
            textJSON("om_b", sender: "ou_b", extra: ["deleted": true, "msg_type": "merge_forward"]),
            textJSON("om_c", sender: "ou_c", extra: ["upper_message_id": "om_b"]),
            textJSON("om_d", sender: "ou_d", extra: ["upper_message_id": "om_f"]),
          ]
        ]
      })
    stub.answer(
      .get, Route.list,
      with: .data { _ in ["items": [textJSON("om_r", sender: "ou_r", extra: ["deleted": true]), textJSON("om_s")]] })
    stub.answer(.post, Route.userNames, with: .data { _ in [:] })
    stub.answer(.post, Route.reactions, with: .data { _ in [:] })
    let reading = try await Self.reader(stub).read([.forward("om_f"), .text("om_t", thread: "omt_t")])
    #expect(
      reading.messages[0].content == """
        <forwarded_messages>
        [unknown] ou_a:
            [This message was recalled]
        [unknown] ou_b:
            [This message was recalled]
        [unknown] ou_d:
            om_d
        </forwarded_messages>
        """)
    #expect(reading.messages[1].threadReplies?.map(\.content) == ["[This message was recalled]", "om_s"])
    #expect(stub.requests(to: .post, Route.reactions).map(\.reactionIDs) == [["om_f", "om_t", "om_s"]])
    #expect(stub.requests(to: .post, Route.userNames).flatMap { $0.strings("user_ids") } == ["ou_1", "ou_d"])
    #expect(reading.warnings.isEmpty)
  }

  @Test func aThreadIsShownBelowItsFirstMessageThatIsStillThere() {
    let messages: [IM.Types.Message] = [Self.recalled(.text("om_1", thread: "omt_1")), .text("om_2", thread: "omt_1")]
    #expect(ThreadReplies.hosts(in: messages).map(\.index) == [1])
  }

  @Test func aForwardThatIsAlsoAReplyIsFetchedOnce() async throws {
    let stub = Self.platform(seed: 0)
    var host = IM.Types.Message.forward("om_omt_1_f")
    host.threadID = "omt_1"
    let reading = try await Self.reader(stub).read([host])
    #expect(stub.requests(to: .get, Route.get).count == 1)
    #expect(reading.messages[0].content == reading.messages[0].threadReplies?[1].content)
  }

  @Test func aCancelledTaskEndsWithAnError() async throws {
    let stub = StubTransport()
    stub.answer(.post, Route.reactions, with: .hanging)
    let reader = MessageReader(client: .user(.user(testing: stub)), timeZone: .gmt, parts: .init(reactions: true))
    let task = Task { try await reader.read([.text("om_1", name: "Ann")]) }
    while stub.requests.isEmpty { await Task.yield() }
    task.cancel()
    let error = await #expect(throws: LarkError.self) { try await task.value }
    #expect(error?.kind == .cancelled)
  }
}

@Suite struct RenderedMessageTests {
  private static func rendered(_ json: String) throws -> RenderedMessage {
    RenderedMessage(try IM.Types.Message(json: json), with: shanghai)
  }

  @Test func anEditTimeIsShownOnlyWhereThereWasAnEdit() throws {
    let times = #""create_time":"1773106200000","update_time":"1773106260000""#
    #expect(try Self.rendered("{\(times),\"updated\":true}").updateTime == "2026-03-10 09:31")
    #expect(try Self.rendered("{\(times),\"updated\":false}").updateTime == nil)
    #expect(try Self.rendered("{\(times)}").updateTime == nil)
    #expect(try Self.rendered(#"{"updated":true,"update_time":" "}"#).updateTime == nil)
    #expect(try Self.rendered("{\(times)}").createTime == "2026-03-10 09:30")
    #expect(try Self.rendered("{}").createTime == "")
  }

  @Test func aReplyIsShownOutsideOfThreadsOnly() throws {
    #expect(try Self.rendered(#"{"parent_id":"om_z"}"#).replyTo == "om_z")
    #expect(try Self.rendered(#"{"parent_id":"om_z","thread_id":""}"#).replyTo == "om_z")
    #expect(try Self.rendered(#"{"parent_id":"om_z","thread_id":"omt_1"}"#).replyTo == nil)
    #expect(try Self.rendered(#"{"parent_id":""}"#).replyTo == nil)
  }

  @Test func aMessageWithoutAnything() throws {
    let message = try Self.rendered("{}")
    #expect(message.content == "" && message.senderLabel == "" && message.appLink == nil)
  }
}
