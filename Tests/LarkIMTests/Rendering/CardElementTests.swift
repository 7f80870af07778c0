import Testing

@testable import LarkIM

/// The table of card elements, row by row.
@Suite struct CardElementTests {
  @Test func texts() {
    expectElements([
      (#"{"tag":"plain_text","property":{"content":"hi"}}"#, "hi"),
      (#"{"tag":"plain_text","content":"hi"}"#, "hi"),
      (#"{"tag":"plain_text","property":{"content":""}}"#, ""),
      (#"{"tag":"plain_text","property":{"content":"hi","textStyle":{"attributes":["bold"]}}}"#, "**hi**"),
      (
        #"{"tag":"text","property":{"content":"hi","textStyle":{"attributes":["bold","italic","strikethrough"]}}}"#,
        "***~~hi~~***"
      ),
      (#"{"tag":"text","property":{"content":"hi","textStyle":{"attributes":"italic"}}}"#, "*hi*"),
      (#"{"tag":"plain_text","property":{"i18nContent":{"en_us":"E","zh_cn":""}}}"#, "E"),
      (#"{"tag":"plain_text","property":{"textStyle":{"size":"normal"}}}"#, ""),
      (#"{"tag":"hr"}"#, "---"),
      (#"{"tag":"br"}"#, "\n"),
      (#"{"tag":"card_header","property":{"title":"x"}}"#, ""),
      (#"{"tag":"custom_icon","property":{"imageID":"img_1"}}"#, ""),
      (#"{"tag":"standard_icon","property":{"token":"x"}}"#, ""),
      (#"{"tag":"text_tag","property":{"text":{"content":"new"}}}"#, "「new」"),
      (#"{"tag":"text_tag","property":{}}"#, ""),
      (#"{"tag":"number_tag","property":{"text":{"content":"42"}}}"#, "42"),
      (#"{"tag":"number_tag","property":{"text":{"content":"42"},"url":{"url":"https://a"}}}"#, "[42](https://a)"),
      (#"{"tag":"fallback_text","property":{"text":{"content":"old client"}}}"#, "old client"),
      (
        #"{"tag":"fallback_text","property":{"elements":[{"tag":"text","content":"a"},{"tag":"text","content":"b"}]}}"#,
        "ab"
      ),
      (#"{"tag":"local_datetime","property":{"milliseconds":"1710500000000"}}"#, "2024-03-15T10:53:20Z"),
      (
        #"{"tag":"local_datetime","property":{"milliseconds":1710500000000,"fallbackText":"x"}}"#,
        "2024-03-15T10:53:20Z"
      ),
      (#"{"tag":"local_datetime","property":{"milliseconds":"soon","fallbackText":"some day"}}"#, "some day"),
      (#"{"tag":"local_datetime","property":{"milliseconds":"99999999999999999"}}"#, "99999999999999999"),
    ])
  }

  @Test func textBlocks() {
    expectElements([
      (
        #"""
        {"tag":"div","property":{"text":{"tag":"text","property":{"content":"T"}},"fields":[{"text":{"tag":"text",
        "content":"F1"}},{"text":{"tag":"text","content":""}},{"text":{"tag":"text","content":"F2"}}],
        "extra":{"tag":"button","property":{"text":{"content":"B"}}}}}
        """#,
        "T\nF1\nF2\n[B]"
      ),
      (
        #"{"tag":"div","property":{"text":{"tag":"text","property":{"content":"T","textStyle":{"size":"notation"}}}}}"#,
        "📝 T"
      ),
      (#"{"tag":"div","property":{"text":"bare"}}"#, "bare"),
      (#"{"tag":"div","property":{}}"#, ""),
      (
        #"""
        {"tag":"note","property":{"elements":[{"tag":"text","content":"Tip"},{"tag":"link",
        "property":{"content":"Doc","url":{"url":"https://a"}}}]}}
        """#,
        "📝 Tip [Doc](https://a)"
      ),
      (#"{"tag":"note","property":{"elements":[]}}"#, ""),
    ])
  }

  @Test func markdown() {
    expectElements([
      (#"{"tag":"markdown","property":{"content":"**b**"}}"#, "**b**"),
      (
        #"""
        {"tag":"markdown","property":{"content":"unused","elements":[{"tag":"text","property":{"content":"a "}},
        {"tag":"at_all"},{"tag":"br"},{"tag":"text","property":{"content":"b"}}]}}
        """#,
        "a @everyone\nb"
      ),
      (
        #"""
        {"tag":"markdown_v1","property":{"elements":[{"tag":"text","content":"e"}]},"fallback":{"tag":"text",
        "content":"f"}}
        """#,
        "e"
      ),
      (#"{"tag":"markdown_v1","property":{"content":"c"},"fallback":{"tag":"text","content":"f"}}"#, "f"),
      (#"{"tag":"markdown_v1","property":{"content":"c"}}"#, "c"),
      (#"{"tag":"link","property":{"content":"Doc [1]","url":{"url":"https://a"}}}"#, #"[Doc \[1\]](https://a)"#),
      (#"{"tag":"link","property":{"content":"Doc"}}"#, "Doc"),
      (#"{"tag":"link","property":{"url":{"url":"https://a"}}}"#, "[Link](https://a)"),
      (#"{"tag":"link","property":{}}"#, "Link"),
      (
        #"""
        {"tag":"markdown","property":{"elements":[{"tag":"emoji","property":{"key":"OK"}},{"tag":"emoji",
        "property":{"key":"THUMBSUP"}},{"tag":"emoji","property":{"key":"SMILE"}},{"tag":"emoji",
        "property":{"key":"HEART"}},{"tag":"emoji","property":{"key":"CLAP"}},{"tag":"emoji",
        "property":{"key":"FIRE"}},{"tag":"emoji","property":{"key":"PARTY"}},{"tag":"emoji",
        "property":{"key":"THINK"}},{"tag":"emoji","property":{"key":"WAVE"}}]}}
        """#,
        "👌👍😊❤️👏🔥🎉🤔:WAVE:"
      ),
      (#"{"tag":"heading","property":{"level":2,"content":"H"}}"#, "## H"),
      (#"{"tag":"heading","property":{"level":0,"elements":[{"tag":"text","content":"H"}]}}"#, "# H"),
      (#"{"tag":"heading","property":{"level":99999999999999999999,"content":"H"}}"#, "# H"),
      (#"{"tag":"heading","property":{"level":9,"content":"H"}}"#, "###### H"),
      (#"{"tag":"blockquote","property":{"content":"a\nb"}}"#, "> a\n> b"),
      (
        #"""
        {"tag":"blockquote","property":{"elements":[{"tag":"text","content":"a"},{"tag":"br"},{"tag":"text",
        "content":"b"}]}}
        """#,
        "> a\n> b"
      ),
      (#"{"tag":"blockquote","property":{}}"#, ""),
      (
        #"""
        {"tag":"list","property":{"items":[{"level":0,"type":"ul","elements":[{"tag":"text","content":"a"}]},
        {"level":1,"type":"ol","order":2,"elements":[{"tag":"text","content":"b"}]},{"level":2,"type":"ol",
        "order":3.0,"elements":[{"tag":"text","content":"c"}]}]}}
        """#,
        "- a\n  2. b\n    3. c"
      ),
      (#"{"tag":"code_span","property":{"content":"x := 1"}}"#, "`x := 1`"),
      (
        #"""
        {"tag":"code_block","property":{"language":"go","contents":[{"contents":[{"content":"a("},{"content":")\n"}]},
        {"contents":[{"content":"b()\n"}]}]}}
        """#,
        "```go\na()\nb()\n```"
      ),
      (#"{"tag":"code_block","property":{"contents":[{"contents":[{"content":"x"}]}]}}"#, "```plaintext\nx```"),
      (
        #"{"tag":"code_block","property":{"contents":[{"contents":[{"content":"````"}]}]}}"#,
        "`````plaintext\n`````````"
      ),
    ])
  }

  @Test func layout() {
    let texts = #"[{"tag":"text","content":"a"},{"tag":"text","content":""},{"tag":"text","content":"b"}]"#
    expectElements([
      (
        #"""
        {"tag":"column_set","property":{"columns":[{"tag":"column","property":{"elements":\#(texts)}},{"tag":"column",
        "elements":[]},{"tag":"column","elements":[{"tag":"text","content":"c"}]}]}}
        """#,
        "a\nb\n\nc"
      ),
      (
        #"""
        {"tag":"column_set","property":{"columns":[{"tag":"column","elements":[{"tag":"button",
        "property":{"text":{"content":"A"}}}]},{"tag":"column","elements":[{"tag":"button",
        "property":{"text":{"content":"B"},"disabled":true}}]}]}}
        """#,
        "[A] [B ✗]"
      ),
      (
        #"""
        {"tag":"column_set","property":{"columns":[{"tag":"column","elements":[{"tag":"text","content":"[x]\ny"}]},
        {"tag":"column","elements":[{"tag":"text","content":"[z]"}]}]}}
        """#,
        "[x]\ny\n\n[z]"
      ),
      (#"{"tag":"column_set","property":{"columns":[]}}"#, ""),
      (#"{"tag":"repeat","property":{"elements":\#(texts)}}"#, "a\nb"),
      (#"{"tag":"form","property":{"elements":\#(texts)}}"#, "<form>\na\nb\n</form>"),
      (#"{"tag":"form"}"#, "<form>\n</form>"),
      (
        #"""
        {"tag":"interactive_container","property":{"actions":[{"type":"open_url","action":{"url":"https://a/\"b"}}],
        "elements":\#(texts)}}
        """#,
        "<clickable url=\"https://a/\\\"b\">\na\nb\n</clickable>"
      ),
      // Only the first action counts.
      (
        #"""
        {"tag":"interactive_container","property":{"actions":[{"type":"callback"},{"type":"open_url",
        "action":{"url":"https://a"}}],"elements":\#(texts)}}
        """#,
        "<clickable>\na\nb\n</clickable>"
      ),
      (
        #"""
        {"tag":"collapsible_panel","property":{"expanded":true,"header":{"title":{"content":"More"}},
        "elements":[{"tag":"text","content":"a\n\nb"}]}}
        """#,
        "▼ More\n    a\n    b\n▲"
      ),
      (
        #"""
        {"tag":"collapsible_panel","property":{"header":{"property":{"title":{"content":"More"}}},
        "elements":[{"tag":"text","content":"hidden"}]}}
        """#,
        "▶ More\n    hidden\n▲"
      ),
      (#"{"tag":"collapsible_panel","property":{}}"#, "▶ Details\n▲"),
    ])
  }

  @Test func people() {
    expectElements([
      (#"{"tag":"person","property":{"userID":"ou_p"}}"#, "Alice"),
      (#"{"tag":"person","property":{"userID":"ou_x","notation":{"content":"N"}}}"#, "N"),
      (#"{"tag":"person","property":{"userID":"ou_x"}}"#, "ou_x"),
      (#"{"tag":"person_v1","property":{"userID":"ou_p"}}"#, "Alice"),
      (#"{"tag":"person_v1","property":{"userID":"ou_x","notation":{"content":"N"}}}"#, "ou_x"),
      (#"{"tag":"person_list","property":{"persons":[{"id":"ou_p"},{"id":"ou_x"},{}]}}"#, "Alice, ou_x, user"),
      (#"{"tag":"avatar","property":{"userID":"ou_p"}}"#, "👤 Alice"),
      (#"{"tag":"avatar","property":{"userID":"ou_x"}}"#, "👤(id:ou_x)"),
      (#"{"tag":"avatar"}"#, "👤"),
      (#"{"tag":"at","property":{"userID":"u1"}}"#, "@Bob(u1)"),
      (#"{"tag":"at","property":{"userID":"u2"}}"#, "@Cy(u2)"),
      (#"{"tag":"at","property":{"userID":"u3"}}"#, "@u3"),
      (#"{"tag":"at","property":{"userID":"u9"}}"#, "@u9"),
      (#"{"tag":"at_all"}"#, "@everyone"),
      // Somebody was there.
      (#"{"tag":"person"}"#, "user"),
      (#"{"tag":"at"}"#, "@user"),
    ])
  }

  @Test func mentionsOfTheMessageNamePeopleInCards() throws {
    var message = try IM.Types.Message(
      json: #"{"msg_type":"interactive","mentions":[{"key":"@_user_1","id":"ou_bob","name":"Robert"}]}"#)
    message.body = IM.Types.MessageBody()
    message.body?.content = cardContent(#"{"tag":"at","property":{"userID":"u1"}}"#, attachment: cardAttachment)
    #expect(shanghai.content(of: message) == "<card>\n@Robert(ou_bob)\n</card>")
    message.mentions?[0].name = nil
    #expect(shanghai.content(of: message) == "<card>\n@Bob(ou_bob)\n</card>")
    message.mentions?[0].key = "@_user_2"
    #expect(shanghai.content(of: message) == "<card>\n@Bob(u1)\n</card>")
  }

  @Test func unknownElements() {
    expectElements([
      (#"{"tag":"new","property":{"content":"c","text":"t"}}"#, "c"),
      (#"{"tag":"new","property":{"text":{"content":"t"},"title":"i"}}"#, "t"),
      (#"{"tag":"new","property":{"title":{"property":{"content":"i"}}}}"#, "i"),
      (#"{"tag":"new","property":{"label":"l"}}"#, "l"),
      (#"{"tag":"new","property":{"placeholder":{"content":"p"}}}"#, "p"),
      (#"{"tag":"new","property":{"elements":[{"tag":"text","content":"a"},{"tag":"text","content":"b"}]}}"#, "a\nb"),
      (#"{"tag":"new","property":{}}"#, "[Unknown content]"),
      (#"{"tag":"new"}"#, "[Unknown content]"),
      ("{}", "[Unknown content]"),
    ])
  }

  /// Texts are strings or objects around them, in every place that takes a text.
  @Test func textsOfValues() {
    func button(_ text: String) -> String { #"{"tag":"button","property":{"text":\#(text)}}"# }
    expectElements([
      (button(#""s""#), "[s]"),
      (button(#"{"content":"c"}"#), "[c]"),
      (button(#"{"property":{"content":"c"}}"#), "[c]"),
      (button(#"{"i18nContent":{"ja_jp":"J","en_us":"E"},"content":"c"}"#), "[E]"),
      (button(#"{"i18nContent":{"fr_fr":"F"},"content":"c"}"#), "[c]"),
      (button(#"{"elements":[{"content":"a"},{"property":{"text":"b"}},"c"]}"#), "[abc]"),
      (button(#"{"text":"t"}"#), "[t]"),
      (button(#"{"tag":"emoji","property":{"key":"OK"}}"#), "[👌]"),
      (button("7"), "[7]"),
      (button(#"{"shape":"odd"}"#), "[[Unknown content]]"),
    ])
  }

  @Test func noTagHasTwoRules() {
    #expect(CardRules.groups.map(\.count).reduce(0, +) == CardRules.all.count)
  }
}
