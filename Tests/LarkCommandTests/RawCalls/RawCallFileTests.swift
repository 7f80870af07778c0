import Foundation
import LarkCore
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

@Suite("Raw calls: files and standard input")
struct RawCallFileTests {
  @Test("arguments say where their text is", arguments: [
    ("{}", ArgumentSource.inline("{}")), ("'{}'", .inline("{}")), ("-", .standardInput), ("@a b", .file("a b")),
    ("@@x", .inline("@x")), ("'", .inline("'")), ("'@a'", .file("a")), ("@\u{301}a", .file("\u{301}a")),
    ("'\u{301}{}'", .inline("\u{301}{}")),
  ])
  func source(argument: String, source: ArgumentSource) {
    #expect(ArgumentSource(argument) == source)
  }

  @Test("a file may be given with its field", arguments: [
    ("a.png", nil as String?, "a.png"), ("image=a.png", "image", "a.png"), ("./a=b.png", nil, "./a=b.png"),
    ("image=a=b", "image", "a=b"), ("-", nil, "-"), ("image=-", "image", "-"), ("=x", nil, "=x"),
    ("image=\u{301}a", "image", "\u{301}a"),
  ])
  func fileArgument(argument: String, field: String?, path: String) {
    let parsed = FileArgument(argument)
    #expect(parsed.field == field)
    #expect(parsed.path == path)
  }

  @Test("paths stay inside the working directory")
  func paths() async throws {
    try await CallSite.run(nil) { site in
      let root = site.folder.path(percentEncoded: false).replacing(/\/$/, with: "")
      try FileManager.default.createDirectory(at: site.folder.appending(path: "in"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: "\(root)/out", withDestinationPath: "/tmp")
      try FileManager.default.createSymbolicLink(atPath: "\(root)/self", withDestinationPath: "in")
      let paths = SafePath("--file", workingDirectory: "\(root)")
      func refused(_ path: String) -> String? {
        do throws(CommandError) {
          _ = try paths.resolve(path)
          return nil
        } catch { return error.message }
      }
      #expect(try paths.resolve("in/a.txt") == "\(root)/in/a.txt")
      #expect(try paths.resolve("in/../a.txt") == "\(root)/a.txt")
      #expect(try paths.resolve("self/new/a.txt") == "\(root)/in/new/a.txt")
      #expect(refused("../a") == "--file: '../a' leads outside the working directory")
      #expect(refused("out/a") != nil)
      #expect(refused("in/../../a") != nil)
      #expect(refused("/etc/hosts") == "--file: '/etc/hosts' is an absolute path")
      #expect(refused("C:\\a") != nil && refused("\\a") != nil)
      #expect(refused("a\u{202E}b") != nil && refused("a\u{1B}b") != nil && refused("a\nb") != nil)
      #expect(refused(" ") != nil && refused(".") != nil)
      #expect(try SafePath("--data", workingDirectory: root, allowsAbsolute: true).resolve("/etc") == "/etc")
    }
  }

  @Test("input comes from files and standard input")
  func input() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/messages/om_1/forward", .success())
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write("\n {\"message_id\":\"om_1\",\"receive_id_type\":\"chat_id\"} \n", to: "p.json")
      let result = try await site.lark(
        "im", "messages", "forward", "--params", "@p.json", "--data", "-", input: " {\"receive_id\":\"oc_1\"}\n")
      #expect(result.status == 0)
    }
    #expect(platform.requests.first?.text == #"{"receive_id":"oc_1"}"#)
  }

  @Test("an argument that is not text is refused, and not sent with replacements")
  func damagedArgument() async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.shell(#"lark api POST x --data "$(printf '{"a":"\377"}')""#)
      #expect(result.status == 2)
      #expect(try result.failure["message"]?.stringValue?.contains("argument 5") == true)
      #expect(try result.failure["message"]?.stringValue?.contains("is not text in UTF-8") == true)
      let pipe = try await site.shell("echo '{}' | lark api POST x --data @/dev/stdin")
      #expect(pipe.status == 2)
      #expect(try pipe.failure["message"] == "--data: '/dev/stdin' is no ordinary file")
      #expect(try pipe.failure["hint"]?.stringValue?.contains("with - in place of the path") == true)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("input that cannot be read is told with its flag", arguments: [
    ("--params @none.json", "--params: 'none.json' cannot be read: no such file or directory"),
    ("--params @..", "--params: '..' leads outside the working directory"),
    ("--params @folder", "--params: 'folder' is a folder"),
    ("--params @/dev/null", "--params: '/dev/null' is no ordinary file"),
    ("--params -", "--params: standard input is empty"),
    ("--params ''", "--params: the value is empty"),
    ("--params '{\"a\":1,\"a\":2}'", "--params: the value is not JSON: duplicate key 'a' at line 1, column 8"),
    ("--params '{'", nil),
    ("--params '[1]'", "--params must be a JSON object, but is a list"),
    ("--params - --data -", "--params and --data cannot all be read from standard input"),
  ])
  func unreadable(flags: String, message: String?) async throws {
    try await CallSite.run(nil) { site in
      try FileManager.default.createDirectory(at: site.folder.appending(path: "folder"), withIntermediateDirectories: true)
      let result = try await site.shell("lark im chats create \(flags)")
      #expect(result.status == 2)
      let error = try result.failure
      if let message { #expect(error["message"]?.stringValue == message) }
      #expect(error["params"]?[0]?["name"]?.stringValue == "--params")
    }
  }

  @Test("an upload carries the file's own name and bytes")
  func upload() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/images", .success(#"{"image_key":"img_1"}"#))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write("PNG-BYTES", to: "图 \"1\".png")
      let result = try await site.lark(
        "im", "images", "create", "--data", #"{"image_type":"message"}"#, "--file", "图 \"1\".png")
      #expect(result.status == 0)
      #expect(try result.json["data"] == ["image_key": "img_1"])
      let piped = try await site.lark(
        "im", "images", "create", "--data", #"{"image_type":"avatar"}"#, "--file", "image=-", input: "abc")
      #expect(piped.status == 0)
    }
    let parts = try #require(platform.requests.first?.parts)
    #expect(parts.map(\.name) == ["image_type", "image"])
    #expect(parts[0].text == "message")
    #expect(parts[0].filename == nil)
    #expect(parts[1].text == "PNG-BYTES")
    #expect(parts[1].filename == "图 %221%22.png")
    #expect(parts[1].contentType == "image/png")
    #expect(platform.requests.last?.part("image")?.text == "abc")
  }

  @Test("files that cannot be uploaded are refused before anything is sent")
  func refusedUploads() async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write("", to: "empty.png")
      let big = try FileHandle(forWritingTo: try site.write("", to: "big.png"))
      try big.truncate(atOffset: 10_485_761)
      try big.close()
      for (file, message) in [
        ("empty.png", "file.image is empty"), ("none.png", "--file: 'none.png' cannot be read: no such file or directory"),
        ("big.png", "file.image has 10485761 bytes, but may have at most 10 MB"), (".", "--file: '.' is no path to a file"),
        ("../x", "--file: '../x' leads outside the working directory"),
      ] {
        let result = try await site.lark(
          "im", "images", "create", "--data", #"{"image_type":"message"}"#, "--file", file)
        #expect(result.status == 2)
        #expect(try result.failure["message"]?.stringValue == message)
      }
      let both = try await site.lark("im", "images", "create", "--data", "{}", "--file", "a", "-o", "x")
      #expect(try both.failure["params"]?[0]?["name"] == "--file")
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("places where nothing can be saved are refused before the call")
  func refusedOutputs() async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      try site.write("kept", to: "a.txt")
      for (path, message) in [
        ("a.txt/a.json", "--output: the folder of 'a.txt/a.json' is no folder"),
        ("a\t.json", "--output: the path has control or invisible characters"),
        ("\ta.json", "--output: the path has control or invisible characters"),
        ("a.txt", "--output: 'a.txt' exists already"),
        ("../a.json", "--output: '../a.json' leads outside the working directory"),
        ("/tmp/a.json", "--output: '/tmp/a.json' is an absolute path"),
      ] {
        let result = try await site.lark("im", "chats", "get", "--params", #"{"chat_id":"oc_1"}"#, "-o", path)
        #expect(result.status == 2)
        #expect(try result.failure["message"]?.stringValue == message)
      }
      let pages = try await site.lark(
        "im", "chat.members", "get", "--params", #"{"chat_id":"oc_1"}"#, "-o", "a.json", "--page-all")
      #expect(pages.status == 2)
    }
    #expect(platform.server.requests.isEmpty)
  }

  @Test("folders on the way to the answer are made, and a folder gets it under the name that it says")
  func outputs() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/chats/oc_1", .success(#"{"name":"x"}"#))
    platform.on(
      "GET", "/open-apis/file",
      .bytes(Data("abc".utf8), headers: [.init("Content-Disposition", "attachment; filename=\"../../b.bin\"")]))
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let folder = site.folder.path(percentEncoded: false)
      let paths = { try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() }
      let call = "lark im chats get --params '{\"chat_id\":\"oc_1\"}'"
      #expect(try await site.shell("\(call) -o out/er/chat.json --dry-run").status == 0)
      #expect(try paths() == [])
      for path in ["out/er/chat.json", "out", "new/"] {
        let result = try await site.shell("\(call) -o \(path)")
        #expect(result.status == 0, "\(result.error)")
      }
      #expect(try paths() == ["new", "new/download.json", "out", "out/download.json", "out/er", "out/er/chat.json"])
      for path in ["out", "out", "."] {
        #expect(try await site.lark("api", "GET", "file", "-o", path).status == 0)
      }
      #expect(try paths().filter { $0.hasSuffix(".bin") } == ["b.bin", "out/b-1.bin", "out/b.bin"])
      #expect(try await site.lark("api", "GET", "file", "-o", "out", "--overwrite").status == 0)
      #expect(try paths().filter { $0.hasSuffix(".bin") } == ["b.bin", "out/b-1.bin", "out/b.bin"])
    }
  }

  @Test("an absolute path that the caller names is uploaded from, and the dry run looks at it too")
  func absolutePath() async throws {
    let platform = try PlatformStub()
    platform.on("POST", "/open-apis/im/v1/images", .success(#"{"image_key":"img_1"}"#))
    try await Command.withTemporaryFolder { elsewhere in
      let file = elsewhere.appending(path: "a.png")
      try Data("PNG".utf8).write(to: file)
      try await CallSite.run(platform, environment: CallSite.app) { site in
        let call = ["im", "images", "create", "--data", #"{"image_type":"message"}"#, "--file"]
        #expect(try await site.lark(call + [file.path(percentEncoded: false)]).status == 0)
        for flags in [[], ["--dry-run"]] {
          let missing = try await site.lark(call + [file.path(percentEncoded: false) + "x"] + flags)
          #expect(missing.status == 2)
          let message = try missing.failure["message"]?.stringValue
          #expect(message?.hasSuffix("cannot be read: no such file or directory") == true)
        }
      }
    }
    #expect(platform.requests.map { $0.part("image")?.filename } == ["a.png"])
    #expect(platform.requests.first?.part("image")?.text == "PNG")
  }

  @Test("standard input that cannot be read is an error, not an empty one", arguments: [
    "im chats create --data -", "im chats create --params - --data {}",
    "im images create --data {\"image_type\":\"message\"} --file image=-", "im +messages-send --chat-id oc_1 --text -",
    "config init --app-id cli_1",
  ])
  func folderAsInput(line: String) async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      for flags in line.hasPrefix("config") ? [""] : ["", " --dry-run"] {
        let words = line.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
        let result = try await site.shell("lark \(words)\(flags) < /")
        #expect(result.status == 2)
        let message = try result.failure["message"]?.stringValue
        #expect(message?.hasSuffix("standard input cannot be read: is a directory") == true)
      }
    }
    #expect(platform.server.requests.isEmpty)
  }

  #if os(Linux)
    @Test("input that breaks off is no input that ends, and stays open for others")
    func brokenInput() throws {
      var ends: [Int32] = [0, 0]
      try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
      let (reader, writer) = (ends[0], ends[1])
      defer { close(reader) }
      _ = write(writer, Array("0123456789".utf8), 10)
      // Whoever goes away with something unread breaks the connection instead of ending it.
      _ = write(reader, [0], 1)
      close(writer)
      let first = try SystemFile(sharing: reader).read(upTo: 4)
      #expect(first == Data("0123".utf8))
      #expect(throws: FileProblem(ECONNRESET)) { try SystemFile(sharing: reader).readToEnd() }
    }
  #endif

  @Test("a dry run of an upload names the file")
  func dryRun() async throws {
    try await CallSite.run(nil) { site in
      try site.write("x", to: "a.png")
      let result = try await site.lark(
        "im", "images", "create", "--data", #"{"image_type":"message"}"#, "--file", "a.png", "--dry-run")
      #expect(
        try result.json["data"]?["api"]?[0]?["body"] == [
          "file": ["field": "image", "path": "a.png"], "form_fields": ["image_type": "message"],
          "options": ["WithFileUpload"],
        ])
    }
  }
}
