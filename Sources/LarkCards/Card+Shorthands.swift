public import LarkCardElements
public import LarkCore

// What people write most often in few words: texts as strings, callbacks, addresses, and widths in pixels.

extension Card.PlainText: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Card.Text: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }

  /// A text in the small Markdown: bold, italics, links, mentions and colours.
  public static func larkMD(_ text: String) -> Card.Text { Card.Text(text, tag: .larkMD) }
}

extension Card.PanelTitle: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(content: text) }

  /// A title in Markdown.
  public static func markdown(_ text: String) -> Card.PanelTitle { Card.PanelTitle(tag: .markdown, content: text) }
}

extension Card.Icon {
  /// A picture of the platform.
  ///
  /// - Parameters:
  ///   - token: Its name, such as `chat_outlined`.
  ///   - color: Its colour, where it is outlined or filled.
  public static func standard(_ token: String, color: Card.Color? = nil) -> Card.Icon {
    Card.Icon(.standard, token: token, color: color)
  }

  /// An uploaded picture.
  ///
  /// - Parameter imgKey: Its key (`img_…`).
  public static func custom(_ imgKey: String) -> Card.Icon { Card.Icon(.custom, imgKey: imgKey) }
}

extension Card.Behavior {
  /// The app gets `card.action.trigger`.
  ///
  /// - Parameter value: What it gets back as `action.value`.
  public static func callback(_ value: JSONObject = [:]) -> Card.Behavior {
    Card.Behavior(.callback, value: .object(value))
  }

  /// An address is opened.
  ///
  /// - Parameters:
  ///   - address: The address, with http or https, or an applink.
  ///   - android: The address on Android, where it is another.
  ///   - ios: The address on iOS, where it is another.
  ///   - pc: The address on a computer, where it is another.
  public static func openURL(
    _ address: String, android: String? = nil, ios: String? = nil, pc: String? = nil
  ) -> Card.Behavior {
    Card.Behavior(.openURL, defaultURL: address, androidURL: android, iosURL: ios, pcURL: pc)
  }
}

extension Card.Option {
  /// A choice of a menu.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - value: What the app gets; distinct within the menu.
  public init(_ text: String, value: String) { self.init(text: Card.PlainText(text), value: value) }
}

extension Card.Confirm {
  /// A question that comes before anything happens.
  ///
  /// - Parameters:
  ///   - title: Title of the question.
  ///   - text: The question.
  public init(_ title: String, _ text: String) {
    self.init(title: Card.PlainText(title), text: Card.PlainText(text))
  }
}

extension Button {
  /// A button that tells the app, acts on its form or opens an address.
  ///
  /// A value is sent with a callback, since JSON 2.0 sends no event for a value alone.
  ///
  /// - Parameters:
  ///   - text: What it says, in at most 100 characters.
  ///   - action: What it does to the form around it.
  ///   - value: What the app gets back as `action.value`.
  ///   - url: An address to open.
  ///   - type: How it looks.
  ///   - name: Its name in the event, unique in the card; without one a button that acts on a form is called by its
  ///     action.
  ///   - confirm: A question that comes first.
  public init(
    _ text: String, _ action: FormActionType? = nil, value: JSONObject? = nil, url: String? = nil, type: Kind? = nil,
    name: String? = nil, confirm: Card.Confirm? = nil
  ) {
    let behaviors = [url.map { Card.Behavior.openURL($0) }, value.map { Card.Behavior.callback($0) }].compactMap(\.self)
    self.init(
      Card.PlainText(text), type: type, confirm: confirm, behaviors: behaviors.isEmpty ? nil : behaviors,
      name: name ?? action?.rawValue, formActionType: action)
  }
}

extension Div {
  /// A text.
  public init(_ text: String) { self.init(Card.Text(text)) }
}

extension CollapsiblePanel {
  /// A panel that people open and close.
  ///
  /// - Parameters:
  ///   - title: What its line says.
  ///   - expanded: Whether it is open at first.
  ///   - elements: What is in it.
  public init(
    _ title: String, expanded: Bool = false,
    @CardBuilder<any CollapsiblePanelElement> elements: () -> [any CollapsiblePanelElement]
  ) {
    self.init(Header(title: Card.PanelTitle(content: title)), expanded: expanded ? true : nil, elements: elements)
  }
}

extension Table {
  /// A table of strings.
  ///
  /// - Parameters:
  ///   - columns: Heads of the columns.
  ///   - rows: Cells of the rows, as many as there are columns.
  public init(_ columns: [String], rows: [[String]]) {
    let names = columns.indices.map { "c\($0 + 1)" }
    self.init(
      columns: zip(names, columns).map { Card.TableColumn(name: $0, dataType: .text, displayName: $1) },
      rows: rows.map { row in JSONObject(zip(names, row).map { ($0, .string($1)) }) })
  }
}

/// Widths, heights and gaps that may be given in pixels.
public protocol PixelLength: OpenEnum where RawValue == String {}

extension PixelLength {
  /// So many pixels.
  public static func px(_ count: Int) -> Self { Self(rawValue: "\(count)px") }
}

extension Card.BoxWidth: PixelLength {}
extension Card.ColumnWidth: PixelLength {}
extension Card.ControlWidth: PixelLength {}
extension Card.Height: PixelLength {}
extension Card.RowHeight: PixelLength {}
extension Card.Spacing: PixelLength {}
extension Card.TableColumnWidth: PixelLength {}
