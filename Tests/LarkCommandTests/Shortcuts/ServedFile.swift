import Foundation
import LoopbackServer
import Testing

/// A file in a message, as the platform gives it: whole, or the part that is asked for.
struct ServedFile: Sendable {
  static let path = "/open-apis/im/v1/messages/om_1/resources/file_7"

  /// How many bytes it has, which are those of the pattern.
  var size: Int
  var type = "application/octet-stream"
  /// The name that the platform gives it.
  var name: String? = "plan.pdf"

  /// What the platform answers.
  func answer(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
    guard let range = range(of: request) else { return .pattern(size, type: type, headers: headers) }
    return part(range)
  }

  /// The part as the platform gives it.
  func part(_ range: Range<Int>) -> LoopbackServer.Answer {
    .bytes(
      LoopbackServer.Pattern.bytes(range.count, from: range.lowerBound), type: type, status: 206,
      headers: headers + [contentRange(range)])
  }

  /// The part, cut off after so many bytes.
  func part(_ range: Range<Int>, cutAfter count: Int) -> LoopbackServer.Answer {
    LoopbackServer.Answer(
      status: 206, headers: headers + [.init("Content-Type", type), contentRange(range)],
      framing: .declared(range.count),
      steps: [.bytes(LoopbackServer.Pattern.bytes(count, from: range.lowerBound)), .drop])
  }

  /// The part that a request asks for.
  func range(of request: LoopbackServer.Request) -> Range<Int>? {
    guard let text = request.header("Range") else { return nil }
    let ends = text.dropFirst("bytes=".count).split(separator: "-").compactMap { Int($0) }
    return ends[0]..<min(ends[1] + 1, size)
  }

  func contentRange(_ range: Range<Int>) -> LoopbackServer.Field {
    .init("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
  }

  private var headers: [LoopbackServer.Field] {
    name.map { [.init("Content-Disposition", "attachment; filename=\"\($0)\"")] } ?? []
  }
}

/// A folder with `lark` in reach, and a platform that has files.
struct DownloadSite {
  let platform: PlatformStub
  let site: CallSite

  /// Gives a site whose folder is gone afterwards.
  ///
  /// - Parameter answer: What the platform answers to those who want a file.
  static func run(
    _ answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer,
    _ body: (DownloadSite) async throws -> Void
  ) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/messages/*/resources/*", answer: answer)
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-given"]) { site in
      try await body(DownloadSite(platform: platform, site: site))
    }
  }

  /// Downloads the file of the message.
  func download(_ flags: String..., type: String = "file") async throws -> CallSite.Result {
    let command = ["im", "+messages-resources-download", "--message-id", "om_1", "--file-key", "file_7", "--type", type]
    return try await site.lark(command + flags)
  }

  /// The parts that were asked for, without the unit.
  var ranges: [String] {
    platform.requests.map { $0.header("Range").map { String($0.dropFirst("bytes=".count)) } ?? "-" }
  }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: site.folder.appending(path: name)) }

  /// Paths of everything in the folder.
  var paths: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: site.folder.path(percentEncoded: false)).sorted()
    }
  }

  /// Permissions of what is at a path.
  func permissions(_ name: String) throws -> Int? {
    let path = site.folder.appending(path: name).path(percentEncoded: false)
    return (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
  }
}
