import LarkCore
import LarkTesting
import Testing

@testable import LarkIM

@Suite struct ReactionLookupTests {
  private static func lookup(_ ids: [String], _ answers: StubAnswer) async -> (ReactionLookup, StubTransport) {
    let stub = StubTransport()
    stub.answer(.post, Route.reactions, with: answers)
    let lookup = await ReactionLookup.fetched(for: ids, with: .user(.user(testing: stub)))
    return (lookup, stub)
  }

  @Test func asksForTwentyAtATimeAndForEachOnce() async {
    let ids = (1...45).map { "om_\($0)" }
    let (lookup, stub) = await Self.lookup(ids + ["om_3", ""], .ok())
    let asked = stub.requests.map(\.reactionIDs)
    #expect(asked.map(\.count).sorted() == [5, 20, 20])
    #expect(Set(asked.flatMap(\.self)) == Set(ids))
    #expect(stub.requests.allSatisfy { $0.rawQuery == nil && $0.json?.objectValue?.keys == ["queries"] })
    #expect(lookup.byMessage.isEmpty && lookup.failed.isEmpty && lookup.warnings.isEmpty)
  }

  @Test func asksNothingForNothing() async {
    let (_, stub) = await Self.lookup([""], .ok())
    #expect(stub.requests.isEmpty)
  }

  @Test func keepsAtMostFourCallsInFlight() async {
    let gauge = Gauge()
    let answer = StubAnswer.data(
      after: { _ in
        gauge.enter()
        return 20
      },
      { _ in
        gauge.leave()
        return [:]
      })
    let (_, stub) = await Self.lookup((1...200).map { "om_\($0)" }, answer)
    #expect(stub.requests.count == 10)
    #expect(gauge.most <= 4)
  }

  @Test func joinsRowsOfAMessageAndKeepsEntriesAsTheyCame() async throws {
    let detail: JSON = [
      "reaction_id": "r1", "emoji_type": "OK", "action_time": "1773106300000", "added": 1,
      "operator": ["operator_id": "ou_bo", "operator_type": "user"],
    ]
    let (lookup, _) = await Self.lookup(
      ["om_1", "om_2"],
      .ok([
        "success_msg_reaction_counts": [
          ["message_id": "om_1", "reaction_count": [["reaction_type": "OK", "count": 2]]],
          ["message_id": "om_1", "reaction_count": [["reaction_type": "SMILE", "count": "1"]]],
          ["message_id": "om_2", "reaction_count": []],
        ],
        "success_msg_reaction_details": [
          ["message_id": "om_1", "message_reaction_items": [detail]], ["message_id": "om_2"],
        ],
      ]))
    #expect(lookup.byMessage.keys.sorted() == ["om_1"])
    let reactions = try #require(lookup.byMessage["om_1"])
    #expect(reactions.counts.map(\.reactionType) == ["OK", "SMILE"])
    #expect(reactions.counts.map(\.count?.text) == ["2", "1"])
    #expect(reactions.details.map(\.rawJSON.value) == [detail])
  }

  @Test func aBatchThatFailsMarksItsMessagesOnly() async throws {
    let answer = StubAnswer.data(failingWhen: { $0.reactionIDs.contains("om_1") }) { _ in [:] }
    let ids = (1...30).map { "om_\($0)" }
    let (lookup, _) = await Self.lookup(ids, answer)
    #expect(lookup.failed == Set(ids.prefix(20)))
    #expect(lookup.warnings.map(\.code) == ["reactions_batch_query_failed"])
    #expect(lookup.warnings[0].message.contains("the line is dead"))
  }

  @Test func partialFailuresAreCounted() async {
    let (lookup, _) = await Self.lookup(
      ["om_3", "om_2", "om_1"],
      .ok([
        "fail_msg_reaction_details": [
          ["message_id": "om_1", "fail_reason": "no_permission"], ["message_id": "om_3", "fail_reason": "invalid"],
          ["message_id": "om_never_asked"],
        ]
      ]))
    #expect(lookup.failed == ["om_1", "om_3"])
    #expect(lookup.warnings == [.init("reactions_partial_failed", "2 message(s) failed ([om_3 om_1])")])
  }

  @Test(arguments: [99_991_672, 99_991_676, 99_991_679]) func aMissingScopeMarksAllMessages(code: Int) async {
    let ids = (1...200).map { "om_\($0)" }
    let (lookup, stub) = await Self.lookup(ids, .refused(code: code, message: "no scope"))
    #expect(lookup.failed == Set(ids))
    #expect(lookup.warnings.map(\.code) == ["reactions_batch_query_skipped"])
    #expect(stub.requests.count <= 4)
  }
}
