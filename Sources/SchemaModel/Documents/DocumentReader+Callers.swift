import LarkJSON

extension DocumentReader {
  /// A list of identities, each once.
  mutating func callers(_ member: JSONNode.Member) -> [Caller] {
    let name = Wording.quoted(member.key)
    guard let elements = elements(of: member.value, called: name) else { return [] }
    if elements.isEmpty {
      log.report(.empty, at: member.value.position, "\(name) lists nobody", remedy: "list 'user', 'bot' or both")
    }
    var callers: [Caller] = []
    for element in elements {
      guard let text = string(element, called: "an identity"),
        let caller = choice(text, at: element.position, called: "identity", .unknownIdentity) as Caller?
      else { continue }
      guard !callers.contains(caller) else {
        log.report(
          .duplicateValue, at: element.position, "\(name) lists \(Wording.quoted(text)) twice",
          remedy: "remove one of the two")
        continue
      }
      callers.append(caller)
    }
    return callers
  }
}
