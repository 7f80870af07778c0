import LarkCards

// The README shows this function.
func write<Words: AsyncSequence>(_ words: Words, as bot: LarkClient<Bot>, inReplyTo messageID: String) async throws
where Words.Element == String {
  let result = try await bot.stream(to: .reply(messageID)) { answer in
    for try await word in words { try await answer.append(word) }
  }
  for message in result.messages { print(message.messageID, message.way.rawValue, message.updates) }
  if let refusal = result.firstRefusal { print("not all of it is in one card: \(refusal)") }
}
