import LarkCore
import SchemaModel

extension MethodInfo {
  /// The facts of a method as its schema file says them.
  init(_ method: SchemaModel.Method) {
    self.init(
      id: method.id.description,
      verb: HTTPVerb(method.verb),
      path: method.path,
      body: RequestBodyKind(method.body),
      responseBody: method.response.isBinary ? .binary : .json,
      scopes: LarkCore.ScopeRule(user: .init(method.scopes.user), bot: .init(method.scopes.bot)),
      risk: LarkCore.Risk(method.risk),
      idempotencyKey: method.idempotencyKey)
  }
}

extension SchemaModel.Method.Response {
  /// Whether the answer is the bytes of a file.
  var isBinary: Bool {
    if case .binary = self { true } else { false }
  }
}

extension HTTPVerb {
  init(_ verb: SchemaModel.Method.Verb) {
    switch verb {
    case .get: self = .get
    case .post: self = .post
    case .put: self = .put
    case .patch: self = .patch
    case .delete: self = .delete
    }
  }
}

extension RequestBodyKind {
  fileprivate init(_ body: SchemaModel.Method.Body) {
    switch body {
    case .none: self = .none
    case .json: self = .json
    case .multipart: self = .multipart
    }
  }
}

extension ScopeRequirement {
  /// The rule of a schema.
  init(_ rule: SchemaModel.ScopeRule) {
    let scopes = { (names: [String]) in names.map { Scope(rawValue: $0) } }
    self.init(any: scopes(rule.any), all: scopes(rule.all), alsoAny: rule.alsoAny.map(scopes))
  }
}

extension LarkCore.Risk {
  fileprivate init(_ risk: SchemaModel.Method.Risk) {
    switch risk {
    case .read: self = .read
    case .write: self = .write
    case .highRiskWrite: self = .highRiskWrite
    }
  }
}
