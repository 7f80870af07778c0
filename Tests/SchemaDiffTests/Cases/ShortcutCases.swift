extension Case {
  /// Shortcuts and their flags.
  static let shortcutCases: [Case] = [
    Case(
      "a shortcut", files: [BaseTree.solve: nil], ["breaking shortcut removed desk +ticket-solve: shortcut removed"],
      back: ["compatible shortcut added desk +ticket-solve: shortcut added"]),
    solve(
      "who may call a shortcut", "\"identities\": [\"user\", \"bot\"]", "\"identities\": [\"user\"]",
      ["breaking identity removed", "a bot may no longer call"],
      back: ["compatible identity added", "a bot may call, too"]),
    Case(
      "the scopes of a method that a shortcut calls", in: BaseTree.close, "\"scopes\": [\"desk:ticket\"]",
      "\"scopes\": [\"desk:ticket\", \"desk:all\"]",
      ["close", "desk +ticket-solve"].map {
        "compatible scope changed \($0): callers need one of desk:ticket or desk:all instead of desk:ticket"
      },
      back: ["close", "desk +ticket-solve"].map {
        "breaking scope changed \($0): callers need desk:ticket instead of one of desk:ticket or desk:all: desk:all is no "
          + "longer enough"
      }),
    solve(
      "the risk of a shortcut", "\"risk\": \"write\"", "\"risk\": \"high-risk-write\"",
      ["breaking risk changed", "the risk is high-risk-write instead of write: commands ask for --yes"],
      back: ["compatible risk changed", "the risk is write instead of high-risk-write: commands no longer ask for "
        + "--yes"]),
    solve(
      "scopes that depend on a flag",
      "\"when\": { \"notify\": true }", "\"when\": { \"notify\": true }, \"need\": \"opportunistic\"",
      ["compatible scope changed", "a call with --notify does less without its scopes"],
      back: ["breaking scope changed", "a call with --notify fails without its scopes"]),
    solve(
      "the flag on which scopes depend", "\"when\": { \"notify\": true }", "\"when\": { \"how\": \"refused\" }",
      [
        "compatible scope removed", "a call with --notify needs no scopes of its own any more",
        "breaking scope added", "a call with --how refused needs scopes of its own",
      ],
      back: [
        "compatible scope removed", "a call with --how refused needs no scopes of its own any more",
        "breaking scope added", "a call with --notify needs scopes of its own",
      ]),
    solve(
      "the methods that a shortcut calls", "\"uses\": [\"desk.tickets.close\",",
      "\"uses\": [\"desk.tickets.close\", { \"method\": \"desk.tickets.attach\", \"as\": [\"bot\"] },",
      ["documentation text changed", "the shortcut calls other methods"],
      back: ["documentation text changed", "the shortcut calls other methods"]),
    solve(
      "the words of a shortcut", "Solve a ticket.", "Solve one ticket.",
      ["documentation text changed", "the summary changed"],
      back: ["documentation text changed", "the summary changed"]),
    solve(
      "an example", "\"Refuse it\"", "\"Say no\"", ["documentation text changed", "an example changed"],
      back: ["documentation text changed", "an example changed"]),
    solve(
      "the Swift name of a shortcut", "\"risk\"", "\"swiftName\": \"Solve\",\n  \"risk\"",
      ["breaking swift-name changed", "the Swift type has another name"],
      back: ["breaking swift-name changed", "the Swift type has another name"]),
    flag(
      "a flag", "with",
      ",\n    \"with\": { \"type\": \"list\", \"maxItems\": 3, \"identities\": [\"user\"], \"description\": \"Who "
        + "helped.\" }",
      "",
      ["breaking flag removed", "removed"], back: ["compatible flag added", "added"]),
    flag(
      "a flag that must be given", "city", "\"with\": {",
      "\"city\": { \"type\": \"string\", \"required\": true, \"description\": \"Where.\" },\n    \"with\": {",
      ["breaking flag added", "added, and must be given"], back: ["breaking flag removed", "removed"]),
    Case(
      "a flag under another name", in: BaseTree.solve,
      "\"note\": { \"type\": \"string\", \"maxLength\": 100, \"aliases\": [\"remark\"]",
      "\"comment\": { \"type\": \"string\", \"maxLength\": 100, \"aliases\": [\"remark\", \"note\"]",
      [
        "compatible flag removed desk +ticket-solve: --note is now another name of --comment",
        "compatible flag added desk +ticket-solve: --comment added",
      ],
      back: [
        "breaking flag removed desk +ticket-solve: --comment removed",
        "compatible flag added desk +ticket-solve: --note added",
      ]),
    flag(
      "another name of a flag", "note", "[\"remark\"]", "[\"remark\", \"words\"]",
      ["compatible flag changed", "is called --words, too"],
      back: ["breaking flag changed", "is no longer called --words, too"]),
    flag(
      "what a flag takes", "note", "\"note\": { \"type\": \"string\", \"maxLength\": 100",
      "\"note\": { \"type\": \"boolean\"",
      ["breaking type changed", "takes no value instead of text", "compatible limit removed", "has a limit less: "
        + "the most characters was 100"],
      back: ["breaking type changed", "takes text instead of no value", "breaking limit added", "has a limit: the "
        + "most characters is 100"]),
    flag(
      "the words of a flag", "how", "[\"fixed\", \"refused\"]", "[\"fixed\", \"refused\", \"moved\"]",
      ["compatible value added", "takes moved, too"], back: ["breaking value removed", "no longer takes moved"]),
    flag(
      "any word of a flag", "how", "\"enum\": [\"fixed\", \"refused\"], ", "",
      ["compatible value changed", "takes any text"], back: ["breaking value changed", "takes listed words only"]),
    flag(
      "the default of a flag", "how", "\"default\": \"fixed\"", "\"default\": \"refused\"",
      ["breaking default changed", "means refused instead of fixed when it is left out"],
      back: ["breaking default changed", "means fixed instead of refused when it is left out"]),
    flag(
      "whether a flag has a default", "how", "\"default\": \"fixed\", ", "",
      ["documentation default removed", "no longer says what it means when it is left out"],
      back: ["documentation default added", "means fixed when it is left out"]),
    flag(
      "the length of a flag", "note", "\"maxLength\": 100", "\"maxLength\": 50",
      ["breaking limit changed", "has another limit: the most characters is 50 instead of 100"],
      back: ["compatible limit changed", "has another limit: the most characters is 100 instead of 50"]),
    flag(
      "the range of a flag", "level", "\"minimum\": 1, \"maximum\": 5", "\"minimum\": 2, \"maximum\": 6",
      [
        "breaking limit changed", "has another limit: the smallest value is 2 instead of 1",
        "compatible limit changed", "has another limit: the largest value is 6 instead of 5",
      ],
      back: [
        "compatible limit changed", "has another limit: the smallest value is 1 instead of 2",
        "breaking limit changed", "has another limit: the largest value is 5 instead of 6",
      ]),
    flag(
      "the elements of a flag", "with", "\"maxItems\": 3", "\"maxItems\": 2",
      ["breaking limit changed", "has another limit: the most elements is 2 instead of 3"],
      back: ["compatible limit changed", "has another limit: the most elements is 3 instead of 2"]),
    flag(
      "who may give a flag", "with", ", \"identities\": [\"user\"], \"description\": \"Who", ", \"description\": \"Who",
      ["compatible identity changed", "may be given by a bot, too"],
      back: ["breaking identity changed", "may no longer be given by a bot"]),
    flag(
      "whether a flag must be given", "ticket-id", "\"required\": true, ", "",
      ["compatible required changed", "is no longer required"], back: ["breaking required changed", "is required now"]),
    flag(
      "whether help shows a flag", "level", "\"level\": {", "\"level\": { \"hidden\": true,",
      ["documentation text changed", "is left out of help"], back: ["documentation text changed", "is shown in help"]),
    flag(
      "what is said about a flag", "notify", "Tell who opened it.", "Tell everybody.",
      ["documentation text changed", "is described in other words"],
      back: ["documentation text changed", "is described in other words"]),
  ]

  /// A change of the shortcut as a whole. Lines stand in pairs: what changed, and the sentence.
  private static func solve(
    _ name: String, _ old: String, _ new: String, _ forward: [String], back backward: [String]
  ) -> Case {
    Case(
      name, in: BaseTree.solve, old, new, pairs(forward) { "\($0) desk +ticket-solve: \($1)" },
      back: pairs(backward) { "\($0) desk +ticket-solve: \($1)" })
  }

  /// A change of one flag. Lines stand in pairs: what changed, and the sentence without the flag in front.
  private static func flag(
    _ name: String, _ flag: String, _ old: String, _ new: String, _ forward: [String], back backward: [String]
  ) -> Case {
    Case(
      name, in: BaseTree.solve, old, new, pairs(forward) { "\($0) desk +ticket-solve: --\(flag) \($1)" },
      back: pairs(backward) { "\($0) desk +ticket-solve: --\(flag) \($1)" })
  }

  private static func pairs(_ lines: [String], _ join: (String, String) -> String) -> [String] {
    stride(from: 0, to: lines.count, by: 2).map { join(lines[$0], lines[$0 + 1]) }
  }
}
