/// What the platform finds wrong with a card, which it tells within its message:
/// `…, ext=ErrCode: 200621; ErrPath: ROOT -> body -> elements -> [1](tag: button); ErrMsg: …; ErrorValue: …`.
struct CardRefusal: Hashable {
  /// The inner code.
  let code: Int
  /// The part of the card, such as `body.elements[1]`; nil where the message does not tell.
  let place: String?
  /// Tag of that part.
  let tag: String?
  /// What is said of it, in small letters.
  private let said: String

  /// Codes that a message with such a text comes with: of the platform itself, and of the webhooks of custom bots.
  private static let outerCodes: Set<Int> = [230_099, 11_246]

  /// Reads the message of an answer; nil where it tells nothing of a card.
  ///
  /// - Parameters:
  ///   - code: The platform's code.
  ///   - message: What the platform says.
  init?(code: Int, message: String) {
    guard Self.outerCodes.contains(code), let inner = Self.value(of: "ErrCode", in: message).flatMap({ Int($0) })
    else { return nil }
    self.code = inner
    let path = Self.value(of: "ErrPath", in: message).map(Self.steps) ?? []
    place = path.isEmpty ? nil : Self.text(of: path)
    tag = path.last { $0.tag != nil }?.tag
    said = (Self.value(of: "ErrMsg", in: message) ?? "").lowercased()
  }

  /// What to do, with the place.
  var remedy: String? {
    guard let advice else { return place.map { "look at \($0) of the card" } }
    return place.map { place in "in the card at \(place)\(tag.map { " (\($0))" } ?? ""): \(advice)" } ?? advice
  }

  private var advice: String? {
    switch code {
    case 200_621: "the JSON is not that of a card: take out what JSON 2.0 does not know, and look for wrong types"
    case 200_861: "JSON 2.0 has no such element: put buttons straight into elements, and small print into a div"
    case 200_570: "give the key of an image that was uploaded; addresses of the web are refused"
    case 100_290: "an id of a person is wrong or not visible to the app: use open ids"
    case 200_550: "the definition of the chart is wrong"
    case 200_914, 200_915: "keys of rows must be names of columns, and cells fit the type of their column"
    case 200_380, 200_381: "publish the template, and give the app access to it"
    case 200_732, 200_737: "a variable of the template has another type or format"
    case 300_220: "a card with audio needs enable_forward false in its config"
    case 300_230: "give every audio an audio_id of its own"
    case 300_240: "the file of the audio belongs to another app: upload it as this one"
    case 11_310 where said.contains("table number"): "a card takes 5 tables, those in Markdown included: leave some out"
    case 11_310 where said.contains("exceeds the limit"): "a card takes 200 elements, texts included: leave some out"
    case 11_310 where said.contains("duplicate"): "give everything that people use, and every form, a name of its own"
    case 11_310 where said.contains("not visible"): "give the app access to the template"
    case 11_310 where said.contains("cardid"): "give the id of a card that exists and was not sent yet"
    default: nil
    }
  }

  // MARK: Reading

  private static func value(of key: String, in message: String) -> String? {
    guard let start = message.firstRange(of: "\(key):") else { return nil }
    let rest = message[start.upperBound...].drop { $0 == " " }
    return String(rest.prefix { $0 != ";" })
  }

  private struct Step {
    var name: String
    var tag: String?
  }

  /// `ROOT -> body -> elements -> [1](tag: x)` without its root.
  private static func steps(_ path: String) -> [Step] {
    path.split(separator: ">").map { part in
      var text = part.drop { $0 == " " }
      // What is left of the arrow.
      while let last = text.last, last == " " || last == "-" { text.removeLast() }
      guard let open = text.firstIndex(of: "("), let mark = text.firstRange(of: "tag:") else {
        return Step(name: String(text), tag: nil)
      }
      let tag = text[mark.upperBound...].drop { $0 == " " }.prefix { $0 != ")" }
      return Step(name: String(text[..<open]), tag: tag.isEmpty ? nil : String(tag))
    }.filter { $0.name != "ROOT" && !$0.name.isEmpty }
  }

  private static func text(of steps: [Step]) -> String {
    steps.reduce(into: "") { text, step in
      text += step.name.hasPrefix("[") || text.isEmpty ? step.name : ".\(step.name)"
    }
  }
}
