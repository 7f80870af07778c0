import Foundation
import LarkCore
import LarkJSON
import LoopbackServer
import Testing

@testable import LarkEvents
@testable import lark

/// `lark event webhook` as people meet it: the built command, and clients that post to it.
@Suite(.timeLimit(.minutes(5))) struct EventWebhookTests {
  private static let token = "verification-token-of-the-app"
  private static let key = "encrypt-key-of-the-app"
  private static let challenge = #"{"challenge":"c-1","token":"\#(token)","type":"url_verification"}"#

  private static func message(_ number: Int, token: String = token, type: String = "text") -> String {
    """
    {"schema":"2.0","header":{"event_id":"ev-\(number)","event_type":"im.message.receive_v1",\
    "create_time":"1767225600123","token":"\(token)"},"event":{"sender":{"sender_id":{"open_id":"ou_ann"}},\
    "message":{"message_id":"om_\(number)","chat_id":"oc_1","message_type":"\(type)","content":"{\\"text\\":\\"hello\\"}"}}}
    """
  }

  private static let older =
    #"{"uuid":"u-1","token":"\#(token)","type":"event_callback","event":{"type":"p2p_chat_create","chat_id":"oc_1"}}"#

  /// Header fields of a signature of this moment.
  private static func signed(_ body: String, key: String = key) -> [(String, String)] {
    let time = String(Int(Date().timeIntervalSince1970))
    let digest = SHA256.digest(of: (time + "n-1" + key + body).utf8).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    // Tunnels may write names as they like.
    return [
      ("x-lark-request-timestamp", time), ("X-Lark-Request-Nonce", "n-1"), ("X-LARK-SIGNATURE", digest.joined()),
    ]
  }

  /// What the command wrote, and how it ended.
  private struct End {
    let output: String
    let notes: [Substring]
    let status: Int32
  }

  /// Runs the command on a free port, and posts to it once it is ready.
  private func receive(
    _ arguments: String, key: String? = nil, _ post: @escaping @Sendable (Int, Int32) throws -> Void
  ) async throws -> End {
    var end: End?
    var environment = ["LARK_VERIFICATION_TOKEN": Self.token]
    environment["LARK_ENCRYPT_KEY"] = key
    try await CallSite.run(nil, environment: environment) { site in
      let notes = site.folder.appending(path: "notes")
      let result = try await site.shell(
        "exec \"$LARK\" event webhook --port 0 \(arguments) 2> notes",
        started: { process in
          do {
            try await onAThread {
              while true {
                let text = (try? String(contentsOf: notes, encoding: .utf8)) ?? ""
                if let address = text.firstMatch(of: /address=http:\/\/127\.0\.0\.1:([0-9]+)\/\n/) {
                  return try post(Int(address.1) ?? 0, process)
                }
                // It did not begin.
                if kill(process, 0) != 0 || text.contains("\"error\"") { return }
                usleep(10_000)
              }
            }
          } catch { Issue.record(error) }
        })
      let text = try String(contentsOf: notes, encoding: .utf8)
      #expect(!(result.output + text).contains(Self.token) && !(result.output + text).contains(Self.key))
      end = End(output: result.output, notes: text.split(separator: "\n"), status: result.status)
    }
    return try #require(end)
  }

  @Test func printsWhatIsPosted() async throws {
    let end = try await receive("--max 3") { port, _ in
      // One that says nothing holds up nobody.
      let slow = try LoopbackClient(port: port)
      slow.send("POST / HTTP/1.1\r\nContent-")
      #expect(LoopbackClient.post(Self.challenge, to: port) == .init(200, #"{"challenge":"c-1"}"#))
      #expect(LoopbackClient.post(Self.message(1, token: "another"), to: port) == .init(401, "{}"))
      #expect(LoopbackClient.post("no json", to: port) == .init(400, "{}"))
      #expect(LoopbackClient.post(String(repeating: " ", count: 1_100_000), to: port) == .init(413, "{}"))
      let get = try LoopbackClient(port: port)
      get.send("GET / HTTP/1.1\r\n\r\n")
      #expect(LoopbackClient.Reply(get.receive()) == .init(405, "{}"))
      #expect(LoopbackClient.post(Self.message(1), to: port) == .init(200, "{}"))
      // What comes again is acknowledged, and printed once.
      #expect(LoopbackClient.post(Self.message(1), to: port) == .init(200, "{}"))
      #expect(LoopbackClient.post(Self.older, to: port) == .init(200, "{}"))
      #expect(LoopbackClient.post(Self.message(2), to: port) == .init(200, "{}"))
      withExtendedLifetime(slow) {}
    }
    #expect(end.status == 0)
    let printed = try end.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    let texts = [Self.message(1), Self.older, Self.message(2)].map { $0.replacing(Self.token, with: "[redacted]") }
    let expected = try texts.map { try JSON(parsing: $0) }
    #expect(printed == expected)
    #expect(end.notes.first?.hasPrefix("[event] ready event_key=* address=http://127.0.0.1:") == true)
    // On a busy machine the slow one has had its time.
    #expect(
      end.notes.dropFirst().dropLast().filter { !$0.hasSuffix("does not come to its end") } == [
        "warning: a request was refused: an event has another token",
        "warning: a request was refused: a body cannot be read",
        "warning: a request was refused: a body is longer than 1048576 bytes",
        "warning: a request was refused: a request does not post anything",
      ])
    #expect(end.notes.last?.hasPrefix("[event] exited — received 3 event(s) in ") == true)
    #expect(end.notes.last?.hasSuffix("(reason: limit)") == true)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func withAKeyEverythingIsSigned(_ signal: Int32) async throws {
    let end = try await receive("--compact im.message.receive_v1", key: Self.key) { port, process in
      let (first, other) = (Self.message(1), Self.older)
      let headers = Self.signed(first)
      #expect(LoopbackClient.post(first, to: port).status == 401)
      #expect(LoopbackClient.post(first, headers: Self.signed(first, key: "another"), to: port).status == 401)
      #expect(LoopbackClient.post(first + " ", headers: headers, to: port).status == 401)
      #expect(LoopbackClient.post(first, headers: headers, to: port).status == 200)
      #expect(LoopbackClient.post(first, headers: headers, to: port).status == 401)
      // Nobody asked for it.
      #expect(LoopbackClient.post(other, headers: Self.signed(other), to: port).status == 200)
      kill(process, signal)
    }
    #expect(end.status == 0)
    #expect(end.output.split(separator: "\n").count == 1 && end.output.contains(#""content":"hello""#))
    #expect(end.notes.first?.hasPrefix("[event] ready event_key=im.message.receive_v1 address=") == true)
    #expect(end.notes.filter { $0.hasPrefix("warning: ") }.count == 4)
    #expect(end.notes.last?.hasSuffix("(reason: signal)") == true)
  }

  @Test func endsInTime() async throws {
    let end = try await receive("--timeout 1s") { _, _ in }
    #expect(end.status == 0 && end.output == "")
    #expect(end.notes.last?.contains("received 0 event(s)") == true)
    #expect(end.notes.last?.hasSuffix("(reason: timeout)") == true)
  }

  @Test func badArguments() async throws {
    try await CallSite.run(nil) { site in
      let secret = ["--verification-token", Self.token]
      let cases: [[String]] = [
        ["--port", "0"], ["--port", "65536"] + secret, secret, ["--port", "0", "--verification-token", ""],
        ["--port", "0", "--encrypt-key", ""] + secret, ["--port", "0", "--filter", "("] + secret,
        ["--port", "0", "im.*"] + secret, ["--port", "0", "--force"] + secret,
      ]
      for arguments in cases {
        let result = try await site.lark(["event", "webhook"] + arguments)
        #expect(result.status == 2, "\(arguments)")
        #expect(!result.error.contains(Self.token) && !result.error.contains("ready"))
        #expect(try result.failure["hint"]?.stringValue?.isEmpty == false)
      }
      let dry = try await site.lark(
        ["event", "webhook", "--port", "8080", "--dry-run", "--encrypt-key", Self.key] + secret)
      #expect(dry.status == 0)
      #expect(try dry.json["data"]?["port"] == 8_080)
      #expect(try dry.json["data"]?["is_encrypted"] == true)
      #expect(!dry.output.contains(Self.token) && !dry.output.contains(Self.key))
      // Somebody has the port already.
      let other = try PlatformStub()
      defer { other.stop() }
      let port = other.baseURL.split(separator: ":").last.map(String.init) ?? ""
      let taken = try await site.lark(["event", "webhook", "--port", port] + secret)
      #expect(taken.status == 2)
      #expect(try taken.failure["message"]?.stringValue?.hasPrefix("port \(port) cannot be listened on") == true)
    }
  }
}
