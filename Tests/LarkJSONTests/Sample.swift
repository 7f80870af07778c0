import LarkJSON

/// A type as the schema compiler prints them.
struct Sample: Sendable, Hashable, JSONDecodable, JSONEncodable, Codable {
  var chatID: String?
  var isPublic: Bool?
  var count: Int?
  var createTime: Int64?
  var score: Double?
  var labels: [String]?
  var extra: JSON?
  var kind: Kind?
  var topic: Nullable<String>?
  var children: [Sample]?
  var aKeyThatIsLongerThanSixteenBytes: String?

  /// An open enumeration.
  struct Kind: RawRepresentable, Sendable, Hashable, JSONDecodable, JSONEncodable, Codable {
    var rawValue: String
    static let group = Kind(rawValue: "group")
  }

  init() {}

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "chat_id": chatID = json.read()
      case "public": isPublic = json.read()
      case "count": count = json.read()
      case "create_time": createTime = json.read()
      case "score": score = json.read()
      case "labels": labels = json.read()
      case "extra": extra = json.read()
      case "kind": kind = json.read()
      case "topic": topic = json.read()
      case "children": children = json.read()
      case "a_key_that_is_longer_than_sixteen_bytes": aKeyThatIsLongerThanSixteenBytes = json.read()
      default: json.skip()
      }
    }
  }

  func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("chat_id", chatID)
    json.write("public", isPublic)
    json.write("count", count)
    json.write("create_time", createTime)
    json.write("score", score)
    json.write("labels", labels)
    json.write("extra", extra)
    json.write("kind", kind)
    json.write("topic", topic)
    json.write("children", children)
    json.write("a_key_that_is_longer_than_sixteen_bytes", aKeyThatIsLongerThanSixteenBytes)
    json.endObject()
  }
}

/// Reads `text` as a `Value`.
func read<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws(JSONError) -> Value? {
  try JSONReader.read(Array(text.utf8)) { Value(from: &$0) }
}

/// The text that `value` encodes to.
func written(_ value: some JSONEncodable, _ style: JSONStyle = .compact) -> String {
  var writer = JSONWriter(style: style)
  writer.value(value)
  return String(decoding: writer.finish(), as: UTF8.self)
}
