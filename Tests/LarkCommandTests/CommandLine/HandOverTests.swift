import Foundation
import LarkJSON
import Testing

@Suite("Handing commands to lark-tasks")
struct HandOverTests {
  // Other processes write the files: one that this process has open for writing, and a process forked meanwhile with
  // it, cannot be started.

  /// Copies `lark` into a folder.
  private func copyLark(to folder: URL) async throws -> URL {
    let copy = folder.appending(path: "lark")
    let result = try await Command.shell(
      "cp \"$1\" \"$2\"", [Command.lark.path(percentEncoded: false), copy.path(percentEncoded: false)])
    try #require(result.status == 0, "\(result.error)")
    return copy
  }

  /// Puts a script in the place of `lark-tasks`.
  private func putTasks(_ script: String, in folder: URL) async throws {
    let file = folder.appending(path: "lark-tasks").path(percentEncoded: false)
    let result = try await Command.shell("printf '%s' \"$1\" > \"$2\" && chmod 755 \"$2\"", [script, file])
    try #require(result.status == 0, "\(result.error)")
  }

  @Test("without it beside lark, the error says where it was looked for", arguments: [
    ["im", "chats", "get", "--params", "{}"], ["api", "GET", "/open-apis/im/v1/chats"],
  ])
  func missing(arguments: [String]) async throws {
    try await Command.withTemporaryFolder { folder in
      let result = try await Command.run(try await copyLark(to: folder), arguments)
      #expect(result.status == 5)
      #expect(result.output == "")
      let path = folder.resolvingSymlinksInPath().appending(path: "lark-tasks").path(percentEncoded: false)
      let expected: JSON = [
        "ok": false,
        "error": [
          "type": "internal", "subtype": "external_tool",
          "message": .string("lark-tasks is needed for this, but is missing; looked for \(path)"),
          "hint": "install lark-tasks beside lark: both come from the same build",
          "path": .string(path),
        ],
      ]
      #expect(try result.failure == expected["error"])
    }
  }

  @Test("gives the arguments on as they are and the status back")
  func arguments() async throws {
    try await Command.withTemporaryFolder { folder in
      let lark = try await copyLark(to: folder)
      try await putTasks("#!/bin/sh\nprintf '[%s]' \"$@\"\nexit 7\n", in: folder)
      let result = try await Command.run(lark, ["im", "chats", "get", "--params", "{\"a b\": \"ü\"}", "", "--", "-x"])
      #expect(result.output == "[im][chats][get][--params][{\"a b\": \"ü\"}][][--][-x]")
      #expect(result.status == 7)
    }
  }

  @Test("finds it beside lark itself when lark is called through a link")
  func link() async throws {
    try await Command.withTemporaryFolder { folder in
      let real = folder.appending(path: "real")
      try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
      let lark = try await copyLark(to: real)
      try await putTasks("#!/bin/sh\necho found\n", in: real)
      let link = folder.appending(path: "lark")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: lark)
      let result = try await Command.run(link, ["im", "chats", "get"])
      #expect(result.output == "found\n")
      #expect(result.status == 0)
    }
  }

  @Test("says so when it cannot be started")
  func notExecutable() async throws {
    try await Command.withTemporaryFolder { folder in
      let lark = try await copyLark(to: folder)
      try await putTasks("no program\n", in: folder)
      let result = try await Command.run(lark, ["im", "chats", "get"])
      #expect(result.status == 5)
      let failure = try result.failure
      #expect(failure["subtype"] == "external_tool")
      #expect(failure["message"]?.stringValue?.hasPrefix("lark-tasks could not be started: ") == true)
    }
  }

  @Test("is not asked when a name is unknown or help is wanted")
  func notAsked() async throws {
    try await Command.withTemporaryFolder { folder in
      let lark = try await copyLark(to: folder)
      try await putTasks("#!/bin/sh\necho started\n", in: folder)
      #expect(try await Command.run(lark, ["im", "chats", "bogus"]).status == 2)
      #expect(try await Command.run(lark, ["im", "chats", "get", "--help"]).output.contains("Usage: lark im chats get"))
      // Here the flag is the value of another one.
      #expect(try await Command.run(lark, ["im", "chats", "create", "--data=--help"]).output == "started\n")
    }
  }
}
