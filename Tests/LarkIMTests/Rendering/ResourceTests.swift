import LarkAPI
import LarkIM
import Testing

@Suite struct ResourceTests {
  private func keys(_ type: String, _ content: String) -> [String] {
    shanghai.resources(of: .init(type: type, content: content)).map { "\($0.messageID) \($0.kind) \($0.key)" }
  }

  @Test(arguments: [
    ("image", #"{"image_key":"i"}"#, ["om_1 image i"]),
    ("file", #"{"file_key":"f"}"#, ["om_1 file f"]),
    ("audio", #"{"file_key":"f"}"#, ["om_1 file f"]),
    ("video", #"{"file_key":"f","image_key":"cover"}"#, ["om_1 file f"]),
    ("media", #"{"file_key":"f"}"#, ["om_1 file f"]),
    (
      "post",
      #"""
      {"zh_cn":{"content":[[{"tag":"img","image_key":"i"},{"tag":"text","text":"x"}],[{"tag":"media","file_key":"f",
      "image_key":"cover"},{"tag":"img"}]]}}
      """#,
      ["om_1 image i", "om_1 file f"]
    ),
    ("image", #"{}"#, []), ("file", "not json", []), ("post", "[]", []), ("text", #"{"file_key":"f"}"#, []),
    ("sticker", #"{"file_key":"f"}"#, []), ("folder", #"{"file_key":"f"}"#, []),
    ("interactive", #"{"image_key":"f"}"#, []), ("merge_forward", "Merged and Forwarded Message", []),
  ])
  func areFoundByType(type: String, content: String, expected: [String]) {
    #expect(keys(type, content) == expected)
  }

  @Test func thoseOfRecalledMessagesAreGone() {
    func message(_ id: String, _ type: String, in upper: String?, isRecalled: Bool = false) -> IM.Types.Message {
      var message = IM.Types.Message(type: type, content: #"{"image_key":"\#(id)"}"#, id: id)
      message.upperMessageID = upper
      message.deleted = isRecalled
      return message
    }
    let forward = message("om_f", "merge_forward", in: nil)
    let messages = [
      message("om_1", "image", in: "om_f"), message("om_2", "image", in: "om_f", isRecalled: true),
      message("om_3", "merge_forward", in: "om_f", isRecalled: true), message("om_4", "merge_forward", in: "om_3"),
      message("om_5", "image", in: "om_4"),
    ]
    let renderer = MessageRenderer(context: RenderingContext(mergedForwards: ["om_f": .messages(messages)]))
    #expect(renderer.resources(of: forward).map(\.key) == ["om_1"])
    #expect(renderer.resources(of: message("om_6", "image", in: nil, isRecalled: true)).isEmpty)
    #expect(renderer.resources(of: message("om_f", "merge_forward", in: nil, isRecalled: true)).isEmpty)
  }

  @Test func thoseOfForwardsBelongToTheOutermostMessage() {
    let inner = IM.Types.Message(type: "merge_forward", content: "Merged", id: "om_2")
    let messages = [
      IM.Types.Message(type: "merge_forward", content: "Merged", id: "om_1"),
      .init(type: "image", content: #"{"image_key":"i"}"#, id: "om_3"), inner,
      .init(type: "file", content: #"{"file_key":"f"}"#, id: "om_4"),
    ]
    // The second list holds the first again: each is gone through once.
    let renderer = MessageRenderer(
      context: RenderingContext(mergedForwards: [
        "om_1": .messages(messages),
        "om_2": .messages([inner, messages[0], .init(type: "audio", content: #"{"file_key":"a"}"#, id: "om_5")]),
      ]))
    let found = renderer.resources(of: messages[0])
    #expect(found.map(\.key) == ["i", "a", "f"])
    #expect(Set(found.map(\.messageID)) == ["om_1"])
    #expect(found.first?.request.messageID == "om_1")
    #expect(found.first?.request.type == .image)
  }
}
