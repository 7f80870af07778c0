import Foundation
import LarkJSON
import SplitMix
import Testing

@testable import lark

/// Messages that are broken in every way: the server goes on, and every request has its answer.
@Suite(.timeLimit(.minutes(5))) struct MCPFuzzTests {
  private static let methods = [
    "initialize", "ping", "tools/list", "tools/call", "server/discover", "logging/setLevel", "", "tools/call ", "🚀",
  ]

  private static let values: [JSON] = [
    nil, true, 0, -1, 1.5, "", "text", [], [:], [[]], ["a": ["b": nil]], "\u{0}\u{2028}\u{202E}", 9_007_199_254_740_993,
    .string(String(repeating: "x", count: 5_000)),
  ]

  private static func value(_ random: inout SplitMix) -> JSON { values.randomElement(using: &random) ?? nil }

  private static let tools = ["im_messages_send", "im_chats_get", "find_tool", "call_tool", "nothing", "im_messages_delete"]

  private static func params(_ random: inout SplitMix) -> JSON {
    var params: JSONObject = [:]
    if Bool.random(using: &random) {
      params["name"] = Int.random(in: 0..<5, using: &random) > 0
        ? .string(tools.randomElement(using: &random) ?? "") : value(&random)
    }
    if Bool.random(using: &random) {
      var arguments: JSONObject = [:]
      for name in ["chat_id", "text", "query", "limit", "name", "arguments", "confirm", "file", "as"]
      where Int.random(in: 0..<3, using: &random) == 0 {
        arguments[name] = value(&random)
      }
      params["arguments"] = Int.random(in: 0..<5, using: &random) > 0 ? .object(arguments) : value(&random)
    }
    if Bool.random(using: &random) {
      var meta: JSONObject = [AgentSession.version: "2026-07-28", AgentSession.capabilities: [:]]
      if Int.random(in: 0..<4, using: &random) == 0 { meta[AgentSession.version] = value(&random) }
      if Int.random(in: 0..<4, using: &random) == 0 { meta[AgentSession.capabilities] = value(&random) }
      if Int.random(in: 0..<4, using: &random) == 0 { meta["progressToken"] = value(&random) }
      params["_meta"] = Int.random(in: 0..<6, using: &random) > 0 ? .object(meta) : value(&random)
    }
    return Int.random(in: 0..<8, using: &random) > 0 ? .object(params) : value(&random)
  }

  /// A line, and how many answers it must have.
  private static func line(_ number: Int, _ random: inout SplitMix) -> (bytes: [UInt8], answers: Int) {
    var message: JSONObject = ["jsonrpc": "2.0"]
    let damage = Int.random(in: 0..<6, using: &random)
    // What is broken may become another request, but not one of those that are waited for.
    let number = damage < 2 ? 1_000_000 + number : number
    let isRequest = Int.random(in: 0..<5, using: &random) > 0
    if isRequest { message["id"] = Bool.random(using: &random) ? .number(JSONNumber(number)) : .string("id-\(number)") }
    message["method"] =
      isRequest ? .string(methods.randomElement(using: &random) ?? "") : "notifications/cancelled"
    // A call that is cancelled is not answered, so nothing that exists is.
    message["params"] = isRequest ? params(&random) : ["requestId": -5]
    var bytes = JSON.object(message).serializedBytes()
    switch damage {
    case 0:
      // Broken somewhere: no message any more, or another one.
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        var byte = UInt8.random(in: 0...255, using: &random)
        if byte == 0x0A { byte = 0x0B }
        bytes[index] = byte
      }
      return (bytes, -1)
    case 1:
      return (Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))), -1)
    default: return (bytes, isRequest ? 1 : 0)
    }
  }

  @Test func everyRequestHasItsAnswer() async throws {
    try await CallSite.run(nil) { site in
      var random = SplitMix(state: 22)
      let lines = (1...600).map { Self.line($0, &random) }
      try await AgentSession.run(site, leavesLines: true) { agent in
        for (bytes, _) in lines { agent.send(bytes: bytes + [0x0A]) }
        for (index, line) in lines.enumerated() where line.answers == 1 {
          let number = index + 1
          let answer = try await agent.message { message in
            message["id"] == .number(JSONNumber(number)) || message["id"] == .string("id-\(number)")
          }
          #expect(answer["result"] != nil || answer["error"] != nil)
        }
        // What comes in pieces is read as well, and the server is as it was.
        let ping = #"{"jsonrpc":"2.0","id":"last","method":"ping"}"# + "\n"
        for byte in ping.utf8 { agent.send(bytes: [byte]) }
        let last = try await agent.answer(to: "last")
        #expect(last["result"] == [:])
        // No request has a second answer.
        for line in agent.pending {
          let id = try JSON(parsing: line)["id"]
          let number = id?.intValue ?? id?.stringValue.flatMap { Int($0.dropFirst(3)) } ?? 0
          if lines.indices.contains(number - 1) { #expect(lines[number - 1].answers != 1, "\(line)") }
        }
      }
    }
  }

  @Test func piecesMakeNoDifference() {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
        Int.random(in: 0..<8, using: &random) == 0 ? UInt8(ascii: "\n") : UInt8.random(in: 0...255, using: &random)
      }
      var whole = LineSplitter(limit: 40)
      let expected = whole.add(text) + whole.finish()
      var pieces = LineSplitter(limit: 40)
      var lines: [LineSplitter.Line] = []
      var rest = text[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random)
        lines += pieces.add(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(lines + pieces.finish() == expected)
    }
  }

  @Test func longLinesArePassedOver() {
    var splitter = LineSplitter(limit: 4)
    #expect(splitter.add(Array("abcd\nabcde".utf8)) == [.text(Array("abcd".utf8))])
    #expect(splitter.add(Array("fgh\nxy\n".utf8)) == [.tooLong, .text(Array("xy".utf8))])
    #expect(splitter.finish() == [])
  }

  @Test func anyBytesAreReadAsMessages() {
    var random = SplitMix(state: 99)
    for number in 0..<3_000 {
      let (bytes, answers) = Self.line(number, &random)
      let messages = JSONRPCMessage.messages(in: bytes)
      if answers == 1 { #expect(messages.count == 1) }
      for case .request(_, let method, let params) in messages { _ = try? ProtocolRequest(method, params) }
    }
  }
}
