import LarkCore
import LarkIM
import Testing

@Suite struct CardTests {
  private func card(_ content: String) -> String {
    shanghai.content(content, type: "interactive")
  }

  // MARK: The frame

  @Test(arguments: [
    (#"{"header":{"title":{"content":"T"}}}"#, "<card title=\"T\">\n</card>"),
    (#"{"header":{"subtitle":{"content":"S"}}}"#, "<card subtitle=\"S\">\n</card>"),
    (
      #"""
      {"header":{"title":{"content":"T \"q\""},"subtitle":{"content":"S"},"textTagList":[{"tag":"text_tag",
      "property":{"text":{"content":"a"}}},{"tag":"text_tag","property":{"text":{"content":"b"}}}]},
      "body":{"elements":[{"tag":"hr"}]}}
      """#,
      "<card title=\"T \\\"q\\\"\" subtitle=\"S\">\n「a」 「b」\n---\n</card>"
    ),
    (
      #"""
      {"header":{"property":{"title":{"property":{"content":"P"}},"subtitle":{"property":{"content":"Q"}}},
      "title":{"content":"no"}}}
      """#,
      "<card title=\"P\" subtitle=\"Q\">\n</card>"
    ),
    (
      #"{"body":{"property":{"elements":[{"tag":"text","content":"p"}]},"elements":[{"tag":"text","content":"e"}]}}"#,
      "<card>\np\n</card>"
    ),
    (#"{"body":{"property":{"elements":[]},"elements":[{"tag":"text","content":"e"}]}}"#, "<card>\ne\n</card>"),
    (#"{"elements":[{"tag":"text","content":"e"}]}"#, "<card>\ne\n</card>"),
    ("{}", "<card>\n</card>"),
  ])
  func frame(json: String, expected: String) {
    #expect(card(cardContent(card: json)) == expected)
  }

  @Test(arguments: [
    ("not json", "[interactive card]"), ("[]", "[interactive card]"), ("{}", "[interactive card]"),
    (#"{"json_card":7}"#, "[interactive card]"), (#"{"json_card":null}"#, "[interactive card]"),
    (#"{"json_card":"{"}"#, "<card>\n[Unable to parse card content]\n</card>"),
    (#"{"json_card":""}"#, "<card>\n[Unable to parse card content]\n</card>"),
    (#"{"json_card":"[]"}"#, "<card>\n[Unable to parse card content]\n</card>"),
    (#"{"json_card":"null"}"#, "<card>\n</card>"),
    (#"{"json_card":{"header":{"title":"T"}}}"#, "<card title=\"T\">\n</card>"),
  ])
  func damagedCards(content: String, expected: String) {
    #expect(card(content) == expected)
  }

  @Test func theAttachmentIsTextOrObjectOrNothing() {
    let json = #"{"body":{"elements":[{"tag":"person","property":{"userID":"ou_1"}}]}}"#
    let persons: JSON = ["persons": ["ou_1": ["content": "Ann"]]]
    let attachments: [(JSON, String)] = [
      (persons, "Ann"), (.string(persons.serialized()), "Ann"), ("{", "ou_1"), ("", "ou_1"), (nil, "ou_1"),
      (["persons": 7], "ou_1"), (["persons": ["ou_1": "Ann"]], "ou_1"), ([], "ou_1"),
    ]
    for (attachment, name) in attachments {
      let content: JSON = ["json_card": .string(json), "json_attachment": attachment]
      #expect(card(content.serialized()) == "<card>\n\(name)\n</card>")
    }
  }

  // MARK: Cards of other forms

  @Test(arguments: [
    (
      #"""
      {"header":{"title":{"content":"T"}},"elements":[{"tag":"markdown","content":"m"},{"tag":"div",
      "text":{"content":"d"},"content":"c"},{"tag":"note","elements":[{"tag":"plain_text","content":"n"},
      {"tag":"lark_md","content":"l"}]},{"tag":"hr"}]}
      """#,
      "**T**\nm\nd\nc\n📝 n l\n---"
    ),
    (
      #"""
      {"elements":[{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"markdown","content":"a"}]},
      {"elements":[{"tag":"markdown","content":"b"}]},7]}]}
      """#,
      "a\n\nb\n\n7"
    ),
    (#"{"body":{"elements":[{"tag":"form","elements":[{"tag":"markdown","content":"m"}]}]}}"#, "<form>\nm\n</form>"),
    (#"{"elements":[{"tag":"div","fields":[{"is_short":true,"text":{"tag":"lark_md","content":"f"}}]}]}"#, "f"),
    // The shortened form of reads that do not ask for the whole card
    (
      #"""
      {"title":"T","elements":[[{"tag":"text","text":"a "},{"tag":"a","href":"https://a","text":"b"}],[{"tag":"img",
      "image_key":"k"}]]}
      """#,
      "**T**\na [b](https://a)\n![Image](k)"
    ),
    (#"{"header":{"title":{"content":""}},"elements":[{"tag":"img","img_key":"k"}]}"#, "🖼️ Image(img_key:k)"),
    (#"{"header":{"title":{"content":""}},"elements":[{"tag":"div"}]}"#, "[interactive card]"),
    (#"{"header":7,"elements":"text"}"#, "text"),
  ])
  func cardsWithoutAnEnvelope(content: String, expected: String) {
    #expect(card(content) == expected)
  }

  @Test func aRealShapedCard() {
    let json = #"""
      {"schema":2,"header":{"tag":"card_header","property":{"title":{"tag":"plain_text","property":{"content":"Deploy #12"}},
        "subtitle":{"tag":"plain_text","property":{"content":"prod"}},"template":"red",
        "textTagList":[{"tag":"text_tag","property":{"text":{"tag":"plain_text","property":{"content":"failed"}},"color":"red"}}]}},
       "body":{"tag":"body","property":{"elements":[
         {"tag":"markdown","id":"m1","property":{"content":"unused","elements":[
            {"tag":"text","property":{"content":"Owner: ","textStyle":{"attributes":["bold"]}}},
            {"tag":"at","property":{"userID":"u1"}},{"tag":"br","property":{}},
            {"tag":"list","property":{"items":[{"level":0,"type":"ul","elements":[{"tag":"text","property":{"content":"step one"}}]},
                                               {"level":0,"type":"ul","elements":[{"tag":"code_span","property":{"content":"make"}}]}]}}]}},
         {"tag":"column_set","property":{"columns":[
            {"tag":"column","property":{"elements":[{"tag":"div","property":{"text":{"tag":"plain_text","property":{"content":"left"}}}}]}},
            {"tag":"column","property":{"elements":[{"tag":"img","property":{"imageID":"i1","alt":{"tag":"plain_text","property":{"content":"graph"}}}}]}}]}},
         {"tag":"hr","property":{}},
         {"tag":"form","property":{"elements":[
            {"tag":"input","property":{"label":{"property":{"content":"Reason"}},"placeholder":{"property":{"content":"Why"}}}},
            {"tag":"button","property":{"text":{"property":{"content":"Send"}},"actions":[{"type":"callback","action":{}}]}}]}}]}}}
      """#
    let attachment = #"{"at_users":{"u1":{"content":"Bo"}},"images":{"i1":{"origin_key":"img_v3_9"}}}"#
    #expect(
      card(cardContent(card: json, attachment: attachment)) == """
        <card title="Deploy #12" subtitle="prod">
        「failed」
        **Owner: **@Bo(u1)
        - step one
        - `make`
        left

        🖼️ graph(img_key:img_v3_9)
        ---
        <form>
        Reason: Why_____
        [Send]
        </form>
        </card>
        """)
  }
}
