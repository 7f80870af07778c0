import ChildProcess
import Foundation
import LarkJSON
import LoopbackServer
import Synchronization
import Testing

@testable import lark

/// An agent that talks to `lark mcp`, as clients do: the built command as a child, with lines of JSON-RPC.
final class AgentSession: Sendable {
  private let child: ChildSession
  private let count = Mutex(0)
  /// Whether requests are of the revision without a handshake.
  private let isModern: Bool

  static let version = "io.modelcontextprotocol/protocolVersion"
  static let capabilities = "io.modelcontextprotocol/clientCapabilities"

  private init(_ child: ChildSession, isModern: Bool) {
    self.child = child
    self.isModern = isModern
  }

  /// Runs `lark mcp` in the folder of a site. Every line that it writes must be a message, and none may be left over.
  ///
  /// - Parameters:
  ///   - site: Folder and environment.
  ///   - arguments: What follows `mcp`.
  ///   - isModern: Whether requests are of the revision without a handshake.
  ///   - leavesLines: Whether messages that nobody took are no fault.
  @discardableResult
  static func run(
    _ site: CallSite, _ arguments: [String] = [], isModern: Bool = true, leavesLines: Bool = false,
    _ body: (AgentSession) async throws -> Void
  ) async throws -> ChildSession.End {
    let end = try await ChildSession.run(
      Command.lark.path(percentEncoded: false), ["mcp"] + arguments,
      environment: site.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }, in: site.folder
    ) { child in try await body(AgentSession(child, isModern: isModern)) }
    #expect(end.status == 0, "\(end.error)")
    for line in end.lines {
      let message = try? JSON(parsing: line)
      #expect(message?["jsonrpc"] == "2.0", "\(line)")
    }
    if !leavesLines { #expect(end.lines == []) }
    return end
  }

  /// Sends a line as it is.
  func send(_ line: String) { child.send(line) }

  /// Sends bytes as they are.
  func send(bytes: [UInt8]) { child.send(bytes: bytes) }

  /// Ends the input.
  func closeInput() { child.closeInput() }

  /// Lines that came and that nobody took.
  var pending: [String] { child.pending }

  /// The next message that fits.
  func message(where isWanted: @escaping @Sendable (JSON) -> Bool) async throws -> JSON {
    let line = await child.line { line in (try? JSON(parsing: line)).map(isWanted) ?? false }
    return try JSON(parsing: try #require(line))
  }

  /// Sends a request without waiting.
  ///
  /// - Returns: Its id.
  @discardableResult
  func start(_ method: String, _ params: JSONObject = [:], meta: JSONObject = [:]) -> JSON {
    let id = JSON.number(JSONNumber(count.withLock { count in
      count += 1
      return count
    }))
    var params = params
    var facts: JSONObject = isModern ? [Self.version: "2026-07-28", Self.capabilities: [:]] : [:]
    for (key, value) in meta { facts[key] = value }
    if !facts.isEmpty { params["_meta"] = .object(facts) }
    child.send(
      JSON.object(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": .object(params)]).serialized())
    return id
  }

  /// The answer to a request.
  func answer(to id: JSON) async throws -> JSON {
    try await message { $0["id"] == id && $0["method"] == nil }
  }

  /// Sends a request and waits for the answer.
  func ask(_ method: String, _ params: JSONObject = [:], meta: JSONObject = [:]) async throws -> JSON {
    try await answer(to: start(method, params, meta: meta))
  }

  /// What a call of a tool comes to.
  struct Called {
    /// The envelope, from the text.
    var envelope: JSON
    var isError: Bool
    var data: JSON { envelope["data"] ?? .null }
    var error: JSON { envelope["error"] ?? .null }
    var message: String { error["message"]?.stringValue ?? "" }
    var hint: String { error["hint"]?.stringValue ?? "" }
  }

  /// Calls a tool.
  func call(_ name: String, _ arguments: JSONObject = [:], meta: JSONObject = [:]) async throws -> Called {
    try Self.called(
      try await ask("tools/call", ["name": .string(name), "arguments": .object(arguments)], meta: meta))
  }

  /// What an answer to `tools/call` says, which says the same in all forms.
  static func called(_ answer: JSON) throws -> Called {
    let result = try #require(answer["result"], "\(answer)")
    let text = try #require(result["content"]?[0]?["text"]?.stringValue)
    let envelope = try JSON(parsing: text)
    let isError = result["isError"] == true
    #expect(envelope["ok"] == .bool(!isError))
    if !isError { #expect(result["structuredContent"] == envelope) }
    return Called(envelope: envelope, isError: isError)
  }

  /// The list of tools.
  func tools() async throws -> [JSON] {
    try #require(try await ask("tools/list")["result"]?["tools"]?.arrayValue)
  }
}
