import LarkAPI
import LarkCore

/// What the merged forwards among some messages hold.
struct ForwardedMessages: Sendable {
  /// What came of fetching, by the id of the forward.
  var byForward: [String: MergedForward] = [:]
  var warnings: [ShortcutWarning] = []

  /// How many forwards are fetched at a time.
  private static let limit = 4

  /// All messages inside of forwards, without those that were recalled.
  var messages: [IM.Types.Message] {
    byForward.sorted { $0.key < $1.key }.flatMap(\.value.messages.withoutRecalled)
  }

  /// The request for what a forward holds, forwards inside of it included.
  static func request(_ id: String) -> IM.Messages.Get {
    IM.Messages.Get(
      messageID: id, userIDType: .openID, cardMsgContentType: .rawCardContent, withSenderName: true)
  }

  /// The calls for merged forwards in a preview.
  static func preview() throws(LarkError) -> ShortcutPreview.Call {
    try .init(
      following: request("<message_id>"), "what a merged forward holds; tried once more where it fails",
      when: "for each merged forward among the messages")
  }

  /// Fetches what the forwards among some messages hold, each once. One that fails is tried once more.
  ///
  /// - Parameter known: Messages whose forwards are fetched elsewhere.
  static func fetched(
    for messages: [IM.Types.Message], except known: [IM.Types.Message] = [], with client: AnyLarkClient
  ) async -> ForwardedMessages {
    let ids = ids(of: messages, except: Set(ids(of: known)))
    let outcomes = await ids.concurrentMap(limit: limit) { id in await fetch(id, client) }
    var all = ForwardedMessages()
    for (id, outcome) in zip(ids, outcomes) {
      all.byForward[id] = outcome.forward
      if let warning = outcome.warning { all.warnings.append(warning) }
    }
    for id in ids { all.warnAboutUnread(in: id) }
    return all
  }

  private static func ids(of messages: [IM.Types.Message], except known: Set<String> = []) -> [String] {
    messages.filter { $0.msgType == ContentRules.mergedForward && !$0.isRecalled }.compactMap(\.messageID)
      .filter { !$0.isEmpty && !known.contains($0) }.distinct()
  }

  /// Warns where an answer has no messages for a forward, the outer one or one inside of it.
  private mutating func warnAboutUnread(in id: String) {
    guard case .messages(let messages)? = byForward[id] else { return }
    let uppers = Set(messages.map { $0.upperMessageID ?? "" })
    let inner = messages.filter { $0.messageID != id }
    if inner.isEmpty, !messages.contains(where: \.isRecalled) { warnAboutUnread(id) }
    for nested in Self.ids(of: inner.withoutRecalled) where !uppers.contains(nested) && byForward[nested] == nil {
      warnAboutUnread("\(nested) in \(id)")
    }
  }

  private mutating func warnAboutUnread(_ place: String) {
    warnings.append(
      ShortcutWarning("merge_forward_unread", "\(place): the platform answered none of the messages that it holds"))
  }

  mutating func add(_ other: ForwardedMessages) {
    byForward.merge(other.byForward) { first, _ in first }
    warnings += other.warnings
  }

  private static func fetch(
    _ id: String, _ client: AnyLarkClient
  ) async -> (forward: MergedForward, warning: ShortcutWarning?) {
    do throws(LarkError) {
      return (try await forward(id, client), nil)
    } catch {
      let warning = ShortcutWarning("merge_forward_prefetch_failed", "\(id): \(error.reason)")
      do throws(LarkError) {
        return (try await forward(id, client), warning)
      } catch {
        return (.failed(reason: error.reason), warning)
      }
    }
  }

  private static func forward(_ id: String, _ client: AnyLarkClient) async throws(LarkError) -> MergedForward {
    .messages(try await client.send(request(id)).items ?? [])
  }
}

extension MergedForward {
  /// What the forward holds; nothing where it could not be fetched.
  fileprivate var messages: [IM.Types.Message] {
    switch self {
    case .messages(let messages): messages
    case .failed: []
    }
  }
}
