import Foundation
import LarkCore
import LarkHTTP
import LoopbackServer
import Testing

/// Clients over real connections.
@Suite("Clients")
struct ClientTests {
  let platform: PlatformStub
  let bot: LarkClient<Bot>

  init() throws {
    platform = try PlatformStub()
    bot = .bot(
      AppCredentials(appID: "cli_1", appSecret: "secret"), configuration: ClientConfiguration(baseURL: platform.baseURL)
    )
  }

  @Test("A bot fetches one token for many calls")
  func oneToken() async throws {
    platform.on("GET", "/open-apis/im/v1/chats/*", .success(#"{"chat_id":"oc_1"}"#))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { try await bot.call(.get, "/open-apis/im/v1/chats/oc_\(number)") }
      }
      try await group.waitForAll()
    }
    #expect(platform.tokenCount == 1)
    #expect(platform.tokenRequests.first?.json?["app_id"] as? String == "cli_1")
    #expect(platform.tokenRequests.first?.json?["app_secret"] as? String == "secret")
    #expect(platform.requests.count == 20)
    #expect(platform.requests.allSatisfy { $0.headers("Authorization") == ["Bearer t-stub-1"] })
  }

  @Test("An expired token is renewed and the call repeated")
  func renewedToken() async throws {
    platform.on("POST", "/open-apis/im/v1/chats", .failure(99_991_663, "invalid access token"), .success())
    try await bot.call(.post, "/open-apis/im/v1/chats", body: ["name": "Rollout"])
    #expect(platform.requests.map { $0.header("Authorization") } == ["Bearer t-stub-1", "Bearer t-stub-2"])
    #expect(platform.requests.map(\.text) == [#"{"name":"Rollout"}"#, #"{"name":"Rollout"}"#])
  }

  @Test("The platform's refusal arrives with its code")
  func refusal() async throws {
    platform.on(
      "POST", "/open-apis/im/v1/messages", .failure(230_002, "not in the chat", headers: [.init("X-Tt-Logid", "log1")]))
    do {
      try await bot.call(.post, "/open-apis/im/v1/messages", query: [.init(name: "receive_id_type", value: "a+b c")])
      Issue.record("the call should fail")
    } catch {
      #expect(error.code == 230_002)
      #expect(error.logID == "log1")
    }
    #expect(platform.requests.first?.query("receive_id_type") == "a+b c")
  }

  @Test("A user's token is sent")
  func user() async throws {
    platform.on("GET", "/open-apis/authen/v1/user_info", .success())
    let user = LarkClient.user(token: "u-1", configuration: ClientConfiguration(baseURL: platform.baseURL))
    try await user.call(.get, "/open-apis/authen/v1/user_info")
    #expect(platform.requests.first?.header("Authorization") == "Bearer u-1")
    #expect(platform.tokenCount == 0)
  }

  @Test("A form with a file arrives part by part", arguments: [1000, 5_000_000])
  func form(_ length: Int) async throws {
    platform.on("POST", "/open-apis/im/v1/files", .success(#"{"file_key":"file_1"}"#))
    let folder = try Folder()
    let file = folder.file("plan ü.pdf")
    try LoopbackServer.Pattern.write(length, to: file)
    let method = MethodInfo(
      id: "im.files.create", verb: .post, path: "/open-apis/im/v1/files", body: .multipart, scopes: .unknown,
      risk: .write)
    try await bot.send(
      PreparedRequest(
        method: method, path: "/open-apis/im/v1/files",
        body: .multipart([
          MultipartPart(name: "file_type", content: .text("pdf")),
          MultipartPart(name: "file", content: .file(.file(file))),
        ])))
    let request = try #require(platform.requests.first)
    #expect(request.headers("Content-Length") == ["\(request.bodyLength)"])
    #expect(request.headers("Transfer-Encoding") == [])
    #expect(request.parts.map(\.name) == ["file_type", "file"])
    #expect(request.part("file_type")?.text == "pdf")
    #expect(request.part("file")?.filename == "plan ü.pdf")
    #expect(request.part("file")?.contentType == "application/pdf")
    #expect(request.part("file")?.bytes.count == length)
    #expect(request.part("file").map { LoopbackServer.Pattern.matches($0.bytes) } == true)
  }
}
