import Foundation
import LarkIM

/// From the bytes of an answer to typed values.
enum DecodeBenchmark {
  static func run(_ settings: Settings) async throws {
    let rounds = Rounds(count: settings.runs(15))
    let chats = ChatsPage.bytes
    let messages = MessagesPage.bytes
    try check(chats, messages)

    var table = Table("decode, µs", columns: Rounds.columns)
    func add(_ name: String, _ operation: () throws -> Int) throws {
      table.add(name, try rounds.measure(operation).cells)
    }
    let decoder = JSONDecoder()
    for (name, bytes) in [("50 chats", chats), ("50 messages", messages)] {
      let size = "\(name), \(bytes.count) bytes"
      if bytes == chats {
        try add("\(size): LarkIM") { try decoded(IM.Chats.List.Reply.self, bytes).items?.count ?? 0 }
        try add("\(size): JSONDecoder, synthesised") {
          try decoder.decode(CodableEnvelope<CodableChatsPage>.self, from: bytes).data?.items?.count ?? 0
        }
      } else {
        try add("\(size): LarkIM") { try decoded(IM.Messages.List.Reply.self, bytes).items?.count ?? 0 }
        try add("\(size): JSONDecoder, synthesised") {
          try decoder.decode(CodableEnvelope<CodableMessagesPage>.self, from: bytes).data?.items?.count ?? 0
        }
      }
      try add("\(size): JSON, any shape") { try RawResponse(bytes).json().objectValue?.count ?? 0 }
      try add("\(size): JSONSerialization") {
        (try JSONSerialization.jsonObject(with: bytes) as? [String: Any])?.count ?? 0
      }
    }
    let client = LarkClient.bot(token: "t-benchmark", transport: InMemoryTransport(answer: chats))
    let call = try await rounds.measure { try await client.send(IM.Chats.List()).items?.count ?? 0 }
    table.add("50 chats: whole call, transport in memory", call.cells)
    table.print()
  }

  private static func decoded<Reply: LarkReply>(_ type: Reply.Type, _ bytes: Data) throws -> Reply {
    try Reply.decode(RawResponse(bytes))
  }

  /// Both ways yield the same values.
  private static func check(_ chats: Data, _ messages: Data) throws {
    let decoder = JSONDecoder()
    let codableChats = try decoder.decode(CodableEnvelope<CodableChatsPage>.self, from: chats).data
    let codableMessages = try decoder.decode(CodableEnvelope<CodableMessagesPage>.self, from: messages).data
    guard CodableChatsPage(try decoded(IM.Chats.List.Reply.self, chats)) == codableChats,
      CodableMessagesPage(try decoded(IM.Messages.List.Reply.self, messages)) == codableMessages,
      codableChats?.items?.count == 50, codableMessages?.items?.count == 50
    else { throw BenchmarkError("the two ways of decoding come to different values") }
  }
}

extension RawResponse {
  /// A successful answer.
  fileprivate init(_ bytes: Data) {
    self.init(status: 200, headers: [], body: .data(bytes))
  }
}
