import Testing

/// The table of card elements, row by row: what people press, fill in and look at.
@Suite struct CardControlTests {
  @Test func buttons() {
    expectElements([
      (#"{"tag":"button","property":{"text":{"content":"Go"}}}"#, "[Go]"),
      (#"{"tag":"button","property":{}}"#, "[Button]"),
      (
        #"""
        {"tag":"button","property":{"text":{"content":"Go"},"actions":[{"type":"callback"},{"type":"open_url",
        "action":{}},{"type":"open_url","action":{"url":"https://a"}},{"type":"open_url",
        "action":{"url":"https://b"}}]}}
        """#,
        "[Go](https://a)"
      ),
      (
        #"""
        {"tag":"button","property":{"text":{"content":"Go"},"disabled":true,"disabledTips":{"content":"no"},
        "actions":[{"type":"open_url","action":{"url":"https://a"}}]}}
        """#,
        #"[Go ✗](tips:"no")"#
      ),
      (#"{"tag":"button","property":{"text":{"content":"Go"},"disabled":true}}"#, "[Go ✗]"),
      (
        #"""
        {"tag":"button","property":{"text":{"content":"Go"},"confirm":{"title":{"content":"Sure?"},
        "text":{"content":"No way back"}}}}
        """#,
        #"[Go](confirm:"Sure?: No way back")"#
      ),
      (
        #"{"tag":"button","property":{"text":{"content":"Go"},"confirm":{"text":{"content":"Sure?"}}}}"#,
        #"[Go](confirm:"Sure?")"#
      ),
      (
        #"""
        {"tag":"actions","property":{"actions":[{"tag":"button","property":{"text":{"content":"A"}}},{"tag":"button",
        "property":{"text":{"content":"B"}}}]}}
        """#,
        "[A] [B]"
      ),
      (#"{"tag":"action","property":{"actions":[{"tag":"button","property":{"text":{"content":"A"}}}]}}"#, "[A]"),
      (
        #"""
        {"tag":"overflow","property":{"options":[{"text":{"content":"Edit"}},{"text":{"content":"Open"},
        "actions":[{"type":"open_url","action":{"url":"https://a"}}]},{"text":{"content":"Del"},"value":"d"}]}}
        """#,
        "⋮ Edit, [Open](https://a), Del(d)"
      ),
      (#"{"tag":"overflow","property":{}}"#, ""),
    ])
  }

  @Test func menus() {
    let options = #"[{"text":{"content":"A"},"value":"a"},{"value":"ou_o"},{"value":"c"}]"#
    expectElements([
      (#"{"tag":"select_static","property":{"options":\#(options),"initialOption":"ou_o"}}"#, "{A / ✓Olga / c}"),
      (#"{"tag":"select_static","property":{"options":\#(options),"initialIndex":0}}"#, "{✓A / Olga / c}"),
      (#"{"tag":"select_person","property":{"options":\#(options)}}"#, "{A / Olga / c ▼}"),
      (#"{"tag":"select_person","property":{}}"#, "{Please select ▼}"),
      (#"{"tag":"select_static","property":{"placeholder":{"content":"Pick"},"options":[]}}"#, "{Pick ▼}"),
      (
        #"{"tag":"multi_select_static","property":{"options":\#(options),"selectedValues":["a","c"]}}"#,
        "{✓A / Olga / ✓c}(multi)"
      ),
      (#"{"tag":"multi_select_person","property":{"options":\#(options)}}"#, "{A / Olga / c ▼}(multi)"),
      (
        #"""
        {"tag":"select_img","property":{"options":[{"value":"x","imageID":"img_1"},{"value":"y","imageID":"img_2"},
        {"imageID":"img_9"}],"selectedValues":["y"]}}
        """#,
        "{🖼️ Image 1(x)(img_key:img_v3_k) / ✓🖼️ Image 2(y)(img_token:tok2) / 🖼️ Image 3}"
      ),
    ])
  }

  @Test func inputs() {
    expectElements([
      (#"{"tag":"input","property":{"defaultValue":"v"}}"#, "v___"),
      (#"{"tag":"input","property":{"placeholder":{"content":"Type"}}}"#, "Type_____"),
      (#"{"tag":"input","property":{}}"#, "_____"),
      (
        #"""
        {"tag":"input","property":{"label":{"content":"Why"},"placeholder":{"content":"Type"},
        "inputType":"multiline_text"}}
        """#,
        "Why: Type..."
      ),
      (
        #"{"tag":"input","property":{"label":{"content":"Why"},"defaultValue":"v","inputType":"multiline_text"}}"#,
        "Why: v___"
      ),
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
    expectElements([
      (
        #"{"tag":"img","property":{"imageID":"img_1","alt":{"content":"Alt"},"title":{"content":"Title"}}}"#,
        "🖼️ Title(img_key:img_v3_k)"
      ),
      (#"{"tag":"img","property":{"imageID":"img_2","alt":{"content":"Alt"}}}"#, "🖼️ Alt(img_token:tok2)"),
      (#"{"tag":"image","property":{"imageID":"img_9"}}"#, "🖼️ Image(img_key:img_9)"),
      (#"{"tag":"image","property":{"imageID":"img_3"}}"#, "🖼️ Image(img_key:img_3)"),
      (#"{"tag":"image"}"#, "🖼️ Image"),
      (
        #"""
        {"tag":"img_combination","property":{"imgList":[{"imageID":"img_1"},{"imageID":"img_2"},{"imageID":"img_9"},
        {}]}}
        """#,
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
    expectElements([
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
      (
        #"{"tag":"table","property":{"columns":\#(columns),"rows":[{"n":{"data":"Ann"}},{}]}}"#,
        "| Name | s |\n|------|------|\n| Ann |  |\n|  |  |"
      ),
      (#"{"tag":"table","property":{"columns":\#(columns)}}"#, "| Name | s |\n|------|------|"),
      (#"{"tag":"table","property":{}}"#, ""),
      (#"{"tag":"table","property":{"rows":[{"n":{"data":"Ann"}}]}}"#, "[Table]"),
    ])
  }

  @Test func charts() {
    let points = #"[{"m":"Jan","v":10},{"m":"Feb","v":2e1},{"m":"Mar"}]"#
    func chart(_ spec: String) -> String { #"{"tag":"chart","property":{"chartSpec":{\#(spec)}}}"# }
    expectElements([
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
}
