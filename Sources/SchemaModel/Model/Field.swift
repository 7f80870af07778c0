public import LarkJSON

/// A named value in a request or a reply.
public struct Field: Sendable {
  /// Name on the wire; empty for what an array holds and for a shared type as a whole.
  public var name: String
  /// What the value is.
  public var type: FieldType
  public var description: String?
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
  public var limits: Limits
  /// Limits that hold when siblings or parameters have certain values.
  public var conditionalLimits: [ConditionalLimits]
  /// Name of the Swift property that the file asks for.
  public var swiftName: String?
  /// Where the field stands.
  public var position: SourcePosition

  /// A unit of time.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case seconds = "s"
    case milliseconds = "ms"
  }

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
  }
}

/// A field outside the body.
public struct Parameter: Sendable {
  public var field: Field
  public var place: Place
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

  public init(fields: [Field], hasAdditionalProperties: Bool = false) {
    self.fields = fields
    self.hasAdditionalProperties = hasAdditionalProperties
  }
}

/// Values that a string or an integer may have.
public struct Values: Sendable {
  /// Whether others are allowed in requests. Replies may hold others always.
  public var isOpen: Bool
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
    public var position: SourcePosition

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

  public init(isOpen: Bool, entries: [Entry]) {
    self.isOpen = isOpen
    self.entries = entries
  }
}

/// Bounds of a value in a request.
public struct Limits: Sendable {
  public var minimum: JSONNumber?
  public var maximum: JSONNumber?
  public var minLength: Int?
  public var maxLength: Int?
  /// Longer text is accepted but not shown whole.
  public var recommendedMaxLength: Int?
  public var minItems: Int?
  public var maxItems: Int?
  public var minBytes: Int?
  public var maxBytes: Int?

  public init() {}
}

/// Limits that hold when siblings or parameters have certain values.
public struct ConditionalLimits: Sendable {
  public var when: [Condition]
  public var limits: Limits

  public init(when: [Condition], limits: Limits) {
    self.when = when
    self.limits = limits
  }
}

/// A sibling or parameter with a certain value.
public struct Condition: Sendable, Hashable {
  public var name: String
  public var value: JSON

  public init(name: String, value: JSON) {
    self.name = name
    self.value = value
  }
}
