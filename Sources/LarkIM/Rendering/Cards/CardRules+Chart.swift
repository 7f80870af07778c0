import LarkCore

extension CardRules {
  /// Charts, as the numbers they show.
  static let chart: [String: CardRule] = [
    "chart": { element, card in
      let spec = element.fields.fields("chartSpec") ?? ContentFields([:])
      let title = spec.fields("title")?.string("text") ?? spec.string("title")
      let type = spec.string("type")
      let kind = chartKinds[type] ?? ""
      let heading =
        switch (title.isEmpty, kind.isEmpty) {
        case (false, false): "\(title) (\(kind))"
        case (false, true): title
        case (true, false): kind
        case (true, true): "Chart"
        }
      let points = dataPoints(of: spec)
      guard !points.isEmpty else { return "📊 \(heading)" }
      return "📊 \(heading)\nSummary: \(summary(of: points, type: type, spec))"
    },
  ]

  private static let chartKinds = [
    "bar": "Bar chart", "line": "Line chart", "pie": "Pie chart", "area": "Area chart", "radar": "Radar chart",
    "scatter": "Scatter plot",
  ]

  /// The values of all series: `data` is one of them, or a list.
  private static func dataPoints(of spec: ContentFields) -> [JSON] {
    spec.list("data").flatMap { $0.objectValue.map { ContentFields($0).list("values") } ?? [] }
  }

  private static func summary(of points: [JSON], type: String, _ spec: ContentFields) -> String {
    let keys: (name: String, value: String)
    switch type {
    case "line", "bar", "area": keys = (spec.string("xField"), spec.string("yField"))
    case "pie": keys = (spec.string("categoryField"), spec.string("valueField"))
    default: keys = ("", "")
    }
    let pairs = points.compactMap { point in
      point.objectValue.map { "\(plain($0[keys.name])):\(plain($0[keys.value]))" }
    }
    guard !keys.name.isEmpty, !keys.value.isEmpty, !pairs.isEmpty else { return "\(points.count) data point(s)" }
    return pairs.joined(separator: ", ")
  }

  /// A value without an exponent; empty where there is none.
  private static func plain(_ value: JSON?) -> String {
    if case .number(let number)? = value { return number.plainDecimal }
    return value?.scalarText ?? ""
  }
}
