import LarkCore

/// What people look at: images, recordings, tables and charts.
extension CardRules {
  // MARK: Media

  /// Images, voice and video.
  static let media: [String: CardRule] = [
    "img": image,
    "image": image,
    "img_combination": { element, card in
      let images = element.list("imgList", "img_list")
      guard !images.isEmpty else { return "" }
      let keys = images.compactMap { image -> String? in
        let id = image.objectValue.map { imageID(of: CardElement($0, depth: 0)) } ?? ""
        guard let known = card.attachment.images[id] else { return id.isEmpty ? nil : id }
        return [known.originKey, known.token, id].first { !$0.isEmpty }
      }
      return "🖼️ \(images.count) image(s)" + (keys.isEmpty ? "" : "(keys:\(keys.joined(separator: ",")))")
    },
    "audio": { element, card in
      "🎵 Audio\(key(of: element, ["fileID", "file_key", "audioID", "audio_id"]))" + asidesOfMedia(element, card)
    },
    "video": { element, _ in "🎬 Video\(key(of: element, ["fileID", "file_key", "videoID", "video_id"]))" },
  ]

  private static let image: CardRule = { element, card in
    // Rich text, of which the shortened form of cards is made, has its own name for the key and its own notation.
    let key = element.string("image_key")
    if !key.isEmpty { return "![Image](\(key))" }
    let name = card.text("title", "alt", of: element)
    return "🖼️ \(name.isEmpty ? "Image" : name)\(imageReference(element, card))"
  }

  private static func imageID(of element: CardElement) -> String {
    let id = element.string("imageID", "img_key")
    return id.isEmpty ? localized("i18n_img_key", of: element) : id
  }

  /// How an element names its image; empty where it has neither key nor token.
  ///
  /// - Parameter knownOnly: Whether an id that the card's attachment should explain, and does not, is left out.
  static func imageReference(_ element: CardElement, _ card: CardRenderer, knownOnly: Bool = false) -> String {
    let id = imageID(of: element)
    if let known = card.attachment.images[id] {
      if !known.originKey.isEmpty { return "(img_key:\(known.originKey))" }
      if !known.token.isEmpty { return "(img_token:\(known.token))" }
    }
    return id.isEmpty || knownOnly && !element.string("imageID").isEmpty ? "" : "(img_key:\(id))"
  }

  private static func key(of element: CardElement, _ keys: [String]) -> String {
    let key = keys.lazy.map { element.string($0) }.first { !$0.isEmpty } ?? localized("i18n_file_key", of: element)
    return key.isEmpty ? "" : "(key:\(key))"
  }

  static func localized(_ key: String, of element: CardElement) -> String {
    Language.preferred(in: element[key])?.scalarText ?? ""
  }

  private static func asidesOfMedia(_ element: CardElement, _ card: CardRenderer) -> String {
    let tips = tips(element, card)
    return tips.isEmpty ? "" : "(tips:\"\(tips)\")"
  }

  // MARK: Tables

  /// Tables.
  static let table: [String: CardRule] = [
    "table": { element, card in
      var names: Set<String> = []
      let columns = element.list("columns").map { json in
        var column = Column(json, card, depth: element.depth + 1)
        // A value is shown once, however many columns want it.
        column.isFirst = names.insert(column.name).inserted
        return column
      }
      let rows = element.list("rows")
      guard !columns.isEmpty else { return rows.isEmpty ? "" : "[Table]" }
      let head = [line(columns.map(\.title)), "|" + String(repeating: "------|", count: columns.count)]
      var body: [String] = []
      // Rows that leave out most of many columns would make far more text than the card has.
      var room = tableRoom + 16 * columns.count
      for (index, row) in rows.enumerated() {
        let members = row.objectValue?.count ?? 1
        room += 16 * (members + 1) - columns.count
        guard room >= 0 else {
          body.append("[\(rows.count - index) more rows]")
          break
        }
        body.append(line(cells(of: row, columns, card, depth: element.depth + 1)))
      }
      return (head + body).joined(separator: "\n")
    },
  ]

  /// How many empty cells any table may have.
  private static let tableRoom = 10_000

  private struct Column {
    let name: String
    let title: String
    let type: String
    /// Whether no column before has the name.
    var isFirst = true

    init(_ json: JSON, _ card: CardRenderer, depth: Int) {
      guard let object = json.objectValue else {
        name = json.scalarText ?? ""
        title = name
        type = ""
        return
      }
      let column = CardElement(object, depth: depth)
      name = column.string("name")
      let displayName = card.text("displayName", "display_name", of: column)
      title = displayName.isEmpty ? name : displayName
      type = column.string("dataType", "data_type")
    }
  }

  private static func cells(of row: JSON, _ columns: [Column], _ card: CardRenderer, depth: Int) -> [String] {
    guard let object = row.objectValue else { return [cell(row, "", card, depth: depth)] }
    // A dictionary, because looking up a member of an object goes through all of them.
    let values = Dictionary(object.map { ($0.key, $0.value) }) { _, last in last }
    return columns.map { column in
      guard column.isFirst else { return "" }
      return values[column.name].map { cell($0["data"] ?? $0, column.type, card, depth: depth) } ?? ""
    }
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.map(Markup.tableCell).joined(separator: " | ")) |"
  }

  private static func cell(_ data: JSON, _ type: String, _ card: CardRenderer, depth: Int) -> String {
    switch data {
    case .string(let text):
      if type == "persons" { return named(text, card) }
      if type == "date" { return CivilTime.utc(digits: text) }
      let texts = GoText.texts(in: text)
      return texts.isEmpty ? text : texts.joined(separator: ", ")
    case .number(let number):
      return type == "date" ? CivilTime.utc(digits: number.plainDecimal) : number.plainDecimal
    case .array(let values):
      return values.map { value in
        if type == "persons" { return named(value["id"]?.scalarText ?? value.scalarText ?? "", card) }
        return value["text"]?.stringValue.map { "「\($0)」" } ?? card.text(of: value, depth: depth + 1)
      }.filter { !$0.isEmpty }.joined(separator: type == "persons" ? ", " : " ")
    case .null, .bool, .object:
      return card.text(of: data, depth: depth)
    }
  }

  // MARK: Charts

  /// Charts, as the numbers they show.
  static let chart: [String: CardRule] = [
    "chart": { element, card in
      let spec = element["chartSpec", "chart_spec"]?.opened.objectValue.map(ContentFields.init) ?? ContentFields([:])
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
    case "line", "bar", "area": keys = (field("xField", of: spec), field("yField", of: spec))
    case "pie": keys = (field("categoryField", of: spec), field("valueField", of: spec))
    default: keys = ("", "")
    }
    let pairs = points.compactMap { point in
      point.objectValue.map { "\(plain($0[keys.name])):\(plain($0[keys.value]))" }
    }
    guard !keys.name.isEmpty, !keys.value.isEmpty, !pairs.isEmpty else { return "\(points.count) data point(s)" }
    return pairs.joined(separator: ", ")
  }

  /// The name of a field of the data; where several make up an axis, the first.
  private static func field(_ key: String, of spec: ContentFields) -> String {
    spec.list(key).first?.scalarText ?? ""
  }

  /// A value without an exponent; empty where there is none.
  private static func plain(_ value: JSON?) -> String {
    if case .number(let number)? = value { return number.plainDecimal }
    return value?.scalarText ?? ""
  }
}

/// Lists that the platform printed with Go's formatter instead of as JSON: `[map[text:A] map[text:B]]`.
enum GoText {
  /// The values of the members `text`; none where the text is no such list.
  ///
  /// A value ends at the bracket that closes its map or where the next member begins, as far as one can tell: the
  /// formatter quotes nothing.
  static func texts(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "[map[".utf8) else { return [] }
    var texts: [String] = []
    var place = 0
    var begin: Int?
    while place < bytes.count {
      if let start = begin {
        if bytes[place] == UInt8(ascii: "]") || isKey(bytes, at: place) {
          if start < place { texts.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
          begin = nil
          continue
        }
        place += 1
      } else if bytes[place...].starts(with: "text:".utf8), place > 0,
        bytes[place - 1] == UInt8(ascii: "[") || bytes[place - 1] == UInt8(ascii: " ")
      {
        place += 5
        begin = place
      } else {
        place += 1
      }
    }
    if let begin, begin < bytes.count { texts.append(String(decoding: bytes[begin...], as: UTF8.self)) }
    return texts
  }

  /// Whether a space and the key of a member stand here.
  private static func isKey(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: " ") else { return false }
    let word = bytes[(place + 1)...].prefix { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
    guard let first = word.first, first > UInt8(ascii: "9"), word.endIndex < bytes.count else { return false }
    return bytes[word.endIndex] == UInt8(ascii: ":")
  }
}
