import Testing

@testable import lark

@Suite("Flags of the tool as a whole")
struct GlobalFlagsTests {
  @Test("the profile may stand anywhere before two hyphens", arguments: [
    (["--profile", "a", "im"], "a" as String?, ["im"]), (["im", "--profile=a", "x"], "a", ["im", "x"]),
    (["im", "--", "--profile", "a"], nil, ["im", "--", "--profile", "a"]), ([], nil, []),
    (["im", "--profile", "--as"], "--as", ["im"]),
  ])
  func profile(line: [String], profile: String?, rest: [String]) throws {
    let flags = try GlobalFlags(line)
    #expect(flags.profile == profile)
    #expect(flags.rest == rest)
  }

  @Test("so may the folder of methods")
  func schema() throws {
    let flags = try GlobalFlags(["desk", "--schema=a b", "tickets", "--profile", "p"])
    #expect(flags.schema == "a b")
    #expect(flags.profile == "p")
    #expect(flags.rest == ["desk", "tickets"])
  }

  @Test("it has one value, once", arguments: [["--profile"], ["--profile="], ["--profile", "a", "--profile", "b"]])
  func refused(line: [String]) {
    #expect(throws: CommandError.self) { try GlobalFlags(line) }
  }
}
