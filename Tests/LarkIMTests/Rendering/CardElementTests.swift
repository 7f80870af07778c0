import Testing

@testable import LarkIM

/// The table of card elements, row by row.
@Suite struct CardElementTests {
  private static let attachment = #"""
    {"persons":{"ou_p":{"content":"Alice"}},
     "at_users":{"u1":{"content":"Bob","user_id":"7","mention_key":"@_user_1"},"u2":{"content":"Cy"},"u3":{}},
     "images":{"img_1":{"origin_key":"img_v3_k","token":"tok"},"img_2":{"token":"tok2"},"img_3":{}},
     "option_users":{"ou_o":{"content":"Olga"}}}
    """#

  private func check(_ rows: [(json: String, expected: String)], sourceLocation: SourceLocation = #_sourceLocation) {
    for row in rows {
      #expect(
        renderedElement(row.json, attachment: Self.attachment) == row.expected, "\(row.json)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func texts() {
    check([
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
      (#"{"tag":"fallback_text","property":{"elements":[{"tag":"text","content":"a"},{"tag":"text","content":"b"}]}}"#, "ab"),
      (#"{"tag":"local_datetime","property":{"milliseconds":"1710500000000"}}"#, "2024-03-15T10:53:20Z"),
      (#"{"tag":"local_datetime","property":{"milliseconds":1710500000000,"fallbackText":"x"}}"#, "2024-03-15T10:53:20Z"),
      (#"{"tag":"local_datetime","property":{"milliseconds":"soon","fallbackText":"some day"}}"#, "some day"),
      (#"{"tag":"local_datetime","property":{"milliseconds":"99999999999999999"}}"#, "99999999999999999"),
    ])
  }

  @Test func textBlocks() {
    check([
      (
        #"{"tag":"div","property":{"text":{"tag":"text","property":{"content":"T"}},"fields":[{"text":{"tag":"text","content":"F1"}},{"text":{"tag":"text","content":""}},{"text":{"tag":"text","content":"F2"}}],"extra":{"tag":"button","property":{"text":{"content":"B"}}}}}"#,
        "T\nF1\nF2\n[B]"
      ),
      (#"{"tag":"div","property":{"text":{"tag":"text","property":{"content":"T","textStyle":{"size":"notation"}}}}}"#, "📝 T"),
      (#"{"tag":"div","property":{"text":"bare"}}"#, "bare"),
      (#"{"tag":"div","property":{}}"#, ""),
      (
        #"{"tag":"note","property":{"elements":[{"tag":"text","content":"Tip"},{"tag":"link","property":{"content":"Doc","url":{"url":"https://a"}}}]}}"#,
        "📝 Tip [Doc](https://a)"
      ),
      (#"{"tag":"note","property":{"elements":[]}}"#, ""),
    ])
  }

  @Test func markdown() {
    check([
      (#"{"tag":"markdown","property":{"content":"**b**"}}"#, "**b**"),
      (
        #"{"tag":"markdown","property":{"content":"unused","elements":[{"tag":"text","property":{"content":"a "}},{"tag":"at_all"},{"tag":"br"},{"tag":"text","property":{"content":"b"}}]}}"#,
        "a @everyone\nb"
      ),
      (#"{"tag":"markdown_v1","property":{"elements":[{"tag":"text","content":"e"}]},"fallback":{"tag":"text","content":"f"}}"#, "e"),
      (#"{"tag":"markdown_v1","property":{"content":"c"},"fallback":{"tag":"text","content":"f"}}"#, "f"),
      (#"{"tag":"markdown_v1","property":{"content":"c"}}"#, "c"),
      (#"{"tag":"link","property":{"content":"Doc [1]","url":{"url":"https://a"}}}"#, #"[Doc \[1\]](https://a)"#),
      (#"{"tag":"link","property":{"content":"Doc"}}"#, "Doc"),
      (#"{"tag":"link","property":{"url":{"url":"https://a"}}}"#, "[Link](https://a)"),
      (#"{"tag":"link","property":{}}"#, "Link"),
      (
        #"{"tag":"markdown","property":{"elements":[{"tag":"emoji","property":{"key":"OK"}},{"tag":"emoji","property":{"key":"THUMBSUP"}},{"tag":"emoji","property":{"key":"SMILE"}},{"tag":"emoji","property":{"key":"HEART"}},{"tag":"emoji","property":{"key":"CLAP"}},{"tag":"emoji","property":{"key":"FIRE"}},{"tag":"emoji","property":{"key":"PARTY"}},{"tag":"emoji","property":{"key":"THINK"}},{"tag":"emoji","property":{"key":"WAVE"}}]}}"#,
        "👌👍😊❤️👏🔥🎉🤔:WAVE:"
      ),
      (#"{"tag":"heading","property":{"level":2,"content":"H"}}"#, "## H"),
      (#"{"tag":"heading","property":{"level":0,"elements":[{"tag":"text","content":"H"}]}}"#, "# H"),
      (#"{"tag":"heading","property":{"level":99999999999999999999,"content":"H"}}"#, "# H"),
      (#"{"tag":"heading","property":{"level":9,"content":"H"}}"#, "###### H"),
      (#"{"tag":"blockquote","property":{"content":"a\nb"}}"#, "> a\n> b"),
      (#"{"tag":"blockquote","property":{"elements":[{"tag":"text","content":"a"},{"tag":"br"},{"tag":"text","content":"b"}]}}"#, "> a\n> b"),
      (#"{"tag":"blockquote","property":{}}"#, ""),
      (
        #"{"tag":"list","property":{"items":[{"level":0,"type":"ul","elements":[{"tag":"text","content":"a"}]},{"level":1,"type":"ol","order":2,"elements":[{"tag":"text","content":"b"}]},{"level":2,"type":"ol","order":3.0,"elements":[{"tag":"text","content":"c"}]}]}}"#,
        "- a\n  2. b\n    3. c"
      ),
      (#"{"tag":"code_span","property":{"content":"x := 1"}}"#, "`x := 1`"),
      (
        #"{"tag":"code_block","property":{"language":"go","contents":[{"contents":[{"content":"a("},{"content":")\n"}]},{"contents":[{"content":"b()\n"}]}]}}"#,
        "```go\na()\nb()\n```"
      ),
      (#"{"tag":"code_block","property":{"contents":[{"contents":[{"content":"x"}]}]}}"#, "```plaintext\nx```"),
      (#"{"tag":"code_block","property":{"contents":[{"contents":[{"content":"````"}]}]}}"#, "`````plaintext\n`````````"),
    ])
  }

  @Test func layout() {
    let texts = #"[{"tag":"text","content":"a"},{"tag":"text","content":""},{"tag":"text","content":"b"}]"#
    check([
      (
        #"{"tag":"column_set","property":{"columns":[{"tag":"column","property":{"elements":\#(texts)}},{"tag":"column","elements":[]},{"tag":"column","elements":[{"tag":"text","content":"c"}]}]}}"#,
        "a\nb\n\nc"
      ),
      (
        #"{"tag":"column_set","property":{"columns":[{"tag":"column","elements":[{"tag":"button","property":{"text":{"content":"A"}}}]},{"tag":"column","elements":[{"tag":"button","property":{"text":{"content":"B"},"disabled":true}}]}]}}"#,
        "[A] [B ✗]"
      ),
      (
        #"{"tag":"column_set","property":{"columns":[{"tag":"column","elements":[{"tag":"text","content":"[x]\ny"}]},{"tag":"column","elements":[{"tag":"text","content":"[z]"}]}]}}"#,
        "[x]\ny\n\n[z]"
      ),
      (#"{"tag":"column_set","property":{"columns":[]}}"#, ""),
      (#"{"tag":"repeat","property":{"elements":\#(texts)}}"#, "a\nb"),
      (#"{"tag":"form","property":{"elements":\#(texts)}}"#, "<form>\na\nb\n</form>"),
      (#"{"tag":"form"}"#, "<form>\n</form>"),
      (
        #"{"tag":"interactive_container","property":{"actions":[{"type":"open_url","action":{"url":"https://a/\"b"}}],"elements":\#(texts)}}"#,
        "<clickable url=\"https://a/\\\"b\">\na\nb\n</clickable>"
      ),
      // Only the first action counts.
      (
        #"{"tag":"interactive_container","property":{"actions":[{"type":"callback"},{"type":"open_url","action":{"url":"https://a"}}],"elements":\#(texts)}}"#,
        "<clickable>\na\nb\n</clickable>"
      ),
      (
        #"{"tag":"collapsible_panel","property":{"expanded":true,"header":{"title":{"content":"More"}},"elements":[{"tag":"text","content":"a\n\nb"}]}}"#,
        "▼ More\n    a\n    b\n▲"
      ),
      (
        #"{"tag":"collapsible_panel","property":{"header":{"property":{"title":{"content":"More"}}},"elements":[{"tag":"text","content":"hidden"}]}}"#,
        "▶ More\n    hidden\n▲"
      ),
      (#"{"tag":"collapsible_panel","property":{}}"#, "▶ Details\n▲"),
    ])
  }

  @Test func people() {
    check([
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
    message.body?.content = cardContent(#"{"tag":"at","property":{"userID":"u1"}}"#, attachment: Self.attachment)
    #expect(shanghai.content(of: message) == "<card>\n@Robert(ou_bob)\n</card>")
    message.mentions?[0].name = nil
    #expect(shanghai.content(of: message) == "<card>\n@Bob(ou_bob)\n</card>")
    message.mentions?[0].key = "@_user_2"
    #expect(shanghai.content(of: message) == "<card>\n@Bob(u1)\n</card>")
  }

  @Test func buttons() {
    check([
      (#"{"tag":"button","property":{"text":{"content":"Go"}}}"#, "[Go]"),
      (#"{"tag":"button","property":{}}"#, "[Button]"),
      (
        #"{"tag":"button","property":{"text":{"content":"Go"},"actions":[{"type":"callback"},{"type":"open_url","action":{}},{"type":"open_url","action":{"url":"https://a"}},{"type":"open_url","action":{"url":"https://b"}}]}}"#,
        "[Go](https://a)"
      ),
      (
        #"{"tag":"button","property":{"text":{"content":"Go"},"disabled":true,"disabledTips":{"content":"no"},"actions":[{"type":"open_url","action":{"url":"https://a"}}]}}"#,
        #"[Go ✗](tips:"no")"#
      ),
      (#"{"tag":"button","property":{"text":{"content":"Go"},"disabled":true}}"#, "[Go ✗]"),
      (
        #"{"tag":"button","property":{"text":{"content":"Go"},"confirm":{"title":{"content":"Sure?"},"text":{"content":"No way back"}}}}"#,
        #"[Go](confirm:"Sure?: No way back")"#
      ),
      (#"{"tag":"button","property":{"text":{"content":"Go"},"confirm":{"text":{"content":"Sure?"}}}}"#, #"[Go](confirm:"Sure?")"#),
      (
        #"{"tag":"actions","property":{"actions":[{"tag":"button","property":{"text":{"content":"A"}}},{"tag":"button","property":{"text":{"content":"B"}}}]}}"#,
        "[A] [B]"
      ),
      (#"{"tag":"action","property":{"actions":[{"tag":"button","property":{"text":{"content":"A"}}}]}}"#, "[A]"),
      (
        #"{"tag":"overflow","property":{"options":[{"text":{"content":"Edit"}},{"text":{"content":"Open"},"actions":[{"type":"open_url","action":{"url":"https://a"}}]},{"text":{"content":"Del"},"value":"d"}]}}"#,
        "⋮ Edit, [Open](https://a), Del(d)"
      ),
      (#"{"tag":"overflow","property":{}}"#, ""),
    ])
  }

  @Test func menus() {
    let options = #"[{"text":{"content":"A"},"value":"a"},{"value":"ou_o"},{"value":"c"}]"#
    check([
      (#"{"tag":"select_static","property":{"options":\#(options),"initialOption":"ou_o"}}"#, "{A / ✓Olga / c}"),
      (#"{"tag":"select_static","property":{"options":\#(options),"initialIndex":0}}"#, "{✓A / Olga / c}"),
      (#"{"tag":"select_person","property":{"options":\#(options)}}"#, "{A / Olga / c ▼}"),
      (#"{"tag":"select_person","property":{}}"#, "{Please select ▼}"),
      (#"{"tag":"select_static","property":{"placeholder":{"content":"Pick"},"options":[]}}"#, "{Pick ▼}"),
      (#"{"tag":"multi_select_static","property":{"options":\#(options),"selectedValues":["a","c"]}}"#, "{✓A / Olga / ✓c}(multi)"),
      (#"{"tag":"multi_select_person","property":{"options":\#(options)}}"#, "{A / Olga / c ▼}(multi)"),
      (
        #"{"tag":"select_img","property":{"options":[{"value":"x","imageID":"img_1"},{"value":"y","imageID":"img_2"},{"imageID":"img_9"}],"selectedValues":["y"]}}"#,
        "{🖼️ Image 1(x)(img_key:img_v3_k) / ✓🖼️ Image 2(y)(img_token:tok2) / 🖼️ Image 3}"
      ),
    ])
  }

  @Test func inputs() {
    check([
      (#"{"tag":"input","property":{"defaultValue":"v"}}"#, "v___"),
      (#"{"tag":"input","property":{"placeholder":{"content":"Type"}}}"#, "Type_____"),
      (#"{"tag":"input","property":{}}"#, "_____"),
      (#"{"tag":"input","property":{"label":{"content":"Why"},"placeholder":{"content":"Type"},"inputType":"multiline_text"}}"#, "Why: Type..."),
      (#"{"tag":"input","property":{"label":{"content":"Why"},"defaultValue":"v","inputType":"multiline_text"}}"#, "Why: v___"),
      (#"{"tag":"date_picker","property":{"initialDate":"2026-03-23"}}"#, "📅 2026-03-23"),
      (#"{"tag":"date_picker","property":{"initialDate":"1710500000"}}"#, "📅 2024-03-15T10:53:20Z"),
      (#"{"tag":"picker_datetime","property":{"initialDatetime":1710500000000}}"#, "📅 2024-03-15T10:53:20Z"),
      (#"{"tag":"picker_time","property":{"initialTime":"12:30"}}"#, "🕐 12:30"),
      (#"{"tag":"picker_time","property":{"placeholder":{"content":"When"}}}"#, "🕐 When"),
      (#"{"tag":"date_picker"}"#, "📅 Select"),
      (#"{"tag":"checker","property":{"checked":true,"text":{"content":"Done"}}}"#, "[x] Done"),
      (#"{"tag":"checker","property":{"text":{"content":"Done"}}}"#, "[ ] Done"),
    ])
  }

  @Test func media() {
    check([
      (#"{"tag":"img","property":{"imageID":"img_1","alt":{"content":"Alt"},"title":{"content":"Title"}}}"#, "🖼️ Title(img_key:img_v3_k)"),
      (#"{"tag":"img","property":{"imageID":"img_2","alt":{"content":"Alt"}}}"#, "🖼️ Alt(img_token:tok2)"),
      (#"{"tag":"image","property":{"imageID":"img_9"}}"#, "🖼️ Image(img_key:img_9)"),
      (#"{"tag":"image","property":{"imageID":"img_3"}}"#, "🖼️ Image(img_key:img_3)"),
      (#"{"tag":"image"}"#, "🖼️ Image"),
      (
        #"{"tag":"img_combination","property":{"imgList":[{"imageID":"img_1"},{"imageID":"img_2"},{"imageID":"img_9"},{}]}}"#,
        "🖼️ 4 image(s)(keys:img_v3_k,tok2,img_9)"
      ),
      (#"{"tag":"img_combination","property":{"imgList":[{}]}}"#, "🖼️ 1 image(s)"),
      (#"{"tag":"audio","property":{"fileID":"f","audioID":"a"}}"#, "🎵 Audio(key:f)"),
      (#"{"tag":"audio","property":{"audioID":"a"}}"#, "🎵 Audio(key:a)"),
      (#"{"tag":"video","property":{"videoID":"v"}}"#, "🎬 Video(key:v)"),
      (#"{"tag":"video"}"#, "🎬 Video"),
    ])
  }

  @Test func tables() {
    let columns = #"[{"displayName":"Name","name":"n"},{"name":"s"}]"#
    func table(_ cell: String) -> String {
      #"{"tag":"table","property":{"columns":\#(columns),"rows":[{"n":{"data":"Ann"},"s":{"data":\#(cell)}}]}}"#
    }
    func row(_ cell: String) -> String { "| Name | s |\n|------|------|\n| Ann | \(cell) |" }
    check([
      (table(#""95.5""#), row("95.5")),
      (table("95.50"), row("95.5")),
      (table("1e6"), row("1000000")),
      (table("12345678901234567890"), row("12345678901234567890")),
      (table(#"[{"text":"A"},{"text":"B"}]"#), row("「A」 「B」")),
      (table(#"{"content":"C"}"#), row("C")),
      (table(#""[map[text:A] map[text:B]]""#), row("A, B")),
      (table(#""[map[bold:true text:VIP Plus] map[text:Pro x bold:false]]""#), row("VIP Plus, Pro x")),
      (table(#""[map[] no text]""#), row("[map[] no text]")),
      (table("null"), row("")),
      (table("true"), row("true")),
      (table(#""a|b\nc""#), row(#"a\|b c"#)),
      (#"{"tag":"table","property":{"columns":\#(columns),"rows":[{"n":{"data":"Ann"}},{}]}}"#, "| Name | s |\n|------|------|\n| Ann |  |\n|  |  |"),
      (#"{"tag":"table","property":{"columns":\#(columns)}}"#, "| Name | s |\n|------|------|"),
      (#"{"tag":"table","property":{}}"#, ""),
      (#"{"tag":"table","property":{"rows":[{"n":{"data":"Ann"}}]}}"#, "[Table]"),
    ])
  }

  @Test func charts() {
    let points = #"[{"m":"Jan","v":10},{"m":"Feb","v":2e1},{"m":"Mar"}]"#
    func chart(_ spec: String) -> String { #"{"tag":"chart","property":{"chartSpec":{\#(spec)}}}"# }
    check([
      (
        chart(#""title":{"text":"Sales"},"type":"bar","xField":"m","yField":"v","data":{"values":\#(points)}"#),
        "📊 Sales (Bar chart)\nSummary: Jan:10, Feb:20, Mar:"
      ),
      (
        chart(#""type":"line","xField":"m","yField":"v","data":[{"id":"1","values":[{"m":"Jan","v":1}]},{"values":[{"m":"Feb","v":1.50}]}]"#),
        "📊 Line chart\nSummary: Jan:1, Feb:1.5"
      ),
      (chart(#""type":"area","xField":"m","data":{"values":\#(points)}"#), "📊 Area chart\nSummary: 3 data point(s)"),
      (
        chart(#""type":"pie","categoryField":"m","valueField":"v","data":{"values":[{"m":"A","v":1000000}]}"#),
        "📊 Pie chart\nSummary: A:1000000"
      ),
      (chart(#""type":"pie","data":{"values":\#(points)}"#), "📊 Pie chart\nSummary: 3 data point(s)"),
      (chart(#""type":"radar","data":{"values":\#(points)}"#), "📊 Radar chart\nSummary: 3 data point(s)"),
      (chart(#""type":"scatter","data":{"values":[]}"#), "📊 Scatter plot"),
      (chart(#""type":"wordCloud","title":{"text":"Words"}"#), "📊 Words"),
      (chart(#""type":"bar","xField":"m","yField":"v","data":{"values":[1,2]}"#), "📊 Bar chart\nSummary: 2 data point(s)"),
      (#"{"tag":"chart","property":{}}"#, "📊 Chart"),
    ])
  }

  @Test func unknownElements() {
    check([
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
    check([
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
