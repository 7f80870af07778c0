import LarkCore

/// What failures look like: the platform's codes, and how commands end.
enum PageErrors {
  static let anchor = "section:errors"

  static var section: HTML {
    .tag(
      "section", class: "errors", [.init("id", anchor)],
      [
        .tag("h2", text: "Errors"),
        .tag("p", [], HTML.prose("A call in Swift throws a `LarkError` with the platform's `code`, a `kind`, and what to do. "
          + "A command prints the same as JSON on standard error, and ends with a code of its own.")),
        .tag("h4", text: "Codes of the platform"),
        table(
          ["Code", "Meaning", "Kind in Swift"],
          PlatformCode.meanings.map { entry in
            [
              entry.codes.enumerated().flatMap { index, code in
                [.text(index == 0 ? "" : ", "), .code(String(code))]
              },
              [.text(entry.meaning)], [.code(entry.kind.rawValue)],
            ]
          }),
        .tag("h4", text: "Codes that lark ends with"),
        table(
          ["Code", "Meaning", "Type in JSON"],
          exits.map { code, meaning in
            let types = ErrorType.allCases.filter { $0.exitCode == code }.map(\.rawValue)
            return [[.code(String(code.rawValue))], [.text(meaning)], [.text(types.joined(separator: ", "))]]
          }),
      ])
  }

  private static let exits: [(ExitCode, String)] = [
    (.success, "All is well."),
    (.api, "The platform refused the call, or part of it failed, or the answer of a question is no."),
    (.validation, "The command line or its input is not right; nothing was sent."),
    (.access, "Token, scope or settings do not allow it."),
    (.network, "The platform could not be reached, or failed."),
    (.internal, "The tool itself failed."),
    (.policy, "A rule of the organization forbids it."),
    (.confirmation, "The command wants to be confirmed with --yes first."),
  ]

  private static func table(_ titles: [String], _ rows: [[[HTML]]]) -> HTML {
    .tag(
      "table", class: "codes", [],
      [
        .tag("thead", [], [.tag("tr", [], titles.map { .tag("th", [.init("scope", "col")], text: $0) })]),
        .tag("tbody", [], rows.map { row in .tag("tr", [], row.map { .tag("td", [], $0) }) }),
      ])
  }
}
