import LarkCore
import LarkHTTP
import Testing

/// The system's own answers about names, as far as they need no network.
@Suite struct HostResolverTests {
  private func addresses(of host: String) async throws(TransportError) -> [IPAddress] {
    try await HostResolver.addresses(of: host)
  }

  @Test func localhostIsThisMachine() async throws {
    let addresses = try await addresses(of: "localhost")
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { [IPAddress(127, 0, 0, 1), IPAddress(ipv6: "::1")].contains($0) })
  }

  @Test func addressesStandForThemselves() async throws {
    #expect(try await addresses(of: "8.8.4.4") == [IPAddress(8, 8, 4, 4)])
    // The system takes for an address what the package takes for one.
    #expect(try await addresses(of: "0x7f.1") == [IPAddress(127, 0, 0, 1)])
    #expect(try await addresses(of: "2606:4700::1111") == [IPAddress(ipv6: "2606:4700::1111")])
  }

  @Test func whatIsNoNameIsUnknown() async {
    do throws(TransportError) {
      let addresses = try await addresses(of: "no name")
      Issue.record("it stands for \(addresses)")
    } catch {
      #expect(error.reason == .dns)
      #expect(error.wasNeverSent)
    }
  }

  @Test func aCancelledTaskDoesNotWait() async {
    let task = Task { () -> TransportError? in
      // The task is cancelled before it asks.
      while !Task.isCancelled { await Task.yield() }
      do throws(TransportError) {
        _ = try await addresses(of: "localhost")
        return nil
      } catch { return error }
    }
    task.cancel()
    #expect(await task.value?.reason == .cancelled)
  }
}
