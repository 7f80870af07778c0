import LarkCore
import Testing

@testable import LarkIM

/// Which addresses of the internet are public, in whatever notation.
@Suite struct IPAddressTests {
  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1"), ("127.1", "127.0.0.1"), ("127.0.1", "127.0.0.1"), ("2130706433", "127.0.0.1"),
    ("0x7f000001", "127.0.0.1"), ("0x7F.1", "127.0.0.1"), ("0177.0.0.01", "127.0.0.1"), ("017700000001", "127.0.0.1"),
    ("0", "0.0.0.0"), ("10.65535", "10.0.255.255"), ("192.168.257", "192.168.1.1"),
    ("255.255.255.255", "255.255.255.255"),
  ])
  func readsEveryNotationOfVersion4(text: String, address: String) {
    #expect(IPAddress(ipv4: text)?.description == address)
  }

  @Test(arguments: [
    "", ".", "1.", ".1", "1..2", "256.1.1.1", "1.2.3.256", "1.2.3.4.5", "1.2.65536", "4294967296", "08.1.1.1",
    "1.2.3.a", "+1.2.3.4", "-1", "0xg", "1.2.3.4 ", "99999999999999999999",
  ])
  func refusesWhatIsNoAddressOfVersion4(text: String) {
    #expect(IPAddress(ipv4: text) == nil)
  }

  @Test(arguments: [
    ("::", "0:0:0:0:0:0:0:0"), ("::1", "0:0:0:0:0:0:0:1"), ("1::", "1:0:0:0:0:0:0:0"),
    ("2606:4700:4700::1111", "2606:4700:4700:0:0:0:0:1111"), ("::ffff:127.0.0.1", "0:0:0:0:0:ffff:7f00:1"),
    ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
    ("FE80::A", "fe80:0:0:0:0:0:0:a"),
  ])
  func readsVersion6(text: String, address: String) {
    #expect(IPAddress(ipv6: text)?.description == address)
  }

  @Test(arguments: [
    "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::g", "fe80::1%eth0", "::1.2.3",
    "1.2.3.4::", "::01.2.3.256", "1:2:3:4:5:6:7::8:9", "[::1]",
  ])
  func refusesWhatIsNoAddressOfVersion6(text: String) {
    #expect(IPAddress(ipv6: text) == nil)
  }

  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1",
    "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
    "255.255.255.255",
  ])
  func isNotPublic(address: String) throws {
    #expect(try !#require(IPAddress(ipv4: address)).isPublic)
    // The same address in the clothes of version 6.
    #expect(try !#require(IPAddress(ipv6: "::ffff:\(address)")).isPublic)
    #expect(try !#require(IPAddress(ipv6: "::ffff:0:\(address)")).isPublic)
    #expect(try !#require(IPAddress(ipv6: "::\(address)")).isPublic)
    #expect(try !#require(IPAddress(ipv6: "64:ff9b::\(address)")).isPublic)
    #expect(try !#require(IPAddress(ipv6: "2606:4700::5efe:\(address)")).isPublic)
    #expect(try !#require(IPAddress(ipv6: "2606:4700::200:5efe:\(address)")).isPublic)
    let bytes = try #require(IPAddress(ipv4: address)).bytes
    #expect(try !#require(IPAddress(bytes: [0x20, 0x02] + bytes + [UInt8](repeating: 0, count: 10))).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
    "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "198.17.255.255", "198.20.0.0",
    "223.255.255.255",
  ])
  func isPublic(address: String) throws {
    #expect(try #require(IPAddress(ipv4: address)).isPublic)
    #expect(try #require(IPAddress(ipv6: "::ffff:\(address)")).isPublic)
    #expect(try #require(IPAddress(ipv6: "64:ff9b::\(address)")).isPublic)
  }

  @Test(arguments: [
    "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "100::1", "2001::1", "2001:1::1",
    "2001:db8::1", "3fff::1", "64:ff9b:1::1", "5f00::1", "fe80::5efe:8.8.8.8", "4000::1",
  ])
  func version6IsNotPublic(address: String) throws {
    #expect(try !#require(IPAddress(ipv6: address)).isPublic)
  }

  @Test(arguments: ["2606:4700:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "2002:808:808::1", "3ffe::1"])
  func version6IsPublic(address: String) throws {
    #expect(try #require(IPAddress(ipv6: address)).isPublic)
  }
}
