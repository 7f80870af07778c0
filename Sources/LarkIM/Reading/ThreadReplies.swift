import LarkAPI
import LarkCore

/// The replies in the threads that some messages stand at the head of.
struct ThreadReplies: Sendable {
  /// What came of fetching a thread.
  enum Outcome: Sendable {
    /// Replies that fit, oldest first, at least one; and whether there are more.
    case replies([IM.Types.Message], hasMore: Bool)
    case failed

    /// The replies that are shown.
    var messages: [IM.Types.Message] {
      switch self {
      case .replies(let replies, _): replies
      case .failed: []
      }
    }
  }

  /// What came of fetching, by the place of the message that shows the thread.
  var byHost: [Int: Outcome] = [:]
  var warnings: [ShortcutWarning] = []

  /// How many replies a thread shows at most: one page.
  private static let threadLimit = 50
  /// How many replies all threads show at most.
  private static let budget = 500
  /// How many threads are fetched at a time.
  private static let limit = 4

  /// All replies that are shown, in the order of their hosts.
  var messages: [IM.Types.Message] {
    byHost.sorted { $0.key < $1.key }.flatMap(\.value.messages)
  }

  /// The request for the replies in a thread.
  static func request(_ threadID: String) -> IM.Messages.List {
    IM.Messages.List(
      containerIDType: .thread, containerID: threadID, sortType: .byCreateTimeAsc, pageSize: threadLimit,
      cardMsgContentType: .rawCardContent, withSenderName: true)
  }

  /// The calls for threads in a preview.
  static func preview() throws(LarkError) -> ShortcutPreview.Call {
    try .init(
      following: request("<thread_id>"), "the replies in a thread",
      when: "for each thread among the messages, until \(budget) replies have come")
  }

  /// Fetches the replies in the threads of some messages. The first message of a thread shows it.
  static func fetched(for messages: [IM.Types.Message], with client: AnyLarkClient) async -> ThreadReplies {
    let hosts = hosts(in: messages)
    // Once the first threads use up the budget, those after them have nothing to show.
    let pages = await hosts.concurrentMap(limit: limit, until: { used(by: $0) >= budget }) { host in
      await page(host.threadID, client)
    }
    return ThreadReplies(hosts.map(\.index), pages)
  }

  /// Which message shows which thread; none that was recalled.
  static func hosts(in messages: [IM.Types.Message]) -> [(index: Int, threadID: String)] {
    var seen: Set<String> = []
    return messages.enumerated().compactMap { index, message in
      guard let thread = message.threadID, !thread.isEmpty, !message.isRecalled, seen.insert(thread).inserted
      else { return nil }
      return (index, thread)
    }
  }

  /// Hands out the budget in the order of the hosts, by what the threads really hold.
  init(_ hosts: [Int], _ pages: [IM.Messages.List.Reply?]) {
    var left = Self.budget
    var unshown = hosts.count - pages.count
    for (host, page) in zip(hosts, pages) {
      if left == 0 {
        unshown += 1
        continue
      }
      guard let page else {
        byHost[host] = .failed
        continue
      }
      let replies = Self.shown(page)
      guard !replies.isEmpty else { continue }
      let fitting = Array(replies.prefix(left))
      left -= fitting.count
      byHost[host] = .replies(fitting, hasMore: page.hasMore == true || fitting.count < (page.items ?? []).count)
    }
    let failed = byHost.values.count { if case .failed = $0 { true } else { false } }
    if failed > 0 {
      let threads = failed == 1 ? "a thread" : "\(failed) threads"
      warnings.append(ShortcutWarning("thread_replies_unread", "the replies of \(threads) could not be read"))
    }
    guard unshown > 0 else { return }
    let message = "\(Self.budget) replies are attached; \(unshown) more threads are shown without their replies"
    warnings.append(ShortcutWarning("thread_replies_limit_reached", message))
  }

  private static func used(by pages: [IM.Messages.List.Reply?]) -> Int {
    pages.reduce(0) { $0 + ($1.map(shown) ?? []).count }
  }

  private static func shown(_ page: IM.Messages.List.Reply) -> [IM.Types.Message] {
    Array((page.items ?? []).prefix(threadLimit))
  }

  /// The first page of a thread; nil where it cannot be had.
  private static func page(_ threadID: String, _ client: AnyLarkClient) async -> IM.Messages.List.Reply? {
    do throws(LarkError) { return try await client.send(request(threadID)) } catch { return nil }
  }
}
