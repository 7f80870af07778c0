public import LarkJSON

/// A named value in a request or a reply.
public struct Field: Sendable {
  /// Name on the wire; empty for what an array holds and for a shared type as a whole.
  public var name: String
  /// What the value is.
  public var type: FieldType
  public var description: String?
  /// A value as a caller would give it.
  public var example: JSON?
  /// What the platform takes when the field is left out.
  public var defaultValue: JSON?
  /// The platform refuses a request without the field.
  public var isRequired: Bool
  /// The contract lets the field out, but a request without it does nothing useful.
  public var isRequiredInPractice: Bool
  /// Siblings whose values make the field needed.
  public var requiredWhen: [Condition]
  /// Siblings whose values forbid the field.
  public var notAllowedWhen: [Condition]
  /// The field goes out even when the caller leaves it out, with its default.
  public var isAlwaysSent: Bool
  /// A request may send null to clear the field.
  public var isNullable: Bool
  /// A point in time or a duration is counted in this unit.
  public var unit: Unit?
  /// The string holds JSON text.
  public var holdsJSONText: Bool
  /// Parameter that says which kind of id the field holds.
  public var idTypeParam: String?
  /// Bounds of the value in a request.
  public var limits: Limits
  /// Limits that hold when siblings or parameters have certain values.
  public var conditionalLimits: [ConditionalLimits]
  /// Combinations of values that the platform is said to refuse, or to leave without effect.
  public var warnings: [ConditionalWarning]
  /// Sibling that holds an earlier time.
  public var laterThan: String?
  /// Regular expression that the whole of a string must match where its value is not listed; of an element's JSON.
  public var pattern: String?
  /// The platform has another way by now: tools take the field from JSON, but generated code does not offer it.
  public var isDeprecated: Bool
  /// Name of the Swift property that the file asks for.
  public var swiftName: String?
  /// Where the field stands.
  public var position: SourcePosition

  /// A unit of time.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case seconds = "s"
    case milliseconds = "ms"
  }

  /// A field with nothing but a name and a type.
  ///
  /// - Parameters:
  ///   - name: Name on the wire.
  ///   - type: What the value is.
  ///   - position: Where the field stands.
  public init(name: String, type: FieldType, position: SourcePosition) {
    self.name = name
    self.type = type
    self.position = position
    isRequired = false
    isRequiredInPractice = false
    requiredWhen = []
    notAllowedWhen = []
    isAlwaysSent = false
    isNullable = false
    holdsJSONText = false
    limits = Limits()
    conditionalLimits = []
    warnings = []
    isDeprecated = false
  }
}

/// A field outside the body.
public struct Parameter: Sendable {
  /// Name, type and limits.
  public var field: Field
  /// Where the parameter goes.
  public var place: Place
  /// How a list of values stands in the query.
  public var listStyle: ListStyle

  /// Where a parameter goes.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    case path
    case query
    case header
  }

  /// How a list stands in a query.
  public enum ListStyle: String, Sendable, Hashable, CaseIterable {
    /// `k=a&k=b`
    case repeated = "repeat"
    /// `k=a,b`
    case commaSeparated = "csv"
  }

  /// - Parameters:
  ///   - field: Name, type and limits.
  ///   - place: Where the parameter goes.
  ///   - listStyle: How a list of values stands in the query.
  public init(field: Field, place: Place, listStyle: ListStyle = .repeated) {
    self.field = field
    self.place = place
    self.listStyle = listStyle
  }
}

/// What a value is.
public indirect enum FieldType: Sendable {
  case string(format: StringFormat?, values: Values?)
  case integer(values: Values?)
  case number
  case boolean
  /// Any JSON value.
  case any
  /// A file to upload.
  case file
  case array(Field)
  case object(ObjectShape)
  case reference(TypeID)

  /// Whether the value is a file to upload.
  public var isFile: Bool {
    if case .file = self { true } else { false }
  }
}

/// What the text of a string is.
public enum StringFormat: String, Sendable, Hashable, CaseIterable {
  case int64
  case date
  case dateTime = "date-time"
}

/// The fields of an object.
public struct ObjectShape: Sendable {
  /// Fields in the order of the file. None: a free-form object.
  public var fields: [Field]
  /// The object holds fields beyond the listed ones that are worth keeping.
  public var hasAdditionalProperties: Bool
  /// Of an object in a reply, the Swift type keeps all it was read from.
  public var keepsRawJSON: Bool

  /// - Parameters:
  ///   - fields: Fields in the order of the file.
  ///   - hasAdditionalProperties: Whether the object holds fields beyond them.
  ///   - keepsRawJSON: Whether the Swift type keeps all it was read from.
  public init(fields: [Field], hasAdditionalProperties: Bool = false, keepsRawJSON: Bool = false) {
    self.fields = fields
    self.hasAdditionalProperties = hasAdditionalProperties
    self.keepsRawJSON = keepsRawJSON
  }
}

/// Values that a string or an integer may have.
public struct Values: Sendable {
  /// Whether others are allowed in requests. Replies may hold others always.
  public var isOpen: Bool
  /// The values in the order of the file.
  public var entries: [Entry]

  /// One value.
  public struct Entry: Sendable {
    /// A string or an integer.
    public var value: JSON
    /// Name of the Swift member that the file asks for.
    public var name: String?
    public var description: String?
    /// Who may use the value; nil: all callers.
    public var identities: [Caller]?
    /// Where the value stands.
    public var position: SourcePosition

    /// - Parameters:
    ///   - value: A string or an integer.
    ///   - name: Name of the Swift member that the file asks for.
    ///   - description: What the value means.
    ///   - identities: Who may use it; nil: all callers.
    ///   - position: Where it stands.
    public init(
      value: JSON, name: String? = nil, description: String? = nil, identities: [Caller]? = nil,
      position: SourcePosition
    ) {
      self.value = value
      self.name = name
      self.description = description
      self.identities = identities
      self.position = position
    }
  }

  /// - Parameters:
  ///   - isOpen: Whether others are allowed in requests.
  ///   - entries: The values in the order of the file.
  public init(isOpen: Bool, entries: [Entry]) {
    self.isOpen = isOpen
    self.entries = entries
  }
}

/// Bounds of a value in a request.
public struct Limits: Sendable {
  /// Smallest number.
  public var minimum: JSONNumber?
  /// Largest number.
  public var maximum: JSONNumber?
  /// Fewest characters.
  public var minLength: Int?
  /// Most characters.
  public var maxLength: Int?
  /// Shorter text goes out with a warning.
  public var recommendedMinLength: Int?
  /// Longer text goes out with a warning: it may not be shown or used whole.
  public var recommendedMaxLength: Int?
  /// Fewest elements.
  public var minItems: Int?
  /// Most elements.
  public var maxItems: Int?
  /// Fewest bytes.
  public var minBytes: Int?
  /// Most bytes.
  public var maxBytes: Int?

  /// No limit at all.
  public init() {}
}

/// Limits that hold when siblings or parameters have certain values.
public struct ConditionalLimits: Sendable {
  /// What must hold.
  public var when: [Condition]
  /// The limits that hold then.
  public var limits: Limits

  /// - Parameters:
  ///   - when: What must hold.
  ///   - limits: The limits that hold then.
  public init(when: [Condition], limits: Limits) {
    self.when = when
    self.limits = limits
  }
}

/// What is said of a request in which siblings or parameters have certain values. The request goes out all the same.
public struct ConditionalWarning: Sendable, Hashable {
  /// What must hold; a value of null stands for a field that is left out.
  public var when: [Condition]
  /// What is said then.
  public var message: String

  /// - Parameters:
  ///   - when: What must hold; a value of null stands for a field that is left out.
  ///   - message: What is said then.
  public init(when: [Condition], message: String) {
    self.when = when
    self.message = message
  }
}

/// A sibling or parameter with a certain value.
public struct Condition: Sendable, Hashable {
  /// Name of the sibling or parameter.
  public var name: String
  /// The value it has.
  public var value: JSON

  /// - Parameters:
  ///   - name: Name of the sibling or parameter.
  ///   - value: The value it has.
  public init(name: String, value: JSON) {
    self.name = name
    self.value = value
  }
}

extension Field {
  /// The field that a call most likely gives where it must give none: one that is needed in practice or on a condition,
  /// then one that names or says something, then whatever comes first.
  public static func likeliest(among fields: some Sequence<Field>) -> Field? {
    var best: (field: Field, rank: Int)?
    for field in fields where best.map({ rank(of: field) < $0.rank }) ?? true { best = (field, rank(of: field)) }
    return best?.field
  }

  private static func rank(of field: Field) -> Int {
    if field.isRequired { return 0 }
    if field.isRequiredInPractice { return 1 }
    if !field.requiredWhen.isEmpty { return 2 }
    if let index = ["name", "title", "summary", "subject", "content", "text", "query"].firstIndex(of: field.name) {
      return 3 + index
    }
    return 20
  }
}
