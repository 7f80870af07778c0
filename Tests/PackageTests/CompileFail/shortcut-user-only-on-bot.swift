// expect: error: 'cancelFlag' is unavailable: only a user can take off flags
import LarkCore
import LarkIM

func call(bot: LarkClient<Bot>) async throws {
  _ = try await bot.cancelFlag(.init(messageID: "om_1"))
}
