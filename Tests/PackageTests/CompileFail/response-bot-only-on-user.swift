// expect: error: 'response(to:options:)' is unavailable: only a bot may call this method
import LarkAPI
import LarkCore

private func call(user: LarkClient<User>) async throws {
  _ = try await user.response(to: IM.Chats.Create(name: "Rollout"))
}
