// expect: error: 'pages(_:options:)' is unavailable: only a user may call this method
import LarkAPI
import LarkCore

private func call(bot: LarkClient<Bot>) async throws {
  for try await _ in bot.pages(IM.Feed.Groups.List()) {}
}
