import LarkJSON
import Testing

@Suite("Standard output")
struct StandardOutputTests {
  @Test("that is closed makes the command fail, with a reason")
  func closed() async throws {
    let result = try await Command.shell("exec \"$LARK\" schema im.chats.create >&-")
    #expect(result.status == 5)
    let failure = try result.failure
    #expect(failure["type"] == "internal")
    #expect(failure["subtype"] == "file_io")
    #expect(failure["message"]?.stringValue?.hasPrefix("standard output could not be written: ") == true)
  }

  @Test("that nobody reads any more ends the command quietly, but not well")
  func brokenPipe() async throws {
    // The reader is gone before the command starts; 141 is what a shell makes of SIGPIPE.
    let result = try await Command.shell(
      "{ sleep 0.3; \"$LARK\" schema im.chats.create; echo $? >&2; } | true", in: "/bin/bash")
    #expect(result.error == "141\n")
  }

  @Test("the same where SIGPIPE is ignored")
  func brokenPipeIgnored() async throws {
    let result = try await Command.shell(
      "trap '' PIPE; { sleep 0.3; \"$LARK\" schema im.chats.create; echo $? >&2; } | true", in: "/bin/bash")
    #expect(result.error == "141\n")
  }

  @Test("gets nothing when a command fails, and standard error nothing when it does not")
  func separate() async throws {
    let good = try await Command.lark("schema")
    #expect(good.error == "" && good.output != "")
    let bad = try await Command.lark("schema", "x")
    #expect(bad.output == "" && bad.error != "")
  }

  @Test("that is full makes the command fail, with a reason")
  func full() async throws {
    let result = try await Command.shell("test -w /dev/full || exit 77; exec \"$LARK\" schema >/dev/full")
    guard result.status != 77 else { return }
    #expect(result.status == 5)
    #expect(try result.failure["message"]?.stringValue?.contains("No space left") == true)
  }
}
