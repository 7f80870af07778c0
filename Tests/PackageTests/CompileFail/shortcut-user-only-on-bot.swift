// expect: error: 'run(_:progress:)' is unavailable: only a user may run this shortcut; run it with a LarkClient<User>, made by LarkClient.user(…)
// expect: error: 'run(_:progress:)' is unavailable: only a user may run this shortcut; run it with a LarkClient<User>, made by LarkClient.user(…)
import LarkIM

private func call(bot: LarkClient<Bot>) async throws {
  _ = try await bot.run(IM.Shortcuts.MessagesSearch(query: "deploy"))
  _ = try await bot.run(IM.Shortcuts.FlagCreate(messageID: "om_1"))
}
