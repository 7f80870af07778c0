import LarkCore

extension CardRules {
  /// People, whose names come with the card.
  static let people: [String: CardRule] = [
    "person": { element, card in
      let id = element.fields.string("userID")
      let names = [name(of: id, card), card.text("notation", of: element), id]
      return names.first { !$0.isEmpty } ?? anybody
    },
    "person_v1": { element, card in
      let id = element.fields.string("userID")
      return [name(of: id, card), id].first { !$0.isEmpty } ?? anybody
    },
    "person_list": { element, card in
      element.fields.list("persons").map { person in
        let id = person["id"]?.scalarText ?? person.scalarText ?? ""
        return [name(of: id, card), id].first { !$0.isEmpty } ?? anybody
      }.joined(separator: ", ")
    },
    "avatar": { element, card in
      let id = element.fields.string("userID")
      let name = name(of: id, card)
      if !name.isEmpty { return "👤 \(name)" }
      return id.isEmpty ? "👤" : "👤(id:\(id))"
    },
    "at": { element, card in
      let id = element.fields.string("userID")
      guard !id.isEmpty else { return "@\(anybody)" }
      guard let user = card.attachment.mentionedUsers[id] else { return "@\(id)" }
      // The message's own list has the id that the reader's app knows the user by.
      let mention = user.mentionKey.isEmpty ? nil : card.mentions[user.mentionKey]
      let name = [mention?.name ?? "", user.name].first { !$0.isEmpty }
      guard let name else { return "@\(id)" }
      let openID = mention?.id ?? ""
      return "@\(name)(\(openID.isEmpty ? id : openID))"
    },
    "at_all": { _, _ in "@everyone" },
  ]

  /// Somebody of whom not even the id is known.
  private static let anybody = "user"

  private static func name(of id: String, _ card: CardRenderer) -> String {
    card.attachment.persons[id] ?? ""
  }
}
