import LarkCore

extension CardRules {
  /// Menus to choose from.
  static let menus: [String: CardRule] = [
    "select_static": { element, card in menu(element, card) },
    "select_person": { element, card in menu(element, card) },
    "multi_select_static": { element, card in menu(element, card) + "(multi)" },
    "multi_select_person": { element, card in menu(element, card) + "(multi)" },
    "select_img": { element, card in
      let selection = Selection(element)
      let options = element.fields.list("options").enumerated().map { index, option in
        imageOption(option, card, number: index + 1, isSelected: selection.contains(option, at: index))
      }
      return options.isEmpty ? "" : "{\(options.joined(separator: " / "))}"
    },
  ]

  /// What is chosen in a menu, by value or by place.
  private struct Selection {
    let values: Set<String>
    let index: Int64?

    init(_ element: CardElement) {
      let fields = element.fields
      values = Set(([fields.string("initialOption")] + fields.list("selectedValues").compactMap(\.scalarText)))
        .subtracting([""])
      index = fields.integer("initialIndex")
    }

    func contains(_ option: JSON, at index: Int) -> Bool {
      self.index == Int64(index) || values.contains(option["value"]?.scalarText ?? "")
    }
  }

  private static func menu(_ element: CardElement, _ card: CardRenderer) -> String {
    let selection = Selection(element)
    var hasSelected = false
    var labels: [String] = []
    for (index, option) in element.fields.list("options").enumerated() {
      let isSelected = selection.contains(option, at: index)
      hasSelected = hasSelected || isSelected
      labels.append((isSelected ? "✓" : "") + label(of: option, card, depth: element.depth + 1))
    }
    if labels.isEmpty {
      let placeholder = card.text("placeholder", of: element)
      labels = [placeholder.isEmpty ? "Please select" : placeholder]
    }
    return "{\(labels.joined(separator: " / "))\(hasSelected ? "" : " ▼")}"
  }

  private static func label(of json: JSON, _ card: CardRenderer, depth: Int) -> String {
    guard let object = json.objectValue else { return json.scalarText ?? Mark.unknown }
    let option = CardElement(object, depth: depth)
    let value = option.fields.string("value")
    let labels = [card.text("text", of: option), card.attachment.optionUsers[value] ?? "", value]
    return labels.first { !$0.isEmpty } ?? Mark.unknown
  }

  private static func imageOption(_ option: JSON, _ card: CardRenderer, number: Int, isSelected: Bool) -> String {
    let value = option["value"]?.scalarText ?? ""
    let image = option["imageID"]?.scalarText.flatMap { card.attachment.images[$0] }
    return (isSelected ? "✓" : "") + "🖼️ Image \(number)" + (value.isEmpty ? "" : "(\(value))")
      + (image.map(reference) ?? "")
  }
}
