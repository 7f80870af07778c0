import LarkCore
import LarkIM
import Testing

/// Cards in the form they are sent in, and in all the envelopes they come back in.
@Suite struct SentCardTests {
  private func card(_ content: String) -> String {
    shanghai.content(content, type: "interactive")
  }

  private func body(_ element: String) -> String {
    card(#"{"schema":"2.0","body":{"elements":[\#(element)]}}"#)
  }

  // MARK: Elements

  /// Every element of version 2.0 with the texts it can have.
  private static let elements: [(json: String, expected: String)] = [
    (
      #"""
      {"tag":"column_set","flex_mode":"none","columns":[{"tag":"column","width":"weighted","weight":1,
      "elements":[{"tag":"markdown","content":"left"}]},{"tag":"column","elements":[{"tag":"markdown",
      "content":"right"}]}]}
      """#,
      "left\n\nright"
    ),
    (#"{"tag":"column","elements":[{"tag":"markdown","content":"alone"}]}"#, "alone"),
    (
      #"""
      {"tag":"form","name":"f","elements":[{"tag":"input","name":"why","label":{"tag":"plain_text","content":"Why"},
      "placeholder":{"tag":"plain_text","content":"Reason"}},{"tag":"button","name":"go","form_action_type":"submit",
      "text":{"tag":"plain_text","content":"Send"}}]}
      """#,
      "<form>\nWhy: Reason_____\n[Send]\n</form>"
    ),
    (
      #"""
      {"tag":"interactive_container","behaviors":[{"type":"callback","value":{"k":1}},{"type":"open_url",
      "default_url":"https://a"}],"hover_tips":{"tag":"plain_text","content":"tip"},
      "confirm":{"title":{"content":"Sure?"},"text":{"content":"Really?"}},
      "elements":[{"tag":"markdown","content":"in"}]}
      """#,
      #"""
      <clickable url="https://a" confirm="Sure?: Really?" tips="tip">
      in
      </clickable>
      """#
    ),
    (
      #"""
      {"tag":"collapsible_panel","expanded":false,"header":{"title":{"tag":"markdown","content":"More"},
      "icon":{"tag":"standard_icon","token":"down_outlined"}},"elements":[{"tag":"markdown","content":"hidden"}]}
      """#,
      "▶ More\n    hidden\n▲"
    ),
    (
      #"""
      {"tag":"div","text":{"tag":"lark_md","content":"**T**"},"icon":{"tag":"standard_icon","token":"x"},
      "fields":[{"is_short":true,"text":{"tag":"plain_text","content":"F1"}},{"text":{"tag":"lark_md","content":"F2"}}]}
      """#,
      "**T**\nF1\nF2"
    ),
    (#"{"tag":"div","text":{"tag":"plain_text","content":"small","text_size":"notation"}}"#, "📝 small"),
    (#"{"tag":"markdown","content":"**b** <at id=ou_1></at>"}"#, "**b** <at id=ou_1></at>"),
    (#"{"tag":"markdown","i18n_content":{"en_us":"E","zh_cn":"Z"}}"#, "Z"),
    (#"{"tag":"markdown","i18n_content":{"fr_fr":"F"}}"#, "F"),
    (
      #"""
      {"tag":"img","img_key":"img_v3_1","alt":{"tag":"plain_text","content":"Graph"}}
      """#,
      "🖼️ Graph(img_key:img_v3_1)"
    ),
    (#"{"tag":"img","i18n_img_key":{"en_us":"img_e"}}"#, "🖼️ Image(img_key:img_e)"),
    (
      #"{"tag":"img_combination","combination_mode":"double","img_list":[{"img_key":"img_a"},{"img_key":"img_b"}]}"#,
      "🖼️ 2 image(s)(keys:img_a,img_b)"
    ),
    (#"{"tag":"person","user_id":"ou_1","show_name":true}"#, "ou_1"),
    (#"{"tag":"person_list","persons":[{"id":"ou_1"},{"id":"ou_2"}]}"#, "ou_1, ou_2"),
    (
      #"""
      {"tag":"chart","chart_spec":{"type":"bar","title":{"text":"Load"},"data":{"values":[{"x":"a","y":1}]},
      "xField":["x","k"],"yField":"y"}}
      """#,
      "📊 Load (Bar chart)\nSummary: a:1"
    ),
    (#"{"tag":"chart","chart_spec":"{\"type\":\"pie\",\"title\":{\"text\":\"Share\"}}"}"#, "📊 Share (Pie chart)"),
    (
      #"""
      {"tag":"table","page_size":5,"columns":[{"name":"n","display_name":"Name","data_type":"text"},{"name":"o",
      "display_name":"State","data_type":"options"},{"name":"p","display_name":"Who","data_type":"persons"},{"name":"d",
      "display_name":"When","data_type":"date"},{"name":"v","data_type":"number"}],
      "rows":[{"n":"db","o":[{"text":"down","color":"red"}],"p":["ou_1","ou_2"],"d":1710500000000,"v":9.50}]}
      """#,
      """
      | Name | State | Who | When | v |
      |------|------|------|------|------|
      | db | 「down」 | ou_1, ou_2 | 2024-03-15T10:53:20Z | 9.5 |
      """
    ),
    (#"{"tag":"hr"}"#, "---"),
    (#"{"tag":"audio","file_key":"file_1","audio_id":"a"}"#, "🎵 Audio(key:file_1)"),
    (#"{"tag":"audio","i18n_file_key":{"en_us":"file_e"}}"#, "🎵 Audio(key:file_e)"),
    (
      #"""
      {"tag":"input","label":{"tag":"plain_text","content":"Why"},"default_value":"v","disabled":true,
      "disabled_tips":{"content":"closed"}}
      """#,
      #"Why: v___(tips:"closed")"#
    ),
    (#"{"tag":"input","i18n_default_value":{"en_us":"v"}}"#, "v___"),
    (#"{"tag":"input","input_type":"multiline_text","placeholder":{"content":"Type"}}"#, "Type..."),
    (
      #"""
      {"tag":"button","text":{"tag":"plain_text","content":"Go"},"behaviors":[{"type":"callback","value":{}},
      {"type":"open_url","default_url":"https://a","pc_url":"https://b"}],"hover_tips":{"content":"now"},
      "confirm":{"title":{"content":"Sure?"},"text":{"content":"No way back"}}}
      """#,
      #"[Go](https://a)(tips:"now")(confirm:"Sure?: No way back")"#
    ),
    (
      #"{"tag":"button","text":{"content":"Go"},"behaviors":[{"type":"open_url","pc_url":"https://b"}]}"#,
      "[Go](https://b)"
    ),
    (#"{"tag":"button","text":{"content":"Go"},"url":"https://a"}"#, "[Go](https://a)"),
    (#"{"tag":"button","text":{"content":"Go"},"multi_url":{"url":"","ios_url":"https://i"}}"#, "[Go](https://i)"),
    (
      #"{"tag":"button","text":{"content":"Go"},"disabled":true,"disabled_tips":{"content":"no"}}"#,
      #"[Go ✗](tips:"no")"#
    ),
    (
      #"""
      {"tag":"overflow","options":[{"text":{"content":"Edit"},"value":"e"},{"text":{"content":"Open"},
      "multi_url":{"url":"https://a"}}],"confirm":{"title":{"content":"Sure?"}}}
      """#,
      #"⋮ Edit(e), [Open](https://a)(confirm:"Sure?")"#
    ),
    (
      #"""
      {"tag":"select_static","placeholder":{"content":"Pick"},"options":[{"text":{"content":"A"},"value":"a"},
      {"text":{"content":"B"},"value":"b"}],"initial_option":"b","initial_index":0}
      """#,
      "{A / ✓B}"
    ),
    (#"{"tag":"select_static","placeholder":{"content":"Pick"}}"#, "{Pick ▼}"),
    (
      #"{"tag":"multi_select_static","options":[{"text":{"content":"A"},"value":"a"}],"selected_values":["a"]}"#,
      "{✓A}(multi)"
    ),
    (#"{"tag":"select_person","options":[{"value":"ou_1"}]}"#, "{ou_1 ▼}"),
    (#"{"tag":"select_person","initial_option":"ou_1"}"#, "{✓ou_1}"),
    (#"{"tag":"multi_select_person","selected_values":["ou_2","ou_1"]}"#, "{✓ou_1 / ✓ou_2}(multi)"),
    (#"{"tag":"date_picker","initial_date":"2026-03-10","placeholder":{"content":"When"}}"#, "📅 2026-03-10"),
    (#"{"tag":"date_picker","placeholder":{"content":"When"}}"#, "📅 When"),
    (#"{"tag":"picker_time","initial_time":"12:30"}"#, "🕐 12:30"),
    (#"{"tag":"picker_datetime","initial_datetime":"2026-03-10 12:30"}"#, "📅 2026-03-10 12:30"),
    (
      #"{"tag":"select_img","options":[{"img_key":"img_a","value":"x"},{"img_key":"img_b"}]}"#,
      "{🖼️ Image 1(x)(img_key:img_a) / 🖼️ Image 2(img_key:img_b)}"
    ),
    (
      #"""
      {"tag":"checker","checked":true,"text":{"tag":"lark_md","content":"Done"},
      "button_area":{"pc_display_rule":"always","buttons":[{"tag":"button","text":{"content":"Why"}}]}}
      """#,
      "[x] Done [Why]"
    ),
    // Version 1.0
    (
      #"""
      {"tag":"action","actions":[{"tag":"button","text":{"content":"A"},"url":"https://a"},{"tag":"select_static",
      "placeholder":{"content":"Pick"}}]}
      """#,
      "[A](https://a) {Pick ▼}"
    ),
    (
      #"{"tag":"note","elements":[{"tag":"img","img_key":"k"},{"tag":"plain_text","content":"n"}]}"#,
      "📝 🖼️ Image(img_key:k) n"
    ),
    (
      #"{"tag":"markdown","content":"[a]($x) [b]($y) ($z","href":{"x":{"url":"https://x"},"y":{"url":""}}}"#,
      "[a](https://x) [b]($y) ($z"
    ),
    // Of a kind that is not known
    (#"{"tag":"carousel","title":{"content":"T"},"elements":[{"tag":"markdown","content":"m"}]}"#, "T\nm"),
    (
      #"""
      {"tag":"tabs","tabs":[{"tag":"tab","label":{"content":"L"},"elements":[{"tag":"hr"}]}],
      "icon":{"tag":"custom_icon"}}
      """#,
      "L\n---"
    ),
    (#"{"tag":"progress","value":7}"#, "[Unknown content]"),
  ]

  @Test func everyElementLeavesItsTextsOrAMark() {
    for (json, expected) in Self.elements { #expect(body(json) == expected, "\(json)") }
    let tags = Set(Self.elements.compactMap { try? JSON(parsing: $0.json)["tag"]?.stringValue })
    #expect(tags.count >= 27)
  }

  /// Stored cards differ in where properties stand and how they are spelled, not in what they show.
  @Test func cardsReadTheSameWhereverTheirElementsStand() {
    for (json, expected) in Self.elements {
      let places = [
        #"{"elements":[\#(json)]}"#, #"{"elements":[],"body":{"elements":[\#(json)]}}"#,
        #"{"elements":[\#(json)],"body":{"elements":[]}}"#, #"{"elements":[\#(json)],"body":{"elements":[\#(json)]}}"#,
        #"{"i18n_elements":{"en_us":[\#(json)]}}"#, #"{"elements":[],"i18n_elements":{"zh_cn":[],"de_de":[\#(json)]}}"#,
        #"{"body":{"property":{"elements":[\#(json)]}}}"#, #"{"body":[\#(json)]}"#,
      ]
      for place in places {
        #expect(card(place) == expected, "\(place)")
        for envelope in ["json_card", "user_dsl"] {
          let object = card(#"{"\#(envelope)":\#(place),"card_schema":2}"#)
          #expect(object == "<card>\n\(expected)\n</card>", "\(envelope) \(place)")
          let text: JSON = .object([envelope: .string(place)])
          #expect(card(text.serialized()) == object)
        }
      }
    }
  }

  // MARK: Places

  @Test(arguments: [
    (#"{"elements":[],"body":{"elements":[{"tag":"markdown","content":"disk full"}]}}"#, "disk full"),
    (
      #"{"elements":[{"tag":"hr"}],"body":{"elements":[{"tag":"markdown","content":"disk full"}]}}"#, "disk full\n---"
    ),
    (
      #"""
      {"i18n_elements":{"en_us":[{"tag":"markdown","content":"E"}],"zh_cn":[{"tag":"markdown","content":"Z"}]},
      "i18n_header":{"en_us":{"title":{"content":"T"}}}}
      """#,
      "**T**\nZ"
    ),
    (
      #"""
      {"header":{"title":{"tag":"plain_text","i18n":{"en_us":"T"}},"subtitle":{"content":"S"},"text_tag_list":[{"tag":
      "text_tag","text":{"content":"a"}},{"tag":"text_tag","text":{"content":"b"}}],"template":"red"},
      "card_link":{"url":"https://a"},"body":{"elements":[]}}
      """#,
      "**T**\nS\n「a」 「b」\n[Link](https://a)"
    ),
    (
      #"{"header":{"i18n_text_tag_list":{"zh_cn":[{"tag":"text_tag","text":"x"},{"tag":"text_tag","text":"y"}]}}}"#,
      "「x」 「y」"
    ),
    (#"{"config":{"summary":{"content":"Working"}},"body":{"elements":[]}}"#, "Working"),
    (#"{"config":{"summary":{"content":"Working"}},"body":{"elements":[{"tag":"hr"}]}}"#, "---"),
    (#"{"elements":"[{\"tag\":\"markdown\",\"content\":\"m\"}]"}"#, "m"),
    (#"{"body":"{\"elements\":[{\"tag\":\"markdown\",\"content\":\"m\"}]}"}"#, "m"),
    // Lines of the shortened form
    (
      #"""
      {"title":"T","elements":[[{"tag":"text","text":"by "},{"tag":"at","user_id":"@_user_1","user_name":"Bo"},
      {"tag":"emotion","emoji_type":"OK"}],[{"tag":"button","text":"A","type":"default"},{"tag":"button","text":"B"}],
      [{"tag":"select_static","options":["x","y"],"initial_option":"y"}],[{"tag":"note","elements":[{"tag":"text",
      "text":"n"}]}],[{"tag":"hr"}],[]]}
      """#,
      "**T**\nby @Bo:OK:\n[A] [B]\n{x / ✓y}\n📝 n\n---"
    ),
  ])
  func places(content: String, expected: String) {
    #expect(card(content) == expected)
  }

  // MARK: Envelopes

  private static let dsl = #"{"schema":"2.0","header":{"title":{"content":"T"}},"body":{"elements":[{"tag":"hr"}]}}"#

  @Test func envelopes() {
    let framed = "<card title=\"T\">\n---\n</card>"
    let bare = "**T**\n---"
    let text = JSON.string(Self.dsl)
    let object = (try? JSON(parsing: Self.dsl)) ?? nil
    let upgrade: JSON = [[["tag": "text", "text": "please upgrade"]]]
    let contents: [(JSON, String)] = [
      (["user_dsl": text], framed), (["user_dsl": object], framed), (["json_card": object], framed),
      (["user_dsl": .string(text.serialized())], framed), (.string(Self.dsl), bare), (["card": object], bare),
      (["type": "raw", "data": object], bare), (["type": "card_json", "data": text], bare),
      (["msg_type": "interactive", "content": text], bare), (["content": ["user_dsl": text]], framed),
      // The card itself counts, not what old clients show.
      (["user_dsl": text, "title": "old", "elements": upgrade], framed),
      // One of several is empty or broken.
      (["json_card": "{}", "user_dsl": text], framed), (["json_card": "{", "user_dsl": text], framed),
      (["user_dsl": "{", "elements": upgrade], "please upgrade"),
      (["user_dsl": "", "elements": upgrade], "please upgrade"),
      (["json_card": "{}", "elements": upgrade], "please upgrade"),
      (["user_dsl": "{"], "<card>\n[Unable to parse card content]\n</card>"), (["user_dsl": "{}"], "<card>\n</card>"),
      (["user_dsl": 7], "[interactive card]"), (["card": [:]], "[interactive card]"),
    ]
    for (content, expected) in contents { #expect(card(content.serialized()) == expected, "\(content)") }
  }

  @Test(arguments: [
    (
      #"""
      {"type":"template","data":{"template_id":"AAq1","template_version_name":"1.0.2","template_variable":{"who":"Ann",
      "n":3,"rows":[{"a":"x","b":true},"y"],"none":null}}}
      """#,
      "[Card template AAq1 1.0.2]\nwho: Ann\nn: 3\nrows: (a: x, b: true), y\nnone: "
    ),
    (#"{"type":"template","data":"{\"template_id\":\"AAq1\"}"}"#, "[Card template AAq1]"),
    (#"{"template_id":"AAq1","template_variable":"{\"a\":1}"}"#, "[Card template AAq1]\na: 1"),
    (#"{"type":"template"}"#, "[Card template]"), (#"{"type":"template","data":{}}"#, "[Card template]"),
    (#"{"type":"card","data":{"card_id":"71"}}"#, "[Card 71]"),
    (#"{"card_id":"71","elements":[{"tag":"hr"}]}"#, "---"),
    (#"{"user_dsl":"{\"type\":\"template\",\"data\":{\"template_id\":\"A\"}}"}"#, "<card>\n[Card template A]\n</card>"),
  ])
  func referencesToCards(content: String, expected: String) {
    #expect(card(content) == expected)
  }

  @Test func mentionsOfTheMessageNamePeople() {
    var mention = IM.Types.Mention()
    mention.key = "@_user_1"
    mention.id = "ou_bo"
    mention.name = "Bo"
    let content = #"{"elements":[[{"tag":"at","user_id":"@_user_1"},{"tag":"at","user_id":"all"}]]}"#
    #expect(
      shanghai.content(content, type: "interactive", mentions: [mention]) == "@Bo(ou_bo)@everyone")
  }

  // MARK: Numbers of lists

  @Test(arguments: [
    ("2", "2."), ("2.0", "2."), ("2.9", "2."), ("29e-1", "2."), ("2.99999999999999999999", "2."), (#""3.7""#, "3."),
    ("0.5", "0."), ("-0.5", "-1."), ("-9.5", "-10."), ("-2", "-2."), ("1e3", "1000."), ("1e-99", "0."),
    ("-1e-99", "-1."), ("12345678901234567890.5", "12345678901234567890."), ("1e99", "1e99."), ("null", "0."),
    (#""x""#, "0."), ("{}", "0."),
  ])
  func listNumbersAreIntegersRoundedDown(order: String, expected: String) {
    let list = #"{"tag":"list","property":{"items":[{"type":"ol","order":\#(order),"content":"a"}]}}"#
    #expect(body(list) == "\(expected) a")
  }

  // MARK: What nobody sends

  /// Each would take minutes, or gigabytes, if the work grew faster than the content.
  @Test func sizeIsNoTrouble() {
    let many = 20_000
    let long = String(repeating: "a", count: 1_000_000)
    func list(_ element: String, _ count: Int = many) -> String {
      Array(repeating: element, count: count).joined(separator: ",")
    }

    #expect(body(#"{"tag":"markdown","content":"\#(long)"}"#).utf8.count == long.utf8.count)
    #expect(body(list(#"{"tag":"hr"}"#, 100_000)).utf8.count == 399_999)
    let brackets = String(repeating: "($", count: 500_000)
    #expect(body(#"{"tag":"markdown","content":"\#(brackets)","href":{"x":{"url":"y"}}}"#) == brackets)

    // Few cells behind many columns and rows
    let columns = (0..<many).map { #"{"name":"c\#($0)"}"# }.joined(separator: ",")
    let sparse = body(#"{"tag":"table","columns":[\#(columns)],"rows":[\#(list("{}"))]}"#)
    #expect(sparse.hasSuffix(" more rows]") && sparse.utf8.count < 4_000_000)
    // One value for many columns, one address for many links, one name for many people
    let repeated = body(#"{"tag":"table","columns":[\#(list(#""c""#))],"rows":[{"c":"\#(long)"}]}"#)
    #expect(repeated.utf8.count < 2_000_000)
    let links = String(repeating: "[a]($x)", count: many)
    let linked = body(#"{"tag":"markdown","content":"\#(links)","href":{"x":{"url":"\#(long)"}}}"#)
    #expect(linked == links)
    let people = renderedElement(
      list(#"{"tag":"person","property":{"userID":"u"}}"#), attachment: #"{"persons":{"u":{"content":"\#(long)"}}}"#)
    #expect(people.utf8.count < 10_000_000)

    var wrapped: JSON = .string(Self.dsl)
    for _ in 0..<6 { wrapped = .string(wrapped.serialized()) }
    #expect(card(wrapped.serialized()) == "[interactive card]")
    let tower = String(repeating: #"{"card":"#, count: 400) + "{}" + String(repeating: "}", count: 400)
    #expect(card(tower) == "[interactive card]")
    let variables = String(repeating: #"{"a":"#, count: 400) + "1" + String(repeating: "}", count: 400)
    let template = card(#"{"type":"template","data":{"template_id":"A","template_variable":\#(variables)}}"#)
    #expect(template.contains("[Nested too deeply]"))
    #expect(card(String(repeating: #"{"elements":["#, count: 100_000)) == "[interactive card]")
  }
}
