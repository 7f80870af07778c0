import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// A stub of the platform that takes messages and uploads, and beside it a web server with media.
struct SendingSite {
  let platform: PlatformStub
  /// The web server; nothing on it is public, so the command must be allowed to fetch from it.
  let web: LoopbackServer
  let site: CallSite

  /// Gives a site whose folder and servers are gone afterwards.
  ///
  /// - Parameters:
  ///   - allowsWeb: Whether the command may fetch from the web server.
  ///   - environment: Further variables; a tenant and a user token are there.
  ///   - answer: What the web server answers.
  static func run(
    allowsWeb: Bool = true, environment: [String: String] = [:],
    web answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Answer = { _ in .status(404) },
    _ body: (SendingSite) async throws -> Void
  ) async throws {
    let platform = try PlatformStub()
    platform.on(
      "POST", "/open-apis/im/v1/messages",
      .success(#"{"message_id":"om_1","chat_id":"oc_1","create_time":"1780000000000","msg_type":"text"}"#))
    platform.on("POST", "/open-apis/im/v1/messages/*/reply", .success(#"{"message_id":"om_2","chat_id":"oc_1"}"#))
    platform.on("POST", "/open-apis/im/v1/images", .success(#"{"image_key":"img_v3_aaa"}"#))
    platform.on("POST", "/open-apis/im/v1/files", .success(#"{"file_key":"file_v3_b"}"#))
    let web = try LoopbackServer.start(answer)
    defer { web.stop() }
    var variables = ["LARK_TENANT_ACCESS_TOKEN": "t-token", "LARK_USER_ACCESS_TOKEN": "u-token", "TZ": "UTC"]
    if allowsWeb { variables["LARK_PRIVATE_MEDIA_HOSTS"] = String(web.baseURL.dropFirst("http://".count)) }
    variables.merge(environment) { $1 }
    try await CallSite.run(platform, environment: variables) { site in
      try await body(SendingSite(platform: platform, web: web, site: site))
    }
  }

  /// Runs `lark im` with arguments, of which the first is the shortcut.
  func lark(_ arguments: String..., input: String? = nil) async throws -> CallSite.Result {
    try await site.lark(["im"] + arguments, input: input)
  }

  /// The calls of the platform so far: verb, path with query, token.
  var calls: [String] {
    platform.requests.map { "\($0.method) \($0.target) \($0.header("Authorization") ?? "-")" }
  }

  /// The JSON body of the last call.
  var lastBody: JSON { get throws { try JSON(parsing: #require(platform.requests.last).text) } }

  /// The content of the message in the last call, which is JSON in a string.
  var lastContent: JSON { get throws { try JSON(parsing: #require(try lastBody["content"]?.stringValue)) } }

  /// The parts of the form in a call: text as it is, files by name and bytes.
  func form(_ index: Int) throws -> [String] {
    let request = try #require(platform.requests.indices.contains(index) ? platform.requests[index] : nil)
    return request.parts.map { part in "\(part.name)=\(part.filename.map { "\($0):" } ?? "")\(part.text)" }
  }
}
