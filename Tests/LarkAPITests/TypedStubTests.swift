import Foundation
import LarkAPI
import LarkCore
import LarkTesting
import Testing

/// Stubs that answer with the types of replies.
@Suite struct TypedStubTests {
  @Test func aReplyComesBackAsItWasGiven() async throws {
    var member = IM.Chat.Members.Get.Reply.Item()
    member.memberID = "ou_1"
    member.name = "Ann \"A\" O'Hara"
    var reply = IM.Chat.Members.Get.Reply()
    reply.items = [member]
    reply.memberTotal = 3
    reply.hasMore = false
    let stub = StubTransport()
    stub.answer(IM.Chat.Members.Get.self, with: reply)
    let answer = try await LarkClient.user(testing: stub).send(IM.Chat.Members.Get(chatID: "oc_1"))
    #expect(answer.items?.first?.name == member.name)
    #expect(answer.memberTotal == 3 && answer.hasMore == false && answer.pageToken == nil)
    #expect(stub.requests(to: IM.Chat.Members.Get.self).map(\.path) == ["/open-apis/im/v1/chats/oc_1/members"])
    #expect(stub.requests(to: IM.Chats.Get.self).isEmpty)
  }

  @Test func pagesRefusalsAndFiles() async throws {
    let stub = StubTransport()
    var first = IM.Chats.List.Reply()
    first.items = [.init(), .init()]
    first.hasMore = true
    first.pageToken = "t"
    var last = IM.Chats.List.Reply()
    last.items = [.init()]
    last.hasMore = false
    stub.answer(IM.Chats.List.self, with: first, last)
    stub.answer(IM.Chats.Delete.self, with: .refused(code: 232_009))
    stub.answer(IM.Images.Get.self, with: Data("png".utf8), contentType: "image/png", named: "a \"b\".png")
    let bot = LarkClient.bot(testing: stub)
    var count = 0
    for try await page in bot.pages(IM.Chats.List()) { count += page.items?.count ?? 0 }
    #expect(count == 3)
    await #expect(throws: LarkError.self) { try await bot.send(IM.Chats.Delete(chatID: "oc_1")) }
    let image = try await bot.send(IM.Images.Get(imageKey: "img_1"))
    #expect(image.contentType == "image/png" && image.fileName == "a \"b\".png")
  }

  @Test func whatAnswersNothingAnswersWithAnEmptyReply() async throws {
    let stub = StubTransport()
    stub.answer(IM.Chats.Delete.self, with: EmptyReply())
    try await LarkClient.bot(testing: stub).send(IM.Chats.Delete(chatID: "oc_1"))
    #expect(stub.requests.count == 1)
  }
}
