import LarkJSON

extension DocumentReader {
  /// A file in the folder of an element set.
  mutating func element(_ root: JSONNode, id: ElementID) -> ElementDocument? {
    guard let keys = keyed(root, as: ElementFileKey.self, called: "an element file") else { return nil }
    for (key, remedy) in Self.neededElementKeys where keys.lacks(key) {
      reportMissing(key, in: "the element", at: keys.position, remedy: remedy)
    }
    editorSchema(keys[.schema])
    let head = keys[.element].flatMap { keyed($0.value, as: ElementKey.self, called: "'element'") }
    if let head, head.lacks(.tag), head.lacks(.slot) {
      reportMissing(
        ElementKey.tag, in: "'element'", at: head.position,
        remedy: "add the value that 'tag' has in its JSON; only what holds all others has none, and a 'slot' instead")
    }
    if let head, !head.lacks(.tag), head.lacks(.allowedIn) {
      reportMissing(
        ElementKey.allowedIn, in: "'element'", at: head.position, remedy: "list the places where the element may stand")
    }
    if let head, head.lacks(.slot), let place = head[.place] {
      log.report(
        .misplacedKey, at: place.keyPosition, "'place' without a 'slot'",
        remedy: "name the field that holds other elements, or remove the key")
    }
    return ElementDocument(
      keys: keys, source: path.text, id: id, position: log.source(root.position), summary: sentence(keys[.summary]),
      description: text(keys[.description]), tag: name(head?[.tag]), slot: name(head?[.slot]),
      place: filledString(head?[.place]), allowedIn: names(head?[.allowedIn]), onlyInside: name(head?[.onlyInside]),
      arguments: names(head?[.arguments]),
      fields: fields(of: keys[.fields], in: FieldDocument.Place(section: .element, level: .top)),
      docs: link(keys[.docs]), swiftName: swiftName(keys[.swiftName], ofType: true), hasHead: head != nil)
  }

  private static let neededElementKeys: [(ElementFileKey, remedy: String)] = [
    (.summary, "say in one sentence what it is"),
    (.element, #"add "element": { "tag": "markdown", "allowedIn": ["body"] }"#),
    (.fields, "list the fields of its JSON, without the tag; {} where there are none"),
  ]

  private mutating func name(_ member: JSONNode.Member?) -> (name: String, position: JSONPosition)? {
    guard let member, let name = filledString(member) else { return nil }
    return (name, member.value.position)
  }

  private mutating func names(_ member: JSONNode.Member?) -> ElementDocument.Names {
    guard let member, let elements = elements(of: member.value, called: Wording.quoted(member.key)) else { return [] }
    var names: ElementDocument.Names = []
    for element in elements {
      guard let name = string(element, called: "an entry of \(Wording.quoted(member.key))") else { continue }
      if names.contains(where: { $0.name == name }) {
        log.report(
          .duplicateValue, at: element.position, "\(Wording.quoted(member.key)) lists \(Wording.quoted(name)) twice",
          remedy: "remove one of the two")
        continue
      }
      names.append((name, element.position))
    }
    return names
  }
}

extension SchemaFile {
  /// Whether the file says that it is about an element.
  var isElement: Bool {
    // Files of other kinds have one of the words, too.
    guard let root = JSONNode.parse(bytes).root, root[ElementFileKey.fields.rawValue] != nil else { return false }
    return root[ElementFileKey.element.rawValue]?.isObject ?? false
  }
}
