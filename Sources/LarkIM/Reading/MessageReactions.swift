public import LarkAPI
import LarkCore

/// The reactions to a message.
public struct MessageReactions: Sendable, Hashable {
  /// How often each emoji was used.
  public var counts: [IM.Reactions.BatchQuery.Reply.SuccessMsgReactionCountsElement.ReactionCountElement] = []
  /// Who reacted, as far as the platform's first page goes.
  public var details: [IM.Reactions.BatchQuery.Reply.SuccessMsgReactionDetailsElement.MessageReactionItemsElement] = []
}

/// What came of asking for the reactions to some messages.
struct ReactionLookup: Sendable {
  /// Reactions by message; those without any are not here.
  var byMessage: [String: MessageReactions] = [:]
  /// Messages whose reactions could not be read.
  var failed: Set<String> = []
  var warnings: [ShortcutWarning] = []

  /// How many messages one request may ask for.
  static let batchSize = 20
  /// How many requests are under way at a time.
  private static let limit = 4

  /// The request for a batch of messages.
  static func request(_ ids: [String]) -> IM.Reactions.BatchQuery {
    IM.Reactions.BatchQuery(queries: ids.map { .init(messageID: $0) })
  }

  /// The calls for reactions in a preview.
  static func preview() throws(LarkError) -> ShortcutPreview.Call {
    try .init(
      following: request([]), "the reactions to the messages, \(batchSize) messages in a call",
      when: "where there are messages")
  }

  /// Asks for the reactions to messages.
  ///
  /// - Parameter ids: The messages; one that is named twice is asked for once.
  static func fetched(for ids: [String], with client: AnyLarkClient) async -> ReactionLookup {
    let ids = ids.filter { !$0.isEmpty }.distinct()
    guard !ids.isEmpty else { return ReactionLookup() }
    let batches = ids.batches(of: batchSize)
    // A scope that is missing for one batch is missing for all of them.
    let outcomes = await batches.concurrentMap(limit: limit, until: \.lacksScope) { batch in
      await answer(batch, client)
    }
    var lookup = ReactionLookup()
    if let refusal = outcomes.scopeRefusal {
      lookup.failed = Set(ids)
      lookup.warn("reactions_batch_query_skipped", refusal.reason)
      return lookup
    }
    for (batch, outcome) in zip(batches, outcomes) { lookup.add(outcome, for: batch) }
    lookup.warnAboutFailures(outcomes, asked: ids)
    return lookup
  }

  private typealias Outcome = Result<IM.Reactions.BatchQuery.Reply, LarkError>

  private static func answer(_ batch: [String], _ client: AnyLarkClient) async -> Outcome {
    do throws(LarkError) { return .success(try await client.send(request(batch))) } catch { return .failure(error) }
  }

  private mutating func add(_ outcome: Outcome, for batch: [String]) {
    guard case .success(let reply) = outcome else {
      failed.formUnion(batch)
      return
    }
    for row in reply.successMsgReactionCounts ?? [] {
      guard let id = row.messageID, let counts = row.reactionCount, !counts.isEmpty else { continue }
      byMessage[id, default: MessageReactions()].counts += counts
    }
    for row in reply.successMsgReactionDetails ?? [] {
      guard let id = row.messageID, let details = row.messageReactionItems, !details.isEmpty else { continue }
      byMessage[id, default: MessageReactions()].details += details
    }
    failed.formUnion((reply.failMsgReactionDetails ?? []).compactMap(\.messageID).filter(batch.contains))
  }

  private mutating func warnAboutFailures(_ outcomes: [Outcome], asked: [String]) {
    for reason in outcomes.compactMap(\.error?.reason).distinct() { warn("reactions_batch_query_failed", reason) }
    let refused = Set(outcomes.flatMap { (try? $0.get())?.failMsgReactionDetails ?? [] }.compactMap(\.messageID))
    let partial = asked.filter(refused.contains)
    guard !partial.isEmpty else { return }
    warn("reactions_partial_failed", "\(partial.count) message(s) failed ([\(partial.joined(separator: " "))])")
  }

  private mutating func warn(_ code: String, _ message: String) {
    warnings.append(ShortcutWarning(code, message))
  }
}

extension Result where Failure == LarkError {
  /// The failure, where it is one.
  fileprivate var error: LarkError? {
    switch self {
    case .success: nil
    case .failure(let error): error
    }
  }
}

extension [Result<IM.Reactions.BatchQuery.Reply, LarkError>] {
  /// The first failure for want of a scope.
  fileprivate var scopeRefusal: LarkError? {
    lazy.compactMap(\.error).first(where: \.isMissingScope)
  }

  fileprivate var lacksScope: Bool { scopeRefusal != nil }
}
