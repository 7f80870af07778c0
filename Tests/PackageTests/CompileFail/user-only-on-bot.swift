// expect: error: 'send(_:options:)' is unavailable: only a user may call this method
import LarkAPI
import LarkCore

private func call(bot: LarkClient<Bot>) async throws {
  _ = try await bot.send(IM.Feed.Groups.Delete(feedGroupID: "ofg_1"))
}
