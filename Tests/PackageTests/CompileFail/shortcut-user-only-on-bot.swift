// expect: error: 'searchMessages(_:progress:)' is unavailable: only a user may search messages
import LarkIM

private func call(bot: LarkClient<Bot>) async throws {
  _ = try await bot.searchMessages(.init(query: "deploy"))
}
