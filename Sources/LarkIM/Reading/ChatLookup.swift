import LarkAPI
import LarkCore

/// Facts about chats, for what names them by id only.
enum ChatLookup {
  /// How many chats one request may ask for.
  static let batchSize = 50
  /// How many requests are under way at a time.
  private static let limit = 4

  /// The request for a batch of chats.
  static func request(_ ids: [String]) -> IM.Chats.BatchQuery {
    IM.Chats.BatchQuery(chatIDs: ids, userIDType: .openID)
  }

  /// The chats by id. What cannot be had is left out.
  ///
  /// - Parameter ids: The chats; one that is named twice is asked for once.
  static func fetched(_ ids: [String], with client: AnyLarkClient) async -> [String: IM.Chats.BatchQuery.Reply.Item] {
    let batches = ids.filter { !$0.isEmpty }.distinct().batches(of: batchSize)
    let replies = await batches.concurrentMap(limit: limit) { batch in await answer(batch, client) }
    let chats = replies.flatMap { $0 }.compactMap { chat in chat.chatID.map { ($0, chat) } }
    return Dictionary(chats) { first, _ in first }
  }

  private static func answer(
    _ ids: [String], _ client: AnyLarkClient
  ) async -> [IM.Chats.BatchQuery.Reply.Item] {
    do throws(LarkError) { return try await client.send(request(ids)).items ?? [] } catch { return [] }
  }
}
