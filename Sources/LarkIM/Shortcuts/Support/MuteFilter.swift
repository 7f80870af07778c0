import LarkAPI
import LarkCore

/// What came of the wish to leave out muted chats.
public struct MuteFilter: Sendable, Hashable {
  /// How many chats there were.
  public let fetchedCount: Int
  /// How many are left.
  public let returnedCount: Int
  /// What to know about it, for people; empty where there is nothing to say.
  public let hint: String

  /// How many were left out.
  public var filteredCount: Int { fetchedCount - returnedCount }

  /// - Parameters:
  ///   - fetched: How many chats there were.
  ///   - returned: How many are left.
  ///   - unknown: Of how many among those nobody knows whether they are muted.
  ///   - hasMore: Whether more pages exist.
  init(fetched: Int, returned: Int, unknown: Int, hasMore: Bool) {
    fetchedCount = fetched
    returnedCount = returned
    guard returned < fetched else {
      hint = ""
      return
    }
    var text = "\(fetched - returned) muted left out, \(returned) left"
    if unknown > 0 { text += " (\(unknown) of unknown state)" }
    hint = hasMore ? "\(text); more pages exist" : text
  }

  /// Nothing was asked, and nothing was left out.
  ///
  /// - Parameters:
  ///   - count: How many chats there are.
  ///   - reason: Why nothing was asked.
  init(unfiltered count: Int, reason: String) {
    fetchedCount = count
    returnedCount = count
    hint = reason
  }

  /// How many chats the platform tells the state of in one call.
  static let batchSize = 100

  /// The request for the state of a batch of chats.
  static func request(_ ids: [String]) -> IM.ChatUserSetting.BatchGetMuteStatus {
    IM.ChatUserSetting.BatchGetMuteStatus(chatIDs: ids)
  }

  /// The calls of ``AnyLarkClient/withoutMuted(_:hasMore:id:)`` in a preview.
  ///
  /// - Parameter identity: Who calls.
  static func preview(as identity: IdentityKind) throws(LarkError) -> [ShortcutPreview.Call] {
    guard identity == .user else { return [] }
    let note = "which of the chats are muted, \(batchSize) in a call"
    return [try .init(following: request([]), note, when: "where there are chats")]
  }
}

extension AnyLarkClient {
  /// Leaves out the chats that the user has muted. Those of unknown state stay.
  ///
  /// - Parameters:
  ///   - chats: The chats.
  ///   - hasMore: Whether more pages exist.
  ///   - id: Id of a chat; nil or empty where it has none.
  /// - Throws: ``LarkError`` as the platform refuses to tell which are muted: a list that was not filtered would pass for
  ///   one that was.
  func withoutMuted<Chat>(
    _ chats: [Chat], hasMore: Bool, id: (Chat) -> String?
  ) async throws(LarkError) -> (chats: [Chat], filter: MuteFilter) {
    guard case .user(let client) = self else {
      return (chats, MuteFilter(unfiltered: chats.count, reason: "nothing was left out: only users mute chats"))
    }
    let ids = chats.compactMap(id).filter { !$0.isEmpty }.distinct()
    var states: [String: Bool] = [:]
    for batch in ids.batches(of: MuteFilter.batchSize) {
      let reply = try await client.send(MuteFilter.request(batch))
      for item in reply.items ?? [] {
        if let id = item.chatID, let isMuted = item.isMuted { states[id] = isMuted }
      }
    }
    let known = chats.map { id($0).flatMap { states[$0] } }
    let kept = zip(chats, known).filter { $1 != true }
    let filter = MuteFilter(
      fetched: chats.count, returned: kept.count, unknown: kept.count { $1 == nil }, hasMore: hasMore)
    return (kept.map(\.0), filter)
  }
}
