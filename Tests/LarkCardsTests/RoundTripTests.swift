import LarkCardElements
import LarkCards
import Testing

/// Every element that can be built is one that the renderer of messages knows.
@Suite struct RoundTripTests {
  private static let everything = Card(
    header: Card.Header(
      title: "Title", subtitle: .larkMD("Subtitle"), textTagList: [Card.TextTag(text: "label", color: .green)], template: .green,
      icon: .standard("chat_outlined", color: .blue)),
    config: Card.Config(enableForward: false, widthMode: .fill),
    link: Card.CardLink(url: "https://example.com/card")
  ) {
    Markdown("**bold**", textSize: .heading1)
    Div("plain")
    Divider()
    Image("img_1", alt: "a chart", size: .init(rawValue: "16:9"))
    ImageCombination(.double, imgList: [Card.ListedImage("img_2"), Card.ListedImage("img_3")])
    Person("ou_1", showName: true)
    PersonList([Card.ListedPerson("ou_2"), Card.ListedPerson("ou_3")])
    Chart(["type": "bar", "title": ["text": "Sales"], "xField": "day", "yField": "n", "data": [["values": [["day": "Mon", "n": 3]]]]])
    Table(["Name", "Count"], rows: [["Ann", "1"], ["Bo", "2"]])
    Audio("file_1", audioID: "a1")
    Columns {
      Column(width: .px(120)) { Markdown("left") }
      Column(width: .weighted, weight: 2) { Markdown("right") }
    }
    InteractiveContainer(behaviors: [.openURL("https://example.com/area")]) { Markdown("inside") }
    CollapsiblePanel("More", expanded: true) { Markdown("details") }
    Checker(text: "Done", behaviors: [.callback()])
    Overflow([Card.OverflowOption(text: "Later", value: "later")])
    Form("form") {
      Input("why", placeholder: "Tell", label: "Why?")
      SelectStatic("city", options: [Card.Option("Oslo", value: "osl"), Card.Option("Rome", value: "rom")], initialOption: "rom")
      MultiSelectStatic("cities", placeholder: "Cities")
      SelectPerson("who", placeholder: "Who")
      MultiSelectPerson("team", placeholder: "Team")
      DatePicker("day", initialDate: "2026-01-31")
      TimePicker("time", initialTime: "09:30")
      DateTimePicker("start", placeholder: "Start")
      SelectImage("look", options: [Card.ImageOption("img_4", value: "a")])
      Button("Send", .submit, value: ["ok": true])
    }
    Button("Open", url: "https://example.com/open")
  }

  @Test func everyElementIsInTheCard() {
    var tags: Set<String> = []
    func collect(_ json: JSON) {
      if let tag = json["tag"]?.stringValue { tags.insert(tag) }
      for value in json.arrayValue ?? json.objectValue?.values ?? [] { collect(value) }
    }
    collect(Self.everything.json)
    let known = "\(Card.elementTable)".split(separator: "\n").compactMap { try? JSON(parsing: String($0)) }
      .compactMap { $0["element"] == nil ? nil : $0["tag"]?.stringValue }
    #expect(known.count == 27)
    #expect(Set(known).subtracting(tags) == [])
  }

  @Test func nothingIsWrongWithIt() {
    #expect(Self.everything.problems.map(\.description) == [])
  }

  @Test func itRendersAsText() throws {
    let text = MessageRenderer().content(try Self.everything.content(), type: "interactive")
    #expect(
      text == """
        **Title**
        Subtitle
        「label」
        **bold**
        plain
        ---
        🖼️ a chart(img_key:img_1)
        🖼️ 2 image(s)(keys:img_2,img_3)
        ou_1
        ou_2, ou_3
        📊 Sales (Bar chart)
        Summary: Mon:3
        | Name | Count |
        |------|------|
        | Ann | 1 |
        | Bo | 2 |
        🎵 Audio(key:file_1)
        left

        right
        <clickable url="https://example.com/area">
        inside
        </clickable>
        ▼ More
            details
        ▲
        [ ] Done
        ⋮ Later(later)
        <form>
        Why?: Tell_____
        {Oslo / ✓Rome}
        {Cities ▼}(multi)
        {Who ▼}
        {Team ▼}(multi)
        📅 2026-01-31
        🕐 09:30
        📅 Start
        {🖼️ Image 1(a)(img_key:img_4)}
        [Send]
        </form>
        [Open](https://example.com/open)
        [Link](https://example.com/card)
        """)
  }
}
