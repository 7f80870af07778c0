import LarkAPI
import LarkCore
import LarkIM
import SplitMix
import Testing

/// Whatever the content, rendering ends and says something.
@Suite struct RenderingFuzzTests {
  private static let types = [
    "text", "post", "image", "file", "audio", "video", "media", "sticker", "interactive", "share_chat", "share_user",
    "location", "folder", "merge_forward", "share_calendar_event", "calendar", "general_calendar", "video_chat", "system",
    "todo", "vote", "hongbao", "new_type", "",
  ]

  private static let contents = [
    #"{"text":"@_user_1 hi @_user_10"}"#,
    #"""
    {"zh_cn":{"title":"T","content":[[{"tag":"text","text":"a","style":["bold"]},{"tag":"at","user_id":"ou_1",
    "user_name":"B"}],[{"tag":"img","image_key":"k"}],[{"tag":"code_block","language":"go","text":"x"}]]},
    "files":[{"file_key":"f","file_name":"n","is_folder":true}]}
    """#,
    #"{"image_key":"i","file_key":"f","file_name":"n","duration":3500,"chat_id":"oc","user_id":"ou","name":"L"}"#,
    #"""
    {"summary":"S","start_time":"1773106200000","end_time":"1773109800000","open_calendar_id":"c","open_event_id":"e"}
    """#,
    #"""
    {"template":"{from_user} added {to_chatters} {divider_text} {x}","from_user":["a"],"to_chatters":["b"],
    "divider_text":{"text":"d"},"x":"y"}
    """#,
    #"{"task_id":"t","summary":{"title":"T","content":[[{"tag":"text","text":"a"}]]},"due_time":"1773106200000"}"#,
    #"{"topic":"T","options":["a","b"],"status":1,"text":"gift","create_message_ids":["om_1"]}"#,
    cardContent(
      card:
        #"""
        {"header":{"title":{"content":"T"},"textTagList":[{"tag":"text_tag","text":"x"}]},
        "body":{"elements":[{"tag":"div","text":{"tag":"text","content":"a"},"fields":[{"text":"f"}],
        "extra":{"tag":"button","text":"b","actions":[{"type":"open_url","action":{"url":"u"}}],
        "confirm":{"title":"t"}}},{"tag":"table","columns":[{"name":"n"}],"rows":[{"n":{"data":1.5e3}},
        {"n":{"data":"[map[text:a]]"}}]},{"tag":"chart","chartSpec":{"type":"bar","xField":"x","yField":"y",
        "data":{"values":[{"x":1,"y":2}]}}},{"tag":"list","items":[{"level":1,"type":"ol","order":1,
        "elements":[{"tag":"at","userID":"u"}]}]},{"tag":"select_static","options":[{"text":"a","value":"v"}],
        "initialIndex":0},{"tag":"collapsible_panel","header":{"title":"t"},"elements":[{"tag":"img","imageID":"i"}]},
        {"tag":"local_datetime","milliseconds":"1710500000000"},{"tag":"date_picker","initialDate":"1710500000"},
        {"tag":"code_block","contents":[{"contents":[{"content":"c"}]}]}]}}
        """#,
      attachment: #"{"at_users":{"u":{"content":"U","mention_key":"@_user_1"}},"images":{"i":{"token":"t"}}}"#),
    #"""
    {"title":"T","elements":[[{"tag":"text","text":"a"}],{"tag":"column_set",
    "columns":[{"elements":[{"tag":"markdown","content":"m"}]}]}]}
    """#,
  ]

  private static let renderer: MessageRenderer = {
    func message(_ id: String, under upper: String?) -> IM.Types.Message {
      var message = IM.Types.Message(type: "merge_forward", content: "Merged", id: id)
      message.upperMessageID = upper
      message.createTime = "1773106200000"
      return message
    }
    return MessageRenderer(
      context: RenderingContext(
        timeZone: .fixed(hours: 8),
        mergedForwards: ["om_m": .messages([message("om_a", under: "om_m"), message("om_b", under: "om_a")])]))
  }()

  private static let mentions: [IM.Types.Mention] = {
    var mention = IM.Types.Mention()
    mention.key = "@_user_1"
    mention.id = "ou_1"
    mention.name = "Bo"
    return [mention]
  }()

  private func check(_ content: String, _ dice: inout SplitMix, _ note: @autoclosure () -> String) {
    guard !content.isEmpty else { return }
    // Every round sees the type that fits best as well as a random one.
    for type in [Self.types.randomElement(using: &dice) ?? "", "interactive", "post"] {
      let text = Self.renderer.content(
        content, type: type, mentions: Self.mentions, messageID: Bool.random(using: &dice) ? "om_m" : nil)
      #expect(!text.isEmpty, "\(type) \(note()): \(content.debugDescription)")
      var message = IM.Types.Message(type: type, content: content)
      message.createTime = MillisecondTimestamp(rawValue: String(content.prefix(12)))
      _ = Self.renderer.resources(of: message)
    }
  }

  @Test func mutatedBytes() {
    var dice = SplitMix(state: 20_260_310)
    let pieces = [
      "\"", "\\", "\\\\\"", "{", "}", "[", "]", ",", ":", "0", "-", "1e9", "null", "true", " ", "\n", "汉", "@_user_1", "{x}",
      #""tag":"#, #""content":"#, #""elements":["#, "\\u0000", "\\ud800", "99999999999999999999",
    ].map { Array($0.utf8) }
    for round in 0..<6_000 {
      var bytes = Array((Self.contents.randomElement(using: &dice) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0 where place < bytes.count: bytes.remove(at: place)
        case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &dice)
        case 2: bytes.removeSubrange(place...)
        case 3 where place < bytes.count:
          let end = min(bytes.count, place + Int.random(in: 1...30, using: &dice))
          bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &dice))
        default: bytes.insert(contentsOf: pieces.randomElement(using: &dice) ?? [], at: place)
        }
      }
      check(String(decoding: bytes, as: UTF8.self), &dice, "round \(round)")
    }
  }

  /// Content that is JSON still, with values taken away, exchanged and moved about.
  @Test func mutatedValues() throws {
    var dice = SplitMix(state: 42)
    let seeds = try Self.contents.map { try Self.opened(JSON(parsing: $0)) }
    for round in 0..<6_000 {
      guard var content = seeds.randomElement(using: &dice) else { continue }
      for _ in 0..<Int.random(in: 1...6, using: &dice) { content = Self.mutated(content, &dice, seeds) }
      check(Self.closed(content).serialized(), &dice, "round \(round)")
    }
  }

  /// The oracle takes tags apart byte by byte: a mark behind a quote or a backslash hides neither from those who do so.
  @Test func attributesEndWhereTheyAreMeantTo() {
    var dice = SplitMix(state: 301)
    let pieces = ["\"", "\\", "\n", "\r", "\t", ">", "/", "<", "=", " ", "a", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{37E}"]
    for round in 0..<2_000 {
      let value = (0..<Int.random(in: 1...8, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      let content = JSON.object(["file_key": "k", "file_name": .string("x\(value)x")]).serialized()
      let text = Self.renderer.content(content, type: "file", mentions: [], messageID: nil)
      #expect(Self.attribute("name", in: text) == Array("x\(value)x".utf8), "round \(round): \(text.debugDescription)")
    }
  }

  /// The value of an attribute up to the quote that ends it, its escapes undone; nil where the tag is not all of the text.
  private static func attribute(_ name: String, in text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    let start = Array(" \(name)=\"".utf8)
    guard var place = bytes.indices.first(where: { bytes[$0...].starts(with: start) }).map({ $0 + start.count }) else {
      return nil
    }
    var value: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count {
        place += 1
        let escapes: [UInt8: UInt8] = [UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09]
        value.append(escapes[bytes[place]] ?? bytes[place])
      } else {
        value.append(bytes[place])
      }
      place += 1
    }
    return bytes[place...].elementsEqual("\"/>".utf8) ? value : nil
  }

  /// Parses the card inside of the content, so that its values take part.
  private static func opened(_ content: JSON) -> JSON {
    guard case .object(var object) = content else { return content }
    for key in ["json_card", "json_attachment"] {
      if let text = object[key]?.stringValue, let json = try? JSON(parsing: text) { object[key] = json }
    }
    return .object(object)
  }

  private static func closed(_ content: JSON) -> JSON {
    guard case .object(var object) = content else { return content }
    if let card = object["json_card"] { object["json_card"] = .string(card.serialized()) }
    return .object(object)
  }

  /// The value with something in it replaced.
  private static func mutated(_ json: JSON, _ dice: inout SplitMix, _ seeds: [JSON]) -> JSON {
    if Int.random(in: 0..<6, using: &dice) == 0 { return replacement(for: json, &dice, seeds) }
    switch json {
    case .array(var elements) where !elements.isEmpty:
      let place = Int.random(in: 0..<elements.count, using: &dice)
      elements[place] = mutated(elements[place], &dice, seeds)
      return .array(elements)
    case .object(var object) where !object.isEmpty:
      guard let key = object.keys.randomElement(using: &dice), let value = object[key] else { return json }
      if Int.random(in: 0..<12, using: &dice) == 0 {
        object[key] = nil
      } else {
        object[key] = mutated(value, &dice, seeds)
      }
      return .object(object)
    default:
      return replacement(for: json, &dice, seeds)
    }
  }

  private static func replacement(for json: JSON, _ dice: inout SplitMix, _ seeds: [JSON]) -> JSON {
    let values: [JSON] = [
      nil, true, false, 0, -1, 1.5, 9_223_372_036_854_775_807, "", " ", "x", "\n", "{from_user}", "[map[text:a] b:c]", [],
      [[]], [:], [json], ["tag": json], ["content": json], ["elements": [json, json]], ["text": json], ["property": json],
      ["tag": "markdown", "elements": [json]], ["tag": "table", "columns": json, "rows": json],
    ]
    return values.randomElement(using: &dice) ?? seeds.randomElement(using: &dice) ?? nil
  }
}
