#if os(Linux) && canImport(Glibc)
  import ChildProcess
  import Foundation
  import Glibc
  import LarkCore
  import LoopbackServer
  import Testing

  @testable import LarkHTTP

  /// Encrypted connections, with the server of `openssl`.
  @Suite("Encrypted connections")
  struct EncryptionTests {
    static let openssl = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/openssl" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Makes a certificate for 127.0.0.1 that has signed itself.
    private func makeCertificate(in folder: Folder) async throws {
      let result = try await ChildProcess.run(
        try #require(Self.openssl),
        [
          "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
          "-subj", "/CN=lark-tests",
          "-addext", "subjectAltName=IP:127.0.0.1",
          "-keyout", folder.file("key.pem").path, "-out", folder.file("certificate.pem").path,
        ])
      try #require(result.status == 0, "\(result.error)")
    }

    /// Runs a server with the certificate in a folder while something is done with its port. It answers every GET with
    /// a page.
    private func withServer(
      in folder: Folder, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
      let outcome = Locked<Result<Void, any Error>?>(nil)
      let words = folder.file("words").path
      let command =
        "exec '\(try #require(Self.openssl))' s_server -accept 127.0.0.1:0 -www"
        + " -key '\(folder.file("key.pem").path)' -cert '\(folder.file("certificate.pem").path)' > '\(words)' 2>&1"
      let ended = try await ChildProcess.run("/bin/sh", ["-c", command], started: { id in
        // A child of these threads begins with their mask, in which other signals are blocked.
        defer { kill(id, SIGKILL) }
        for _ in 0..<6_000 {
          let said = (try? String(contentsOfFile: words, encoding: .utf8)) ?? ""
          let line = said.split(separator: "\n").first { $0.hasPrefix("ACCEPT ") }
          if let line, said.contains("\(line)\n"), let port = line.split(separator: ":").last.flatMap({ Int($0) }) {
            do { outcome.value = .success(try await body(port)) } catch { outcome.value = .failure(error) }
            return
          }
          try? await Task.sleep(for: .milliseconds(10))
        }
      })
      let result = try #require(outcome.value, "the server of openssl did not start: \(ended.error)")
      try result.get()
    }

    @Test(
      "A certificate that nobody knows: nothing was sent, whatever it was",
      .enabled(if: openssl != nil, "openssl is not installed: encrypted connections are NOT tested"))
    func unknownCertificate() async throws {
      let (folder, files) = (try Folder(), try Folder())
      try await makeCertificate(in: folder)
      try await withServer(in: folder) { port in
        let transport = CurlTransport(downloadFolder: files.url.path, environment: { _ in nil })
        for operation in Operation.allCases {
          let request = try operation.request("https://127.0.0.1:\(port)/x", in: folder)
          let ending = await Ending { () throws(TransportError) in try await transport.send(request) }
          guard case .failure(let error) = ending else {
            Issue.record("\(operation): an answer")
            continue
          }
          #expect(error.reason == .tls)
          #expect(error.message == "no encrypted connection: self-signed certificate")
          #expect(error.wasNeverSent)
        }
        #expect(files.content.isEmpty)
      }
    }

    @Test(
      "SSL_CERT_FILE and SSL_CERT_DIR name certificates that are trusted, and their hosts alone",
      .enabled(if: openssl != nil, "openssl is not installed: encrypted connections are NOT tested"))
    func certificateFile() async throws {
      let folder = try Folder()
      try await makeCertificate(in: folder)
      let file = folder.file("certificate.pem").path
      let hash = try await ChildProcess.run(try #require(Self.openssl), ["x509", "-hash", "-noout", "-in", file])
      let hashed = try Folder()
      let name = hash.output.filter { !$0.isWhitespace } + ".0"
      try FileManager.default.copyItem(atPath: file, toPath: hashed.file(name).path)
      try await withServer(in: folder) { port in
        let transport = CurlTransport(environment: { ["SSL_CERT_FILE": file][$0] })
        for _ in 0..<2 {
          let response = try await transport.send(.get("https://127.0.0.1:\(port)/x"))
          #expect(response.status == 200)
          #expect(response.text?.contains("s_server") == true)
        }
        let error = await failure { () throws(TransportError) in
          try await transport.send(.get("https://localhost:\(port)/x"))
        }
        #expect(error?.reason == .tls)
        #expect(error?.message == "no encrypted connection: the certificate is for another host")
        #expect(error?.wasNeverSent == true)
        let folderTransport = CurlTransport(environment: { ["SSL_CERT_DIR": hashed.url.path][$0] })
        #expect(try await folderTransport.send(.get("https://127.0.0.1:\(port)/x")).status == 200)
        let missing = CurlTransport(environment: { ["SSL_CERT_FILE": "/nonexistent/certificates.pem"][$0] })
        let unreadable = await failure { () throws(TransportError) in
          try await missing.send(.get("https://127.0.0.1:\(port)/x"))
        }
        #expect(unreadable?.reason == .tls)
        #expect(unreadable?.message.contains("SSL_CERT_FILE") == true)
        #expect(unreadable?.wasNeverSent == true)
      }
    }

    private static let greetings: [(steps: [LoopbackServer.Answer.Step], reason: TransportError.Reason)] = [
      ([.waitForHangUp], .timeout), ([.drop], .tls), ([.pause(milliseconds: 50), .reset], .tls),
      ([.raw(Data("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), .waitForHangUp], .tls),
      // An alert: the handshake failed.
      ([.raw(Data([21, 3, 1, 0, 2, 2, 40])), .waitForHangUp], .tls),
    ]

    @Test(
      "A server that is silent, ends or says something else before the connection is encrypted has seen nothing",
      arguments: greetings.indices)
    func noEncryption(_ number: Int) async throws {
      let (steps, reason) = Self.greetings[number]
      let (downloads, files) = (try Folder(), try Folder())
      let server = try LoopbackServer.start(greeting: steps)
      defer { server.stop() }
      let transport = CurlTransport(downloadFolder: downloads.url.path, environment: { _ in nil })
      for operation in reason == .timeout ? [.get, .post, .delete] : Operation.allCases {
        var request = try operation.request("https://127.0.0.1:\(server.port)/x", in: files)
        if reason == .timeout { request.timeout = .seconds(2) }
        let final = request
        let error = await failure { () throws(TransportError) in try await transport.send(final) }
        #expect(error?.reason == reason, "\(operation), \(number): \(error?.message ?? "")")
        #expect(error?.wasNeverSent == true, "\(operation), \(number)")
        if reason == .timeout { #expect(error?.message == "the server did not take the connection in time") }
      }
      #expect(downloads.content.isEmpty)
    }
  }
#endif
