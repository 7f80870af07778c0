import LarkAPI
import LarkCore

/// Facts about chats, for what names them by id only.
enum ChatLookup {
  /// A chat as the platform describes it.
  typealias Chat = IM.Chats.BatchQuery.Reply.Item

  /// How many chats one request may ask for.
  static let batchSize = 50
  /// How many requests are under way at a time.
  private static let limit = 4

  /// What a look-up came to.
  struct Finding: Sendable {
    /// How many chats were asked for.
    var count: Int
    /// The chats that were found, by id.
    var chats: [String: Chat]
    /// Why requests failed, in the order of the chats.
    var failures: [LarkError]
  }

  /// The request for a batch of chats.
  static func request(_ ids: [String]) -> IM.Chats.BatchQuery {
    IM.Chats.BatchQuery(chatIDs: ids, userIDType: .openID)
  }

  /// The calls of a look-up in a preview.
  ///
  /// - Parameters:
  ///   - what: Which chats are looked up.
  ///   - condition: When they are.
  static func preview(_ what: String, when condition: String) throws(LarkError) -> ShortcutPreview.Call {
    try .init(following: request([]), "\(what), \(batchSize) in a call", when: condition)
  }

  /// The chats by id. What cannot be had is left out.
  ///
  /// - Parameter ids: The chats; one that is named twice is asked for once.
  static func fetched(_ ids: [String], with client: AnyLarkClient) async -> [String: Chat] {
    await finding(ids, with: client).chats
  }

  /// The chats, requests side by side. A request that fails loses only its own chats.
  ///
  /// - Parameter ids: The chats; one that is named twice is asked for once.
  static func finding(_ ids: [String], with client: AnyLarkClient) async -> Finding {
    let ids = distinct(ids)
    let answers = await ids.batches(of: batchSize).concurrentMap(limit: limit) { batch in await answer(batch, client) }
    var finding = Finding(count: ids.count, chats: [:], failures: [])
    for answer in answers {
      switch answer {
      case .success(let chats): finding.add(chats)
      case .failure(let error): finding.failures.append(error)
      }
    }
    return finding
  }

  /// All of the chats or none: the first request that fails ends the look-up.
  ///
  /// - Parameter ids: The chats; one that is named twice is asked for once.
  static func all(_ ids: [String], with client: AnyLarkClient) async throws(LarkError) -> [String: Chat] {
    var finding = Finding(count: 0, chats: [:], failures: [])
    for batch in distinct(ids).batches(of: batchSize) { finding.add(try await answer(batch, client).get()) }
    return finding.chats
  }

  private static func distinct(_ ids: [String]) -> [String] {
    ids.filter { !$0.isEmpty }.distinct()
  }

  private static func answer(_ ids: [String], _ client: AnyLarkClient) async -> Result<[Chat], LarkError> {
    do throws(LarkError) { return .success(try await client.send(request(ids)).items ?? []) } catch {
      return .failure(error)
    }
  }
}

extension ChatLookup.Finding {
  fileprivate mutating func add(_ found: [ChatLookup.Chat]) {
    for chat in found {
      guard let id = chat.chatID, !id.isEmpty, chats[id] == nil else { continue }
      chats[id] = chat
    }
  }
}
