import SchemaCompiler
import SchemaModel

/// Finds code of a file that may make requests which its text does not tell.
struct UnresolvedCode {
  private let outline: SourceOutline
  private let file: String
  private let index: RequestIndex
  private(set) var diagnostics: [Diagnostic] = []

  init(_ outline: SourceOutline, of file: String, index: RequestIndex) {
    self.outline = outline
    self.file = file
    self.index = index
    for chain in outline.chains { look(at: chain) }
    for token in outline.tokens.indices where outline.isSymbol(".", at: token) {
      lookAtInitializer(dotAt: token)
      lookAtCall(dotAt: token)
    }
  }

  private func position(_ index: Int) -> SourcePosition { outline.position(of: index, in: file) }

  // MARK: Names

  private static let protocols: Set<String> = [
    "CallableByBotOnly", "CallableByUserAndBot", "CallableByUserOnly", "LarkRequest", "PagedRequest", "RunnableShortcut",
  ]
  private static let rawTypes: Set<String> = ["MethodInfo", "PreparedRequest"]

  private mutating func look(at chain: SourceOutline.Chain) {
    if let name = chain.names.first(where: Self.protocols.contains) {
      diagnostics.append(.generic(name, at: position(chain.first)))
    }
    // The type alone says nothing; a value that is made may be sent.
    if outline.isSymbol("(", at: chain.end), let name = chain.names.first(where: Self.rawTypes.contains) {
      diagnostics.append(.raw("'\(name)(…)'", at: position(chain.first)))
    }
  }

  // MARK: Calls by path

  private static let verbs: Set<String> = ["get", "post", "put", "patch", "delete"]

  /// `client.call(.get, "/open-apis/…")`.
  private mutating func lookAtCall(dotAt dot: Int) {
    guard outline.word(at: dot + 1) == "call", outline.isSymbol("(", at: dot + 2), outline.isSymbol(".", at: dot + 3),
      let verb = outline.word(at: dot + 4), Self.verbs.contains(verb), outline.isSymbol(",", at: dot + 5)
    else { return }
    diagnostics.append(.raw("a call by its path", at: position(dot + 1)))
  }

  // MARK: Initializers without a type

  private mutating func lookAtInitializer(dotAt dot: Int) {
    guard outline.word(at: dot + 1) == "init", outline.isSymbol("(", at: dot + 2), outline.isImplicit(dotAt: dot),
      !isAnnotated(dot), !isOptionsOfShortcut(dot), let labels = labels(of: dot + 2)
    else { return }
    let candidates = index.entries.map(\.name).filter { Self.accepts(labels, $0) }
    guard !candidates.isEmpty else { return }
    let call = labels.map { "\($0):" }.joined()
    diagnostics.append(
      .implicitInitializer(call, candidates.map { $0.path.joined(separator: ".") }, at: position(dot)))
  }

  /// Whether the type is that of a shortcut's options, as in `client.createChat(.init(name: "Rollout"))`.
  private func isOptionsOfShortcut(_ dot: Int) -> Bool {
    let label = outline.isSymbol(":", at: dot - 1) ? outline.word(at: dot - 2) : nil
    let place = label == nil ? dot - 1 : dot - 3
    guard outline.isSymbol("(", at: place), let name = outline.word(at: place - 1) else { return false }
    return !index.shortcuts(calledBy: .init(name: name, label: label)).isEmpty
  }

  /// Whether the type stands in front, as in `let request: IM.Chats.Create = .init(name: "Rollout")`.
  private func isAnnotated(_ dot: Int) -> Bool {
    guard outline.isSymbol("=", at: dot - 1) else { return false }
    var place = dot - 2
    if outline.isSymbol("?", at: place) || outline.isSymbol("!", at: place) { place -= 1 }
    while outline.word(at: place) != nil {
      place -= 1
      if outline.isSymbol(":", at: place) { return true }
      guard outline.isSymbol(".", at: place) else { return false }
      place -= 1
    }
    return false
  }

  /// The labels of a call's arguments; nil where one has none, as no argument of a request has.
  private func labels(of parenthesis: Int) -> [String]? {
    var labels: [String] = []
    var depth = 0
    var isStart = false
    for place in parenthesis..<outline.tokens.count {
      let token = outline.tokens[place]
      if isStart, !token.isSymbol(")") || depth > 1 {
        guard let label = token.word, outline.isSymbol(":", at: place + 1) else { return nil }
        labels.append(label)
      }
      isStart = false
      if token.isSymbol("(") || token.isSymbol("[") || token.isSymbol("{") {
        depth += 1
        isStart = place == parenthesis
      } else if token.isSymbol(")") || token.isSymbol("]") || token.isSymbol("}") {
        depth -= 1
        if depth == 0 { return labels }
      } else if token.isSymbol(","), depth == 1 {
        isStart = true
      }
    }
    return nil
  }

  /// Whether the request's initializer takes arguments of these labels.
  private static func accepts(_ labels: [String], _ name: CallableName) -> Bool {
    guard case .request(_, let parameters) = name.kind else { return false }
    var rest = labels[...]
    for parameter in parameters {
      if rest.first == parameter.label {
        rest.removeFirst()
      } else if parameter.isRequired {
        return false
      }
    }
    return rest.isEmpty
  }
}

extension Diagnostic {
  static func ambiguousAlias(_ name: String, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .warning, at: position, "the type alias '\(name)' stands for several types", remedy: "name the request itself here",
      code: "scopes.ambiguous-alias")
  }

  static func shadowed(_ name: CallableName, by own: String, at position: SourcePosition) -> Diagnostic {
    let path = name.path.joined(separator: ".")
    return Diagnostic(
      .warning, at: position, "'\(path)' may be the library's or of the '\(own)' that this code declares itself",
      remedy: "write LarkIM.\(path) where the library's is meant, or rename your own", code: "scopes.shadowed-name")
  }

  static func ownFunction(_ function: String, _ name: CallableName, at position: SourcePosition) -> Diagnostic {
    let path = name.path.joined(separator: ".")
    return Diagnostic(
      .warning, at: position, "'\(function)' may run '\(path)' or the function of that name that this code declares itself",
      remedy: "write \(path).Options(…) where the shortcut is meant, or rename your own", code: "scopes.own-function")
  }

  fileprivate static func generic(_ name: String, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .warning, at: position, "code for any '\(name)' does not tell which requests it sends",
      remedy: "scan the modules that make the requests too", code: "scopes.generic-code")
  }

  fileprivate static func raw(_ what: String, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .warning, at: position, "\(what) does not tell which scopes it needs",
      remedy: "add the scopes by hand, or give the method a schema file", code: "scopes.raw-call")
  }

  fileprivate static func implicitInitializer(
    _ labels: String, _ candidates: [String], at position: SourcePosition
  ) -> Diagnostic {
    let shown = candidates.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = candidates.count > 3 ? " or \(candidates.count - 3) others" : ""
    return Diagnostic(
      .warning, at: position, "'.init(\(labels))' does not tell its type; it may make \(shown)\(more)",
      remedy: "write the type in place of the dot", code: "scopes.implicit-init")
  }
}
