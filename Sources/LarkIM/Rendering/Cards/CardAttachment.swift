import LarkCore

/// What comes with a card: the names and keys that its elements only point at.
struct CardAttachment {
  struct MentionedUser {
    let name: String
    /// Under which key the message's own list of mentions has the user.
    let mentionKey: String
  }

  struct Image {
    let originKey: String
    let token: String
  }

  /// Names by the id that elements use.
  let persons: [String: String]
  /// Names of the people that a menu offers, by the value of the option.
  let optionUsers: [String: String]
  let mentionedUsers: [String: MentionedUser]
  let images: [String: Image]

  init(_ fields: ContentFields?) {
    persons = Self.entries(of: fields, "persons") { $0.string("content") }
    optionUsers = Self.entries(of: fields, "option_users") { $0.string("content") }
    mentionedUsers = Self.entries(of: fields, "at_users") { user in
      MentionedUser(name: user.string("content"), mentionKey: user.string("mention_key"))
    }
    images = Self.entries(of: fields, "images") { image in
      Image(originKey: image.string("origin_key"), token: image.string("token"))
    }
  }

  /// Dictionaries, because a card may point at each of thousands of entries.
  private static func entries<Entry>(
    of fields: ContentFields?, _ key: String, _ read: (ContentFields) -> Entry
  ) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for (key, value) in fields?.fields(key)?.object ?? [:] {
      if let object = value.objectValue { entries[key] = read(ContentFields(object)) }
    }
    return entries
  }
}
