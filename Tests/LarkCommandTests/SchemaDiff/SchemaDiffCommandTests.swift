import ChildProcess
import Foundation
import LarkJSON
import Testing

@Suite("lark schema diff")
struct SchemaDiffCommandTests {
  private static let narrowed = SchemaTree.close.replacing("\"maxLength\": 20", with: "\"maxLength\": 10")
  private static let widened = SchemaTree.close.replacing("\"maxLength\": 20", with: "\"maxLength\": 30")
  private static let reworded = SchemaTree.close.replacing("Close a ticket.", with: "Close one ticket.")

  @Test("two folders: what breaks first, and exit code 1")
  func folders() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      try tree.writeSchema(
        "new",
        close: Self.narrowed.replacing("Close a ticket.", with: "Close one ticket.")
          .replacing("\"response\": {", with: "\"response\": { \"by\": { \"type\": \"string\" },"))
      let result = try await tree.diff("old", "new")
      #expect(
        result.output == """
          Breaking (1)
            desk.tickets.close
              data.reason has another limit: the most characters is 10 instead of 20

          Compatible (1)
            desk.tickets.close
              response.by added

          Documentation (1)
            desk.tickets.close
              the summary changed

          1 breaking, 1 compatible, 1 documentation
          Version step: major (before version 1.0: minor)

          """)
      #expect(result.error == "")
      #expect(result.status == 1)
    }
  }

  @Test("exit code 0 where nothing breaks", arguments: [
    (widened, "minor", "patch"), (reworded, "patch", "patch"), (SchemaTree.close, "none", "none"),
  ])
  func nothingBreaks(close: String, step: String, early: String) async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      try tree.writeSchema("new", close: close)
      let result = try await tree.diff("old/", "new/", "--format", "json")
      #expect(result.status == 0)
      #expect(try result.json["version_step"]?.stringValue == step)
      #expect(try result.json["version_step_before_1_0"]?.stringValue == early)
    }
  }

  @Test("nothing changed")
  func same() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      let result = try await tree.diff("old", "old")
      #expect(result.output == "Nothing changed.\n")
      #expect(result.status == 0)
    }
  }

  @Test("as JSON", arguments: [["--format", "json"], ["--json"]])
  func json(flags: [String]) async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      try tree.writeSchema("new", close: Self.narrowed)
      for name in ["old", "new"] {
        let type = name == "old" ? "string" : "integer"
        try tree.write("{ \"description\": \"When.\", \"type\": \"\(type)\" }", to: "\(name)/desk/types/stamp.json")
        let list = SchemaTree.close.replacing("/close", with: "/history")
          .replacing("\"type\": \"string\" } }\n}", with: "\"$ref\": \"../types/stamp.json\" } }\n}")
        try tree.write(list, to: "\(name)/desk/tickets/history.json")
      }
      let result = try await Command.shell(
        "cd \"$1\" && shift && exec \"$LARK\" schema diff old new \"$@\"",
        [tree.folder.path(percentEncoded: false)] + flags)
      let expected = """
        {
          "kind": "schema_diff", "old": "old", "new": "new", "breaking": 2, "compatible": 0, "documentation": 0,
          "version_step": "major", "version_step_before_1_0": "minor",
          "changes": [
            {
              "effect": "breaking", "aspect": "limit", "action": "changed", "subject": "method",
              "id": "desk.tickets.close", "place": "data.reason",
              "message": "data.reason has another limit: the most characters is 10 instead of 20", "old": 20, "new": 10
            },
            {
              "effect": "breaking", "aspect": "type", "action": "changed", "subject": "shared-type",
              "id": "desk.types.stamp", "message": "the type is integer instead of string", "old": "string",
              "new": "integer", "methods": ["desk.tickets.history"]
            }
          ]
        }
        """
      #expect(try result.json == JSON(parsing: expected))
      #expect(result.status == 1)
    }
  }

  // MARK: Git

  @Test("revisions of a repository, with and without a path, and beside a folder")
  func revisions() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("schema")
      try tree.write("not of a schema", to: "schema/desk/.hidden/x.json")
      try await tree.commit("First")
      try await tree.git("tag", "v1")
      try tree.writeSchema("schema", close: Self.narrowed)
      // A name with spaces and letters of another script must survive the way through git.
      try tree.write("{ \"description\": \"Text.\", \"type\": \"string\" }", to: "schema/desk/types/words.json")
      try await tree.commit("Second")
      for sides in [("v1", "HEAD"), ("v1:schema", "main:schema"), ("HEAD~1:", "HEAD:schema/"), ("v1", "schema")] {
        let result = try await tree.diff(sides.0, sides.1, "--format", "json")
        #expect(result.status == 1, "\(sides): \(result.error)")
        #expect(try result.json["old"]?.stringValue == sides.0)
        let ids = try result.json["changes"]?.arrayValue?.compactMap { $0["id"]?.stringValue }
        #expect(ids == ["desk.tickets.close", "desk.types.words"], "\(sides)")
      }
      // What is not committed counts on the side of the folder only.
      try tree.writeSchema("schema", close: Self.widened)
      #expect(try await tree.diff("v1", "HEAD").status == 1)
      #expect(try await tree.diff("v1", "schema").status == 0)
    }
  }

  @Test("a revision without a path means the folder schema of the working directory")
  func insideOfARepository() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("package/schema")
      try await tree.commit("First")
      try tree.writeSchema("package/schema", close: Self.narrowed)
      let inner = SchemaTree(folder: tree.folder.appending(path: "package"))
      let result = try await inner.diff("HEAD", "schema")
      #expect(result.status == 1, "\(result.error)")
      let outer = try await tree.diff("HEAD", "package/schema")
      #expect(outer.status == 2)
      #expect(try outer.failure["message"] == "revision 'HEAD' has no folder 'schema' below the working directory")
      #expect(try outer.failure["hint"] == "name the folder, as in 'HEAD:path/from/the/top'")
    }
  }

  @Test("many files come through git whole")
  func manyFiles() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("schema")
      for number in 0..<400 {
        // More than a pipe holds in both directions.
        let words = String(repeating: "word ", count: 100)
        let text = SchemaTree.close.replacing("Close a ticket.", with: "\(words)\(number).")
        try tree.write(text, to: "schema/desk/tickets/m\(number).json")
      }
      try await tree.commit("First")
      #expect(try await tree.diff("HEAD", "schema").output == "Nothing changed.\n")
    }
  }

  @Test("what a revision cannot give", arguments: [
    (
      "nope", "'nope' is no folder, no file and no git revision",
      "check the spelling; 'git log --oneline' lists revisions"
    ),
    (
      "HEAD:nope", "revision 'HEAD' has nothing at 'nope'",
      "paths start at the top of the repository; 'git ls-tree -r --name-only HEAD' lists them"
    ),
    (
      "nope:schema", "'nope:schema' is no folder, no file and no git revision",
      "check the spelling; 'git log --oneline' lists revisions"
    ),
    (
      "HEAD:link", "HEAD:link/desk.json is a symbolic link, which cannot be followed in a revision",
      "commit the file itself, or compare folders instead of revisions"
    ),
    (
      "HEAD:empty", "there is no schema in 'HEAD:empty'",
      "name a folder that has a folder with a service.json for each service"
    ),
  ])
  func refusedRevision(side: String, message: String, hint: String) async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("schema")
      try tree.write("{}", to: "empty/readme.txt")
      try tree.write("", to: "link/readme.txt")
      let link = tree.folder.appending(path: "link/desk.json").path(percentEncoded: false)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../schema")
      try await tree.commit("First")
      let result = try await tree.diff(side, "schema")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(try result.failure["message"]?.stringValue == message)
      #expect(try result.failure["hint"]?.stringValue == hint)
    }
  }

  @Test("outside of a repository, and without git")
  func noRepository() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("schema")
      let result = try await tree.diff("HEAD", "schema")
      #expect(result.status == 2)
      #expect(
        try result.failure["hint"]
          == "check the spelling; the working directory is in no git repository, so there are no revisions")
      let without = try await tree.diff("HEAD", "schema", environment: ["PATH": "/nowhere"])
      #expect(without.status == 5)
      #expect(
        try without.failure["message"]
          == "git, which reads 'HEAD', could not be started: No such file or directory")
      #expect(try without.failure["hint"] == "install git, or compare folders")
    }
  }

  @Test("a word that git would take for an option is none")
  func option() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("schema")
      try await tree.commit("First")
      let result = try await tree.diff("--", "--output=x", "schema")
      #expect(result.status == 2)
      #expect(try result.failure["message"] == "'--output=x' is no folder, no file and no git revision")
      #expect(!FileManager.default.fileExists(atPath: tree.folder.appending(path: "x").path(percentEncoded: false)))
    }
  }

  // MARK: What cannot be compared

  @Test("a schema with mistakes is refused, each with its place")
  func mistakes() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      try tree.writeSchema("new", close: SchemaTree.close.replacing("\"string\", \"max", with: "\"strng\", \"max"))
      let result = try await tree.diff("old", "new")
      #expect(result.status == 2)
      let mistake = "new/desk/tickets/close.json:8:33: error: unknown type 'strng'; did you mean 'string'? "
        + "[schema.unknown-type]"
      #expect(try result.failure["message"]?.stringValue == "'new' has 1 mistake, the first at \(mistake)")
      #expect(try result.failure["mistakes"] == [.string(mistake)])
    }
  }

  @Test("a file that is no catalog, and contradicting flags")
  func noCatalog() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      try tree.write("no JSON", to: "notes.txt")
      let result = try await tree.diff("notes.txt", "old")
      #expect(result.status == 2)
      let message = try result.failure["message"]?.stringValue
      #expect(message?.hasPrefix("'notes.txt' is no catalog: the file is not JSON") == true)
      let flags = try await tree.diff("old", "old", "--json", "--format", "pretty")
      #expect(flags.status == 2)
      #expect(try flags.failure["message"] == "--json and --format pretty ask for two layouts")
    }
  }

  @Test("names and values from a file do not steer the terminal")
  func controlCharacters() async throws {
    try await SchemaTree.run { tree in
      try tree.writeSchema("old")
      try tree.writeSchema(
        "new",
        close: SchemaTree.close
          .replacing("\"maxLength\"", with: "\"default\": \"\\u202ex\\u009b31m\", \"maxLength\""))
      let result = try await tree.diff("old", "new")
      #expect(result.output.contains("when it is left out"))
      #expect(!result.output.unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{202E}" })
    }
  }

  @Test("help tells the exit codes")
  func help() async throws {
    let result = try await Command.lark("schema", "diff", "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("Exit code: 0 when nothing breaks, 1 when something does"))
    #expect(try await Command.lark("schema", "--help").output.contains("schema diff"))
  }
}
