import Foundation
import LarkCore
import LarkTesting
import Synchronization
import TestSupport
import Testing

@testable import LarkIM

/// Files from addresses that come from outside: what is asked for, and what is not.
@Suite struct WebFetchTests {
  private static let publicAddress = IPAddress(8, 8, 4, 4)

  private func client(
    _ stub: StubTransport, hosts: [String: [IPAddress]] = [:]
  ) -> LarkClient<Bot> {
    var configuration = ClientConfiguration.testing(ClientConfiguration(userAgent: "agent"))
    configuration.surroundings.resolve = { (host) throws(TransportError) in
      guard let addresses = hosts[host] else {
        throw TransportError(reason: .dns, message: "no such host", wasNeverSent: true)
      }
      return addresses
    }
    return .bot(token: "t-secret", configuration: configuration, transport: stub)
  }

  private func fetch(
    _ address: String, _ stub: StubTransport, hosts: [String: [IPAddress]] = ["h.example": [publicAddress]],
    limit: Int = 100, allowing privateHosts: Set<String> = []
  ) async throws(LarkError) -> WebFile {
    let place: WebAddress
    do { place = try WebAddress(address) } catch { throw LarkError(kind: .invalidRequest, message: error.reason) }
    return try await client(stub, hosts: hosts).webFetch(reach: WebReach(privateHosts: privateHosts))
      .file(at: place, limit: limit)
  }

  private func failure(
    _ address: String, _ stub: StubTransport, hosts: [String: [IPAddress]] = ["h.example": [publicAddress]],
    limit: Int = 100
  ) async -> LarkError? {
    do throws(LarkError) {
      _ = try await fetch(address, stub, hosts: hosts, limit: limit)
      return nil
    } catch { return error }
  }

  @Test("looking up a name shares the limit of the call", arguments: [true, false])
  func slowNames(ofTheCall: Bool) async throws {
    let limit = Duration.milliseconds(50)
    var configuration = ClientConfiguration.testing(
      ofTheCall ? ClientConfiguration(totalTimeout: limit) : ClientConfiguration(timeout: limit))
    configuration.surroundings.resolve = { (_) throws(TransportError) in
      try? await Task.sleep(for: .seconds(600))
      throw TransportError(reason: .cancelled, message: "cancelled", wasNeverSent: true)
    }
    let stub = StubTransport(answers: .text("x"))
    let fetch = LarkClient<Bot>.bot(token: "t", configuration: configuration, transport: stub)
      .webFetch(reach: WebReach(privateHosts: []))
    let place = try WebAddress("https://h.example/a")
    let error = try await TestSupport.failure { () async throws(LarkError) in _ = try await fetch.file(at: place, limit: 1) }
    #expect(error.kind == .timeout)
    #expect(error.message == "the address of the host did not come in time")
    #expect(error.wasNeverSent)
    #expect(stub.requests.isEmpty)
  }

  @Test func comesWithoutToken() async throws {
    let stub = StubTransport(answers: .bytes(Data("png".utf8), contentType: "image/png"))
    let file = try await fetch("https://h.example/d/a%20b.png?x=1", stub)
    #expect(file.name == "a b.png")
    #expect(try file.download.data() == Data("png".utf8))
    let request = try #require(stub.requests.first)
    #expect(request.request.url == "https://h.example/d/a%20b.png?x=1")
    #expect(request.request.headers == [.init(name: "User-Agent", value: "agent"), .init(name: "Accept", value: "*/*")])
    #expect(!request.request.followsRedirects)
    #expect(request.request.longestAnswer == 100)
  }

  @Test func plainHTTPGoesToTheAddressThatWasChecked() async throws {
    let stub = StubTransport(answers: .failure(.connection, wasNeverSent: true), .text("x"))
    let hosts = ["h.example": [IPAddress(8, 8, 4, 4), IPAddress(8, 8, 8, 8)]]
    let file = try await fetch("http://h.example:8080/", stub, hosts: hosts)
    #expect(file.name == "download")
    #expect(stub.requests.map(\.request.url) == ["http://8.8.4.4:8080/", "http://8.8.8.8:8080/"])
    #expect(stub.requests.map { $0.header("Host") } == ["h.example:8080", "h.example:8080"])
  }

  @Test func encryptedConnectionsGoToTheAddressThatWasCheckedToo() async throws {
    let stub = StubTransport(answers: .failure(.connection, wasNeverSent: true), .text("x"))
    let addresses = [IPAddress(8, 8, 4, 4), IPAddress(8, 8, 8, 8)]
    _ = try await fetch("https://h.example:8443/", stub, hosts: ["h.example": addresses])
    #expect(stub.requests.map(\.request.url) == ["https://h.example:8443/", "https://h.example:8443/"])
    #expect(stub.requests.map(\.request.hostAddress) == addresses)
  }

  @Test(arguments: [
    "http://127.0.0.1/a", "https://localhost/a", "https://10.0.0.8/a", "http://[::1]/a", "http://2130706433/a",
  ])
  func privateAddressesAreNotAsked(address: String) async {
    let stub = StubTransport(answers: .text("secret"))
    let error = await failure(address, stub)
    #expect(error?.message == "its host is not on the public internet")
    #expect(error?.kind == .invalidRequest)
    #expect(stub.requests.isEmpty)
  }

  @Test(arguments: ["https", "http"])
  func oneOfManyAddressesIsEnoughToRefuse(scheme: String) async {
    let stub = StubTransport(answers: .text("secret"))
    let hosts = ["h.example": [Self.publicAddress, IPAddress(192, 168, 0, 1)]]
    let error = await failure("\(scheme)://h.example/a", stub, hosts: hosts)
    #expect(error?.message == "its host is not on the public internet")
    #expect(stub.requests.isEmpty)
  }

  @Test func aHostThatIsAllowedMayBePrivate() async throws {
    let stub = StubTransport(answers: .text("page"))
    let hosts = ["wiki.example": [IPAddress(10, 0, 0, 8)]]
    _ = try await fetch("https://wiki.example/a", stub, hosts: hosts, allowing: ["Wiki.example"])
    #expect(stub.requests.count == 1)
  }

  @Test func aNameThatIsUnknownIsToldSo() async {
    let error = await failure("https://other.example/a", StubTransport(answers: .text("x")))
    #expect(error?.message == "no such host")
    #expect(error?.kind == .transport)
  }

  // MARK: Redirects

  private static func redirect(to location: String, status: Int = 302) -> StubAnswer {
    .text("", status: status, headers: [HTTPField(name: "Location", value: location)])
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func redirectsAreFollowed(status: Int) async throws {
    let stub = StubTransport(answers: Self.redirect(to: "https://o.example/c.png", status: status), .text("x"))
    let hosts = ["h.example": [Self.publicAddress], "o.example": [Self.publicAddress]]
    let file = try await fetch("https://h.example/a.png", stub, hosts: hosts)
    #expect(stub.requests.map(\.request.url) == ["https://h.example/a.png", "https://o.example/c.png"])
    // People know the name they typed.
    #expect(file.name == "a.png")
  }

  @Test(arguments: [
    ("http://h.example/b", "a redirect to an unencrypted address"),
    ("https://127.0.0.1/b", "its host is not on the public internet"),
    ("https://inside.example/b", "its host is not on the public internet"),
    ("ftp://h.example/b", "a redirect to something that is no web address: its scheme is neither https nor http"),
    ("https://a:b@h.example/", "a redirect to something that is no web address: it holds a user name or a password"),
  ])
  func redirectsAreCheckedToo(location: String, message: String) async {
    let stub = StubTransport(answers: Self.redirect(to: location), .text("secret"))
    let hosts = ["h.example": [Self.publicAddress], "inside.example": [IPAddress(172, 16, 0, 1)]]
    #expect(await failure("https://h.example/a", stub, hosts: hosts)?.message == message)
    #expect(stub.requests.count == 1)
  }

  @Test func redirectsEnd() async throws {
    let stub = StubTransport()
    stub.answer(.get, "/a", with: Self.redirect(to: "/a"))
    #expect(await failure("https://h.example/a", stub)?.message == "more than 5 redirects in a row")
    #expect(stub.requests.count == 6)
    let patient = StubTransport(
      answers: Self.redirect(to: "/1"), Self.redirect(to: "/2"), Self.redirect(to: "/3"), Self.redirect(to: "/4"),
      Self.redirect(to: "/5"), .text("x"))
    _ = try await fetch("https://h.example/a", patient)
    #expect(patient.requests.count == 6)
  }

  // MARK: Answers

  @Test(arguments: [201, 204, 206, 304, 400, 404, 500])
  func onlyAFullAnswerCounts(status: Int) async {
    let error = await failure("https://h.example/a", StubTransport(answers: .text("x", status: status)))
    #expect(error?.message == "the server answered HTTP \(status)")
    #expect(error?.httpStatus == status)
  }

  @Test func aTransportWithoutLimitsIsSeenThrough() async throws {
    let stub = StubTransport(answers: .bytes(Data(count: 101)), .bytes(Data(count: 100)))
    #expect(await failure("https://h.example/a", stub)?.message == "it has more than 100 bytes")
    #expect(try await fetch("https://h.example/a", stub).download.size() == 100)
  }

  @Test func aLimitThatTheTransportKeepsIsToldTheSame() async {
    let error = await failure("https://h.example/a", StubTransport(answers: .failure(.tooLong)), limit: 30 << 20)
    #expect(error?.message == "it has more than 30 MB")
    #expect(error?.kind == .invalidRequest)
  }
}
