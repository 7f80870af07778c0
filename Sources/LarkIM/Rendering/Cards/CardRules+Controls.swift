import LarkCore

/// What people press, choose from and fill in.
extension CardRules {
  /// Buttons, and menus that act like buttons.
  static let actions: [String: CardRule] = [
    "button": { element, card in
      let label = card.text("text", of: element)
      let text = label.isEmpty ? "Button" : label
      if element.flag("disabled") { return "[\(text) ✗]" + asides(element, card) }
      let url = address(openedBy: element)
      return (url.isEmpty ? "[\(text)]" : Markup.link(text, to: url)) + asides(element, card)
    },
    "actions": actionRow,
    "action": actionRow,
    "overflow": { element, card in
      let options = element.list("options").map { overflowOption($0, card, depth: element.depth + 1) }
      return options.isEmpty ? "" : "⋮ \(options.joined(separator: ", "))" + asides(element, card)
    },
  ]

  private static let actionRow: CardRule = { element, card in
    card.children("actions", of: element).joined(separator: " ")
  }

  // MARK: Addresses

  /// The address among the fields of a link, which may differ from platform to platform.
  static func address(_ link: ContentFields) -> String {
    ["url", "default_url", "pc_url", "ios_url", "android_url"].lazy.map(link.string).first { !$0.isEmpty } ?? ""
  }

  /// The address that an action opens; empty where it does something else.
  static func address(openedBy action: JSON) -> String {
    guard let fields = action.objectValue.map(ContentFields.init), fields.string("type") == "open_url"
    else { return "" }
    return address(fields.fields("action") ?? fields)
  }

  /// The address that a press on an element opens; empty where it does something else.
  private static func address(openedBy element: CardElement) -> String {
    let opened = (element.list("actions") + element.list("behaviors")).lazy.map(address(openedBy:))
    if let url = opened.first(where: { !$0.isEmpty }) { return url }
    let url = element.string("url")
    return url.isEmpty ? element.fields("multi_url", "url").map(address) ?? "" : url
  }

  // MARK: Asides

  /// What an element says beside its own text: why it is disabled or what it is for, and what it asks before it acts.
  private static func asides(_ element: CardElement, _ card: CardRenderer) -> String {
    let tips = tips(element, card)
    let question = element.flag("disabled") ? "" : question(element, card)
    return (tips.isEmpty ? "" : "(tips:\"\(tips)\")") + (question.isEmpty ? "" : "(confirm:\"\(question)\")")
  }

  static func tips(_ element: CardElement, _ card: CardRenderer) -> String {
    let reason = element.flag("disabled") ? card.text("disabledTips", "disabled_tips", of: element) : ""
    return reason.isEmpty ? card.text("hoverTips", "hover_tips", of: element) : reason
  }

  /// The question that comes before the element does anything.
  static func question(_ element: CardElement, _ card: CardRenderer) -> String {
    guard let object = element["confirm"]?.objectValue else { return "" }
    let question = CardElement(object, depth: element.depth + 1)
    return ["title", "text"].map { card.text($0, of: question) }.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static func overflowOption(_ json: JSON, _ card: CardRenderer, depth: Int) -> String {
    guard let object = json.objectValue else { return json.scalarText ?? Mark.unknown }
    let option = CardElement(object, depth: depth)
    let text = card.text("text", of: option)
    let value = option.string("value")
    let url = address(openedBy: option)
    if !url.isEmpty { return Markup.link(text.isEmpty ? "Link" : text, to: url) }
    if text.isEmpty { return value.isEmpty ? Mark.unknown : value }
    return value.isEmpty ? text : "\(text)(\(value))"
  }

  // MARK: Menus

  /// Menus to choose from.
  static let menus: [String: CardRule] = [
    "select_static": { element, card in menu(element, card) },
    "select_person": { element, card in menu(element, card) },
    "multi_select_static": { element, card in menu(element, card, "(multi)") },
    "multi_select_person": { element, card in menu(element, card, "(multi)") },
    "select_img": { element, card in
      let selection = Selection(element)
      let options = element.list("options").enumerated().map { index, option in
        imageOption(option, card, number: index + 1, isSelected: selection.contains(option, at: index))
      }
      return options.isEmpty ? "" : "{\(options.joined(separator: " / "))}" + asides(element, card)
    },
  ]

  /// What is chosen in a menu, by value or by place; the value wins.
  private struct Selection {
    let values: Set<String>
    let index: Int64?

    init(_ element: CardElement) {
      let chosen = element.list("selectedValues", "selected_values").compactMap(\.scalarText)
      values = Set([element.string("initialOption", "initial_option")] + chosen).subtracting([""])
      index = values.isEmpty ? element.integer("initialIndex", "initial_index") : nil
    }

    func contains(_ option: JSON, at index: Int) -> Bool {
      self.index == Int64(index) || values.contains(option["value"]?.scalarText ?? option.scalarText ?? "")
    }
  }

  private static func menu(_ element: CardElement, _ card: CardRenderer, _ kind: String = "") -> String {
    let selection = Selection(element)
    var hasSelected = false
    var labels: [String] = []
    for (index, option) in element.list("options").enumerated() {
      let isSelected = selection.contains(option, at: index)
      hasSelected = hasSelected || isSelected
      labels.append((isSelected ? "✓" : "") + label(of: option, card, depth: element.depth + 1))
    }
    if labels.isEmpty {
      // People are chosen from all of the chat where none are named.
      hasSelected = !selection.values.isEmpty
      labels = selection.values.sorted().map { "✓\(CardRules.named($0, card))" }
    }
    if labels.isEmpty {
      let placeholder = card.text("placeholder", of: element)
      labels = [placeholder.isEmpty ? "Please select" : placeholder]
    }
    return "{\(labels.joined(separator: " / "))\(hasSelected ? "" : " ▼")}\(kind)" + asides(element, card)
  }

  private static func label(of json: JSON, _ card: CardRenderer, depth: Int) -> String {
    guard let object = json.objectValue else { return json.scalarText ?? Mark.unknown }
    let option = CardElement(object, depth: depth)
    let value = option.string("value")
    let labels = [
      card.text("text", of: option), card.attachment.optionUsers[value] ?? "", card.attachment.persons[value] ?? "",
      value,
    ]
    return labels.first { !$0.isEmpty } ?? Mark.unknown
  }

  private static func imageOption(_ option: JSON, _ card: CardRenderer, number: Int, isSelected: Bool) -> String {
    let value = option["value"]?.scalarText ?? ""
    let image = option.objectValue.map { imageReference(CardElement($0, depth: 0), card, knownOnly: true) } ?? ""
    return (isSelected ? "✓" : "") + "🖼️ Image \(number)" + (value.isEmpty ? "" : "(\(value))") + image
  }

  // MARK: Inputs

  /// Fields to fill in.
  static let inputs: [String: CardRule] = [
    "input": { element, card in
      let label = card.text("label", of: element)
      let line = element.string("inputType", "input_type") == "multiline_text" ? "..." : "_____"
      let text = card.text("defaultValue", "default_value", of: element)
      let value = text.isEmpty ? localized("i18n_default_value", of: element) : text
      let field = value.isEmpty ? card.text("placeholder", of: element) + line : "\(value)___"
      return (label.isEmpty ? field : "\(label): \(field)") + asides(element, card)
    },
    "checker": { element, card in
      let buttons = element.fields("buttonArea", "button_area")?.list("buttons") ?? []
      let parts = [
        "\(element.flag("checked") ? "[x]" : "[ ]") \(card.text("text", of: element))\(asides(element, card))"
      ]
      return (parts + card.render(buttons, depth: element.depth + 1)).joined(separator: " ")
    },
    "date_picker": picker("📅", "initialDate", "initial_date"),
    "picker_datetime": picker("📅", "initialDatetime", "initial_datetime"),
    "picker_time": picker("🕐", "initialTime", "initial_time"),
  ]

  private static func picker(_ sign: String, _ stored: String, _ sent: String) -> CardRule {
    { element, card in
      let value = element.string(stored, sent)
      let placeholder = card.text("placeholder", of: element)
      let text = value.isEmpty ? placeholder.isEmpty ? "Select" : placeholder : CivilTime.utc(digits: value)
      return "\(sign) \(text)" + asides(element, card)
    }
  }
}
