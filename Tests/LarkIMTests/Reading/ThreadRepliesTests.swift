import LarkAPI
import LarkCore
import LarkTesting
import Testing

@testable import LarkIM

@Suite struct ThreadRepliesTests {
  /// A platform whose threads hold so many replies; -1: the thread cannot be read.
  private static func expanded(
    _ counts: [Int], hasMore: Bool = false, seed: Int = 0
  ) async -> (ThreadReplies, StubTransport) {
    let stub = StubTransport()
    let index: @Sendable (RecordedRequest) -> Int = { Int(($0.query("container_id") ?? "").dropFirst(4)) ?? 0 }
    stub.answer(
      .get, Route.list,
      with: .data(
        after: { seed == 0 ? 0 : index($0) * (seed * 5 + 1) % 17 }, failingWhen: { counts[index($0)] < 0 },
        { request in
          let thread = index(request)
          return [
            "items": .array((0..<counts[thread]).map { textJSON("om_\(thread)_\($0)") }), "has_more": .bool(hasMore),
          ]
        }))
    let messages = counts.indices.map { IM.Types.Message.text("om_\($0)", thread: "omt_\($0)") }
    let replies = await ThreadReplies.fetched(for: messages, with: .user(.user(testing: stub)))
    return (replies, stub)
  }

  private static func shape(_ replies: ThreadReplies) -> [Int: String] {
    replies.byHost.mapValues { outcome in
      switch outcome {
      case .replies(let replies, let hasMore): "\(replies.count)\(hasMore ? "+" : "")"
      case .failed: "failed"
      }
    }
  }

  @Test func asksForOnePageOfEachThread() async {
    let (replies, stub) = await Self.expanded([2, 0, -1])
    #expect(Self.shape(replies) == [0: "2", 2: "failed"])
    #expect(replies.warnings == [.init("thread_replies_unread", "the replies of a thread could not be read")])
    #expect(
      stub.requests(to: .get, Route.list).first { $0.query("container_id") == "omt_0" }?.rawQuery
        == "container_id_type=thread&container_id=omt_0&sort_type=ByCreateTimeAsc&page_size=50"
        + "&card_msg_content_type=raw_card_content&with_sender_name=true")
  }

  @Test func theFirstMessageOfAThreadShowsIt() {
    let messages = [
      IM.Types.Message.text("om_1"), .text("om_2", thread: "omt_1"), .text("om_3", thread: "omt_1"),
      .text("om_4", thread: ""), .text("om_5", thread: "omt_2"),
    ]
    let hosts = ThreadReplies.hosts(in: messages)
    #expect(hosts.map(\.index) == [1, 4])
    #expect(hosts.map(\.threadID) == ["omt_1", "omt_2"])
  }

  @Test func thereIsMoreWhereThePlatformSaysSo() async {
    let (replies, _) = await Self.expanded([3, 0], hasMore: true)
    #expect(Self.shape(replies) == [0: "3+"])
  }

  @Test(arguments: 0..<8) func theBudgetGoesToTheFirstThreads(seed: Int) async {
    // 9 × 50 + 30 leave 20: the next is cut, what follows has nothing.
    let counts = Array(repeating: 50, count: 9) + [30, 0, -1, 45, 7, -1, 3]
    let (replies, _) = await Self.expanded(counts, seed: seed)
    var expected: [Int: String] = [9: "30", 11: "failed", 12: "20+"]
    for index in 0..<9 { expected[index] = "50" }
    #expect(Self.shape(replies) == expected)
    #expect(replies.messages.count == 500)
    #expect(
      replies.warnings == [
        .init("thread_replies_unread", "the replies of a thread could not be read"),
        .init("thread_replies_limit_reached", "500 replies are attached; 3 more threads are shown without their replies")
      ])
  }

  @Test func threadsThatCannotBeShownAreNotFetchedForNothing() async {
    let (replies, stub) = await Self.expanded(Array(repeating: 50, count: 100))
    #expect(replies.messages.count == 500)
    #expect(stub.requests.count < 20)
    #expect(replies.warnings.map(\.message).first?.contains("90 more threads") == true)
  }

  @Test func exactlyTheBudgetIsNotCut() async {
    let (replies, _) = await Self.expanded(Array(repeating: 50, count: 10))
    #expect(Set(Self.shape(replies).values) == ["50"])
    #expect(replies.warnings.isEmpty)
  }
}
