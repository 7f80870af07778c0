import LarkAPI
import LarkCore
import LarkTesting
import Testing

@testable import LarkIM

@Suite struct FolderListingTests {
  private static func folder(_ id: String, _ key: String) -> IM.Types.Message {
    IM.Types.Message(type: "folder", content: #"{"file_key":"\#(key)","file_name":"docs"}"#, id: id)
  }

  @Test func everyFolderIsListedOnce() async throws {
    let stub = StubTransport()
    stub.answer(
      .get, "/open-apis/im/v1/files/{file_key}/folder",
      with: .data(failingWhen: { $0.path.contains("key_bad") }) { _ in
        ["items": [["name": "a.txt", "file_key": "k1"]], "all_count": 3]
      })
    let messages = [
      Self.folder("om_1", "key_1"), .text("om_2", name: "Ann"), Self.folder("om_3", "key_1"),
      Self.folder("om_4", "key_bad"), Self.folder("om_5", ""),
    ]
    let reader = MessageReader(client: .bot(.bot(testing: stub)), timeZone: .fixed(hours: 8), parts: .init(reactions: false))
    let reading = try await reader.read(messages)
    let listed = #"<folder name="docs" key="key_1" child_count="3" has_more="true"><file name="a.txt" key="k1"/></folder>"#
    #expect(
      reading.messages.map(\.content) == [
        listed, "om_2", listed, #"<folder key="key_bad" name="docs"/>"#, "[Folder]",
      ])
    #expect(reading.warnings.isEmpty)
    let asked = stub.requests.filter { $0.path.contains("key_1") }
    #expect(asked.map(\.path) == ["/open-apis/im/v1/files/key_1/folder"])
    #expect(asked.map(\.rawQuery) == ["srctype=message&srcid=om_1&recursive=false"])
  }
}
