import Foundation
import LarkJSON
import Testing

@testable import lark

/// `lark skills`: the documents for agents as files. That every command in them runs, in a dry run where it calls, is
/// tested with every other command that is shown: the documents are the same, byte for byte.
@Suite struct SkillFilesTests {
  private static let generated = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Generated/skills")

  private static func documents(below folder: URL) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    return try Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".md") }
        .map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  @Test func allDocumentsAreWritten() async throws {
    try await CallSite.run(nil) { site in
      let preview = try await site.lark("skills", "--dry-run")
      #expect(try preview.json["dry_run"] == true)
      #expect(try site.files == [])
      let result = try await site.lark("skills")
      #expect(result.status == 0, "\(result.error)")
      let written = try Self.documents(below: site.folder.appending(path: "skills"))
      #expect(written == (try Self.documents(below: Self.generated)))
      for name in [
        "lark-im/SKILL.md", "lark-shared/SKILL.md", "lark-cardkit/SKILL.md", "lark-im/references/message-enrichment.md",
        "lark-im/references/events.md",
      ] {
        #expect(written[name] != nil, "\(name)")
      }
      let states = try result.json["data"]?["files"]?.arrayValue?.compactMap { $0["state"]?.stringValue } ?? []
      #expect(Set(states) == ["new"] && states.count == written.count)
    }
  }

  @Test func documentsOfOthersAreKept() async throws {
    try await CallSite.run(nil) { site in
      _ = try await site.lark("skills", "a")
      let again = try await site.lark("skills", "a")
      #expect(again.status == 0)
      let file = site.folder.appending(path: "a/lark-im/SKILL.md")
      try Data("mine".utf8).write(to: file)
      let refused = try await site.lark("skills", "a")
      let failure = try refused.failure
      #expect(refused.status == 2 && failure["files"] == ["a/lark-im/SKILL.md"])
      #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
      let replaced = try await site.lark("skills", "a", "--overwrite")
      #expect(replaced.status == 0)
      #expect(try Self.documents(below: site.folder.appending(path: "a")) == Self.documents(below: Self.generated))
    }
  }

  @Test func helpShowsThemWithoutWhatStandsAboveForAgents() async throws {
    try await CallSite.run(nil) { site in
      for name in ["shared", "events", "message-enrichment"] {
        let help = try await site.lark("help", name)
        #expect(help.status == 0 && help.output.hasPrefix("# ") && help.output.hasSuffix("\n"), "\(name)")
      }
    }
  }
}
