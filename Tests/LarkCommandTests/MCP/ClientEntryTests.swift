import Foundation
import LarkJSON
import Testing

@testable import lark

/// `lark mcp config`: what agents put into their settings.
@Suite struct ClientEntryTests {
  private static let keys: [String: String] = [
    "claude-desktop": "mcpServers", "cursor": "mcpServers", "gemini": "mcpServers", "windsurf": "mcpServers",
    "vscode": "servers", "zed": "context_servers",
  ]

  @Test(arguments: keys.keys.sorted() + [""])
  func entriesOfJSON(client: String) async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let words = client.isEmpty ? [] : [client]
      let result = try await site.lark(
        ["mcp", "config"] + words + ["--as", "bot", "--tools", "chats,messages", "--read-only", "--folder", "."])
      #expect(result.status == 0, "\(result.error)")
      let entry = try #require(try result.json[Self.keys[client] ?? "mcpServers"]?["lark"])
      #expect(entry["command"]?.stringValue == Command.lark.resolvingSymlinksInPath().path(percentEncoded: false))
      #expect(
        entry["args"] == [
          "mcp", "--as", "bot", "--tools", "chats,messages", "--read-only", "--folder",
          .string(site.folder.path(percentEncoded: false).trimmedSlash),
        ])
      // The agent does not pass the environment on, and no secret is printed.
      #expect(result.error.contains("lark config init"))
      #expect(!(result.output + result.error).contains("secret-of-the-app"))
      // What is printed works as it stands.
      let arguments = entry["args"]?.arrayValue?.compactMap(\.stringValue) ?? []
      let served = try await site.lark(arguments, input: #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#)
      #expect(served.status == 0 && served.output == #"{"jsonrpc":"2.0","id":1,"result":{}}"# + "\n")
    }
  }

  @Test func otherForms() {
    let entry = ClientEntry(executable: "/opt/my tools/lark", arguments: ["mcp", "--profile", "wo\"rk"])
    #expect(entry.text(for: .claudeCode) == "claude mcp add lark -- '/opt/my tools/lark' mcp --profile 'wo\"rk'\n")
    #expect(
      entry.text(for: .codex) == """
        [mcp_servers.lark]
        command = "/opt/my tools/lark"
        args = ["mcp", "--profile", "wo\\"rk"]

        """)
  }

  @Test func unknownAgentsAreRefused() async throws {
    try await CallSite.run(nil) { site in
      let result = try await site.lark("mcp", "config", "cursr")
      let failure = try result.failure
      #expect(result.status == 2 && failure["hint"]?.stringValue?.contains("cursor") == true)
    }
  }
}

extension String {
  fileprivate var trimmedSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
