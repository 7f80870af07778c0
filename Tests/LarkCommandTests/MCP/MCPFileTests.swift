import Foundation
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

/// Files that tools of `lark mcp` read and save.
@Suite(.timeLimit(.minutes(5))) struct MCPFileTests {
  /// Every byte there is, so that nothing passes that takes them for text.
  private static let bytes = Data((0...255).map { UInt8($0) } + [0x0D, 0x0A, 0xFF, 0x00])

  @Test func filesInTheOpenFolderAreSentByteByByte() async throws {
    try await SendingSite.run { sending in
      let folder = sending.site.folder.appending(path: "open")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Self.bytes.write(to: folder.appending(path: "data.bin"))
      for path in ["data.bin", folder.appending(path: "data.bin").path(percentEncoded: false)] {
        try await AgentSession.run(sending.site, ["--as", "bot", "--folder", "open"]) { agent in
          let called = try await agent.call("im_messages_send", ["chat_id": "oc_1", "file": .string(path)])
          #expect(!called.isError, "\(called.message)")
        }
      }
      let uploads = sending.platform.requests.filter { $0.path.hasSuffix("/files") }
      #expect(uploads.count == 2)
      for upload in uploads {
        let part = try #require(upload.parts.first { $0.filename != nil })
        #expect(part.filename == "data.bin")
        #expect(part.bytes == Self.bytes)
      }
    }
  }

  @Test func pathsOutsideAreRefused() async throws {
    try await SendingSite.run { sending in
      let site = sending.site
      let folder = site.folder.appending(path: "open")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try site.write("secret", to: "outside.txt")
      try site.write("secret", to: "open-not.txt")
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "link.txt"), withDestinationURL: site.folder.appending(path: "outside.txt"))
      try await AgentSession.run(site, ["--as", "bot", "--folder", "open"]) { agent in
        let outside = site.folder.appending(path: "outside.txt").path(percentEncoded: false)
        for path in ["../outside.txt", outside, "link.txt", "/etc/passwd", folder.path() + "-not.txt", "a/../../outside.txt"] {
          let called = try await agent.call("im_messages_send", ["chat_id": "oc_1", "file": .string(path)])
          #expect(called.isError && called.error["type"] == "validation", "\(path): \(called.envelope)")
        }
      }
      // Without an open folder there is no file at all.
      try await AgentSession.run(site, ["--as", "bot"]) { agent in
        let called = try await agent.call("im_messages_send", ["chat_id": "oc_1", "file": "outside.txt"])
        #expect(called.isError && called.hint.contains("--folder"))
      }
      #expect(sending.platform.requests.isEmpty)
    }
  }

  @Test func answersAreSavedInTheOpenFolder() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    platform.on("GET", "/open-apis/im/v1/images/*", .bytes(Self.bytes, type: "image/png"))
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-token"]) { site in
      try await AgentSession.run(site, ["--folder", ".", "--tools", "im.images.get"]) { agent in
        let called = try await agent.call("im_images_get", ["image_key": "img_1", "output": "sub/picture.png"])
        #expect(!called.isError, "\(called.envelope)")
        let saved = try Data(contentsOf: site.folder.appending(path: "sub/picture.png"))
        #expect(saved == Self.bytes)
        let unnamed = try await agent.call("im_images_get", ["image_key": "img_1"])
        #expect(!unnamed.isError && unnamed.data["saved_path"]?.stringValue?.hasPrefix(site.folder.path()) == true)
        for path in ["../escaped.png", "/tmp/escaped.png"] {
          let refused = try await agent.call("im_images_get", ["image_key": "img_1", "output": .string(path)])
          #expect(refused.isError && refused.error["type"] == "validation")
        }
        let taken = try await agent.call("im_images_get", ["image_key": "img_1", "output": "sub/picture.png"])
        #expect(taken.isError)
      }
    }
  }

  @Test func foldersHaveToBeThere() async throws {
    try await CallSite.run(nil) { site in
      try site.write("x", to: "file")
      for folder in ["missing", "file"] {
        let result = try await site.lark("mcp", "--folder", folder)
        let failure = try result.failure
        #expect(result.status == 2 && failure["message"]?.stringValue?.contains("'\(folder)' is no folder") == true)
        #expect(result.output == "")
      }
    }
  }
}
