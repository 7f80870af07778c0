import LarkJSON

/// A field as the file writes it, beside what it says.
struct FieldDocument: Sendable {
  /// What the field says. Where its type cannot be told, `any` stands for it, so that no mistake follows from another.
  var field: Field
  /// Where the field begins: its name, or its value where it has no name.
  let position: JSONPosition
  /// Keys and values with their places.
  let keys: KeyedObject<FieldKey>
  /// Fields of an object, or the one field that an array holds.
  let children: [FieldDocument]
  let place: Place
  /// Whether the type is known.
  let hasKnownType: Bool
  /// Whether the file has an object here; without one there is nothing to look at but the name.
  let isReadable: Bool

  /// In which part of a file a field stands.
  enum Section: Sendable {
    case params
    case data
    case reply
    /// What an event brings.
    case payload
    /// What the JSON of an element holds.
    case element
    /// A file in a types folder: the fields of requests and of replies alike.
    case sharedType
  }

  /// Where in its part a field stands.
  struct Place: Sendable {
    let section: Section
    let level: Level
    /// How many fields are around it.
    var depth = 0

    enum Level: Sendable {
      case top
      /// A field of an object that is itself a field.
      case property
      /// What an array holds.
      case element
    }

    var isTop: Bool { level == .top }

    /// Whether what stands here can be sent or left out by itself, unlike a type and what an array holds.
    var isSentByItself: Bool {
      level != .element && (section != .sharedType || !isTop)
    }

    /// Fields may be nested this deep: more is no schema, and would be too much for the stack of a thread.
    static let greatestDepth = 32

    func inside(_ level: Level) -> Place {
      Place(section: section, level: level, depth: depth + 1)
    }
  }

  /// Fields of an object.
  var properties: [FieldDocument] { children.filter { $0.place.level == .property } }

  /// Where the type stands.
  var typePosition: JSONPosition {
    (keys[.type] ?? keys[.ref])?.value.position ?? keys.position
  }
}

/// A parameter as the file writes it.
struct ParameterDocument: Sendable {
  var document: FieldDocument
  /// Where the parameter goes; nil where the file does not say.
  let place: Parameter.Place?
  let listStyle: Parameter.ListStyle
}
