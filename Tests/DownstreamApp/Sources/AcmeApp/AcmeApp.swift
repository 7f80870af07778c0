import AcmeAPI
import AcmeBot
import LarkIM
import LarkTesting

/// Makes a chat for a ticket and prints what was sent; a stub stands for the platform.
@main
struct AcmeApp {
  static func main() async throws {
    let stub = StubTransport()
    stub.answer(.post, "/open-apis/im/v1/chats", with: .ok(["chat_id": "oc_1"]))
    stub.answer(.patch, "/open-apis/im/v1/chats/oc_1/announcement", with: .ok())
    stub.answer(.get, "/open-apis/staff/v1/people/ada", with: .ok(["desk_chat_id": "oc_2"]))
    stub.answer(.post, "/open-apis/desk/v1/tickets", with: .ok(["ticket": ["ticket_id": "tk_1"]]))
    stub.answer(.post, "/open-apis/audit/v1/entries", with: .ok())
    stub.answer(.post, "/open-apis/im/v1/flags", with: .ok())
    let bot = LarkClient.bot(testing: stub)

    let chat = try await bot.send(IM.Chats.Create(name: "Printer"))
    try await bot.send(Acme.IM.Chats.Announce(chatID: chat.chatID ?? "", text: "We look into it."))
    _ = try await AcmeBot(bot).openTicket("Printer", for: "ada")
    _ = try await LarkClient.user(testing: stub).run(
      IM.Shortcuts.FlagCreate(messageID: "om_dc13264520392913993dd051dba21dcf"))
    for request in stub.requests { print(request.verb.rawValue, request.path) }
  }
}
