import Foundation
import LarkJSON
import Testing

@testable import lark

@Suite("Which command a line means")
struct CommandChoiceTests {
  private let dryRun = ["im", "chats", "get", "--params", "{\"chat_id\":\"oc_1\"}", "--as", "bot", "--dry-run"]

  @Test("lark calls the platform from a folder where nothing else is, and through a link")
  func alone() async throws {
    try await Command.withTemporaryFolder { folder in
      let real = folder.appending(path: "real")
      try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
      let lark = real.appending(path: "lark")
      // Another process copies: a file that this one has open for writing, and a process forked meanwhile with it,
      // cannot be started.
      let copying = try await Command.shell(
        "cp \"$1\" \"$2\"", [Command.lark.path(percentEncoded: false), lark.path(percentEncoded: false)])
      try #require(copying.status == 0, "\(copying.error)")
      let link = folder.appending(path: "lark")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: lark)
      for path in [lark, link] {
        let result = try await Command.run(path, dryRun, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-of-the-test"])
        #expect(result.status == 0, "\(result.error)")
        #expect(try result.json["data"] != nil)
      }
    }
  }

  @Test("no word has two meanings")
  func names() {
    let names = RootCommands.all.map(\.name) + RootCommands.groups.map(\.name) + Catalog.standard.services
    #expect(Set(names).count == names.count)
  }

  @Test("--help is a flag anywhere, and the value of the flag before it")
  func help() async throws {
    #expect(try await Command.lark("im", "chats", "get", "--help").output.contains("Usage: lark im chats get"))
    #expect(try await Command.lark("version", "--help").output.contains("Usage: lark version"))
    let value = try await Command.lark("im", "chats", "create", "--as", "bot", "--data=--help", "--dry-run")
    #expect(value.status == 2)
    #expect(try value.failure["message"]?.stringValue?.contains("--data") == true)
  }
}
