import LarkCore
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://h.example/a/b.png?x=1#part", "https://h.example/a/b.png?x=1", "b.png"),
    ("http://H.Example", "http://h.example/", nil),
    ("https://h.example./a", "https://h.example/a", "a"),
    ("https://h.example:8443/a%20b.png", "https://h.example:8443/a%20b.png", "a b.png"),
    ("https://h.example?q", "https://h.example/?q", nil),
    ("https://h.example/图.png", "https://h.example/%E5%9B%BE.png", "图.png"),
    ("https://h.example/a b|c", "https://h.example/a%20b%7Cc", "a b|c"),
    ("https://h.example/100%", "https://h.example/100%25", "100%"),
    ("https://h.example/a/", "https://h.example/a/", nil),
    ("https://h.example/a%2Fb%0A.png", "https://h.example/a%2Fb%0A.png", "b.png"),
    ("https://h.example/%2e%2e", "https://h.example/%2e%2e", nil),
    ("http://[2606:4700::1111]:80/x", "http://[2606:4700::1111]:80/x", "x"),
    ("http://0x7f.1/x", "http://0x7f.1/x", "x"),
  ])
  func isTakenApart(text: String, whole: String, name: String?) throws {
    let address = try WebAddress(text)
    #expect(address.text == whole)
    #expect(address.fileName == name)
  }

  @Test(arguments: [
    ("h.example/a", "it has no scheme"),
    ("ftp://h.example/a", "its scheme is neither https nor http"),
    ("https:///a", "it has no host"),
    ("https://user:secret@h.example/a", "it holds a user name or a password"),
    ("https://h.example@10.0.0.1/", "it holds a user name or a password"),
    ("https://h example/a", "its host is no name"),
    ("https://%31.example/a", "its host is no name"),
    ("https://.example/a", "its host is no name"),
    ("https://bücher.example/a", "its host is not in ASCII: write it as xn--…"),
    ("https://１２７.0.0.1/a", "its host is not in ASCII: write it as xn--…"),
    ("https://1.2.3.4.5/a", "its host is no address of version 4"),
    ("https://256.1/a", "its host is no address of version 4"),
    ("https://a.0x1/a", "its host is no address of version 4"),
    ("https://[fe80::1%25eth0]/a", "its host is no address of version 6"),
    ("https://[::1/a", "its host is no name"),
    ("https://h.example:99999/a", "its port is no number from 1 to 65535"),
    ("https://h.example:+80/a", "its port is no number from 1 to 65535"),
    ("https://h.example/a\\b", "it has control or invisible characters or a backslash"),
    ("https://h.example/a\u{202E}b", "it has control or invisible characters or a backslash"),
    ("https://h.example\\@10.0.0.1/", "it has control or invisible characters or a backslash"),
  ])
  func isRefused(text: String, reason: String) {
    #expect(throws: WebAddressProblem.self) { try WebAddress(text) }
    do throws(WebAddressProblem) { _ = try WebAddress(text) } catch { #expect(error.reason == reason) }
  }

  @Test func showsNeitherQueryNorFolders() throws {
    #expect(try WebAddress("https://h.example/secret/a.png?token=1").label == "h.example/a.png")
    #expect(try WebAddress("https://h.example:8443/?token=1").label == "h.example")
  }

  @Test(arguments: [
    ("/b", "https://h.example:8443/b"), ("b?x", "https://h.example:8443/d/b?x"),
    ("//other.example/c", "https://other.example/c"), ("http://127.0.0.1/", "http://127.0.0.1/"),
    ("../e", "https://h.example:8443/e"), ("?z", "https://h.example:8443/d/a?z"),
  ])
  func followsRedirects(location: String, target: String) throws {
    #expect(try WebAddress("https://h.example:8443/d/a?y").following(location).text == target)
  }
}
