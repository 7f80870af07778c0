import Foundation
import LarkCore
import LarkTesting
import Synchronization
import TestSupport
import Testing

@Suite struct PagesTests {
  private func page(_ items: [String]?, more: JSON? = nil, token: JSON? = nil) -> StubAnswer {
    var data = JSONObject()
    data["items"] = items.map { .array($0.map { .string($0) }) }
    data["has_more"] = more
    data["page_token"] = token
    return .ok(.object(data))
  }

  private func items(_ stub: StubTransport, startingAt token: String? = nil) async throws(LarkError) -> [String] {
    var items: [String] = []
    for try await item in LarkClient.bot(testing: stub).pages(Sample.ListChats(pageToken: token)).items {
      items.append(item)
    }
    return items
  }

  @Test func followsTokensOverEmptyPages() async throws {
    let stub = StubTransport(
      answers: page(["a", "b"], more: true, token: "1"), page([], more: true, token: "2"),
      page(nil, more: true, token: "3"),
      page(["c"], more: false, token: ""))
    #expect(try await items(stub) == ["a", "b", "c"])
    #expect(stub.requests.map(\.rawQuery) == [nil, "page_token=1", "page_token=2", "page_token=3"])
  }

  @Test func theTokenAloneTellsWhereThereIsNoFlag() async throws {
    let stub = StubTransport(answers: page(["a"], token: "1"), page(["b"], token: ""))
    #expect(try await items(stub) == ["a", "b"])
    let other = StubTransport(answers: page(["a"]))
    #expect(try await items(other) == ["a"])
  }

  @Test func noMoreIsTheEndWhateverTheToken() async throws {
    let stub = StubTransport(answers: page(["a"], more: false, token: "1"))
    #expect(try await items(stub) == ["a"])
  }

  @Test("what is no Boolean says that nothing follows as well", arguments: [
    0, "0", "false", "False", " false ", 0.0,
  ] as [JSON])
  func falseInOtherWords(more: JSON) async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats", with: page(["a"], more: more, token: "1"))
    #expect(try await items(stub) == ["a"])
    #expect(stub.requests.count == 1)
  }

  @Test("and that more follows", arguments: [1, "1", "true", "TRUE", 1.0] as [JSON])
  func trueInOtherWords(more: JSON) async throws {
    let stub = StubTransport(answers: page(["a"], more: more, token: "1"), page(["b"], more: 0, token: "2"))
    #expect(try await items(stub) == ["a", "b"])
    let missing = StubTransport(answers: page(["a"], more: more))
    #expect(try await failure { () async throws(LarkError) in try await items(missing) }.kind == .paging)
  }

  @Test("where the flag says nothing that can be understood, the token tells", arguments: [
    "", .null, [], [:], "maybe", 2,
  ] as [JSON])
  func flagsThatSayNothing(more: JSON) async throws {
    let stub = StubTransport(answers: page(["a"], more: more, token: "1"), page(["b"], more: more, token: ""))
    #expect(try await items(stub) == ["a", "b"])
    let same = StubTransport()
    same.answer(.get, "/open-apis/im/v1/chats", with: page(["a"], more: more, token: "1"))
    #expect(try await failure { () async throws(LarkError) in try await items(same) }.kind == .paging)
    #expect(same.requests.count == 2)
  }

  @Test("more without a token to go on with is an error", arguments: ["", .null, [], [:], nil] as [JSON?])
  func moreWithoutToken(token: JSON?) async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats", with: page(["a"], more: true, token: token))
    #expect(try await failure { () async throws(LarkError) in try await items(stub) }.kind == .paging)
    #expect(stub.requests.count == 1)
  }

  @Test func pagesWithoutEndAndWithoutItemsThrow() async throws {
    let stub = StubTransport()
    let count = Mutex(0)
    stub.answer(
      .get, "/open-apis/im/v1/chats",
      with: StubAnswer { (_) throws(TransportError) in
        let number = count.withLock { $0 += 1; return $0 }
        let text = #"{"code":0,"data":{"items":[],"has_more":true,"page_token":"\#(number)"}}"#
        return HTTPResponse(status: 200, body: .data(Data(text.utf8)))
      })
    let error = try await failure { () async throws(LarkError) in try await items(stub) }
    #expect(error.kind == .paging)
    #expect(error.message == "200 pages in a row hold nothing, and more are said to follow")
    #expect(stub.requests.count == 200)
  }

  @Test func aTokenThatComesTwiceThrowsAfterItsPage() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats", with: page(["a"], more: true, token: "1"))
    var read: [String] = []
    let error = try await failure { () async throws(LarkError) in
      for try await item in LarkClient.bot(testing: stub).pages(Sample.ListChats()).items { read.append(item) }
    }
    #expect(error.kind == .paging)
    #expect(error.method == "im.chats.list")
    #expect(read == ["a", "a"])
    #expect(stub.requests.count == 2)
  }

  @Test func theFirstTokenCountsToo() async throws {
    let stub = StubTransport(answers: page(["a"], more: true, token: "5"))
    let error = try await failure { () async throws(LarkError) in try await items(stub, startingAt: "5") }
    #expect(error.kind == .paging)
  }

  @Test(arguments: [JSON?.none, "", .null])
  func moreWithoutATokenThrows(token: JSON?) async throws {
    let stub = StubTransport(answers: page(["a"], more: true, token: token))
    let error = try await failure { () async throws(LarkError) in try await items(stub) }
    #expect(error.kind == .paging)
  }

  @Test func aFailedPageThrows() async throws {
    let stub = StubTransport(answers: page(["a"], more: true, token: "1"), .refused(code: 230_002))
    var read: [String] = []
    let error = try await failure { () async throws(LarkError) in
      for try await item in LarkClient.user(testing: stub).pages(Sample.ListChats()).items { read.append(item) }
    }
    #expect(error.code == 230_002)
    #expect(read == ["a"])
  }

  @Test func pagesAreAskedForWhenTheyAreWanted() async throws {
    let stub = StubTransport(answers: page(["a"], more: true, token: "1"), page(["b"], more: false))
    var pages = LarkClient.bot(testing: stub).pages(Sample.ListChats()).makeAsyncIterator()
    #expect(stub.requests.isEmpty)
    #expect(try await pages.next()?.items == ["a"])
    #expect(stub.requests.count == 1)
    #expect(try await pages.next()?.items == ["b"])
    #expect(try await pages.next() == nil)
    #expect(try await pages.next() == nil)
    #expect(stub.requests.count == 2)
  }

  @Test func afterAFailureThereIsNothing() async throws {
    let stub = StubTransport(answers: .refused(code: 1), page(["a"]))
    var pages = LarkClient.bot(testing: stub).pages(Sample.ListChats()).makeAsyncIterator()
    await #expect(throws: LarkError.self) { try await pages.next() }
    #expect(try await pages.next() == nil)
    #expect(stub.requests.count == 1)
  }

  @Test func everyIterationBeginsAnew() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/open-apis/im/v1/chats", with: page(["a"], more: false))
    let pages = LarkClient.bot(testing: stub).pages(Sample.ListChats())
    for _ in 1...2 {
      var read: [String] = []
      for try await item in pages.items { read.append(item) }
      #expect(read == ["a"])
    }
    #expect(stub.requests.count == 2)
  }

  @Test func aBoundedReadSaysWhatIsLeft() async throws {
    let stub = StubTransport(
      answers: page(["a", "b"], more: true, token: "1"), page(["c"], more: true, token: "2"), page(["d"], more: false))
    let bot = LarkClient.bot(testing: stub)
    let part = try await bot.pages(Sample.ListChats()).collect(upTo: 2)
    #expect(part.items == ["a", "b", "c"])
    #expect(part.pages.count == 2)
    #expect(!part.isComplete)
    #expect(part.nextPageToken == "2")
    let rest = try await bot.pages(Sample.ListChats(pageToken: part.nextPageToken)).collect(upTo: 2)
    #expect(rest.items == ["d"])
    #expect(rest.isComplete)
    #expect(rest.nextPageToken == nil)
    #expect(stub.requests.map(\.rawQuery) == [nil, "page_token=1", "page_token=2"])
  }

  @Test func anUnboundedReadIsComplete() async throws {
    let stub = StubTransport(answers: page(["a"], more: true, token: "1"), page(["b"], more: false))
    let all = try await LarkClient.bot(testing: stub).pages(Sample.ListChats()).collect()
    #expect(all.items == ["a", "b"])
    #expect(all.isComplete)
  }
}
