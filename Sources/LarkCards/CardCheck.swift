import LarkCore
import LarkMarkdown

/// Finds what the platform would refuse in a card, and what would not do what it is there for. One set of rules serves
/// cards that were built here and cards that are text.
///
/// What an element holds and where it may stand comes from the schema. What concerns the card as a whole is here: its
/// length, how many elements and tables it has, names that must be unique, and what forms and recordings need. The
/// facts are from the platform's documents on card JSON 2.0 and from refusals that people reported.
public struct CardCheck {
  /// What the platform takes of one card.
  public enum Limits {
    /// Bytes of the card's JSON.
    public static let bytes = 30 << 10
    /// Objects with a tag, texts included.
    public static let elements = 200
    /// Tables, those in Markdown included.
    public static let tables = 5
    /// Tables in one element of Markdown.
    public static let tablesInMarkdown = 4
    /// Containers that stand in each other.
    public static let depth = 5
  }

  /// Everything there is to say about a card, in the order of its text.
  ///
  /// - Parameter json: JSON text. Where it is none, that is the one problem.
  public static func problems(in json: some Sequence<UInt8>) -> [CardProblem] {
    let bytes = Array(json)
    let parsed = JSONNode.parse(bytes)
    var check = CardCheck()
    for problem in parsed.problems {
      check.report(
        "card.json", "", problem.position, "not JSON: \(problem.reason)", "correct the text here")
    }
    guard let root = parsed.root else { return check.problems }
    check.checkCard(root)
    return check.problems.sorted { $0.position < $1.position }
  }

  private let schema = CardSchema.current
  private var problems: [CardProblem] = []
  /// Names and ids that must be unique, each with where it stands first.
  private var names: [String: String] = [:]
  private var elementIDs: [String: String] = [:]
  private var audioIDs: [String: String] = [:]
  private var tables = 0
  private var charts = 0
  private var hasAudio = false
  /// Colours that the card names itself.
  private var ownColors: Set<String> = []
  /// Patterns that were compiled; nil for one that is none.
  private var patterns: [String: Regex<AnyRegexOutput>?] = [:]

  private init() {}

  /// What is around a part of the card.
  private struct Surroundings {
    /// Slots around it, the innermost last.
    var places: [String] = []
    /// Containers around it.
    var depth = 0

    var isInForm: Bool { places.contains("form") }
  }

  private mutating func report(
    _ code: String, _ place: String, _ position: JSONPosition, _ message: String, _ remedy: String,
    _ severity: CardProblem.Severity = .error
  ) {
    problems.append(
      CardProblem(severity, code: code, place: place, position: position, message: message, remedy: remedy))
  }

  // MARK: The card

  private mutating func checkCard(_ root: JSONNode) {
    guard root.isObject else {
      report(
        "card.type", "", root.position, "a card is an object, not \(root.kindName)", #"begin with {"schema": "2.0""#)
      return
    }
    guard let version = root["schema"] else {
      let isOld = root["elements"] != nil || root["i18n_elements"] != nil
      report(
        "card.version", "", root.position, "the card has no schema, which makes it one of JSON 1.0",
        isOld
          ? "JSON 1.0 can be read and shown, not built: put its elements into body.elements and add \"schema\": \"2.0\""
          : #"add "schema": "2.0""#)
      return
    }
    if version.stringValue != "2.0" {
      report(
        "card.version", "schema", version.position, "schema is \(version.text), not the text \"2.0\"", #"write "2.0""#)
      if version.stringValue == "1.0" { return }
    }
    ownColors = Set(root["config"]?["style"]?["color"]?.memberKeys ?? [])
    checkMembers(root, schema.root.fields, of: "the card", at: "", Surroundings(), element: schema.root)
    checkWhole(root)
  }

  private mutating func checkWhole(_ root: JSONNode) {
    let length = root.json.serializedBytes().count
    if length > Limits.bytes {
      report(
        "card.too-long", "", root.position, "the card has \(length) bytes, and the platform takes \(Limits.bytes)",
        "shorten it, or send it as several cards")
    }
    let count = Self.tagCount(root)
    if count > Limits.elements {
      report(
        "card.too-many-elements", "body", root.position,
        "the card has \(count) objects with a tag, texts included, and the platform takes \(Limits.elements)",
        "leave some out, or put several texts into one markdown")
    }
    if tables > Limits.tables {
      report(
        "card.too-many-tables", "body", root.position,
        "the card has \(tables) tables, those in Markdown included, and the platform takes \(Limits.tables)",
        "send the rest as another card")
    }
    if charts > 5 {
      report(
        "card.too-many-charts", "body", root.position, "the card has \(charts) charts, and five are advised at most",
        "send the rest as another card", .warning)
    }
    let config = root["config"]
    if hasAudio, config?["enable_forward"]?.boolValue != false {
      report(
        "card.audio-forward", "config.enable_forward", config?.position ?? root.position,
        "a card with audio may not be forwarded", #"add "enable_forward": false to config"#)
    }
    if let update = config?["update_multi"], update.boolValue == false {
      report(
        "card.update-multi", "config.update_multi", update.position,
        "JSON 2.0 knows only cards that are the same for all",
        "write true, or leave it out")
    }
    if let link = root["card_link"], link.isObject, link["url"] == nil,
      !["android_url", "ios_url", "pc_url"].allSatisfy({ link[$0] != nil })
    {
      report(
        "card.link", "card_link", link.position, "the link has no address for some platforms",
        "give url, or all of android_url, ios_url and pc_url")
    }
    if let tags = root["header"]?["text_tag_list"]?.elementNodes, tags.count > 3 {
      report(
        "card.header-tags", "header.text_tag_list", tags[3].position,
        "three labels are shown, and \(tags.count) are there",
        "keep three", .warning)
    }
  }

  /// How many objects have a tag. What a chart, a table's row or a callback holds is no part of the card.
  private static func tagCount(_ root: JSONNode) -> Int {
    var open = [root]
    var count = 0
    while let node = open.popLast() {
      switch node.content {
      case .array(let elements): open += elements
      case .object(let members):
        if node["tag"]?.stringValue != nil { count += 1 }
        open += members.filter { !["chart_spec", "rows", "value"].contains($0.key) }.map(\.value)
      case .null, .bool, .number, .string: break
      }
    }
    return count
  }

  // MARK: Elements

  private mutating func checkElement(_ node: JSONNode, at place: String, _ surroundings: Surroundings) {
    guard node.isObject else {
      report("card.type", place, node.position, "an element is an object, not \(node.kindName)", #"write {"tag": …}"#)
      return
    }
    guard let tag = node["tag"]?.stringValue else {
      report(
        "card.no-tag", place, node.position, "the element has no tag", #"say what it is, such as "tag": "markdown""#)
      return
    }
    guard let element = schema.elements[tag] else { return reportUnknown(tag, node, at: place) }
    checkPlace(of: tag, element, node, at: place, surroundings)
    var inner = surroundings
    if element.slot != nil, tag != "column", tag != "checker" {
      inner.depth += 1
      if inner.depth == Limits.depth + 1 {
        report(
          "card.too-deep", place, node.position, "more than \(Limits.depth) containers stand in each other",
          "take one of them away")
      }
    }
    // What nobody would take is not looked into without end.
    guard inner.depth <= 32 else { return }
    checkName(of: tag, element, node, at: place, surroundings)
    checkMembers(node, element.fields, of: "a \(tag)", at: place, inner, element: element, hasTag: true)
    checkUse(of: tag, node, at: place, surroundings)
    note(tag, node, at: place)
  }

  private mutating func reportUnknown(_ tag: String, _ node: JSONNode, at place: String) {
    let position = node["tag"]?.position ?? node.position
    switch tag {
    case "action":
      report(
        "card.old-element", place, position, "JSON 2.0 has no 'action' (200861)",
        "put its buttons straight into elements, or into the columns of a column_set")
    case "note":
      report(
        "card.old-element", place, position, "JSON 2.0 has no 'note' (200861)",
        #"use a markdown or div with "text_size": "notation""#)
    case "plain_text", "lark_md":
      report(
        "card.text-alone", place, position, "a \(tag) stands in other elements only", "put it into the text of a div")
    default:
      report(
        "card.unknown-element", place, position, "no element with the tag '\(Self.cut(tag))' is documented",
        "check the tag; the platform refuses what it does not know", .warning)
    }
  }

  private mutating func checkPlace(
    of tag: String, _ element: CardSchema.Element, _ node: JSONNode, at place: String, _ surroundings: Surroundings
  ) {
    if let innermost = surroundings.places.last, !element.allowedIn.contains(innermost) {
      report(
        "card.nesting", place, node.position, "a \(tag) may not stand in \(Self.name(innermost))",
        "it may stand in \(Self.list(element.allowedIn.map(Self.name)))")
    }
    if let needed = element.onlyInside, !surroundings.places.contains(needed) {
      report(
        "card.nesting", place, node.position, "a \(tag) stands inside of a \(needed) only", "put a \(needed) around it")
    }
  }

  private static func name(_ place: String) -> String { place == "body" ? "the body" : "a \(place)" }

  /// So much of a text as a message has room for.
  private static func cut(_ text: String) -> String { text.count > 60 ? "\(text.prefix(60))…" : text }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The name, before those of what stands in the element.
  private mutating func checkName(
    of tag: String, _ element: CardSchema.Element, _ node: JSONNode, at place: String, _ surroundings: Surroundings
  ) {
    guard element.fields.contains(where: { $0.name == "name" }) else { return }
    let name = node["name"]?.stringValue ?? ""
    if name.isEmpty, surroundings.isInForm {
      report(
        "card.no-name", place, node.position, "inside a form a \(tag) needs a name", #"add "name", unique in the card"#)
    }
    if !name.isEmpty, let first = names.claim(name, at: place) {
      report(
        "card.duplicate-name", place, node["name"]?.position ?? node.position,
        "the name '\(Self.cut(name))' is that of \(first) already (11310)",
        "give each a name of its own, forms included")
    }
  }

  /// What an element that people use needs.
  private mutating func checkUse(of tag: String, _ node: JSONNode, at place: String, _ surroundings: Surroundings) {
    if tag == "form", !Self.hasSubmit(node) {
      report(
        "card.no-submit", place, node.position, "the form has no button that submits it",
        #"give a button in it "form_action_type": "submit""#)
    }
    let acts = node["form_action_type"] ?? node["action_type"]
    if tag == "button", surroundings.isInForm, acts == nil {
      report(
        "card.form-button", place, node.position, "a button in a form says what it does to the form",
        #"add "form_action_type": "submit" or "reset", or move it out of the form"#, .warning)
    }
    if !surroundings.isInForm {
      if let action = node["form_action_type"] {
        report(
          "card.form-only", place, action.position, "form_action_type stands on a button that is in no form",
          "put a form around it, or use behaviors", .warning)
      }
      if let required = node["required"], required.boolValue == true {
        report(
          "card.form-only", place, required.position, "required means something inside a form only",
          "put a form around it, or leave it out", .warning)
      }
      if let several = node["multi_select"], several.boolValue == true {
        report(
          "card.form-only", place, several.position, "several pictures can be chosen inside a form only",
          "put a form around it, or leave multi_select out")
      }
    }
    let behaviors = node["behaviors"]?.elementNodes ?? []
    if tag == "button", behaviors.isEmpty, acts == nil, node["url"] == nil, node["multi_url"] == nil {
      report(
        "card.no-behavior", place, node.position, "the button does nothing: the app hears of no click",
        #"add "behaviors": [{"type": "callback", "value": {…}}]"#, .warning)
    }
    if tag == "checker", !surroundings.isInForm, !behaviors.contains(where: { $0["type"]?.stringValue == "callback" }) {
      report(
        "card.no-behavior", place, node.position, "the tick stays on the client: the app hears nothing of it",
        #"add "behaviors": [{"type": "callback", "value": {…}}]"#, .warning)
    }
  }

  private static func hasSubmit(_ form: JSONNode) -> Bool {
    var open = [form]
    while let node = open.popLast() {
      switch node.content {
      case .array(let elements): open += elements
      case .object(let members):
        if node["form_action_type"]?.stringValue == "submit" || node["action_type"]?.stringValue == "form_submit" {
          return true
        }
        if node["type"]?.stringValue == "form_action", node["behavior"].map({ $0.stringValue == "submit" }) ?? true {
          return true
        }
        open += members.map(\.value)
      case .null, .bool, .number, .string: break
      }
    }
    return false
  }

  /// What counts in the card as a whole, and rules of single elements.
  private mutating func note(_ tag: String, _ node: JSONNode, at place: String) {
    switch tag {
    case "table":
      tables += 1
      checkTable(node, at: place)
    case "markdown":
      let count = MarkdownDocument(node["content"]?.stringValue ?? "").tables.count
      tables += count
      if count > Limits.tablesInMarkdown {
        report(
          "card.too-many-tables", place, node.position,
          "the text has \(count) tables, and one markdown takes \(Limits.tablesInMarkdown)",
          "divide it into two elements")
      }
    case "chart": charts += 1
    case "audio":
      hasAudio = true
      if let id = node["audio_id"], let text = id.stringValue, let first = audioIDs.claim(text, at: place) {
        report(
          "card.duplicate-audio", place, id.position,
          "the audio_id '\(Self.cut(text))' is that of \(first) already (300230)",
          "give each an id of its own")
      }
    case "checker":
      if let buttons = node["button_area"]?["buttons"]?.elementNodes, buttons.count > 3 {
        report(
          "card.checker-buttons", "\(place).button_area.buttons", buttons[3].position,
          "three buttons are shown, and \(buttons.count) are there", "keep three", .warning)
      }
    default: break
    }
    checkOptions(node, at: place)
    checkLengths(tag, node, at: place)
  }

  private mutating func checkTable(_ node: JSONNode, at place: String) {
    var known: [String: String] = [:]
    for (index, column) in (node["columns"]?.elementNodes ?? []).enumerated() {
      guard let name = column["name"]?.stringValue else { continue }
      let here = "\(place).columns[\(index)]"
      guard let first = known.claim(name, at: here) else { continue }
      report(
        "card.duplicate-column", here, column.position,
        "the column '\(Self.cut(name))' is there twice, first at \(first)",
        "give each a name of its own")
    }
    for (index, row) in (node["rows"]?.elementNodes ?? []).enumerated() {
      for cell in row.memberNodes where known[cell.key] == nil {
        report(
          "card.unknown-column", "\(place).rows[\(index)]", cell.keyPosition,
          "'\(Self.cut(cell.key))' is no name of a column (200915)",
          known.isEmpty ? "add columns" : "the columns are \(known.keys.sorted().joined(separator: ", "))")
      }
    }
  }

  private mutating func checkOptions(_ node: JSONNode, at place: String) {
    var values: [String: String] = [:]
    for (index, option) in (node["options"]?.elementNodes ?? []).enumerated() {
      guard let value = option["value"]?.stringValue else { continue }
      let here = "\(place).options[\(index)]"
      guard let first = values.claim(value, at: here) else { continue }
      report(
        "card.duplicate-option", here, option["value"]?.position ?? option.position,
        "the value '\(Self.cut(value))' is that of \(first) already", "give each choice a value of its own")
    }
  }

  private mutating func checkLengths(_ tag: String, _ node: JSONNode, at place: String) {
    var texts: [(String, JSONNode?)] = [("placeholder", node["placeholder"])]
    if tag == "button" { texts.append(("text", node["text"])) }
    if tag == "overflow" {
      texts += (node["options"]?.elementNodes ?? []).enumerated().map { ("options[\($0)].text", $1["text"]) }
    }
    for (name, text) in texts {
      guard let content = text?["content"], let count = content.stringValue?.count, count > 100 else { continue }
      report(
        "card.long-text", "\(place).\(name)", content.position,
        "the text has \(count) characters, and 100 are documented",
        "shorten it", .warning)
    }
  }

  // MARK: Fields

  private mutating func checkMembers(
    _ node: JSONNode, _ rules: [CardSchema.Rule], of owner: String, at place: String, _ surroundings: Surroundings,
    element: CardSchema.Element? = nil, hasTag: Bool = false
  ) {
    var seen: Set<String> = []
    for member in node.memberNodes {
      let here = place.isEmpty ? member.key : "\(place).\(member.key)"
      // The parser has reported a key that is there twice.
      guard seen.insert(member.key).inserted else { continue }
      guard let rule = rules.first(where: { $0.name == member.key }) else {
        if member.key != "tag" || !hasTag { reportUnknown(member, in: owner, rules, at: here) }
        continue
      }
      if let newer = rule.deprecation {
        report(
          "card.old-property", here, member.keyPosition, "\(member.key) of \(owner) is an old property", newer,
          .warning)
      }
      check(member.value, rule, of: owner, at: here, surroundings, element: element)
      if case .shared("element_id") = rule.kind, let id = member.value.stringValue,
        let first = elementIDs.claim(id, at: here)
      {
        report(
          "card.duplicate-id", here, member.value.position,
          "the element_id '\(Self.cut(id))' is that of \(first) already (300301)",
          "give each an id of its own")
      }
    }
    for rule in rules where !seen.contains(rule.name) {
      let isNeeded = !rule.requiredWhen.isEmpty && rule.requiredWhen.allSatisfy { node[$0.name]?.json == $0.value }
      guard rule.isRequired || isNeeded else { continue }
      report(
        "card.missing", place, node.position, "\(owner) has no \(rule.name)", "add \"\(rule.name)\"")
    }
  }

  private mutating func reportUnknown(
    _ member: JSONNode.Member, in owner: String, _ rules: [CardSchema.Rule], at place: String
  ) {
    let key = member.key
    let remedy: String
    switch (owner, key) {
    case ("the card", "elements"): remedy = "put them into body.elements"
    case ("the card", "i18n_elements"), ("the card", "i18n_header"):
      remedy = "JSON 2.0 has languages field by field, such as i18n_content"
    case ("the card", "fallback"): remedy = "leave it out"
    case (_, "corner_radius"): remedy = "leave it out; interactive_container has round corners"
    case ("a markdown", "href"): remedy = "write the addresses into the text"
    case ("a div", "extra"): remedy = "put it into a column of its own"
    case (_, "actions"): remedy = "put the buttons straight into elements"
    default:
      let names = rules.filter { $0.deprecation == nil }.map(\.name)
      let near = names.first { $0.replacing("_", with: "") == key.lowercased().replacing("_", with: "") }
      remedy = near.map { "did you mean \($0)?" } ?? "it may have \(names.joined(separator: ", "))"
    }
    report(
      "card.unknown-property", place, member.keyPosition,
      "\(owner) has no property '\(Self.cut(key))' in JSON 2.0 (200621)", remedy)
  }

  private mutating func check(
    _ node: JSONNode, _ rule: CardSchema.Rule, of owner: String, at place: String, _ surroundings: Surroundings,
    element: CardSchema.Element?
  ) {
    let name = rule.name
    let rule = schema.resolved(rule)
    switch rule.kind {
    case .any, .shared:
      if name == "value", owner == "behaviors", node.stringValue != nil {
        report(
          "card.callback-value", place, node.position,
          "the value of a callback is a string, on which SDKs fail (200671)",
          "make it an object", .warning)
      }
    case .boolean where node.boolValue != nil: break
    case .boolean: reportType(node, name, at: place, "true or false")
    case .number, .integer:
      guard let number = node.json.doubleValue, case .number = node.content else {
        return reportType(node, name, at: place, "a number")
      }
      if case .integer(let values) = rule.kind {
        guard let whole = node.json.intValue else { return reportType(node, name, at: place, "a whole number") }
        if !values.isEmpty, !values.contains(whole) {
          return report(
            "card.value", place, node.position, "\(name) is \(whole)", "write \(Self.list(values.map { "\($0)" }))")
        }
      }
      if let minimum = rule.minimum, number < minimum {
        report("card.value", place, node.position, "\(name) is \(node.text), less than \(Int(minimum))", "write more")
      } else if let maximum = rule.maximum, number > maximum {
        report("card.value", place, node.position, "\(name) is \(node.text), more than \(Int(maximum))", "write less")
      }
    case .string(let values, let isOpen, let pattern):
      guard let text = node.stringValue else { return reportType(node, name, at: place, "a string") }
      checkText(text, node, name, values, isOpen, pattern, at: place)
    case .array(let item):
      guard case .array(let elements) = node.content else { return reportType(node, name, at: place, "a list") }
      if let element, let slot = element.place, element.slot == name {
        var inner = surroundings
        inner.places.append(slot)
        for (index, child) in elements.enumerated() { checkElement(child, at: "\(place)[\(index)]", inner) }
        return
      }
      for (index, child) in elements.enumerated() {
        check(child, item, of: name, at: "\(place)[\(index)]", surroundings, element: nil)
      }
    case .object(let properties):
      guard node.isObject else { return reportType(node, name, at: place, "an object") }
      // The slot may stand in an object of the element.
      if let properties {
        checkMembers(node, properties, of: name.isEmpty ? owner : name, at: place, surroundings, element: element)
      }
    }
  }

  private mutating func reportType(_ node: JSONNode, _ name: String, at place: String, _ expected: String) {
    report(
      "card.type", place, node.position,
      "\(name.isEmpty ? "an entry" : name) is \(node.kindName), and must be \(expected)", "write \(expected)")
  }

  private mutating func checkText(
    _ text: String, _ node: JSONNode, _ name: String, _ values: [String], _ isOpen: Bool, _ pattern: String?,
    at place: String
  ) {
    if values.contains(text) || ownColors.contains(text) { return }
    if let pattern {
      guard !matches(text, pattern) else { return }
      let shown = values.isEmpty ? "" : ", which is none of \(Self.list(values)) and has not their form"
      report(
        "card.value", place, node.position,
        "\(name) is \(node.text)\(shown.isEmpty ? ", which has not its form" : shown)",
        "see the properties of the element for what it may be", values.isEmpty ? .error : .warning)
    } else if !isOpen {
      report(
        "card.value", place, node.position, "\(name) is \(node.text), which is not among its values",
        "write \(Self.list(values))")
    }
  }

  private mutating func matches(_ text: String, _ pattern: String) -> Bool {
    let regex: Regex<AnyRegexOutput>?
    if let known = patterns[pattern] {
      regex = known
    } else {
      regex = try? Regex(pattern)
      patterns[pattern] = .some(regex)
    }
    guard let regex else { return true }
    return text.wholeMatch(of: regex) != nil
  }
}

extension [String: String] {
  /// Notes where a name stands, or tells where it stands already.
  ///
  /// - Returns: Where it stands first; nil where it is new.
  fileprivate mutating func claim(_ name: String, at place: String) -> String? {
    if let first = self[name] { return first }
    self[name] = place
    return nil
  }
}

extension JSONNode {
  fileprivate var isObject: Bool { if case .object = content { true } else { false } }
  fileprivate var stringValue: String? { if case .string(let text) = content { text } else { nil } }
  fileprivate var boolValue: Bool? { if case .bool(let flag) = content { flag } else { nil } }
  /// The members of an object; none for anything else.
  fileprivate var memberNodes: [Member] { if case .object(let members) = content { members } else { [] } }
  fileprivate var memberKeys: [String] { memberNodes.map(\.key) }
  /// The elements of an array; nil for anything else.
  fileprivate var elementNodes: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }

  /// What kind of value it is, with its article.
  fileprivate var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value as a message shows it.
  fileprivate var text: String {
    switch content {
    case .array, .object: kindName
    case .null, .bool, .number, .string:
      json.serialized().count > 60 ? "\(json.serialized().prefix(60))…" : json.serialized()
    }
  }
}
