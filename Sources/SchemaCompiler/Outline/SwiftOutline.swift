/// A Swift file as a tree of declarations: what the printer writes, without a decision of its own.
struct SwiftFile: Sendable, Hashable {
  /// Comment lines at the top.
  var header: [String]
  var imports: [String]
  var declarations: [SwiftDeclaration]
}

/// A declaration.
indirect enum SwiftDeclaration: Sendable, Hashable {
  case type(SwiftTypeDeclaration)
  case variable(SwiftVariable)
  case function(SwiftFunction)
  /// Several short declarations that belong together, without empty lines between them.
  case group([SwiftDeclaration])
}

/// A struct, an enum, an extension or a type alias.
struct SwiftTypeDeclaration: Sendable, Hashable {
  enum Keyword: String, Sendable, Hashable {
    case structure = "struct"
    case enumeration = "enum"
    case `extension`
    case `protocol`
  }

  var documentation: [String] = []
  /// Access and isolation, such as `public nonisolated`.
  var modifiers: String = ""
  var keyword: Keyword
  var name: String
  var conformances: [String] = []
  var members: [SwiftDeclaration] = []
}

/// A property, a constant or a type alias: something on one line, or with one value over several.
struct SwiftVariable: Sendable, Hashable {
  var documentation: [String] = []
  /// Everything before the value, such as `public static let method`.
  var declaration: String
  /// The value after `=`.
  var value: SwiftValue?
}

/// A value on the right of an equals sign.
enum SwiftValue: Sendable, Hashable {
  case expression(String)
  /// A call whose arguments move to lines of their own when they do not fit.
  case call(String, [String])
  /// Text that keeps its line breaks.
  case lines([String])
}

/// A function, an initializer or a computed property.
struct SwiftFunction: Sendable, Hashable {
  var documentation: [String] = []
  /// Everything before the parameters, such as `public init` or `public static func items`.
  var declaration: String
  /// nil: a computed property.
  var parameters: [String]?
  /// Everything after the parameters, such as `-> PageCursor`.
  var result: String = ""
  /// Lines of the body, indented from its own left edge.
  var body: [String]
}
