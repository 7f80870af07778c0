import LarkCore

extension CardRules {
  /// Fields to fill in.
  static let inputs: [String: CardRule] = [
    "input": { element, card in
      let label = card.text("label", of: element)
      let line = element.fields.string("inputType") == "multiline_text" ? "..." : "_____"
      let value = element.fields.string("defaultValue")
      let field = value.isEmpty ? card.text("placeholder", of: element) + line : "\(value)___"
      return label.isEmpty ? field : "\(label): \(field)"
    },
    "checker": { element, card in
      "\(element.fields.flag("checked") ? "[x]" : "[ ]") \(card.text("text", of: element))"
    },
    "date_picker": picker("📅", "initialDate"),
    "picker_datetime": picker("📅", "initialDatetime"),
    "picker_time": picker("🕐", "initialTime"),
  ]

  private static func picker(_ sign: String, _ key: String) -> CardRule {
    { element, card in
      let value = element.fields.string(key)
      if !value.isEmpty { return "\(sign) \(MessageTimeFormat.cardTime(value))" }
      let placeholder = card.text("placeholder", of: element)
      return "\(sign) \(placeholder.isEmpty ? "Select" : placeholder)"
    }
  }
}
