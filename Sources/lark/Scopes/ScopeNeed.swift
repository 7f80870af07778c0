import LarkCore
import LarkJSON
import SchemaModel

/// What a choice of methods and shortcuts needs.
struct ScopeNeed {
  /// The rows of the choice.
  let rows: [ScopeTable.Row]
  /// For whom.
  let identities: [IdentityKind]
  /// The fewest scopes, as the developer console takes them.
  let consoleImport: ConsoleScopeImport

  /// - Parameters:
  ///   - names: Methods, shortcuts and events; none: all methods and shortcuts there are.
  ///   - table: The rules.
  ///   - only: The only identity that counts; nil: both.
  /// - Throws: An error that names what is not there, or what the identity may not call.
  init(_ names: [String], _ table: ScopeTable, _ only: IdentityKind?) throws(CommandError) {
    identities = only.map { [$0] } ?? IdentityKind.allCases
    if names.isEmpty {
      rows = table.rows.filter { row in
        row.kind != .methodOfShortcuts && row.kind != .event && (only.map { row.identities.contains($0) } ?? true)
      }
    } else {
      rows = try Self.rows(names, table)
    }
    for row in rows {
      guard let only, !row.identities.contains(only) else { continue }
      throw .invalidArgument(
        "a \(only.rawValue) may not call \(row.name)", hint: "leave out --as, or leave out \(row.name)",
        params: [.init(ScopesCommand.identity.spelling, reason: "may not call \(row.name)")])
    }
    do throws(LarkError) {
      consoleImport = try table.consoleImport(for: rows.map(\.method), as: Set(identities))
    } catch { throw CommandError(error) }
  }

  private static func rows(_ names: [String], _ table: ScopeTable) throws(CommandError) -> [ScopeTable.Row] {
    var rows: [ScopeTable.Row] = []
    for name in names {
      guard let row = row(name, table) else {
        let near = Suggestions.suggestions(for: name, among: table.rows.map(\.name))
        throw .invalidArgument(
          "there is no method, no shortcut and no event '\(Echo.safe(name))'",
          hint: (near.first.map { "did you mean '\($0)'? " } ?? "") + "'\(Tool.name) schema im' and '\(Tool.name) im --help' list them",
          params: [.init(Echo.name(name), reason: "is not there", suggestions: near)])
      }
      if !rows.contains(where: { $0.method == row.method }) { rows.append(row) }
    }
    return rows
  }

  /// The row of `im.chats.create`, `im.+chat-create`, `+chat-create`, `im.shortcuts.chat-create`, or of an event by its
  /// type or the path of its file.
  private static func row(_ name: String, _ table: ScopeTable) -> ScopeTable.Row? {
    if let row = table[name] { return row }
    let shortcut = table.rows.first { row in
      row.kind == .shortcut && (row.name == name || row.name.hasSuffix(".\(name)"))
    }
    return shortcut ?? Catalog.standard.event(named: name).flatMap { table[$0.type] }
  }

  /// Names of what may need scopes that nobody has written down.
  private var unknown: [String] {
    rows.filter { row in identities.contains { row.identities.contains($0) && row.rule[$0] == .unknown } }.map(\.name)
  }

  func scopes(of identity: IdentityKind) -> [Scope] {
    switch identity {
    case .user: consoleImport.user
    case .bot: consoleImport.tenant
    }
  }

  var json: JSON {
    var data: JSONObject = [:]
    for identity in identities { data[identity.rawValue] = .array(scopes(of: identity).map { .string($0.rawValue) }) }
    data["for"] = .array(rows.map { .object(entry($0)) })
    if !unknown.isEmpty { data["unknown"] = .array(unknown.map { .string($0) }) }
    return .object(data)
  }

  private func entry(_ row: ScopeTable.Row) -> JSONObject {
    let list = { (scopes: [Scope]) in JSON.array(scopes.map { .string($0.rawValue) }) }
    var entry: JSONObject = ["name": .string(row.name)]
    for identity in identities where row.identities.contains(identity) {
      let rule = row.rule[identity]
      var lists: JSONObject = ["any": list(rule.any), "all": list(rule.all)]
      if !rule.alsoAny.isEmpty { lists["alsoAny"] = .array(rule.alsoAny.map(list)) }
      entry[identity.rawValue] = .object(lists)
    }
    return entry
  }

  var text: String {
    identities.map { identity in
      let names = scopes(of: identity).map(\.rawValue)
      return "Scopes of the \(identity.rawValue)\n" + (names.isEmpty ? ["none"] : names).map { "  \($0)\n" }.joined()
    }.joined(separator: "\n")
      + (unknown.isEmpty ? "" : "\nNot known\n" + unknown.map { "  \($0)\n" }.joined())
  }
}

extension ScopeTable.Row {
  /// The name as people write it: `im.chats.create`, `im.+chat-create`.
  var name: String { kind == .shortcut ? method.replacing(".shortcuts.", with: ".+") : method }
}
