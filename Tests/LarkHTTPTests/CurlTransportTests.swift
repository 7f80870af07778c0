#if os(Linux) && canImport(Glibc)
  import Foundation
  import Glibc
  import LarkCore
  import LoopbackServer
  import Testing

  @testable import LarkHTTP

  /// What the transport on libcurl promises beyond what every transport does.
  @Suite("libcurl's transport")
  struct CurlTransportTests {
    private static let gzipped = Data(
      base64Encoded: "H4sIAAAAAAACA6tWSs5PSVWyMtBRyi1OV7JSKi4sTU2tSk1RqgUAktvHMRsAAAA=") ?? Data()

    // MARK: Sent once

    /// Without its word before each sending, libcurl stands for versions before 7.80.
    @Test("A write on a kept connection that ends without an answer is delivered once", arguments: [true, false])
    func once(_ usesPrerequest: Bool) async throws {
      let transport = CurlTransport(usesPrerequest: usesPrerequest)
      let server = try LoopbackServer.start { $0.path == "/x" ? .drop : .text("x") }
      let url = server.baseURL
      let large = String(repeating: "x", count: 300_000)
      let writes: [HTTPRequest] = [
        .post(url + "/x", json: "{}"), .post(url + "/x", json: large), HTTPRequest(verb: .post, url: url + "/x"),
        HTTPRequest(verb: .post, url: url + "/x", body: .data(Data())), HTTPRequest(verb: .delete, url: url + "/x"),
        HTTPRequest(verb: .put, url: url + "/x"), HTTPRequest(verb: .patch, url: url + "/x"),
      ]
      for write in writes {
        // Two kept connections: one to be lost, and another one that a repetition could take.
        async let first = transport.send(.get(url + "/a"))
        async let second = transport.send(.get(url + "/b"))
        _ = try await (first, second)
        server.forgetRequests()
        let error = await failure { () throws(TransportError) in try await transport.send(write) }
        #expect(error?.reason == .connection)
        #expect(error?.wasNeverSent == false)
        #expect(server.requests.map(\.method) == [write.verb.rawValue])
      }
    }

    @Test(
      "Writes use connections that are there, where libcurl tells before it sends",
      .enabled(if: writesKeepConnections, "libcurl is too old"))
    func reuse() async throws {
      let transport = CurlTransport()
      let server = try LoopbackServer.start { _ in .text("x") }
      for _ in 0..<10 {
        _ = try await transport.send(.post(server.baseURL, json: "{}"))
        _ = try await transport.send(HTTPRequest(verb: .delete, url: server.baseURL))
      }
      #expect(server.requests.count == 20)
      // One, unless the machine is so busy that a call comes when the connection before it has ended by itself.
      #expect(server.connectionCount <= 4)
    }

    @Test("A read is sent again when a kept connection ends without an answer")
    func readAgain() async throws {
      let isFirst = Locked(true)
      let server = try LoopbackServer.start { request in
        guard request.path == "/x" else { return .text("x") }
        defer { isFirst.value = false }
        return isFirst.value ? .drop : .text("y")
      }
      let transport = CurlTransport()
      _ = try await transport.send(.get(server.baseURL))
      let answer: HTTPResponse
      do { answer = try await transport.send(.get(server.baseURL + "/x")) } catch {
        // The kept connection had ended by itself, on a machine that was busy for half a minute.
        #expect(error.reason == .connection && server.connectionCount > 1)
        return
      }
      #expect(answer.text == "y")
    }

    @Test("Connections that nobody uses are closed")
    func idle() async throws {
      let answer = Data("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".utf8)
      let server = try LoopbackServer.start { _ in LoopbackServer.Answer(before: [.raw(answer), .waitForHangUp]) }
      let transport = CurlTransport(idleSeconds: 1)
      #expect(try await transport.send(.get(server.baseURL)).text == "x")
      await server.hangUps(atLeast: 1)
      withExtendedLifetime(transport) {}
    }

    // MARK: Early answers

    @Test("An answer to an unfinished upload arrives though the server ends the connection at once", arguments: [
      413, 200,
    ])
    func earlyAnswer(_ status: Int) async throws {
      let server = try LoopbackServer.start(onHead: { _ in
        LoopbackServer.Answer(
          status: status, headers: [.init("Content-Type", "text/plain")], steps: [
            .bytes(Data("too large".utf8)), .pause(milliseconds: 300), .drop,
          ])
      }) { _ in .status(500) }
      let folder = try Folder()
      let file = folder.file("upload")
      let length = 30_000_000
      try LoopbackServer.Pattern.write(length, to: file)
      let response = try await CurlTransport().send(.upload(server.baseURL, file: file, length: length))
      #expect(response.status == status)
      #expect(response.text == "too large")
    }

    @Test("An upload to a server that has said its last word, and no answer, comes to its end")
    func endBeforeTheAnswer() async throws {
      let received = Locked(0)
      let server = try LoopbackServer.start(onHead: { _ in
        LoopbackServer.Answer(before: [
          .converse { wire in
            wire.finishSending()
            while case let bytes = wire.receive(), !bytes.isEmpty { received.value += bytes.count }
          }
        ])
      }) { _ in .status(500) }
      let folder = try Folder()
      let file = folder.file("upload")
      try LoopbackServer.Pattern.write(5_000_000, to: file)
      var request = HTTPRequest.upload(server.baseURL, file: file, length: 5_000_000)
      request.totalTimeout = .seconds(600)
      let failure = await #expect(throws: TransportError.self) { try await CurlTransport().send(request) }
      #expect(failure?.reason == .connection)
      #expect(failure?.wasNeverSent == false)
      #expect(received.value > 4_000_000)
    }

    @Test("Interim answers while an upload is on its way do not stop it")
    func interimDuringUpload() async throws {
      let server = try LoopbackServer.start(onHead: { _ in nil }) { .text("\($0.bodyLength)") }
      let folder = try Folder()
      let file = folder.file("upload")
      try LoopbackServer.Pattern.write(5_000_000, to: file)
      #expect(try await CurlTransport().send(.upload(server.baseURL, file: file, length: 5_000_000)).text == "5000000")
    }

    // MARK: Packed answers

    private func answer(packed: Data, coding: String = "gzip") async throws -> HTTPResponse {
      let server = try LoopbackServer.start { _ in
        .bytes(packed, type: "application/json", headers: [.init("Content-Encoding", coding)])
      }
      return try await CurlTransport().send(.get(server.baseURL))
    }

    @Test("A packed answer may consist of several members, and be empty")
    func packed() async throws {
      #expect(try await answer(packed: Self.gzipped + Self.gzipped).text?.count == 54)
      #expect(try await answer(packed: Data()).data == Data())
      #expect(try await answer(packed: Self.gzipped, coding: "X-GZIP").header("Content-Encoding") == nil)
    }

    @Test("A packed answer that is cut off is a failure, wherever it is cut")
    func cutOff() async throws {
      for length in [1, 9, 10, 20, Self.gzipped.count - 9, Self.gzipped.count - 8, Self.gzipped.count - 1] {
        for whole in [Data(), Self.gzipped] {
          let packed = whole + Self.gzipped.prefix(length)
          let error = await failure { () throws(TransportError) in
            do { return try await answer(packed: packed) } catch let error as TransportError { throw error } catch {
              throw TransportError(reason: .file, message: "\(error)", wasNeverSent: true)
            }
          }
          #expect(error?.message == "the server's answer is packed and ends before its end", "\(length)")
        }
      }
    }

    @Test("What memory an unpacked answer may take is limited")
    func bomb() async throws {
      // A hundred times 100,000 zeros.
      let zeros = try #require(Data(base64Encoded: "H4sIAAAAAAACA+3BMQEAAADCoPVPbQ0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA32VEdSghgEA"))
      let packed = Data(repeatElement(zeros, count: 100).joined())
      let server = try LoopbackServer.start { _ in
        .bytes(packed, type: "application/json", headers: [.init("Content-Encoding", "gzip")])
      }
      var request = HTTPRequest.get(server.baseURL)
      request.longestAnswerInMemory = 9_999_999
      let error = await failure { () throws(TransportError) in try await CurlTransport().send(request) }
      #expect(error?.reason == .tooLong)
      request.longestAnswerInMemory = 10_000_000
      #expect(try await CurlTransport().send(request).data?.count == 10_000_000)
    }

    @Test("An answer in memory is limited, a file is not")
    func memoryLimit() async throws {
      let server = try LoopbackServer.start { .pattern(2_000, type: $0.path == "/j" ? "application/json" : "x/y") }
      var request = HTTPRequest.get(server.baseURL, to: .temporaryFile)
      request.longestAnswerInMemory = 1_999
      let file = try #require(try await CurlTransport().send(request).file)
      try FileManager.default.removeItem(at: file)
      request.url += "/j"
      let json = request
      let error = await failure { () throws(TransportError) in try await CurlTransport().send(json) }
      #expect(error?.message == "the answer has more than the 1999 bytes it may have")
    }

    @Test("Packed answers are asked for only where they can be unpacked and their end be told")
    func askedFor() async throws {
      let server = try LoopbackServer.start { _ in .text("x") }
      let transport = CurlTransport()
      _ = try await transport.send(.get(server.baseURL))
      let file = try await transport.send(.get(server.baseURL, to: .temporaryFile)).file
      try FileManager.default.removeItem(at: try #require(file))
      _ = try await transport.send(.get(server.baseURL, headers: [HTTPField(name: "range", value: "bytes=0-1")]))
      _ = try await transport.send(.get(server.baseURL, headers: [HTTPField(name: "Accept-Encoding", value: "br")]))
      #expect(server.requests.map { $0.headers("Accept-Encoding") } == [["gzip"], ["identity"], ["identity"], ["br"]])
    }

    @Test(
      "What is saved is what the name of the file says",
      arguments: [
        ("/backup.tar.gz", "application/x-tar", nil, true), ("/b", "application/gzip", nil, true),
        ("/b", "application/x-tar", #"attachment; filename="b.TGZ""#, true), ("/page.html", "text/html", nil, false),
        ("/data.csv", "text/csv", #"attachment; filename="d.csv""#, false),
      ] as [(String, String, String?, Bool)])
    func packedFile(_ path: String, _ type: String, _ disposition: String?, _ staysPacked: Bool) async throws {
      let headers: [LoopbackServer.Field] =
        [.init("Content-Encoding", "gzip")] + (disposition.map { [.init("Content-Disposition", $0)] } ?? [])
      let server = try LoopbackServer.start { _ in .bytes(Self.gzipped, type: type, headers: headers) }
      let response = try await CurlTransport().send(.get(server.baseURL + path, to: .temporaryFile))
      let file = try #require(response.file)
      let content = try Data(contentsOf: file)
      try FileManager.default.removeItem(at: file)
      #expect(content == (staysPacked ? Self.gzipped : Data(#"{"code":0,"msg":"squeezed"}"#.utf8)))
    }

    @Test(
      "What was packed once more on its way is unpacked once, and the name of the place to save to counts",
      arguments: [
        ("/backup.tar.gz", "application/x-tar", nil, true, 1), ("/b", "application/gzip", nil, true, 1),
        ("/b.svgz", "image/svg+xml", nil, true, 1),
        ("/b", "application/x-tar", "b.tar.gz", false, 0), ("/b", "text/csv", "b.csv.gz", false, 0),
        ("/b", "application/x-tar", "b.tar.gz", true, 1), ("/b.tar.gz", "application/x-tar", "c.tar", false, 1),
        ("/b.tgz", "application/x-tar", "c.TAR", false, 1), ("/b.tar.gz", "application/x-tar", "c", false, 0),
        ("/b.tar.gz", "application/x-tar", "c.bin", false, 0), ("/b.gz", "application/x-tar", "c", false, 0),
        ("/b.zip", "application/x-zip-compressed", nil, false, 1),
      ] as [(String, String, String?, Bool, Int)])
    func packedTwice(
      _ path: String, _ type: String, _ savedName: String?, _ isPackedTwice: Bool, _ unpackings: Int
    ) async throws {
      let layers = [
        Data(#"{"code":0,"msg":"squeezed"}"#.utf8), Self.gzipped, try Self.packed(Self.gzipped),
      ]
      let sent = isPackedTwice ? 2 : 1
      let server = try LoopbackServer.start { _ in
        // Byte by byte: what is in it shows late.
        LoopbackServer.Answer(
          headers: [.init("Content-Type", type), .init("Content-Encoding", "gzip")],
          steps: layers[sent].map { .bytes(Data([$0])) })
      }
      var request = HTTPRequest.get(server.baseURL + path, to: .temporaryFile)
      request.savedName = savedName
      let response = try await CurlTransport().send(request)
      let file = try #require(response.file)
      let content = try Data(contentsOf: file)
      try FileManager.default.removeItem(at: file)
      #expect(content == layers[sent - unpackings])
    }

    /// A gzip member with the bytes as they are (RFC 1952, RFC 1951 §3.2.4).
    private static func packed(_ bytes: Data) throws -> Data {
      let length = UInt16(bytes.count)
      var packed = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1])
      for value in [length, ~length] { packed += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      packed += bytes
      var checksum = ~UInt32(0)
      for byte in bytes {
        checksum ^= UInt32(byte)
        for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
      }
      for value in [~checksum, UInt32(bytes.count)] {
        packed += (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
      }
      return packed
    }

    // MARK: Limits

    @Test("A server that drips is given up when the time for everything is over", arguments: [true, false])
    func drip(_ takesPart: Bool) async throws {
      let folder = try Folder()
      let server = try LoopbackServer.start { _ in
        let drops = (0..<400).flatMap { _ in [LoopbackServer.Answer.Step.pattern(1), .pause(milliseconds: 50)] }
        return LoopbackServer.Answer(framing: .declared(1_000), steps: drops)
      }
      var request = HTTPRequest.get(server.baseURL, to: .temporaryFile)
      // The head of the answer must have come by then, on a busy machine too.
      request.totalTimeout = .seconds(3)
      request.takesPartOfAnswer = takesPart
      let transport = CurlTransport(downloadFolder: folder.url.path)
      if takesPart {
        let response = try await transport.send(request)
        #expect(response.interruption?.reason == .timeout)
        try FileManager.default.removeItem(at: try #require(response.file))
      } else {
        let dripped = request
        let error = await failure { () throws(TransportError) in try await transport.send(dripped) }
        #expect(error?.reason == .timeout)
        #expect(error?.message == "the answer was not complete in time")
        #expect(error?.wasNeverSent == false)
      }
      #expect(folder.content.isEmpty)
    }

    @Test("Time counts from where a call is carried out, also when it had to wait for others")
    func waitingCalls() async throws {
      let server = try LoopbackServer.start { _ in .silence }
      let transport = CurlTransport(connectionsPerHost: 1)
      let request = HTTPRequest.get(server.baseURL, timeout: .milliseconds(300))
      let errors = await withTaskGroup(of: TransportError?.self) { group in
        for _ in 0..<3 {
          group.addTask { await failure { () throws(TransportError) in try await transport.send(request) } }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(errors.map { $0?.reason } == [.timeout, .timeout, .timeout])
      // Each of them had its turn.
      #expect(errors.map { $0?.wasNeverSent } == [false, false, false])
    }

    @Test("Redirects share the time for everything")
    func redirectsShareTime() async throws {
      let server = try LoopbackServer.start { _ in
        LoopbackServer.Answer(
          status: 302, headers: [.init("Location", "/again")], before: [.pause(milliseconds: 150)])
      }
      var request = HTTPRequest.get(server.baseURL)
      request.totalTimeout = .milliseconds(400)
      let circling = request
      let error = await failure { () throws(TransportError) in try await CurlTransport().send(circling) }
      #expect(error?.reason == .timeout)
      #expect(server.requests.count < 5)
    }

    // MARK: Names

    /// Looks names up as the tests want.
    private func transport(looking gate: LoopbackServer.Gate) -> CurlTransport {
      CurlTransport(lookUp: { _ in
        gate.wait()
        return .success([IPAddress(127, 0, 0, 1)])
      })
    }

    @Test("A call ends while its host is being looked up: cancelled, or after its time")
    func lookUpEnds() async throws {
      let gate = LoopbackServer.Gate()
      defer { gate.open() }
      let transport = transport(looking: gate)
      let call = Task { try await transport.send(.get("http://slow.example/x")) }
      try await Task.sleep(for: .milliseconds(50))
      call.cancel()
      await #expect(throws: TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: true)) {
        try await call.value
      }
      let request = HTTPRequest.get("http://slow.example/x", timeout: .milliseconds(100))
      let error = await failure { () throws(TransportError) in try await transport.send(request) }
      #expect(error?.reason == .timeout)
      #expect(error?.wasNeverSent == true)
    }

    @Test("Calls to one host share a look-up, and the next ones know the name")
    func sharedLookUp() async throws {
      let server = try LoopbackServer.start { .text($0.header("Host") ?? "") }
      let count = Locked(0)
      let transport = CurlTransport(lookUp: { _ in
        count.value += 1
        return .success([IPAddress(127, 0, 0, 1)])
      })
      let url = "http://some.example:\(server.port)/"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 {
          group.addTask {
            let text = try await transport.send(.get(url)).text
            #expect(text == "some.example:\(server.port)")
          }
        }
        try await group.waitForAll()
      }
      #expect(count.value == 1)
    }

    @Test("The connection goes to the address that the request names, whatever the name stands for")
    func hostAddress() async throws {
      let server = try LoopbackServer.start { .text($0.header("Host") ?? "") }
      let transport = CurlTransport(lookUp: { _ in
        .failure(TransportError(reason: .dns, message: "nobody is to ask", wasNeverSent: true))
      })
      var request = HTTPRequest.get("http://some.example:\(server.port)/")
      request.hostAddress = IPAddress(127, 0, 0, 1)
      #expect(try await transport.send(request).text == "some.example:\(server.port)")
    }

    @Test("An address of version 6 can be called")
    func ipv6() async throws {
      let server = try LoopbackServer.start { .text($0.header("Host") ?? "") }
      #expect(try await CurlTransport().send(.get("http://[::1]:\(server.port)/x")).text == "[::1]:\(server.port)")
    }

    // MARK: The process around it

    @Test("Connections are not inherited by programs that are started")
    func closedOnExec() async throws {
      let server = try LoopbackServer.start { _ in .text("x") }
      let transport = CurlTransport()
      var found = 0
      // On a busy machine the connection may have ended by itself before it is looked for: then once more.
      for _ in 0..<5 where found == 0 {
        _ = try await transport.send(.get(server.baseURL))
        found = connections(to: server)
      }
      #expect(found == 1)
      withExtendedLifetime(transport) {}
    }

    /// How many descriptors of this process lead to a server; each has to be closed on exec.
    private func connections(to server: LoopbackServer) -> Int {
      var found = 0
      for descriptor in Int32(0)..<Int32(min(sysconf(Int32(_SC_OPEN_MAX)), 100_000)) {
        var name = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &name) {
          $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &size) }
        }
        guard result == 0, name.sin_family == sa_family_t(AF_INET), UInt16(bigEndian: name.sin_port) == server.port
        else { continue }
        found += 1
        #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
      }
      return found
    }

    @Test("The app's signals are as they were")
    func signals() async throws {
      func state() -> [Bool] {
        var mask = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &mask)
        var action = sigaction()
        sigaction(SIGPIPE, nil, &action)
        return [sigismember(&mask, SIGPIPE) == 1, action.__sigaction_handler.sa_handler == nil]
      }
      let before = state()
      let server = try LoopbackServer.start { _ in .drop }
      let transport = CurlTransport()
      _ = await failure { () throws(TransportError) in
        try await transport.send(.post(server.baseURL, json: String(repeating: "x", count: 1_000_000)))
      }
      #expect(state() == before)
    }

    @Test("A failed download has left nothing by the time its failure is told")
    func nothingLeft() async throws {
      let folder = try Folder()
      let transport = CurlTransport(downloadFolder: folder.url.path)
      let server = try LoopbackServer.start { request in
        LoopbackServer.Answer(
          framing: .declared(1_000_000), steps: [.pattern(300_000), request.path == "/drop" ? .drop : .waitForHangUp])
      }
      for _ in 0..<20 {
        _ = await failure { () throws(TransportError) in
          try await transport.send(.get(server.baseURL + "/drop", to: .temporaryFile))
        }
        #expect(folder.content.isEmpty)
      }
      let url = server.baseURL + "/wait"
      for _ in 0..<20 {
        let call = Task { try await transport.send(.get(url, to: .temporaryFile)) }
        #expect(await folder.holds(100_000))
        call.cancel()
        _ = await call.result
        #expect(folder.content.isEmpty)
      }
    }
  }
#endif
