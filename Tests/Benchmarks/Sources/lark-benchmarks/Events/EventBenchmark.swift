import Foundation
import LarkEvents
import Synchronization

/// From the bytes of an event to its type.
enum EventBenchmark {
  static func run(_ settings: Settings) throws {
    let rounds = Rounds(count: settings.runs(15))
    let bytes = Array(envelope.utf8)
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard try content(RawEvent(parsing: bytes)) == (try decoder.decode(CodableEvent.self, from: data).event.message.content)
    else { throw BenchmarkError("the two ways of reading come to different values") }
    var table = Table("event of \(bytes.count) bytes, µs", columns: Rounds.columns)
    table.add("LarkEvents", try rounds.measure { try content(RawEvent(parsing: bytes))?.count ?? 0 }.cells)
    table.add(
      "JSONDecoder, synthesised",
      try rounds.measure { try decoder.decode(CodableEvent.self, from: data).event.message.content.count }.cells)
    table.print()
  }

  private static func content(_ raw: RawEvent) -> String? {
    Received<IM.Events.MessageReceived>(raw)?.message?.content
  }

  /// A message with some mentions and a text of some length.
  private static let envelope: String = {
    let mentions = (1...12).map { number in
      """
      {"key":"@_user_\(number)","id":{"open_id":"ou_7d8a6e6df7621556ce0d21922b6767\(number)","union_id":"on_8ed6aa67826108097d9ee143816345\(number)"},"name":"Person \(number)","tenant_key":"736588c9260f175e"}
      """
    }.joined(separator: ",")
    let text = String(repeating: "some words of a message, ", count: 64)
    return """
      {"schema":"2.0","header":{"event_id":"5e3702a84e847582be8db7fb73283c02","event_type":"im.message.receive_v1",\
      "create_time":"1608725989000","token":"rvaYgkND1GOiu5MM0E1rncYC6PLtF7JV","app_id":"cli_9f5343c580712544",\
      "tenant_key":"2ca1d211f64f6438"},"event":{"sender":{"sender_id":{"union_id":"on_8ed6aa67826108097d9ee143816345",\
      "open_id":"ou_84aad35d084aa403a838cf73ee18467"},"sender_type":"user","tenant_key":"736588c9260f175e"},\
      "message":{"message_id":"om_5ce6d572455d361153b7cb51da133945","create_time":"1609073151345",\
      "chat_id":"oc_5ce6d572455d361153b7xx51da133945","chat_type":"group","message_type":"text",\
      "content":"{\\"text\\":\\"\(text)\\"}","mentions":[\(mentions)]}}}
      """
  }()
}

/// The same event as `Codable` makes it.
private struct CodableEvent: Decodable {
  struct IDs: Decodable {
    var union_id, open_id, user_id: String?
  }
  struct Header: Decodable {
    var event_id, event_type, create_time, token, app_id, tenant_key: String
  }
  struct Sender: Decodable {
    var sender_id: IDs
    var sender_type, tenant_key: String
  }
  struct Mention: Decodable {
    var key, name: String
    var id: IDs
    var tenant_key: String?
  }
  struct Message: Decodable {
    var message_id: String
    var root_id, parent_id, create_time, update_time, chat_id, thread_id, chat_type, message_type: String?
    var content: String
    var mentions: [Mention]?
  }
  struct Event: Decodable {
    var sender: Sender
    var message: Message
  }
  var schema: String
  var header: Header
  var event: Event
}

/// Receives events from a server until there are enough, and tells what that took.
enum ReceivingTask {
  /// What the command line begins with.
  static let command = "receive"

  /// - Parameter arguments: The server's address, and how many events to wait for.
  static func run(_ arguments: [String]) async throws {
    guard arguments.count == 2, let count = Int(arguments[1]) else { throw BenchmarkError("receive URL COUNT") }
    let bot = LarkClient.bot(
      .init(appID: "cli_test", appSecret: "secret-of-the-app"), configuration: .init(baseURL: arguments[0]))
    let seen = Mutex<(events: Int, ids: Set<String>)>((0, []))
    let listener = bot.listener(settings: EventSettings(capacity: 100_000))
    let task = Task { try await listener.run() }
    listener.on(IM.Events.MessageReceived.self) { event in
      let isEnough = seen.withLock { seen in
        seen.events += 1
        seen.ids.insert(event.message?.messageID ?? "")
        return seen.events == count
      }
      // What is at work is done with, and acknowledged, before the end.
      if isEnough { task.cancel() }
    }
    try await task.value
    let (events, different) = seen.withLock { ($0.events, $0.ids.count) }
    print("\(events) events, \(different) different, peak \((PeakMemory.own ?? 0) / 1024) KiB")
  }
}
