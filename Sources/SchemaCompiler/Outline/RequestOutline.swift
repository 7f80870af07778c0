import LarkJSON
import SchemaModel

/// Draws requests.
struct RequestOutline {
  let access: String
  private var structures: StructureOutline { StructureOutline(access: access) }
  private var modifiers: String { access.isEmpty ? "nonisolated" : "\(access) nonisolated" }
  private var prefix: String { access.isEmpty ? "" : "\(access) " }

  init(access: String) {
    self.access = access
  }

  /// The extension of the resource's namespace that declares the request.
  func declaration(_ bound: BoundMethod) -> SwiftDeclaration {
    var members: [SwiftDeclaration] = [.variable(info(bound))]
    members += structures.properties(bound.properties)
    members.append(.function(structures.memberwise(bound.properties, summary: "Makes the request; fields left out are not sent.")))
    members.append(.function(encoder(bound)))
    if let paging = bound.paging { members += pages(paging, of: bound) }
    members += bound.nestedTypes.map { structures.declaration($0) }
    members.append(reply(bound))
    var conformances = [marker(bound.method)]
    if bound.paging != nil { conformances.append("PagedRequest") }
    let request = SwiftTypeDeclaration(
      documentation: Documentation.request(bound.method), modifiers: modifiers, keyword: .structure, name: bound.name,
      conformances: conformances, members: members)
    return .type(
      SwiftTypeDeclaration(
        keyword: .extension, name: bound.scope.joined(separator: "."), members: [.type(request)]))
  }

  private func marker(_ method: Method) -> String {
    switch (method.identities.contains(.user), method.identities.contains(.bot)) {
    case (true, true): "CallableByUserAndBot"
    case (true, false): "CallableByUserOnly"
    case (false, _): "CallableByBotOnly"
    }
  }

  private func info(_ bound: BoundMethod) -> SwiftVariable {
    let method = bound.method
    var arguments = [
      "id: \(SwiftLiteral.string(method.id.description))",
      "verb: .\(method.verb.rawValue.lowercased())",
      "path: \(SwiftLiteral.string(method.path))",
    ]
    switch method.body {
    case .none: break
    case .json: arguments.append("body: .json")
    case .multipart: arguments.append("body: .multipart")
    }
    if case .binary = bound.reply { arguments.append("responseBody: .binary") }
    arguments.append("scopes: \(ScopeExpression.rule(method.scopes, for: method.identities))")
    arguments.append("risk: \(RiskExpression.risk(method.risk))")
    if let key = method.idempotencyKey { arguments.append("idempotencyKey: \(SwiftLiteral.string(key))") }
    return SwiftVariable(
      documentation: ["What the platform says of the method."], declaration: "\(prefix)static let method",
      value: .call("MethodInfo", arguments))
  }

  private func encoder(_ bound: BoundMethod) -> SwiftFunction {
    var body: [String] = []
    for property in bound.properties {
      let key = SwiftLiteral.string(property.field.name)
      let name = structures.sentValue(property, inside: ["request"])
      switch property.place {
      case .path: body.append("request.path(\(key), \(name))")
      case .query: body.append("request.query(\(key), \(name))")
      case .commaSeparatedQuery: body.append("request.query(\(key), commaSeparated: \(name))")
      case .header: body.append("request.header(\(key), \(name))")
      case .body, .nested: body.append("request.body(\(key), \(name))")
      case .textPart: body.append("request.part(\(key), \(name))")
      case .filePart: body.append("request.part(\(key), file: \(name))")
      }
    }
    if let key = bound.idempotencyKey { body.append("request.idempotencyKey = \(key)") }
    return SwiftFunction(
      declaration: "\(prefix)func encode", parameters: ["into request: inout RequestEncoder"], body: body)
  }

  private func pages(_ paging: BoundPaging, of bound: BoundMethod) -> [SwiftDeclaration] {
    var members: [SwiftDeclaration] = []
    if paging.token != "pageToken" {
      members.append(
        .function(
          SwiftFunction(
            documentation: ["Token of the page to ask for: `\(paging.token)`."],
            declaration: "\(prefix)var pageToken: String?",
            body: ["get { \(paging.token) }", "set { \(paging.token) = newValue }"])))
    }
    members.append(
      .function(
        SwiftFunction(
          declaration: "\(prefix)static func nextPage", parameters: ["after reply: Reply"], result: "-> PageCursor",
          body: ["PageCursor(hasMore: \(paging.more.map { "reply.\($0)" } ?? "nil"), token: reply.\(paging.next))"])))
    members.append(
      .function(
        SwiftFunction(
          declaration: "\(prefix)static func items", parameters: ["of reply: Reply"],
          result: "-> [\(paging.itemType.text)]", body: ["reply.\(paging.items) ?? []"])))
    return members
  }

  private func reply(_ bound: BoundMethod) -> SwiftDeclaration {
    switch bound.reply {
    case .structure(let structure):
      return structures.declaration(structure)
    case .empty: return alias("EmptyReply", "`\(bound.method.id)` answers nothing.")
    case .binary: return alias("Download", "`\(bound.method.id)` answers the bytes of a file.")
    case .shared(let name): return alias(name, "What `\(bound.method.id)` answers.")
    }
  }

  private func alias(_ name: String, _ summary: String) -> SwiftDeclaration {
    .variable(
      SwiftVariable(
        documentation: [summary], declaration: "\(prefix)typealias Reply", value: .expression(name)))
  }
}
