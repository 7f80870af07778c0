import SchemaModel

/// Whose clients the code of a file names: `LarkClient.bot(…)`, `LarkClient<User>`, `where As == Bot`, `.user(…)`.
enum ClientNames {
  static func clients(in outline: SourceOutline) -> Set<Caller> {
    var clients: Set<Caller> = []
    for chain in outline.chains {
      guard let place = chain.names.firstIndex(where: { $0 == "LarkClient" || $0 == "AnyLarkClient" }) else {
        let isCompared = outline.isSymbol("=", at: chain.first - 1) && outline.isSymbol("=", at: chain.first - 2)
        if isCompared, let identity = identity(chain.names.last) { clients.insert(identity) }
        continue
      }
      if chain.names[place] == "AnyLarkClient" { return [.user, .bot] }
      if let maker = maker(chain.names.dropFirst(place + 1).first) { clients.insert(maker) }
      if outline.isSymbol("<", at: chain.end), let identity = identity(outline.word(at: chain.end + 1)) {
        clients.insert(identity)
      }
    }
    for index in outline.tokens.indices where outline.isImplicit(dotAt: index) {
      if outline.isSymbol("(", at: index + 2), let maker = maker(outline.word(at: index + 1)) { clients.insert(maker) }
    }
    return clients
  }

  private static func identity(_ name: String?) -> Caller? {
    switch name {
    case "User": .user
    case "Bot": .bot
    default: nil
    }
  }

  private static func maker(_ name: String?) -> Caller? {
    switch name {
    case "user": .user
    case "bot": .bot
    default: nil
    }
  }
}
