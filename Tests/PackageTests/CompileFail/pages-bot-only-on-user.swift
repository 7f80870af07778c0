// expect: error: 'pages(_:options:)' is unavailable: only a bot may call this method
import LarkAPI
import LarkCore

private func call(user: LarkClient<User>) async throws {
  for try await _ in user.pages(IM.Messages.ReadUsers(messageID: "om_1", userIDType: .openID)) {}
}
