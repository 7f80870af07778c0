import Foundation
import LarkAPI
import LarkCore
import LarkIM
import LarkTesting
import Synchronization
import Testing

/// The shortcuts that read messages, as apps call them.
@Suite struct ReadingShortcutTests {
  /// The options that an error names.
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
    let time = Date(timeIntervalSince1970: 1_773_104_400)
    let lists: [(IM.Shortcuts.ChatMessagesList, [String])] = [
      (.init(from: .chat("x")), ["from.chat"]), (.init(from: .user("x")), ["from.user"]),
      (.init(from: .chat("")), ["from.chat"]), (.init(from: .chat("oc_1"), pageSize: 0), ["pageSize"]),
      (.init(from: .chat("oc_1"), pageSize: 51), ["pageSize"]),
      (.init(from: .chat("oc_1"), pages: .all, pageDelay: .milliseconds(-1)), ["pageDelay"]),
      (.init(from: .chat("oc_1"), pages: .all, pageDelay: .milliseconds(60_001)), ["pageDelay"]),
      (.init(from: .chat("oc_1"), since: time + 1, until: time), ["since", "until"]),
      (.init(from: .chat("oc_1"), since: Date(timeIntervalSince1970: .infinity)), ["since"]),
      (.init(from: .chat("oc_1"), until: .distantPast), ["until"]),
    ]
    for (list, expected) in lists {
      let named = await Self.options { () async throws(LarkError) in _ = try await user.run(list) }
      #expect(named == expected, "\(list)")
    }
    let threads: [(IM.Shortcuts.ThreadsMessagesList, [String])] = [
      (.init(thread: ""), ["thread"]), (.init(thread: "oc_1"), ["thread"]),
      (.init(thread: "omt_1", pageSize: 0), ["pageSize"]),
    ]
    for (list, expected) in threads {
      let named = await Self.options { () async throws(LarkError) in _ = try await bot.run(list) }
      #expect(named == expected, "\(list)")
    }
    for ids in [[], [""], ["om_1", "oc_1"], (0...50).map { "om_\($0)" }] {
      let named = await Self.options { () async throws(LarkError) in
        _ = try await user.run(IM.Shortcuts.MessagesMget(messageIDs: ids))
      }
      #expect(named == ["messageIDs"], "\(ids)")
    }
    let searches: [(IM.Shortcuts.MessagesSearch, [String])] = [
      (.init(pages: .upTo(0)), ["pages"]), (.init(pages: .upTo(41)), ["pages"]), (.init(pageSize: 51), ["pageSize"]),
      (.init(senders: ["cli_1"]), ["senders"]),
      (.init(senderType: .bot, excludedSenderType: .bot), ["senderType", "excludedSenderType"]),
    ]
    for (search, expected) in searches {
      let named = await Self.options { () async throws(LarkError) in _ = try await user.run(search) }
      #expect(named == expected, "\(search)")
    }
    #expect(stub.requests.isEmpty && stub.unmatchedRequests.isEmpty)
  }

  @Test func aPreviewSendsNothingAndIsRefusedLikeTheCall() throws {
    #expect(throws: LarkError.self) { try IM.Shortcuts.ChatMessagesList(from: .user("on_1")).preview(as: .bot) }
    let preview = try IM.Shortcuts.ChatMessagesList(from: .user("ou_1")).preview(as: .user)
    #expect(
      preview.calls.map(\.request.method.id) == [
        "im.chat_p2p.batch_query", "im.messages.list", "im.messages.get", "im.messages.list", "im.reactions.batch_query",
        "im.files.folder", "contact.users.basic_batch",
      ])
    #expect(preview.calls.map { $0.condition != nil } == [false, false, true, true, true, true, true])
  }

  @Test func pagesAreReportedAsTheyCome() async throws {
    let stub = StubTransport()
    stub.answer(
      .get, Route.list,
      with: .ok(["items": [textJSON("om_1")], "has_more": true, "page_token": "p2"]),
      .ok(["items": [textJSON("om_2"), textJSON("om_3")], "has_more": true, "page_token": "p3"]))
    stub.answer(.post, Route.userNames, with: .ok())
    let events = Mutex<[ShortcutProgress]>([])
    let list = IM.Shortcuts.ChatMessagesList(
      from: .chat("oc_1"), pages: .upTo(2), pageDelay: .zero, includesReactions: false)
    let result = try await LarkClient.user(testing: stub).run(list) { event in events.withLock { $0.append(event) } }
    #expect(events.withLock(\.self) == [.page(1, items: 1), .page(2, items: 3)])
    #expect(result.messages.count == 3)
    #expect(result.position?.pages == 2 && result.position?.items == 3 && result.position?.nextToken == "p3")
    #expect(result.position?.isComplete == false)
    #expect(result.hasMore && result.pageToken == "p3")
  }

  @Test func aListIsReadWhileItIsGoneThrough() async throws {
    let stub = StubTransport()
    stub.answer(
      .get, Route.list,
      with: .ok(["items": [textJSON("om_1"), textJSON("om_2")], "has_more": true, "page_token": "p2"]),
      .ok(["items": [], "has_more": true, "page_token": "p3"]), .ok(["items": [textJSON("om_3")], "has_more": false]))
    stub.answer(.post, Route.userNames, with: .ok())
    let list = IM.Shortcuts.ChatMessagesList(from: .chat("oc_1"), pages: .upTo(7), includesReactions: false)
    let items = LarkClient.user(testing: stub).items(of: list)
    var iterator = items.makeAsyncIterator()
    #expect(try await iterator.next()?.message.messageID == "om_1")
    #expect(try await iterator.next()?.message.messageID == "om_2")
    // The second page is asked for when the first one is used up.
    let lists = { stub.requests.filter { $0.path == Route.list } }
    #expect(lists().count == 1)
    #expect(try await iterator.next()?.message.messageID == "om_3")
    #expect(try await iterator.next() == nil && lists().count == 3)
    #expect(lists().map { $0.query.first { $0.name == "page_token" }?.value } == [nil, "p2", "p3"])
  }

  @Test func aListThatGoesInACircleFails() async throws {
    let stub = StubTransport()
    stub.answer(.get, Route.list, with: .ok(["items": [textJSON("om_1")], "has_more": true, "page_token": "p2"]))
    stub.answer(.post, Route.userNames, with: .ok())
    let list = IM.Shortcuts.ChatMessagesList(from: .chat("oc_1"), includesReactions: false)
    var count = 0
    do {
      for try await _ in LarkClient.user(testing: stub).items(of: list) { count += 1 }
      Issue.record("it ended")
    } catch { #expect(error.kind == .paging && count == 2) }
  }

  @Test func scopesThatAreKnownToBeMissingAreRefusedWhereTheClientSaysSo() async throws {
    let stub = StubTransport()
    stub.answer(.post, Route.search, with: .ok(["items": []]))
    let user = LarkClient.user(
      testing: stub, scopes: ["search:message"], configuration: ClientConfiguration(scopeCheck: .refuse))
    let error = await #expect(throws: LarkError.self) { try await user.run(IM.Shortcuts.MessagesSearch(query: "x")) }
    #expect(error?.missingScopes == ["im:message.reactions:read"])
    #expect(stub.requests.isEmpty)
    let result = try await user.run(IM.Shortcuts.MessagesSearch(query: "x", includesReactions: false))
    #expect(result.messages.isEmpty && stub.requests.count == 1)
  }
}
