import SchemaModel

/// A schema whose every Swift name and type is decided: what the outline stage draws, without a decision of its own.
struct BoundSchema: Sendable {
  var services: [BoundService]
  var elementSets: [BoundElementSet] = []
  /// Another name of the namespace around all services, where a declaration has its own.
  var outerAlias: String?

  /// The names of all declarations inside the namespaces of the services.
  var declaredNames: Set<String> {
    var names: Set<String> = []
    func add(_ types: [BoundType]) {
      for type in types {
        names.insert(type.name)
        if case .structure(let structure) = type { add(structure.nestedTypes) }
      }
    }
    func add(_ namespaces: [BoundNamespace]) {
      for namespace in namespaces {
        names.insert(namespace.name)
        add(namespace.children)
      }
    }
    for service in services {
      add(service.resources)
      add(service.types.map(\.declaration))
      add(service.events.map { .structure($0.structure) })
      for method in service.methods {
        names.insert(method.name)
        add(method.nestedTypes)
        if case .structure(let reply) = method.reply { add(reply.nestedTypes) }
      }
    }
    for set in elementSets {
      for element in set.elements { add([.structure(element.structure)]) }
      add(set.types.map(\.declaration))
    }
    return names
  }
}

/// A set of elements as Swift types side by side.
struct BoundElementSet: Sendable {
  var set: ElementSet
  var elements: [BoundElement]
  var types: [BoundSharedType]
}

/// An element.
struct BoundElement: Sendable {
  var element: Element
  /// The namespace around its type, where the target asks for one.
  var scope: [String]
  var structure: BoundStructure
  /// Protocols of the places where it may stand.
  var conformances: [String]
  /// Protocol of what may stand in its own slot.
  var contentProtocol: String?
}

/// A service as a Swift namespace.
struct BoundService: Sendable {
  var service: Service
  /// The namespace that the target asks for around all services.
  var outerNamespace: String?
  var namespace: String
  /// Another name of the namespace, where a declaration has its own.
  var alias: String?
  /// Resources as nested namespaces, in the order of their names.
  var resources: [BoundNamespace]
  var methods: [BoundMethod]
  var events: [BoundEvent]
  var types: [BoundSharedType]
  var shortcuts: [BoundShortcut]
}

/// An event.
struct BoundEvent: Sendable {
  var event: Event
  /// Namespaces around its type, outermost first.
  var scope: [String]
  /// What stands under `event` of the envelope.
  var structure: BoundStructure

  var name: String { structure.name }
}

/// A shortcut.
struct BoundShortcut: Sendable {
  var shortcut: Shortcut
  /// Namespaces around its type, outermost first.
  var scope: [String]
  var name: String
  /// Its properties, in the order of its flags; those that no flag gives come last.
  var options: [BoundOption]
}

/// A property of a shortcut.
struct BoundOption: Sendable {
  /// The name, in backticks where Swift asks for them.
  var name: String
  /// The type without the question mark.
  var type: String
  /// Whether the property may be nil.
  var isOptional: Bool
  /// What counts when code does not give it, in Swift; nil: code has to.
  var defaultValue: String?
  /// What it does.
  var summary: String
  var source: Source

  /// Where a command takes the value from.
  enum Source: Sendable {
    case flag(Shortcut.Flag)
    /// A flag whose words are those of a type that is declared elsewhere.
    case word(Shortcut.Flag)
    case opposite(of: Shortcut.Flag)
    case oneOf([Alternative])
    /// The type reads flags by itself; where there are none, code alone gives the value.
    case part([Shortcut.Flag])
  }

  /// A flag as a case, or a case that only code can choose.
  struct Alternative: Sendable {
    var name: String
    var flag: Shortcut.Flag?
    var summary: String
  }

  /// The type of its elements, where it is a list, and its own otherwise.
  var elementType: String { type.hasPrefix("[") ? String(type.dropFirst().dropLast()) : type }

  /// Name as it stands in texts.
  var plainName: String { ReservedNames.afterDot(name) }

  /// Every option with the flag that it stands for, as errors name them: `to.chat` for the case of an alternative.
  var flagsByOption: [(option: String, flag: Shortcut.Flag)] {
    switch source {
    case .flag(let flag), .word(let flag), .opposite(let flag): [(plainName, flag)]
    case .oneOf(let alternatives):
      alternatives.compactMap { alternative in
        alternative.flag.map { ("\(plainName).\(ReservedNames.afterDot(alternative.name))", $0) }
      }
    case .part(let flags): flags.map { (SwiftIdentifier.lowerCamel($0.name), $0) }
    }
  }
}

/// A namespace inside a service: one segment of a resource's name.
struct BoundNamespace: Sendable {
  var name: String
  /// The resource that ends here, if one does.
  var resource: String?
  /// What the resource holds.
  var contents: Contents = []

  /// What a resource holds.
  struct Contents: OptionSet, Sendable, Hashable {
    let rawValue: Int
    static let methods = Contents(rawValue: 1)
    static let events = Contents(rawValue: 2)
  }
  var children: [BoundNamespace]
}

/// A method as a request type.
struct BoundMethod: Sendable {
  var method: Method
  /// Namespaces around the request type, outermost first.
  var scope: [String]
  var name: String
  var properties: [BoundProperty]
  var nestedTypes: [BoundType]
  var reply: BoundReply
  var paging: BoundPaging?
  /// Swift name of the property that makes a repeated call harmless.
  var idempotencyKey: String?
}

/// What a request answers.
enum BoundReply: Sendable {
  case empty
  case binary
  case shared(String)
  case structure(BoundStructure)
}

/// How a paged request finds the next page, in Swift names.
struct BoundPaging: Sendable {
  var token: String
  var next: String
  var more: String?
  var items: String
  var itemType: SwiftType
}

/// A shared type.
struct BoundSharedType: Sendable {
  var type: SharedType
  var scope: [String]
  var declaration: BoundType
}

/// A type to declare.
enum BoundType: Sendable {
  case structure(BoundStructure)
  case enumeration(BoundEnumeration)
  /// Another name for a type that Swift or LarkCore has.
  case alias(name: String, type: SwiftType, summary: String)

  var name: String {
    switch self {
    case .structure(let structure): structure.name
    case .enumeration(let enumeration): enumeration.name
    case .alias(let name, _, _): name
    }
  }

  /// Whether the declaration names anything of LarkCore.
  var needsCore: Bool {
    guard case .alias(_, let type, _) = self else { return true }
    return !type.isOfSwift
  }
}

/// A struct that is read from replies, written into requests, or both.
struct BoundStructure: Sendable {
  var name: String
  var summary: String
  var properties: [BoundProperty]
  var nestedTypes: [BoundType]
  var use: TypeUse
  /// Whether a reply is this struct as a whole.
  var isReply: Bool
  /// Swift name of the property that keeps fields the schema does not list.
  var otherFields: String?
  /// Swift name of the property that keeps what the value was read from.
  var rawJSON: String?
  /// Whether elements stand in it or in a value that it holds, which cannot be compared.
  var holdsElements = false
}

/// Which way values of a type travel.
struct TypeUse: OptionSet, Sendable, Hashable {
  let rawValue: Int
  static let request = TypeUse(rawValue: 1)
  static let reply = TypeUse(rawValue: 2)
}

/// An open enum.
struct BoundEnumeration: Sendable {
  struct Member: Sendable {
    var name: String
    /// The value as requests and replies have it, a number as its digits.
    var text: String
    /// The value as a Swift literal.
    var literal: String
    var description: String?
  }

  var name: String
  var summary: String
  /// `String` or `Int`.
  var rawType: String
  var members: [Member]
}

/// A property of a request, of a shared type or of a reply.
struct BoundProperty: Sendable {
  /// How the initializer takes the property.
  enum Argument: Sendable, Hashable {
    /// The caller must give it.
    case required
    /// The caller may leave it out.
    case optional
  }

  var field: Field
  /// The name, in backticks where Swift asks for them.
  var name: String
  var type: SwiftType
  /// Whether the property may be nil.
  var isOptional: Bool
  var argument: Argument
  /// What is sent when the property is nil, as a Swift literal.
  var fallback: String?
  /// Where the value goes in a request.
  var place: Place
  /// The only value there is, as a Swift literal; it is written, and nobody can set it.
  var constant: String?
  /// Protocol of the elements that the list holds, which an initializer takes from a builder.
  var contentProtocol: String?
  /// Whether the initializer takes the value without a label.
  var isUnlabelled = false
  /// Whether the value may hold the struct that holds it, so that Swift must keep it outside.
  var isIndirect = false

  enum Place: Sendable, Hashable {
    case path
    case query
    case commaSeparatedQuery
    case header
    case body
    case textPart
    case filePart
    /// Inside another value.
    case nested
  }
}

extension [BoundProperty] {
  /// The properties in the order in which the initializer takes them: those that must be given come first.
  /// What a builder makes comes last, so that it can stand behind the parentheses.
  var inInitializerOrder: [BoundProperty] {
    let taken = filter { $0.constant == nil && $0.contentProtocol == nil }
    let labelled = taken.filter { !$0.isUnlabelled }
    return taken.filter(\.isUnlabelled) + labelled.filter { $0.argument == .required }
      + labelled.filter { $0.argument == .optional } + filter { $0.contentProtocol != nil }
  }
}

/// A type as it is written in Swift.
indirect enum SwiftType: Sendable, Hashable {
  case named(String)
  case array(SwiftType)
  case nullable(SwiftType)

  var text: String {
    switch self {
    case .named(let name): name
    case .array(let element): "[\(element.text)]"
    case .nullable(let type): "Nullable<\(type.text)>"
    }
  }

  /// Whether Swift itself has the type.
  var isOfSwift: Bool {
    switch self {
    case .named(let name): ["String", "Int", "Double", "Bool"].contains(name)
    case .array(let element): element.isOfSwift
    case .nullable: false
    }
  }
}
