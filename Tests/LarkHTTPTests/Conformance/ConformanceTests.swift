import Foundation
import LarkCore
import LoopbackServer
import Testing

@testable import LarkHTTP

/// What every transport promises, against servers that do what servers should not.
///
/// Whatever a server does: the call ends in time, and as it must; a write is delivered once at most; no secret is in
/// the error or on another host; nothing is left in the folder for downloads; and the transport goes on working.
@Suite("Conformance of transports", .serialized, .timeLimit(.minutes(15)))
struct ConformanceTests {
  @Test("Whatever a server does, a call ends as it must", arguments: Fault.all, Sender.allCases)
  func fault(_ fault: Fault, _ sender: Sender) async throws {
    #if canImport(FoundationNetworking)
      if sender == .urlSession, fault.systemProblem != nil { return }
    #endif
    let operations = sender.isExact ? fault.operations : fault.operations.filter(\.isShort)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for operation in operations {
        for connection in [Connection.new, .kept] {
          group.addTask { try await check(fault, operation, on: connection, by: sender) }
        }
      }
      try await group.waitForAll()
    }
  }

  private enum Connection: String {
    case new
    /// One that an earlier call left open: libcurl repeats a request when such a one ends without an answer.
    case kept
  }

  private func check(
    _ fault: Fault, _ operation: Operation, on connection: Connection, by sender: Sender
  ) async throws {
    let what: Comment = "\(fault.name), \(operation) on a \(connection.rawValue) connection, \(sender)"
    let (downloads, files) = (try Folder(), try Folder())
    let server = try LoopbackServer.start(
      bodyLimit: 0, onHead: { fault.isEarly && $0.path == "/x" ? fault.answer : nil },
      { $0.path == "/x" ? fault.answer : .text("x") })
    defer { server.stop() }
    let transport = sender.transport(downloadFolder: downloads.url.path)
    if connection == .kept { _ = try await transport.send(.get(server.baseURL + "/before")) }
    var request = try operation.request(server.baseURL + "/x", in: files)
    request.timeout = fault.timeout
    request.totalTimeout = fault.totalTimeout
    let final = request
    let ending = await Ending { () throws(TransportError) in try await transport.send(final) }
    try await check(ending, fault.expectation, in: downloads, by: sender, what)
    // What Foundation on Linux lets libcurl repeat it stops within the body.
    let deliveries = (sender.isExact ? server.heads : server.requests).filter { $0.path == "/x" }
    // libcurl repeats what a kept connection gave no answer to. Where the transport lets it, that does no harm.
    let mayRepeat = connection == .kept && mayBeRepeated(operation, by: sender)
    #expect(deliveries.count == 1 || (mayRepeat && deliveries.count == 2), what)
    #expect(deliveries.allSatisfy { $0.method == operation.verb.rawValue }, what)
    #expect(try await transport.send(.get(server.baseURL + "/after")).text == "x", what)
  }

  /// Whether a request may be delivered again: a read, and with `URLSession` on Linux also what has no body and does
  /// the same a second time.
  private func mayBeRepeated(_ operation: Operation, by sender: Sender) -> Bool {
    if operation.verb == .get { return true }
    return !sender.isExact && !operation.hasBody && operation.verb != .post
  }

  private func check(
    _ ending: Ending, _ expectation: Expectation, in downloads: Folder, by sender: Sender, _ what: Comment
  ) async throws {
    switch (ending, expectation) {
    case (.answer(let response), .answer(let body, let status, let fields)):
      #expect(response.status == status, what)
      #expect(response.interruption == nil, what)
      if let file = response.file {
        #expect(downloads.content == [file.lastPathComponent], what)
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == body, what)
        try FileManager.default.removeItem(at: file)
      } else {
        #expect(response.text == body, what)
      }
      for (name, value) in fields { #expect(response.header(name) == value, what) }
    case (.failure(let error), .failure(let reason, let message, let wasNeverSent)):
      if sender.isExact {
        #expect(error.reason == reason, what)
        if let message { #expect(error.message == message, what) }
        // By the time the failure is told.
        #expect(downloads.content.isEmpty, what)
      }
      #expect(error.wasNeverSent == wasNeverSent, what)
      for word in [Operation.secret, "127.0.0.1", "localhost"] { #expect(!error.message.contains(word), what) }
    case (.answer(let response), .failure):
      Issue.record("\(what): an answer with \(response.status) \(response.text ?? "")")
      if let file = response.file { try FileManager.default.removeItem(at: file) }
    case (.failure(let error), .answer):
      Issue.record("\(what): \(error)")
    }
    #expect(await downloads.becomesEmpty(), what)
  }

  // MARK: Every place

  /// Answers that are broken off at each of their bytes.
  private static let answers = [
    "HTTP/1.1 200 OK\r\nX-A: b\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n0123456789",
    "HTTP/1.1 200 OK\r\nX-A: b\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 500 Internal Server Error\r\nContent-Length: 3\r\n\r\nbad",
  ]

  enum Break: String, CaseIterable, Sendable {
    case end, reset, silence

    var step: LoopbackServer.Answer.Step {
      switch self {
      case .end: .drop
      case .reset: .reset
      case .silence: .waitForHangUp
      }
    }
  }

  @Test("An answer that breaks off, wherever it does, is a failure", arguments: answers, Break.allCases)
  func everyPlace(_ answer: String, _ kind: Break) async throws {
    let bytes = Data(answer.utf8)
    let server = try LoopbackServer.start(bodyLimit: 0) { request in
      let count = Int(request.path.dropFirst()) ?? 0
      return LoopbackServer.Answer(before: [.raw(bytes.prefix(count)), kind.step])
    }
    defer { server.stop() }
    let (downloads, files) = (try Folder(), try Folder())
    let transport = Sender.http.transport(downloadFolder: downloads.url.path, connectionsPerHost: 128)
    let reason: TransportError.Reason = kind == .silence ? .timeout : .connection
    let url = server.baseURL
    // With only the last line feed missing libcurl takes the answer for whole, and nothing of it is lost.
    let places = answer.contains("chunked") ? bytes.count - 1 : bytes.count
    // Silence takes its time: all places at once.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for count in 0..<places {
        for operation in [Operation.get, .download, .post] {
          var request = try operation.request("\(url)/\(count)", in: files)
          if kind == .silence { request.timeout = .seconds(2) }
          let final = request
          group.addTask {
            let ending = await Ending { () throws(TransportError) in try await transport.send(final) }
            guard case .failure(let error) = ending else {
              Issue.record("\(operation) of \(count) bytes, \(kind): an answer")
              return
            }
            #expect(error.wasNeverSent == false, "\(operation) of \(count) bytes, \(kind)")
            if Sender.http.isExact {
              #expect(error.reason == reason, "\(operation) of \(count) bytes, \(kind): \(error.message)")
            }
          }
          if count.isMultiple(of: 32) { try await group.waitForAll() }
        }
      }
      try await group.waitForAll()
    }
    #expect(await downloads.becomesEmpty())
    #expect(server.heads.filter { $0.method == "POST" }.count == places)
  }

  @Test("A cancelled call ends, wherever its answer has got to, and leaves nothing", arguments: answers)
  func cancellation(_ answer: String) async throws {
    let bytes = Data(answer.utf8)
    for count in stride(from: 0, to: bytes.count, by: 9) {
      for operation in Operation.allCases {
        let (downloads, files) = (try Folder(), try Folder())
        let server = try LoopbackServer.start(bodyLimit: 0) { _ in
          LoopbackServer.Answer(before: [.raw(bytes.prefix(count)), .waitForHangUp])
        }
        defer { server.stop() }
        let transport = Sender.http.transport(downloadFolder: downloads.url.path)
        let request = try operation.request(server.baseURL, in: files)
        let call = Task { await Ending { () throws(TransportError) in try await transport.send(request) } }
        await server.heads(atLeast: 1)
        call.cancel()
        guard case .failure(let error) = await call.value else {
          Issue.record("\(operation) of \(count) bytes: an answer")
          continue
        }
        #expect(error.reason == .cancelled)
        #expect(error.wasNeverSent == false)
        #expect(error.message == "the call was cancelled")
        #expect(await downloads.becomesEmpty())
      }
    }
  }

  // MARK: Refused

  @Test("A refused connection: nothing was sent, whatever it was", arguments: Sender.allCases)
  func refused(_ sender: Sender) async throws {
    let nobody = try DeadAddress()
    let (downloads, files) = (try Folder(), try Folder())
    let transport = sender.transport(downloadFolder: downloads.url.path)
    for operation in Operation.allCases {
      let request = try operation.request(nobody.baseURL, in: files)
      let ending = await Ending { () throws(TransportError) in try await transport.send(request) }
      try await check(
        ending, .failure(.connection, "the connection was refused", wasNeverSent: true), in: downloads, by: sender,
        "\(operation), \(sender)")
    }
    withExtendedLifetime(nobody) {}
  }

  // MARK: Redirects

  @Test(
    "Another host learns no secret, and gets no body", arguments: [301, 302, 303, 307, 308], Sender.allCases)
  func otherHost(_ status: Int, _ sender: Sender) async throws {
    let (downloads, files) = (try Folder(), try Folder())
    let other = try LoopbackServer.start { _ in .text("here") }
    defer { other.stop() }
    // A port of its own makes another host, whatever the name.
    let targets = [other.baseURL, other.otherBaseURL]
    for target in targets {
      let server = try LoopbackServer.start(bodyLimit: 0) { _ in .redirect(to: target + "/new", status: status) }
      defer { server.stop() }
      let transport = sender.transport(downloadFolder: downloads.url.path)
      for operation in Operation.allCases {
        server.forgetRequests()
        other.forgetRequests()
        let what: Comment = "\(operation) \(status), \(sender)"
        let request = try operation.request(server.baseURL + "/old", in: files)
        let ending = await Ending { () throws(TransportError) in try await transport.send(request) }
        let becomesGet = status == 303 || (status < 303 && operation.verb == .post)
        let isRefused = operation.hasBody && !becomesGet
        try await check(
          ending,
          isRefused
            ? .failure(.redirect, "the server answered with a redirect that would hand the body to another host")
            : .answer("here"),
          in: downloads, by: sender, what)
        #expect(server.heads.map(\.method) == [operation.verb.rawValue], what)
        let seen = other.requests
        #expect(seen.map(\.method) == (isRefused ? [] : [becomesGet ? "GET" : operation.verb.rawValue]), what)
        for request in seen {
          #expect(request.header("Authorization") == nil, what)
          let values = request.headers.map(\.value) + [request.target, request.text]
          #expect(!values.contains { $0.contains(Operation.secret) }, what)
        }
      }
    }
  }

  @Test("A circle of redirects ends", arguments: [302, 307], Sender.allCases)
  func circle(_ status: Int, _ sender: Sender) async throws {
    let (downloads, files) = (try Folder(), try Folder())
    let server = try LoopbackServer.start(bodyLimit: 0) { .redirect(to: $0.path == "/a" ? "/b" : "/a", status: status) }
    defer { server.stop() }
    let transport = sender.transport(downloadFolder: downloads.url.path)
    for operation in Operation.allCases {
      server.forgetRequests()
      let request = try operation.request(server.baseURL + "/a", in: files)
      let ending = await Ending { () throws(TransportError) in try await transport.send(request) }
      try await check(
        ending, .failure(.redirect, "the server answered with more than 10 redirects in a row"), in: downloads,
        by: sender, "\(operation), \(sender)")
      #expect(server.heads.count == 11, "\(operation), \(sender)")
    }
  }

  #if os(Linux) && canImport(Glibc)
    // MARK: Proxies

    private static let refusals: [(name: String, answer: LoopbackServer.Answer, reason: TransportError.Reason)] = [
      ("403", .text("no", status: 403), .proxy),
      ("407", .status(407, headers: [.init("Proxy-Authenticate", "Basic realm=\"x\"")]), .proxy),
      ("407 with a page", .bytes(Data("<p>who?".utf8), type: "text/html", status: 407), .proxy),
      ("502", .status(502), .connection), ("the end", .drop, .proxy),
      ("a reset", LoopbackServer.Answer(before: [.reset]), .proxy), ("silence", .silence, .timeout),
    ]

    @Test("What a proxy refuses was never sent, and the proxy learns no secret of the request", arguments: 0..<7)
    func proxy(_ number: Int) async throws {
      let (name, answer, reason) = Self.refusals[number]
      let (downloads, files) = (try Folder(), try Folder())
      let server = try LoopbackServer.start { _ in answer }
      defer { server.stop() }
      let label = "127.0.0.1:\(server.port)"
      let transport = CurlTransport(
        downloadFolder: downloads.url.path, environment: { ["https_proxy": "http://user:pa55@\(label)"][$0] })
      for operation in reason == .timeout ? [.get, .post, .delete] : Operation.allCases {
        server.forgetRequests()
        var request = try operation.request("https://open.example/x", in: files)
        if reason == .timeout { request.timeout = .seconds(2) }
        let final = request
        let ending = await Ending { () throws(TransportError) in try await transport.send(final) }
        guard case .failure(let error) = ending else {
          Issue.record("\(name), \(operation): an answer")
          continue
        }
        #expect(error.reason == reason, "\(name), \(operation): \(error.message)")
        #expect(error.wasNeverSent, "\(name), \(operation)")
        for word in ["pa55", "open.example", Operation.secret] {
          #expect(!error.message.contains(word), "\(name), \(operation): \(error.message)")
        }
        if reason != .timeout { #expect(error.message.contains(label), "\(name), \(operation): \(error.message)") }
        let seen = server.heads
        #expect(!seen.isEmpty)
        for request in seen {
          #expect(request.method == "CONNECT" && request.target == "open.example:443", "\(name), \(operation)")
          #expect(!request.headers.contains { $0.value.contains(Operation.secret) }, "\(name), \(operation)")
        }
      }
      #expect(downloads.content.isEmpty)
    }
  #endif
}
