import Testing

@testable import SchemaModel

@Suite("Two methods of one request")
struct SameRequestTests {
  private static func method(_ path: String, _ identities: String = #""bot""#, params: String = "") -> String {
    #"{ "summary": "Do it.", "http": { "method": "POST", "path": "\#(path)" }, "identities": [\#(identities)], "#
      + #""scopes": [], "risk": "write"\#(params) }"#
  }

  private func found(_ files: [String: String]) -> [String] {
    let reading = read(BaseTree.files.merging(files) { $1 })
    #expect(reading.diagnostics.map(\.description) == [])
    return SameRequests.diagnostics(in: reading.schema).map(\.description)
  }

  @Test("is told at the second, whatever its parameters are called")
  func told() {
    func with(_ name: String) -> String {
      Self.method("/x/{\(name)}", params: #", "params": { "\#(name)": { "in": "path", "type": "string", "required": true } }"#)
    }
    #expect(
      found(["im/chats/one.json": with("id"), "im/files/two.json": with("key")])
        == ["im/files/two.json:1:1: warning: POST /x/{key} is the request of 'im.chats.one' as well; correct the path, "
          + "or remove one of the two methods [schema.same-request]"])
  }

  @Test("is none for users and bots apart, for spellings of one name, and for what differs")
  func others() {
    #expect(found(["im/chats/one.json": Self.method("/x"), "im/chats/two.json": Self.method("/x", #""user""#)]) == [])
    #expect(found(["im/chats/get_all.json": Self.method("/x"), "im/chats/getall_2.json": Self.method("/x")]) == [])
    #expect(found(["im/chats/one.json": Self.method("/x/one"), "im/chats/two.json": Self.method("/x/two")]) == [])
  }
}
