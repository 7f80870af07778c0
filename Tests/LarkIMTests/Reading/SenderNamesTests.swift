import LarkAPI
import LarkCore
import LarkTesting
import Testing

@testable import LarkIM

@Suite struct SenderNamesTests {
  private static let stubbed: @Sendable () -> StubTransport = {
    let stub = StubTransport()
    stub.answer(
      .post, Route.userNames,
      with: .data { request in
        ["users": .array(request.strings("user_ids").map { ["user_id": .string($0), "name": .string("N-\($0)")] })]
      })
    stub.answer(
      .get, Route.botNames,
      with: .data { request in
        ["items": .array(request.queries("user_ids").map { ["open_id": .string($0), "name": .string("B-\($0)")] })]
      })
    stub.answer(
      .get, Route.app, with: .data { request in ["app": ["app_name": .string("A" + request.path.suffix(2))]] })
    return stub
  }

  private static func resolved(
    _ messages: [IM.Types.Message], _ client: AnyLarkClient
  ) async -> SenderNames {
    var names = SenderNames()
    names.learn(from: messages)
    await names.resolve(messages, with: client)
    return names
  }

  @Test func whatMessagesTellIsNotAskedFor() async {
    let stub = Self.stubbed()
    var mentioning = IM.Types.Message.text("om_1", sender: "ou_a", name: "Ann")
    mentioning.mentions = [Self.mention("ou_b", "Bo"), Self.mention("cli_x", "no user"), Self.mention("ou_c", "")]
    let messages = [mentioning, .text("om_2", sender: "ou_b"), .text("om_3", sender: "ou_a")]
    let names = await Self.resolved(messages, .user(.user(testing: stub)))
    #expect(names.byID == ["ou_a": "Ann", "ou_b": "Bo"])
    #expect(stub.requests.isEmpty)
  }

  private static func mention(_ id: String, _ name: String) -> IM.Types.Mention {
    var mention = IM.Types.Mention()
    (mention.id, mention.name) = (id, name)
    return mention
  }

  @Test func aUserAsksForTenAtATime() async {
    let stub = Self.stubbed()
    let ids = (1...25).map { "ou_\($0)" }
    let messages = (ids + ["ou_1"]).map { IM.Types.Message.text("om_\($0)", sender: $0) }
    let names = await Self.resolved(messages, .user(.user(testing: stub)))
    let requests = stub.requests(to: .post, Route.userNames)
    #expect(requests.map { $0.strings("user_ids").count }.sorted() == [5, 10, 10])
    #expect(requests.allSatisfy { $0.rawQuery == "user_id_type=open_id" })
    #expect(requests.allSatisfy { $0.json?.objectValue?.keys == ["user_ids"] })
    #expect(names.byID["ou_25"] == "N-ou_25" && names.byID.count == 25)
  }

  @Test func aBotAsksForFiftyAtATimeAndForApps() async {
    let stub = Self.stubbed()
    let ids = (1...60).map { "ou_\($0)" } + ["cli_a1", "cli_b2", "cli_a1"]
    let names = await Self.resolved(
      ids.map { .text("om_\($0)", sender: $0) }, .bot(.bot(testing: stub)))
    let requests = stub.requests(to: .get, Route.botNames)
    #expect(requests.map { $0.queries("user_ids").count }.sorted() == [10, 50])
    #expect(requests.allSatisfy { $0.query("user_id_type") == "open_id" })
    #expect(stub.requests(to: .get, Route.app).map(\.path).sorted().map { $0.suffix(6) } == ["cli_a1", "cli_b2"])
    #expect(stub.requests(to: .get, Route.app).allSatisfy { $0.rawQuery == "lang=zh_cn" })
    #expect(names.byID["ou_60"] == "B-ou_60" && names.byID["cli_b2"] == "Ab2")
  }

  @Test func aUserCannotAskForApps() async {
    let stub = Self.stubbed()
    let names = await Self.resolved([.text("om_1", sender: "cli_a")], .user(.user(testing: stub)))
    #expect(stub.requests.isEmpty && names.byID.isEmpty)
  }

  @Test func sendersOfAnotherKindAreLeftAlone() async {
    let stub = Self.stubbed()
    var anonymous = IM.Types.Message.text("om_1", sender: "ou_1")
    anonymous.sender?.senderType = "anonymous"
    let names = await Self.resolved([anonymous, .text("om_2", sender: "on_union")], .user(.user(testing: stub)))
    #expect(stub.requests.isEmpty && names.byID.isEmpty)
  }

  @Test func whatCannotBeHadIsLeftOutWithoutAWord() async {
    let stub = Self.stubbed()
    stub.answer(.get, Route.botNames, with: .refused(code: 99_991_672))
    stub.answer(.get, Route.app, with: .refused(code: 99_991_672))
    let ids = (1...500).map { "ou_\($0)" } + ["cli_a"]
    let names = await Self.resolved(ids.map { .text("om_\($0)", sender: $0) }, .bot(.bot(testing: stub)))
    #expect(names.byID.isEmpty)
    // The first refusal stops the rest: of ten batches only those under way are sent.
    #expect(stub.requests(to: .get, Route.botNames).count <= 4)
  }

  @Test(arguments: 0..<10) func namesAfterAFailureDoNotDependOnChance(seed: Int) async {
    let stub = StubTransport()
    stub.answer(
      .post, Route.userNames,
      with: .data(
        after: { $0.body.count * (seed * 7 + 3) % 29 }, failingWhen: { $0.strings("user_ids").contains("ou_21") },
        { request in
          ["users": .array(request.strings("user_ids").map { ["user_id": .string($0), "name": .string("N")] })]
        }))
    let ids = (1...60).map { "ou_\($0)" }
    let names = await Self.resolved(ids.map { .text("om_\($0)", sender: $0) }, .user(.user(testing: stub)))
    #expect(names.byID.keys.sorted() == ids.prefix(20).sorted())
  }
}
