import LarkCore
import Testing

@testable import LarkIM

/// Which hosts may be fetched from.
@Suite struct WebReachTests {
  @Test(arguments: ["localhost", "sub.localhost", "127.0.0.1", "0x7f000001", "[::1]", "[::ffff:10.0.0.1]", "10.1", "0"])
  func hostsOfThisMachineAndNetworkAreOutOfReach(host: String) throws {
    let address = try WebAddress("https://\(host):1234/a")
    #expect(WebReach().refusal(of: address) == "its host is not on the public internet")
    let plain = host.trimmingBrackets
    #expect(WebReach(privateHosts: [plain]).refusal(of: address) == nil)
    #expect(WebReach(privateHosts: ["\(host):1234"]).refusal(of: address) == nil)
    #expect(WebReach(privateHosts: ["\(host):1235", "h.example"]).refusal(of: address) != nil)
  }

  @Test func namesAndPublicAddressesAreInReach() throws {
    #expect(WebReach().refusal(of: try WebAddress("https://8.8.8.8/a")) == nil)
    #expect(WebReach().refusal(of: try WebAddress("https://notlocalhost/a")) == nil)
  }
}

extension String {
  fileprivate var trimmingBrackets: String { String(drop { $0 == "[" }.prefix { $0 != "]" }) }
}
