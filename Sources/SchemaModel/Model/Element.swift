/// The elements of one kind of page, such as a card: a folder without `service.json` whose files have the key
/// `element`.
public struct ElementSet: Sendable {
  /// Name of the set, which is the folder's name.
  public var name: String
  /// Path of the folder, with a final slash.
  public var folder: String
  /// Elements, by name of their file.
  public var elements: [Element]
  /// Shared types, by name.
  public var types: [SharedType]

  /// - Parameters:
  ///   - name: Name of the set.
  ///   - folder: Path of the folder, with a final slash.
  ///   - elements: Elements, by name of their file.
  ///   - types: Shared types, by name.
  public init(name: String, folder: String, elements: [Element] = [], types: [SharedType] = []) {
    self.name = name
    self.folder = folder
    self.elements = elements
    self.types = types
  }

  /// The element that holds all others, such as the card itself.
  public var root: Element? { elements.first { $0.isRoot } }

  /// The element that gives a place its name.
  public func element(atPlace place: String) -> Element? { elements.first { $0.place == place } }
}

/// An element: what its JSON holds, where it may stand, and what may stand in it.
public struct Element: Sendable {
  /// Set and name of the file.
  public var id: ElementID
  /// Path of the file.
  public var source: String
  /// What the element is, in one sentence.
  public var summary: String
  /// What a builder should know beyond the summary.
  public var description: String?
  /// Value of `tag` in its JSON; nil for the root, which holds all others.
  public var tag: String?
  /// Name of the field whose list holds other elements; the field may stand in an object of the element.
  public var slot: String?
  /// What other elements call the slot in ``allowedIn``; nil without a slot.
  public var place: String?
  /// The places where the element may stand.
  public var allowedIn: [String]
  /// The place that must be around it, at whatever distance.
  public var onlyInside: String?
  /// Fields that a Swift initializer takes first, without labels.
  public var arguments: [String]
  /// Fields in the order of the file, without the tag.
  public var fields: [Field]
  /// The platform's page about the element.
  public var docs: String?
  /// Name of the Swift type that the file asks for.
  public var swiftName: String?
  /// Where the file says what, for diagnostics of later stages.
  public var position: SourcePosition

  /// An element with everything its file says; the parameters are the properties.
  public init(
    id: ElementID, source: String, summary: String, description: String?, tag: String?, slot: String?, place: String?,
    allowedIn: [String], onlyInside: String?, arguments: [String], fields: [Field], docs: String?, swiftName: String?,
    position: SourcePosition
  ) {
    self.id = id
    self.source = source
    self.summary = summary
    self.description = description
    self.tag = tag
    self.slot = slot
    self.place = place
    self.allowedIn = allowedIn
    self.onlyInside = onlyInside
    self.arguments = arguments
    self.fields = fields
    self.docs = docs
    self.swiftName = swiftName
    self.position = position
  }

  /// Whether the element holds all others.
  public var isRoot: Bool { tag == nil }

  /// The element as one field, for tools that treat it like any other object.
  public var field: Field {
    Field(name: "", type: .object(ObjectShape(fields: fields)), position: position)
  }
}

/// Names the file of an element: `cards/markdown.json` is set `cards`, name `markdown`.
public struct ElementID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Name of the set.
  public var set: String
  /// Name of the file, without its ending.
  public var name: String

  /// - Parameters:
  ///   - set: Name of the set.
  ///   - name: Name of the file, without its ending.
  public init(set: String, name: String) {
    self.set = set
    self.name = name
  }

  public var description: String { "\(set).\(name)" }

  public static func < (left: ElementID, right: ElementID) -> Bool {
    (left.set, left.name) < (right.set, right.name)
  }
}
