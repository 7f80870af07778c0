import Foundation
import LarkIM

/// From a typed request to the bytes that are sent.
enum EncodeBenchmark {
  static func run(_ settings: Settings) async throws {
    let rounds = Rounds(count: settings.runs(15))
    let request = ChatRequest.generated
    let codable = ChatRequest.codable
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let size = try check(request, codable, encoder)

    var table = Table("encode im.chats.create, body of \(size) bytes, µs", columns: Rounds.columns)
    table.add("LarkIM: path, query and body", try rounds.measure { try request.prepared().bodyLength }.cells)
    table.add("JSONEncoder, synthesised: body", try rounds.measure { try encoder.encode(codable).count }.cells)
    let client = LarkClient.bot(token: "t-benchmark", transport: InMemoryTransport(answer: Data(SampleChat.answer.utf8)))
    let call = try await rounds.measure { try await client.send(request).name?.utf8.count ?? 0 }
    table.add("whole call, transport in memory", call.cells)
    table.print()
  }

  /// Both ways yield the same document.
  ///
  /// - Returns: Length of the body.
  private static func check(
    _ request: IM.Chats.Create, _ codable: CodableChatRequest, _ encoder: JSONEncoder
  ) throws -> Int {
    guard case .json(let bytes) = try request.prepared().body else { throw BenchmarkError("the request has no body") }
    let ours = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    let theirs = try JSONDecoder().decode(JSON.self, from: encoder.encode(codable))
    guard ours == theirs else { throw BenchmarkError("the two ways of encoding come to different documents") }
    return bytes.count
  }
}

extension PreparedRequest {
  fileprivate var bodyLength: Int {
    if case .json(let bytes) = body { bytes.count } else { 0 }
  }
}
