import Foundation
import LarkAPI
import LarkCore
import LarkIM
import LarkTesting
import Synchronization
import Testing

/// The shortcuts that read messages, as apps call them.
@Suite struct ReadingShortcutTests {
  /// The options that an error names, as the command would show them.
  private static func options(_ body: () async throws(LarkError) -> Void) async -> [String] {
    do throws(LarkError) {
      try await body()
      return []
    } catch {
      #expect(error.kind == .invalidRequest && error.wasNeverSent)
      return error.options
    }
  }

  @Test func optionsThatCannotBeAreRefusedBeforeAnythingIsSent() async {
    let stub = StubTransport()
    let bot = LarkClient.bot(testing: stub)
    let user = LarkClient.user(testing: stub)
    let lists: [(IM.Shortcuts.ChatMessagesList.Options, [String])] = [
      (.init(), ["chat-id", "user-id"]), (.init(chatID: "oc_1", userID: "ou_1"), ["chat-id", "user-id"]),
      (.init(chatID: "x"), ["chat-id"]), (.init(userID: "x"), ["user-id"]),
      (.init(chatID: "oc_1", pageSize: 0), ["page-size"]), (.init(chatID: "oc_1", pageSize: 51), ["page-size"]),
      (.init(chatID: "oc_1", pageAll: true, pageLimit: -1), ["page-limit"]),
      (.init(chatID: "oc_1", pageAll: true, pageLimit: 1_001), ["page-limit"]),
      (.init(chatID: "oc_1", pageAll: true, pageDelay: -1), ["page-delay"]),
      (.init(chatID: "oc_1", pageAll: true, pageDelay: 60_001), ["page-delay"]),
      (.init(chatID: "oc_1", start: "2026-03-11", end: "2026-03-10"), ["start", "end"]),
    ]
    for (options, expected) in lists {
      let named = await Self.options { () async throws(LarkError) in _ = try await user.listMessages(options) }
      #expect(named == expected, "\(options)")
    }
    let threads: [(IM.Shortcuts.ThreadsMessagesList.Options, [String])] = [
      (.init(thread: ""), ["thread"]), (.init(thread: "oc_1"), ["thread"]),
      (.init(thread: "omt_1", pageSize: 0), ["page-size"]),
      (.init(thread: "omt_1", pageAll: true, pageLimit: -1), ["page-limit"]),
    ]
    for (options, expected) in threads {
      let named = await Self.options { () async throws(LarkError) in _ = try await bot.listThreadMessages(options) }
      #expect(named == expected, "\(options)")
    }
    for ids in [[], [" , "], ["om_1,oc_1"], (0...50).map { "om_\($0)" }] {
      let named = await Self.options { () async throws(LarkError) in
        _ = try await user.getMessages(.init(messageIDs: ids))
      }
      #expect(named == ["message-ids"], "\(ids)")
    }
    let searches: [(IM.Shortcuts.MessagesSearch.Options, [String])] = [
      (.init(pageLimit: -1), ["page-limit"]), (.init(pageLimit: 41), ["page-limit"]),
      (.init(pageSize: 51), ["page-size"]), (.init(senders: ["cli_1"]), ["sender"]),
      (.init(senderType: .bot, excludeSenderType: .bot), ["sender-type", "exclude-sender-type"]),
    ]
    for (options, expected) in searches {
      let named = await Self.options { () async throws(LarkError) in _ = try await user.searchMessages(options) }
      #expect(named == expected, "\(options)")
    }
    #expect(stub.requests.isEmpty && stub.unmatchedRequests.isEmpty)
  }

  @Test func aPreviewSendsNothingAndIsRefusedLikeTheCall() throws {
    #expect(throws: LarkError.self) { try IM.Shortcuts.ChatMessagesList.preview(.init(userID: "on_1"), as: .bot) }
    let preview = try IM.Shortcuts.ChatMessagesList.preview(.init(userID: "ou_1"), as: .user)
    #expect(
      preview.calls.map(\.request.method.id) == [
        "im.chat_p2p.batch_query", "im.messages.list", "im.messages.get", "im.messages.list", "im.reactions.batch_query",
        "im.files.folder", "contact.users.basic_batch",
      ])
    #expect(preview.calls.map { $0.condition != nil } == [false, false, true, true, true, true, true])
    let unused = try IM.Shortcuts.ThreadsMessagesList.preview(.init(thread: "omt_1", pageDelay: 5), as: .bot)
    #expect(unused.warnings.map(\.code) == ["option_without_effect"])
  }

  @Test func pagesAreReportedAsTheyCome() async throws {
    let stub = StubTransport()
    stub.answer(
      .get, Route.list,
      with: .ok(["items": [textJSON("om_1")], "has_more": true, "page_token": "p2"]),
      .ok(["items": [textJSON("om_2"), textJSON("om_3")], "has_more": true, "page_token": "p3"]))
    stub.answer(.post, Route.userNames, with: .ok())
    let events = Mutex<[ShortcutProgress]>([])
    let result = try await LarkClient.user(testing: stub).listMessages(
      .init(chatID: "oc_1", pageAll: true, pageLimit: 2, pageDelay: 0, noReactions: true),
      progress: { event in events.withLock { $0.append(event) } })
    #expect(events.withLock(\.self) == [.page(1, items: 1), .page(2, items: 3)])
    #expect(result.messages.count == 3)
    #expect(result.position?.pages == 2 && result.position?.items == 3 && result.position?.nextToken == "p3")
    #expect(result.position?.isComplete == false)
    #expect(result.hasMore && result.pageToken == "p3")
  }

  @Test func scopesThatAreKnownToBeMissingAreRefusedWhereTheClientSaysSo() async throws {
    let stub = StubTransport()
    stub.answer(.post, Route.search, with: .ok(["items": []]))
    let user = LarkClient.user(
      testing: stub, scopes: ["search:message"], configuration: ClientConfiguration(scopeCheck: .refuse))
    let error = await #expect(throws: LarkError.self) { try await user.searchMessages(.init(query: "x")) }
    #expect(error?.missingScopes == ["im:message.reactions:read"])
    #expect(stub.requests.isEmpty)
    let result = try await user.searchMessages(.init(query: "x", noReactions: true))
    #expect(result.messages.isEmpty && stub.requests.count == 1)
  }
}
