// expect: error: 'response(to:options:)' is unavailable: only a user may call this method
import LarkAPI
import LarkCore

private func call(bot: LarkClient<Bot>) async throws {
  _ = try await bot.response(to: IM.Feed.Groups.Delete(feedGroupID: "ofg_1"))
}
