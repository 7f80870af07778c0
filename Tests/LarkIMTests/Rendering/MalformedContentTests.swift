import Foundation
import LarkCore
import LarkIM
import Testing

/// Content of the wrong shape leaves a mark or what it holds, never nothing.
@Suite struct MalformedContentTests {
  @Test(arguments: [
    // Values of another kind than the field has
    ("image", #"{"image_key":7}"#, "[Image: 7]"),
    ("image", #"{"image_key":{"a":1}}"#, "[Image]"),
    ("image", #"{"image_key":null}"#, "[Image]"),
    ("file", #"{"file_key":["k"],"file_name":"n"}"#, "[File]"),
    ("file", #"{"file_key":"k","file_name":null}"#, #"<file key="k" name="k"/>"#),
    ("audio", #"{"file_key":"k","duration":"soon"}"#, #"<audio key="k"/>"#),
    ("audio", #"{"file_key":"k","duration":-4000}"#, #"<audio key="k"/>"#),
    ("audio", #"{"file_key":"k","duration":1e400}"#, #"<audio key="k"/>"#),
    ("audio", #"{"file_key":"k","duration":9223372036854775807}"#, #"<audio key="k" duration="9223372036854776s"/>"#),
    ("video", #"{"duration":{}}"#, "[Video]"),
    ("text", #"{"text":null}"#, #"{"text":null}"#),
    ("text", #"{"text":["a"]}"#, #"{"text":["a"]}"#),
    ("text", "null", "null"),
    ("post", #"{"content":[null,[null]]}"#, "[Rich text message]"),
    ("post", #"{"content":[[{"tag":7,"text":"x"}]]}"#, "x"),
    ("post", #"{"title":{"a":1},"content":7}"#, "7"),
    ("system", #"{"template":["x"]}"#, "[System message]"),
    (
      "calendar",
      #"{"summary":["x"],"start_time":{},"end_time":true}"#,
      "<calendar_invite>\ncalendar_invite\n</calendar_invite>"
    ),
    (
      "todo",
      #"{"summary":"Title only","due_time":"1773106200"}"#,
      "<todo>\nTitle only\nDue: 2026-03-10 09:30:00\n</todo>"
    ),
    ("todo", #"{"summary":["x"]}"#, "<todo>\ntodo\n</todo>"),
    (
      "vote",
      #"{"topic":1,"options":["a",2,null,{"text":"c"},{"d":1},[]],"status":"1"}"#,
      "<vote>\n1\n• a\n• 2\n• c\n• [Unknown content]\n• [Unknown content]\n(Closed)\n</vote>"
    ),
    ("hongbao", #"{"text":["x"]}"#, "<hongbao/>"),
    ("share_chat", #"{"chat_id":{}}"#, "[Chat card]"),
    ("location", #"{"name":false}"#, "[Location: false]"),
    ("folder", #"{"file_key":3}"#, #"<folder key="3"/>"#),
    ("merge_forward", #"{"create_message_ids":"om_1"}"#, "[Merged forward: 1 messages]"),
    ("merge_forward", #"{"create_message_ids":{"a":1}}"#, "[Merged forward]"),
    // Types that are none
    (" ", "{}", "[ ]"),
    ("TEXT", #"{"text":"x"}"#, "[TEXT]"),
  ])
  func contents(type: String, content: String, expected: String) {
    #expect(shanghai.content(content, type: type) == expected)
  }

  @Test(arguments: [
    // Where an element should be
    (#""bare""#, "bare"), ("7", "7"), ("true", "true"), ("null", ""), ("[]", ""), (#"["a",["b"]]"#, "a\nb"),
    // Where properties, children and texts should be
    (#"{"tag":"markdown","property":"p","content":"c"}"#, "c"),
    (#"{"tag":"markdown","content":["a","b"]}"#, "ab"),
    (#"{"tag":"markdown","content":{"odd":1}}"#, "[Unknown content]"),
    (#"{"tag":"column","elements":{"tag":"text","content":"one"}}"#, "one"),
    (#"{"tag":"column","elements":"one"}"#, "one"),
    (#"{"tag":"column_set","columns":7}"#, "7"),
    (#"{"tag":"div","text":["a"],"fields":{"text":"f"},"extra":7}"#, "a\nf\n7"),
    (#"{"tag":"note","elements":{"tag":"hr"}}"#, "📝 ---"),
    (#"{"tag":"button","text":7,"actions":"go","confirm":"sure","disabled":"yes"}"#, "[7]"),
    (#"{"tag":"button","actions":[7,{"type":"open_url"},{"type":"open_url","action":"x"}]}"#, "[Button]"),
    (
      #"""
      {"tag":"overflow","options":[{},"x",{"value":"v"},[],{"actions":[{"type":"open_url",
      "action":{"url":"https://a"}}]}]}
      """#,
      "⋮ [Unknown content], x, v, [Unknown content], [Link](https://a)"
    ),
    (#"{"tag":"select_static","options":"only"}"#, "{only ▼}"),
    (
      #"{"tag":"select_static","options":[{},7],"initialIndex":1,"selectedValues":{"a":1}}"#,
      "{[Unknown content] / ✓7}"
    ),
    (#"{"tag":"select_static","options":["a"],"initialIndex":-1}"#, "{a ▼}"),
    (#"{"tag":"select_static","options":["a"],"initialIndex":9e99}"#, "{a ▼}"),
    (#"{"tag":"select_img","options":[7]}"#, "{🖼️ Image 1}"),
    (#"{"tag":"input","label":7,"placeholder":[],"defaultValue":{}}"#, "7: _____"),
    (#"{"tag":"checker","checked":"x"}"#, "[ ] "),
    (#"{"tag":"date_picker","initialDate":{}}"#, "📅 Select"),
    (#"{"tag":"img","imageID":7,"alt":["a"]}"#, "🖼️ a(img_key:7)"),
    (#"{"tag":"img_combination","imgList":"x"}"#, "🖼️ 1 image(s)"),
    (
      #"{"tag":"table","columns":"name","rows":[{"name":"bare"},"row",7]}"#,
      "| name |\n|------|\n| bare |\n| row |\n| 7 |"
    ),
    (#"{"tag":"table","columns":[{}],"rows":{"a":1}}"#, "|  |\n|------|\n|  |"),
    (#"{"tag":"chart","chartSpec":"x"}"#, "📊 Chart"),
    (#"{"tag":"chart","chartSpec":{"title":"T","type":7,"data":[7,{"values":7}]}}"#, "📊 T\nSummary: 1 data point(s)"),
    (#"{"tag":"audio","fileID":["x"]}"#, "🎵 Audio"),
    (#"{"tag":"person_list","persons":["x",7,[]]}"#, "x, 7, user"),
    (#"{"tag":"at","userID":7}"#, "@7"),
    (#"{"tag":"link","content":7,"url":"https://a"}"#, "7"),
    (#"{"tag":"emoji"}"#, ":emoji:"),
    (
      #"{"tag":"list","items":["a",{"elements":[]},{"content":"c"},{"level":1e9,"content":"far"}]}"#,
      "- a\n- \n- c\n\(String(repeating: "  ", count: 32))- far"
    ),
    (#"{"tag":"code_block","contents":["a",{"contents":["b",{"content":"c"}]},7]}"#, "```plaintext\nabc7```"),
    (#"{"tag":"heading","level":"3","content":"h"}"#, "### h"),
    (#"{"tag":"local_datetime"}"#, ""),
    (#"{"tag":"local_datetime","milliseconds":-1}"#, "-1"),
    (#"{"tag":7,"content":"x"}"#, "x"),
  ])
  func cardElements(json: String, expected: String) {
    #expect(renderedElement(json) == expected)
  }

  // MARK: Nesting

  /// An element of a kind, nested in itself.
  private func nested(
    _ open: String, _ close: String, _ depth: Int, _ core: String = #"{"tag":"text","content":"core"}"#
  ) -> String {
    String(repeating: open, count: depth) + core + String(repeating: close, count: depth)
  }

  private static let containers = [
    (#"{"tag":"column","elements":["#, "]}"), (#"{"tag":"div","text":"#, "}"), (#"{"tag":"new","content":"#, "}"),
    (#"{"tag":"new","elements":["#, "]}"), (#"{"tag":"markdown_v1","fallback":"#, "}"),
    (#"{"tag":"button","property":{"text":"#, "}}"), (#"{"tag":"collapsible_panel","elements":["#, "]}"),
    (#"{"tag":"column_set","columns":["#, "]}"), (#"{"tag":"actions","actions":["#, "]}"), ("[", "]"),
    (
      #"{"tag":"list","items":[{"elements":["#,
      "]}]}"), (#"{"tag":"table","columns":["a"],"rows":[{"a":{"data":"#, "}}]}"
    ),
    (#"{"tag":"select_static","options":[{"text":"#, "}]}"), (#"{"elements":["#, "]}"),
  ]

  @Test(arguments: containers) func deepCardsAreCut(open: String, close: String) {
    for depth in [4, 31, 32, 33, 60, 110] {
      let text = renderedElement(nested(open, close, depth))
      #expect(!text.isEmpty)
      // Texts inside of texts take two levels.
      if depth == 4 { #expect(text.contains("core"), "\(open)") }
      if depth >= 100 { #expect(text.contains("[Nested too deeply]"), "\(open)") }
    }
  }

  @Test(arguments: containers) func emptyContainersAreVisitedOnce(open: String, close: String) {
    // A rule that tried its children twice would take two to the power of the depth.
    _ = renderedElement(nested(open, close, 30, #"{"tag":"text","content":""}"#))
    _ = renderedElement(nested(open, close, 30, "{}"))
  }

  @Test func deepLegacyCardsAreCut() {
    let deep = nested(#"{"elements":["#, "]}", 200, #"{"tag":"markdown","content":"core"}"#)
    #expect(shanghai.content(deep, type: "interactive").contains("[Nested too deeply]"))
    let columns = nested(#"{"tag":"column_set","columns":[{"elements":["#, "]}]}", 80, "7")
    #expect(shanghai.content(#"{"elements":[\#(columns)]}"#, type: "interactive") == "[Nested too deeply]")
  }

  /// Beyond what the parser takes, all that is left is that there was a card.
  @Test func contentWithoutEndHasItsMark() {
    let endless = String(repeating: "[", count: 100_000)
    #expect(shanghai.content(endless, type: "post") == "[Invalid rich text JSON]")
    #expect(shanghai.content(endless, type: "interactive") == "[interactive card]")
    #expect(
      shanghai.content(cardContent(card: endless), type: "interactive")
        == "<card>\n[Unable to parse card content]\n</card>")
  }

  /// Threads of Dispatch on Apple platforms have 512 KiB.
  @Test func theDeepestContentFitsASmallStack() async {
    let contents = Self.containers.map { open, close in
      cardContent(nested(open, close, 120))
    }
    let forwards = (1...100).map { level in
      let type = level < 32 ? "merge_forward" : "interactive"
      var message = IM.Types.Message(type: type, content: contents[5], id: "om_\(level)")
      message.upperMessageID = level == 1 ? "om_m" : "om_\(level - 1)"
      return message
    }
    await withCheckedContinuation { continuation in
      let thread = Thread {
        for content in contents { _ = shanghai.content(content, type: "interactive") }
        let renderer = MessageRenderer(context: RenderingContext(mergedForwards: ["om_m": .messages(forwards)]))
        _ = renderer.content("x", type: "merge_forward", messageID: "om_m")
        continuation.resume()
      }
      thread.stackSize = 512 * 1_024
      thread.start()
    }
  }

  @Test func largeContentTakesNoTime() {
    // Each would take minutes if anything were looked up by going through everything.
    let people = 20_000
    let persons = (0..<people).map { #""u\#($0)":{"content":"N\#($0)"}"# }.joined(separator: ",")
    let elements = (0..<people).map { #"{"tag":"person","property":{"userID":"u\#($0)"}}"# }.joined(separator: ",")
    let card = renderedElement(elements, attachment: #"{"persons":{\#(persons)}}"#)
    #expect(card.hasSuffix("N\(people - 1)"))

    let columns = (0..<people).map { #"{"name":"c\#($0)"}"# }.joined(separator: ",")
    let cells = (0..<people).map { #""c\#($0)":{"data":\#($0)}"# }.joined(separator: ",")
    let wide = renderedElement(#"{"tag":"table","columns":[\#(columns)],"rows":[{\#(cells)}]}"#)
    #expect(wide.hasSuffix(" \(people - 1) |"))

    func table(_ cell: String) -> String {
      renderedElement(#"{"tag":"table","columns":["a"],"rows":[{"a":\#(cell)}]}"#)
    }
    #expect(table(#""[map[\#(String(repeating: " text:a", count: 50_000))""#).hasSuffix("a, a |"))

    #expect(table("1e999999999").hasSuffix("| 1e999999999 |"))
  }
}
