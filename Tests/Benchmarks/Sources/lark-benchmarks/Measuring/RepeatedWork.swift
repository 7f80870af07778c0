import LarkIM

/// Work to be done so and so often and nothing else, for tools that count what a process does: the difference between two
/// numbers of rounds is the work's.
enum RepeatedWork: String, CaseIterable {
  /// Decode the page of 50 chats.
  case chats
  /// Decode the page of 50 messages.
  case messages
  /// Encode the request that creates a chat.
  case create

  /// What this program is told to do nothing else.
  static let command = "again"

  func run(_ count: Int) throws {
    let chats = RawResponse(status: 200, headers: [], body: .data(ChatsPage.bytes))
    let messages = RawResponse(status: 200, headers: [], body: .data(MessagesPage.bytes))
    let request = ChatRequest.generated
    for _ in 0..<count {
      switch self {
      case .chats: _ = try IM.Chats.List.Reply.decode(chats)
      case .messages: _ = try IM.Messages.List.Reply.decode(messages)
      case .create: _ = try request.prepared()
      }
    }
  }
}
