import LarkCore
import Testing

@Suite struct PathTemplateTests {
  @Test(arguments: [
    ("oc_1", "oc_1"), ("a b", "a%20b"), ("a%b", "a%25b"), ("50%25", "50%2525"), ("é😀", "%C3%A9%F0%9F%98%80"),
    ("?#&=+", "%3F%23%26%3D%2B"), ("...", "..."), ("-._~", "-._~"), ("\u{0}\n", "%00%0A"), ("{x}", "%7Bx%7D"),
  ])
  func encodesEachValueAsOneSegment(value: String, expected: String) throws {
    let path = try PathTemplate.fill("/a/{id}/b", with: [("id", value)], methodID: "m")
    #expect(path == "/a/\(expected)/b")
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "/", "a%2Fb", "a%2fb", "%2E", ".%2e", "%2e%2E", "a%252Fb", "%252e%252e", "../im/v1/chats",
  ])
  func refusesValuesThatWouldChangeThePath(value: String) throws {
    let error = #expect(throws: LarkError.self) {
      try PathTemplate.fill("/a/{id}", with: [("id", value)], methodID: "im.chats.get")
    }
    #expect(error?.kind == .invalidRequest)
    #expect(error?.field == "id")
    #expect(error?.method == "im.chats.get")
    #expect(error?.wasNeverSent == true)
  }

  @Test func refusesAMissingValue() {
    #expect(throws: LarkError.self) { try PathTemplate.fill("/a/{id}/{other}", with: [("id", "1")], methodID: "m") }
  }

  @Test func fillsSeveralMarksOnceEach() throws {
    let path = try PathTemplate.fill("/{a}/x/{b}", with: [("b", "{a}"), ("a", "1")], methodID: "m")
    #expect(path == "/1/x/%7Ba%7D")
  }
}
