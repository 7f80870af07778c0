public import LarkCardElements
public import LarkCore

extension Card {
  /// A card with a header.
  ///
  /// ```swift
  /// let card = Card(.blue, title: "Deploy?") {
  ///   Markdown("**main** is green")
  ///   Form("deploy") {
  ///     Input("why", label: "Why?")
  ///     Button("Yes", .submit, value: ["ok": true])
  ///   }
  /// }
  /// try await bot.sendMessage(.card(card), to: .chat("oc_1"))
  /// ```
  ///
  /// - Parameters:
  ///   - template: Colour of the header.
  ///   - title: The title, of which four lines are shown.
  ///   - subtitle: One line below it.
  ///   - config: How the card behaves.
  ///   - elements: What stands below the header.
  public init(
    _ template: Header.Template? = nil, title: String, subtitle: String? = nil, config: Config? = nil,
    @CardBuilder<any BodyElement> elements: () -> [any BodyElement]
  ) {
    let header = Header(title: Text(title), subtitle: subtitle.map { Text($0) }, template: template)
    self.init(config: config, header: header, body: Body(elements: elements))
  }

  /// A card of which the header is given whole, or which has none.
  ///
  /// - Parameters:
  ///   - header: What stands above the elements.
  ///   - config: How the card behaves.
  ///   - link: Where a click on the card leads.
  ///   - elements: The elements.
  public init(
    header: Header? = nil, config: Config? = nil, link: CardLink? = nil,
    @CardBuilder<any BodyElement> elements: () -> [any BodyElement]
  ) {
    self.init(config: config, cardLink: link, header: header, body: Body(elements: elements))
  }

  /// The card as JSON, whatever may be wrong with it; ``content()`` checks it first.
  public var json: JSON { JSON(encoding: self) ?? [:] }

  /// Everything that is wrong with the card and the types cannot hold, and what is worth a look.
  public var problems: [CardProblem] { CardCheck.problems(in: json.serializedBytes()) }

  /// The card as the content of a message: JSON text.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` that lists everything wrong, each with its place in the card.
  public func content() throws(LarkError) -> String {
    let (text, refusal) = checked
    if let refusal { throw refusal }
    return text
  }

  /// The text, and why it cannot be sent.
  var checked: (text: String, refusal: LarkError?) {
    let bytes = json.serializedBytes()
    let text = String(decoding: bytes, as: UTF8.self)
    return (text, LarkError(CardCheck.problems(in: bytes).filter { $0.severity == .error }))
  }
}

extension LarkError {
  /// The error for a card that the platform would refuse; nil without problems.
  init?(_ problems: [CardProblem]) {
    guard let first = problems.first else { return nil }
    self.init(
      kind: .invalidRequest,
      message: problems.count == 1
        ? "the card cannot be sent: \(first.line)"
        : "the card cannot be sent: \(problems.count) mistakes: "
          + problems.map { "\($0.line); \($0.remedy)" }.joined(separator: " | "),
      remedy: problems.count == 1 ? first.remedy : nil, field: "content", wasNeverSent: true)
    cardPlace = first.place
  }
}

/// An element by its JSON, for what has no type here. Whether it may stand where it stands nobody checks.
///
/// ```swift
/// RawElement(["tag": "new_kind", "content": "…"])
/// ```
public struct RawElement: BodyElement, ColumnSetElement, ColumnElement, FormElement, InteractiveContainerElement,
  CollapsiblePanelElement, CheckerElement
{
  /// The element.
  public var json: JSON

  /// - Parameter json: The element, an object with a `tag`.
  public init(_ json: JSON) {
    self.json = json
  }

  public func encode(to json: inout JSONWriter) {
    self.json.encode(to: &json)
  }
}
