/// Names that generated code cannot use as they are, and what it uses instead.
enum ReservedNames {
  /// A property or parameter name: keywords go into backticks, names that no backticks help get a suffix.
  static func property(_ name: String) -> String {
    let usable = startsWithDigit(name) ? "value\(name)" : name
    if unusableMembers.contains(usable) { return usable + "Value" }
    return keywords.contains(usable) ? "`\(usable)`" : usable
  }

  /// A name as it stands after a dot, where Swift asks for no backticks.
  static func afterDot(_ name: String) -> String { name.filter { $0 != "`" } }

  /// The name of a static member of an enumeration.
  static func member(_ name: String) -> String { unusableValues.contains(name) ? name + "Value" : property(name) }

  /// The name of a property of a struct that may also keep what the schema does not list, under names of its own.
  static func nestedProperty(_ name: String) -> String {
    keptProperties.contains(withoutEndings(name, "Value")) ? name + "Value" : property(name)
  }

  /// The name of a type made from a field, which no other field gives: names that would mean another type, or the one of
  /// another field, get one more suffix than they have.
  ///
  /// - Parameters:
  ///   - name: The field's name as a type.
  ///   - enclosing: Names of the types around it.
  static func fieldType(_ name: String, inside enclosing: Set<String> = []) -> String {
    // `Type` is Swift's own in every scope; for a field named `type` the word is Kind.
    if name == "Type", !enclosing.contains("Kind") { return "Kind" }
    let plain = withoutEndings(name, "Value")
    if typeNames.contains(plain) || enclosing.contains(plain) || enclosing.contains(name)
      || namesOfOtherFields.contains(plain) || (plain.hasSuffix("Element") && plain != "Element")
    {
      return name + "Value"
    }
    return capital(startsWithDigit(name) ? "Value" + name : name)
  }

  /// Where a script has no capitals, the field itself is called so, too.
  private static func capital(_ name: String) -> String {
    name.first?.isLowercase == false && name.first?.isUppercase == false ? name + "Value" : name
  }

  /// The name of the type of a list's elements: `managers` → `ManagersElement`, and `items`, as most lists are called,
  /// → `Item`. The singular of other words would be the name of the type of a field that may stand beside the list.
  static func elementType(_ name: String, inside enclosing: Set<String> = []) -> String {
    if name == "Items", !enclosing.contains("Item") { return "Item" }
    let usable = startsWithDigit(name) ? "Value" + name : name
    let element = usable + "Element"
    return enclosing.contains(element) ? element + "Value" : element
  }

  private static func withoutEndings(_ name: String, _ ending: String) -> String {
    var rest = Substring(name)
    while rest.hasSuffix(ending), rest.utf8.count > ending.utf8.count { rest = rest.dropLast(ending.count) }
    return String(rest)
  }

  /// The name of a type that is made from a file's name.
  static func sharedType(_ name: String) -> String { name == "Type" ? "Kind" : capital(type(name, suffix: "Value")) }

  /// The name of a request.
  static func request(_ name: String) -> String {
    // A request named Reply holds its own Reply, and no other request sees it.
    name == "Reply" ? name : type(name, suffix: "Method")
  }

  /// The name of an event.
  static func event(_ name: String) -> String { type(name, suffix: "Event") }

  /// The name of an element.
  static func element(_ name: String) -> String { type(name, suffix: "Element") }

  /// The name of a namespace made from a resource.
  static func resource(_ name: String) -> String { type(name, suffix: "Resource") }

  /// The name of a namespace made from a service.
  ///
  /// - Parameter isNested: Whether it stands in another namespace; otherwise every user of the module sees it.
  static func service(_ name: String, isNested: Bool) -> String {
    !isNested && topLevelNames.contains(name) ? name + "API" : type(name, suffix: "API")
  }

  /// Whether a namespace of that name would hide a type that generated code names.
  static func isUnusableNamespace(_ name: String) -> Bool { type(name, suffix: "_") != name }

  private static func type(_ name: String, suffix: String) -> String {
    let usable = startsWithDigit(name) ? suffix + name : name
    return typeNames.contains(usable) ? usable + suffix : usable
  }

  private static func startsWithDigit(_ name: String) -> Bool {
    name.first.map { $0.isNumber } ?? false
  }

  /// `x.self`, `.none` and `.some` mean something else whatever the backticks; `x.init` cannot be called.
  private static let unusableMembers: Set<String> = ["self", "Self", "Type", "Protocol", "init", "none", "some"]

  /// Where a struct keeps what the schema does not list. A struct may come to keep it later.
  private static let keptProperties: Set<String> = ["otherFields", "rawJSON"]

  /// Names that types of fields have which are called otherwise: `type` and `items`.
  private static let namesOfOtherFields: Set<String> = ["Kind", "Item"]

  /// What every listed value has as a property of its own.
  private static let unusableValues: Set<String> = ["rawValue"]

  /// Words that need backticks where a name is declared.
  private static let keywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "inout", "internal",
    "let", "operator", "private", "precedencegroup", "protocol", "public", "rethrows", "static", "struct",
    "subscript", "typealias", "var", "break", "case", "catch", "continue", "default", "defer", "do", "else",
    "fallthrough", "for", "guard", "if", "in", "repeat", "return", "throw", "switch", "where", "while", "Any", "as",
    "await", "catch", "false", "is", "nil", "super", "throws", "true", "try",
  ]

  /// Types that generated code names: a nested type of that name would hide them.
  private static let typeNames: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "Codable", "Decodable", "Decoder", "Dictionary", "Double", "Encodable",
    "Encoder", "Hashable", "Int", "Int64", "LarkCore", "Never", "Optional", "Protocol", "Self", "Sendable",
    "StaticString", "String", "Swift", "Type", "Void",
    "CallableByBotOnly", "CallableByUserAndBot", "CallableByUserOnly", "CardBuilder", "CardElement",
    "Download", "EmptyReply", "EventInfo", "FileUpload",
    "Indirect", "Int64Text", "JSON",
    "JSONDecodable", "JSONEncodable", "JSONObject", "JSONReader", "Method", "JSONWriter", "LarkEvent", "LarkReply",
    "LarkRequest", "MethodInfo", "MillisecondTimestamp", "Nullable", "OpenEnum", "PageCursor", "PageItem",
    "PagedRequest", "RawJSON", "Reply", "RequestEncoder", "ScopeRule", "ScopeTable", "SecondTimestamp", "Types",
  ]

  /// Types that users of a module reach for without a prefix.
  private static let topLevelNames: Set<String> = [
    "Actor", "AnyHashable", "Bot", "Brand", "Bundle", "Calendar", "Character", "Clock", "Collection", "Comparable",
    "Data", "Date", "Duration", "Equatable", "Error", "Float", "Identity", "Locale", "Mirror", "Observation", "Process",
    "Range", "Regex", "Response", "Result", "Scope", "Sequence", "Set", "Slice", "Substring", "Task", "Thread", "Timer",
    "URL", "UUID", "User",
  ]
}
