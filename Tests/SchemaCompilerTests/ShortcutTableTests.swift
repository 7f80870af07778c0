import SchemaModel
import Testing

@testable import SchemaCompiler

@Suite struct ShortcutTableTests {
  private func scopes(when conditions: [Shortcut.ConditionalScopes]) -> String {
    func flag(_ name: String, _ defaultValue: String? = nil) -> Shortcut.Flag {
      Shortcut.Flag(
        name: name, kind: .boolean, summary: "", valueName: nil, defaultValue: defaultValue, isRequired: false,
        maxLength: nil, identities: [], aliases: [], isHidden: false)
    }
    return ShortcutTable.scopes(
      Shortcut(
        id: ShortcutID(service: "acme", name: "do-it"), source: "", summary: "", description: nil,
        identities: [.bot, .user], scopes: Scopes(user: ScopeRule(all: ["a:b"]), bot: ScopeRule(all: ["a:c"])),
        scopesWhen: conditions, risk: .read, uses: [], flags: [flag("quiet"), flag("detail", "true")], examples: [],
        swiftName: nil, position: SourcePosition(file: "", line: 1, column: 1)))
  }

  private func condition(_ flag: String, _ value: String, isOptional: Bool) -> Shortcut.ConditionalScopes {
    let rule = ScopeRule(all: ["a:d"])
    return .init(flag: flag, value: value, scopes: Scopes(user: rule, bot: rule), isOptional: isOptional)
  }

  @Test func optionalScopesAreToldFromThoseThatAreNeeded() {
    #expect(scopes(when: []) == "user: `a:b`; bot: `a:c`")
    #expect(
      scopes(when: [condition("quiet", "false", isOptional: false)])
        == "user: `a:b`; bot: `a:c`; without `--quiet`: `a:d`")
    #expect(
      scopes(when: [condition("detail", "true", isOptional: true), condition("quiet", "true", isOptional: false)])
        == "user: `a:b`; bot: `a:c`; without `--detail=false`: `a:d` (optional: otherwise only that part is left out); "
        + "with `--quiet`: `a:d`")
  }
}
