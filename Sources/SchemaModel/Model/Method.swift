/// One method of the platform.
public struct Method: Sendable {
  /// Service, resource and name.
  public var id: MethodID
  /// Path of the file.
  public var source: String
  /// What the method does, in one sentence.
  public var summary: String
  /// What a caller should know beyond the summary.
  public var description: String?
  /// HTTP method.
  public var verb: Verb
  /// Path below the host; `{name}` stands for the path parameter of that name.
  public var path: String
  /// Who may call, in the order of the file.
  public var identities: [Caller]
  /// What the platform demands of the caller beyond identity and scope.
  public var identityNote: String?
  /// Scopes that open the method.
  public var scopes: Scopes
  /// What a call may do.
  public var risk: Risk
  /// Whether people see the method or shortcuts alone use it.
  public var surface: Surface
  /// The platform's page about the method.
  public var docs: String?
  /// Name of the field that makes a repeated call harmless.
  public var idempotencyKey: String?
  /// Path, query and header fields in the order of the file.
  public var params: [Parameter]
  /// Fields of the body in the order of the file.
  public var data: [Field]
  /// What the method answers.
  public var response: Response
  /// How the answer is spread over pages.
  public var paging: Paging?
  /// Name of the Swift request type that the file asks for.
  public var swiftName: String?
  /// Where the file says what, for diagnostics of later stages.
  public var position: SourcePosition

  /// An HTTP method.
  public enum Verb: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// What a call may do.
  public enum Risk: String, Sendable, Hashable, CaseIterable {
    case read
    case write
    case highRiskWrite = "high-risk-write"
  }

  /// Who uses a method.
  public enum Surface: String, Sendable, Hashable, CaseIterable {
    case raw
    case shortcut
  }

  /// What the body of a request is.
  public enum Body: Sendable, Hashable {
    case none
    case json
    case multipart
  }

  /// What a method answers.
  public enum Response: Sendable {
    /// Fields of the envelope's `data`, in the order of the file. None: the method answers nothing.
    case fields([Field])
    /// A shared type.
    case reference(TypeID)
    /// The bytes of a file.
    case binary
  }

  /// What the body of a request is: multipart as soon as a field is a file.
  public var body: Body {
    if data.contains(where: { $0.type.isFile }) { return .multipart }
    // A method with `data` that holds no fields still has a JSON body.
    return data.isEmpty && !hasData ? .none : .json
  }

  /// Whether the file has a `data` at all.
  public var hasData: Bool

  /// A method with everything its file says; the parameters are the properties.
  public init(
    id: MethodID, source: String, summary: String, description: String?, verb: Verb, path: String,
    identities: [Caller], identityNote: String?, scopes: Scopes, risk: Risk, surface: Surface, docs: String?,
    idempotencyKey: String?, params: [Parameter], data: [Field], hasData: Bool, response: Response, paging: Paging?,
    swiftName: String?, position: SourcePosition
  ) {
    self.id = id
    self.source = source
    self.summary = summary
    self.description = description
    self.verb = verb
    self.path = path
    self.identities = identities
    self.identityNote = identityNote
    self.scopes = scopes
    self.risk = risk
    self.surface = surface
    self.docs = docs
    self.idempotencyKey = idempotencyKey
    self.params = params
    self.data = data
    self.hasData = hasData
    self.response = response
    self.paging = paging
    self.swiftName = swiftName
    self.position = position
  }
}

/// Names a method: `im.chat.members.get` is service `im`, resource `chat.members`, name `get`.
public struct MethodID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Name of the service.
  public var service: String
  /// Name of the resource, which may hold dots.
  public var resource: String
  /// Name of the method within its resource.
  public var name: String

  /// - Parameters:
  ///   - service: Name of the service.
  ///   - resource: Name of the resource, which may hold dots.
  ///   - name: Name of the method within its resource.
  public init(service: String, resource: String, name: String) {
    self.service = service
    self.resource = resource
    self.name = name
  }

  public var description: String { "\(service).\(resource).\(name)" }

  public static func < (left: MethodID, right: MethodID) -> Bool {
    (left.service, left.resource, left.name) < (right.service, right.resource, right.name)
  }
}

/// Who may call.
public enum Caller: String, Sendable, Hashable, CaseIterable {
  case user
  case bot
}

/// Scopes that open a method, for each identity.
public struct Scopes: Sendable, Hashable {
  /// What a user needs.
  public var user: ScopeRule
  /// What a bot needs.
  public var bot: ScopeRule

  /// - Parameters:
  ///   - user: What a user needs.
  ///   - bot: What a bot needs.
  public init(user: ScopeRule = ScopeRule(), bot: ScopeRule = ScopeRule()) {
    self.user = user
    self.bot = bot
  }

  /// What that caller needs.
  public subscript(caller: Caller) -> ScopeRule {
    switch caller {
    case .user: user
    case .bot: bot
    }
  }
}

/// What one identity needs: one of `any`, one of each of `alsoAny`, and all of `all`. All empty: unknown.
public struct ScopeRule: Sendable, Hashable {
  /// One of these is enough; the first is the one to ask for.
  public var any: [String]
  /// Every one of these is needed.
  public var all: [String]
  /// Choices besides `any`. No method has them; what calls several methods may.
  public var alsoAny: [[String]]

  /// - Parameters:
  ///   - any: One of these is enough.
  ///   - all: Every one of these is needed.
  ///   - alsoAny: Choices besides `any`.
  public init(any: [String] = [], all: [String] = [], alsoAny: [[String]] = []) {
    self.any = any
    self.all = all
    self.alsoAny = alsoAny
  }

  /// Every scope that the rule names.
  public var scopes: [String] { all + choices.flatMap(\.self) }

  /// The choices: one scope of each is needed.
  public var choices: [[String]] { ([any] + alsoAny).filter { !$0.isEmpty } }

  /// Several rules at once, with nothing said twice: what one demand brings along, another need not ask for.
  ///
  /// - Parameter rules: The rules.
  public init(_ rules: [ScopeRule]) {
    self.init(
      all: rules.flatMap(\.all) + rules.flatMap(\.choices).filter { $0.count == 1 }.flatMap(\.self),
      choices: rules.flatMap(\.choices))
  }

  private init(all: [String], choices: [[String]]) {
    var seen: Set<String> = []
    let all = all.filter { seen.insert($0).inserted }
    var kept: [[String]] = []
    for choice in choices where !choice.contains(where: seen.contains) && !kept.contains(where: choice.includes) {
      kept.removeAll { $0.includes(choice) }
      kept.append(choice)
    }
    self.init(any: kept.first ?? [], all: all, alsoAny: Array(kept.dropFirst()))
  }

  /// What the rule asks for that another does not bring along.
  func beyond(_ other: ScopeRule) -> ScopeRule {
    let met = Set(other.all)
    return ScopeRule(
      all: all.filter { !met.contains($0) },
      choices: choices.filter { choice in
        !choice.contains(where: met.contains) && !other.choices.contains(where: choice.includes)
      })
  }
}

extension [String] {
  fileprivate func includes(_ others: [String]) -> Bool { others.allSatisfy(contains) }
}

/// How a method spreads its answer over pages.
public struct Paging: Sendable, Hashable {
  /// Request field that takes the token of the wanted page.
  public var token: String
  /// Reply field with the token of the next page.
  public var next: String
  /// Reply field that says whether another page follows.
  public var more: String?
  /// Reply lists that pages add to, the main one first.
  public var items: [String]

  /// - Parameters:
  ///   - token: Request field that takes the token of the wanted page.
  ///   - next: Reply field with the token of the next page.
  ///   - more: Reply field that says whether another page follows.
  ///   - items: Reply lists that pages add to, the main one first.
  public init(token: String = "page_token", next: String, more: String?, items: [String]) {
    self.token = token
    self.next = next
    self.more = more
    self.items = items
  }
}
