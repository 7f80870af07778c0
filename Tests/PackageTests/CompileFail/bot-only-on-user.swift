// expect: error: 'send(_:options:)' is unavailable: only a bot may call this method
import LarkAPI
import LarkCore

private func call(user: LarkClient<User>) async throws {
  _ = try await user.send(IM.Chats.Create(name: "Rollout"))
}
