import LarkIM

/// A page of 50 messages as chats have them: texts first of all, then posts, cards, files and the rarer types.
enum MixedMessages {
  static let page = (0..<50).map(message)

  private static func message(_ number: Int) -> IM.Types.Message {
    var invention = Invention(seed: UInt64(number))
    let (type, content) = content(number, &invention)
    var message = IM.Types.Message()
    message.messageID = invention.id("om_")
    message.msgType = type
    message.body = IM.Types.MessageBody()
    message.body?.content = content.serialized()
    if type == "text" {
      var mention = IM.Types.Mention()
      mention.key = "@_user_1"
      mention.id = invention.id("ou_")
      mention.name = "王小明"
      message.mentions = [mention]
    }
    return message
  }

  /// Of ten messages four are texts, two posts, two cards; the other two take turns among all other types.
  private static func content(_ number: Int, _ invention: inout Invention) -> (type: String, content: JSON) {
    let text = JSON.string(invention.text(sentences: 3))
    switch number % 10 {
    case 0, 1, 2, 3: return ("text", ["text": .string("@_user_1 " + invention.text(sentences: 3))])
    case 4, 5: return ("post", post(text, &invention))
    case 6, 7: return ("interactive", card(text, &invention))
    default: break
    }
    let key = JSON.string(invention.id("file_"))
    let rare: [(String, JSON)] = [
      ("image", ["image_key": key]),
      ("file", ["file_key": key, "file_name": "plan \"B\".pdf"]),
      ("audio", ["file_key": key, "duration": 4000]),
      ("media", ["file_key": key, "file_name": "demo.mp4", "duration": 61_234, "image_key": key]),
      ("sticker", ["file_key": key]),
      ("share_chat", ["chat_id": key]),
      ("location", ["name": text, "longitude": "121.4", "latitude": "31.2"]),
      ("general_calendar", ["summary": text, "start_time": "1773106200000", "end_time": "1773109800000"]),
      ("todo", ["task_id": key, "summary": post(text, &invention), "due_time": "1773106200000"]),
      ("vote", ["topic": text, "options": ["Rice", "Noodles & soup"], "status": 1]),
    ]
    return rare[(number / 10 * 2 + number % 2) % rare.count]
  }

  private static func post(_ text: JSON, _ invention: inout Invention) -> JSON {
    [
      "title": "Rollout",
      "content": [
        [["tag": "text", "text": text, "style": ["bold"]], ["tag": "at", "user_id": "@_all", "user_name": "all"]],
        [["tag": "a", "text": "the plan", "href": "https://example.com/docs/rollout?page=2"]],
        [["tag": "img", "image_key": .string(invention.id("img_"))]],
        [["tag": "code_block", "language": "Swift", "text": "let answer = 42\nprint(answer)"]],
      ],
    ]
  }

  private static func card(_ text: JSON, _ invention: inout Invention) -> JSON {
    func property(_ tag: String, _ property: JSON) -> JSON { ["tag": .string(tag), "property": property] }
    let plain = property("plain_text", ["content": text])
    let person = JSON.string(invention.id("ou_"))
    let column = property("column", ["elements": [property("markdown", ["content": text]), plain]])
    let card: JSON = [
      "header": property("card_header", ["title": plain, "subtitle": plain]),
      "body": property(
        "body",
        [
          "elements": [
            property("div", ["text": plain]), ["tag": "hr"],
            property("column_set", ["columns": [column, column]]),
            property("person", ["userID": person]),
            property(
              "actions",
              ["actions": [property("button", ["text": plain, "url": "https://example.com/approve"])]]),
          ]
        ]),
    ]
    return [
      "json_card": .string(card.serialized()), "card_schema": 2,
      "json_attachment": .string(JSON.object(["persons": [person.text: ["content": "Ann"]]]).serialized()),
    ]
  }
}

extension JSON {
  fileprivate var text: String { stringValue ?? "" }
}
