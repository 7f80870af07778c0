import SchemaModel
import Testing

@testable import SchemaCompiler

@Suite struct ShortcutTableTests {
  private func scopes(when uses: [Shortcut.Use]) -> String {
    func flag(_ name: String, _ defaultValue: String? = nil) -> Shortcut.Flag {
      Shortcut.Flag(
        name: name, kind: .boolean, summary: "", valueName: nil, defaultValue: defaultValue, isRequired: false,
        maxLength: nil, identities: [], aliases: [], isHidden: false)
    }
    return ShortcutTable.scopes(
      Shortcut(
        id: ShortcutID(service: "acme", name: "do-it"), source: "", summary: "", description: nil,
        identities: [.bot, .user], risk: .read,
        uses: [use([], Scopes(user: ScopeRule(all: ["a:b"]), bot: ScopeRule(all: ["a:c"])))] + uses,
        flags: [flag("quiet"), flag("detail", "true")], examples: [], swiftName: nil,
        position: SourcePosition(file: "", line: 1, column: 1)))
  }

  private func use(
    _ tests: [[Shortcut.FlagTest]], need: Shortcut.Need = .required, _ scopes: Scopes? = nil
  ) -> Shortcut.Use {
    let rule = ScopeRule(all: ["a:d"])
    return .init(
      MethodID(service: "acme", resource: "things", name: "get"), callers: [.bot, .user], condition: .init(tests),
      need: need, scopes: scopes ?? Scopes(user: rule, bot: rule))
  }

  @Test func optionalScopesAreToldFromThoseThatAreNeeded() {
    #expect(scopes(when: []) == "user: `a:b`; bot: `a:c`")
    #expect(
      scopes(when: [use([[.init("quiet", .isOneOf(["false"]))]])])
        == "user: `a:b`; bot: `a:c`; without `--quiet`: `a:d`")
    #expect(
      scopes(when: [
        use([[.init("detail", .isOneOf(["true"]))]], need: .optional), use([[.init("quiet", .isOneOf(["true"]))]]),
      ])
        == "user: `a:b`; bot: `a:c`; without `--detail=false`: `a:d` (optional: otherwise only that part is left out); "
        + "with `--quiet`: `a:d`")
  }

  @Test func flagsOfWhichTheSameIsAskedAreNamedTogether() {
    let key = Shortcut.FlagTest.Test.begins(["img_", "file_"], false)
    #expect(
      scopes(when: [
        use(["image", "file", "cover"].map { [.init($0, key)] }),
        use([[.init("text", .isGiven(true)), .init("kind", .isOneOf(["a", "b"]))]]),
      ])
        == "user: `a:b`; bot: `a:c`; with `--image`, `--file` or `--cover` other than `img_…` or `file_…`, or with `--text` "
        + "and with `--kind a` or `--kind b`: `a:d`")
  }

  @Test func scopesThatTheRestBringsAlongAreNotRepeated() {
    let choice = { (scopes: [String]) in Scopes(user: ScopeRule(any: scopes), bot: ScopeRule(any: scopes)) }
    let both = Scopes(user: ScopeRule(all: ["a:b"]), bot: ScopeRule(all: ["a:c"]))
    #expect(scopes(when: [use([[.init("quiet", .isGiven(true))]], both)]) == "user: `a:b`; bot: `a:c`")
    #expect(
      scopes(when: [use([], choice(["a:b", "a:x"])), use([], choice(["a:x", "a:y", "a:z"])), use([], choice(["a:y", "a:x"]))])
        == "user: `a:b` and one of `a:y`, `a:x`; bot: `a:c` and one of `a:b`, `a:x` and one of `a:y`, `a:x`")
    #expect(
      scopes(when: [use([], need: .opportunistic, choice(["a:p", "a:q"]))])
        == "user: `a:b`; bot: `a:c`; used where granted, not asked for: one of `a:p`, `a:q`")
  }
}
