import Foundation
import LarkAPI
import LarkCore
import LarkIM
import Testing

/// A renderer for a reader eight hours east of Greenwich.
let shanghai = MessageRenderer(context: RenderingContext(timeZone: .fixed(hours: 8)))

extension TimeZone {
  static func fixed(hours: Double) -> TimeZone {
    TimeZone(secondsFromGMT: Int(hours * 3_600)) ?? .gmt
  }
}

extension IM.Types.Message {
  /// A message as the platform answers it.
  init(json: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let message: IM.Types.Message? = try JSON(parsing: json).decoded()
    self = try #require(message, sourceLocation: sourceLocation)
  }

  /// A message with some content.
  init(type: String, content: String, id: String = "om_1") {
    self.init()
    messageID = id
    msgType = type
    body = IM.Types.MessageBody()
    body?.content = content
  }
}

/// A card in the form that reads answer, with the given element as its body.
func cardContent(_ element: String, attachment: String = "{}") -> String {
  cardContent(card: #"{"body":{"elements":[\#(element)]}}"#, attachment: attachment)
}

func cardContent(card: String, attachment: String = "{}") -> String {
  let content: JSON = ["json_card": .string(card), "json_attachment": .string(attachment), "card_schema": 2]
  return content.serialized()
}

/// What an element of a card becomes, without the frame around it.
func renderedElement(_ element: String, attachment: String = "{}") -> String {
  let text = shanghai.content(cardContent(element, attachment: attachment), type: "interactive")
  guard text.hasPrefix("<card>\n"), text.hasSuffix("</card>") else { return "no card: \(text)" }
  let body = text.dropFirst("<card>\n".count).dropLast("</card>".count)
  return String(body.hasSuffix("\n") ? body.dropLast() : body)
}

/// The names and keys that the elements of the tests point at.
let cardAttachment = #"""
  {"persons":{"ou_p":{"content":"Alice"}},
   "at_users":{"u1":{"content":"Bob","user_id":"7","mention_key":"@_user_1"},"u2":{"content":"Cy"},"u3":{}},
   "images":{"img_1":{"origin_key":"img_v3_k","token":"tok"},"img_2":{"token":"tok2"},"img_3":{}},
   "option_users":{"ou_o":{"content":"Olga"}}}
  """#

/// Expects every element to become the text beside it.
func expectElements(_ rows: [(json: String, expected: String)], sourceLocation: SourceLocation = #_sourceLocation) {
  for row in rows {
    let text = renderedElement(row.json, attachment: cardAttachment)
    #expect(text == row.expected, "\(row.json)", sourceLocation: sourceLocation)
  }
}
