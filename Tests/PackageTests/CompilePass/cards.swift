import LarkCards

private func card(_ names: [String], isUrgent: Bool) -> Card {
  Card(.blue, title: "Deploy?") {
    Markdown("**main**")
    if isUrgent { Div("now") } else { Divider() }
    for name in names { Markdown(name) }
    Columns(flexMode: .bisect) {
      Column(width: .px(120)) { Markdown("a") }
      Column { CollapsiblePanel("More") { Image("img_1", alt: "a chart") } }
    }
    Form("f") {
      Input("why", label: "Why?")
      Columns { Column { MultiSelectStatic("cities", options: [Card.Option("Oslo", value: "osl")]) } }
      Button("Yes", .submit, value: ["ok": true])
    }
    Button("Open", url: "https://example.com")
    RawElement(["tag": "new_kind"])
  }
}
