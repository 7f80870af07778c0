import LarkAPI
import LarkCore

func asUser(_ user: LarkClient<User>) async throws(LarkError) {
  _ = try await user.send(IM.Feed.Groups.Delete(feedGroupID: "ofg_1"))
  _ = try await user.send(IM.Chats.Get(chatID: "oc_1"))
  for try await page in user.pages(IM.Feed.Groups.List()) {
    _ = (page.groups, page.deletedGroups)
  }
}

func asBot(_ bot: LarkClient<Bot>) async throws(LarkError) {
  _ = try await bot.send(IM.Chats.Create(name: "Rollout", userIDList: ["ou_1"])).chatID
  _ = try await bot.response(to: IM.Chats.Get(chatID: "oc_1"), options: .init(timeout: .seconds(5)))
  for try await member in bot.pages(IM.Chat.Members.Get(chatID: "oc_1")).items {
    _ = member.name
  }
}

func asEither<As: Identity>(_ client: LarkClient<As>) async throws(LarkError) -> String? {
  try await client.send(IM.Chats.Get(chatID: "oc_1")).name
}
