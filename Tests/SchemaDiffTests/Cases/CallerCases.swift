extension Case {
  /// Who may call, and with which scopes.
  static let callerCases: [Case] = [
    Case(
      "an identity", in: BaseTree.list, "[\"user\", \"bot\"]", "[\"bot\"]",
      ["breaking identity removed list: a user may no longer call"],
      back: ["compatible identity added list: a user may call, too"]),
    Case(
      "a scope that opens the method", in: BaseTree.create, "\"desk:ticket\", \"desk:ticket:create\"",
      "\"desk:ticket\", \"desk:ticket:create\", \"desk:all\"",
      [
        "compatible scope changed create: a bot needs one of desk:ticket, desk:ticket:create or desk:all instead of "
          + "one of desk:ticket or desk:ticket:create"
      ],
      back: [
        "breaking scope changed create: a bot needs one of desk:ticket or desk:ticket:create instead of one of "
          + "desk:ticket, desk:ticket:create or desk:all: desk:all is no longer enough"
      ]),
    Case(
      "the scope to ask for", in: BaseTree.create, "\"desk:ticket\", \"desk:ticket:create\"",
      "\"desk:ticket:create\", \"desk:ticket\"",
      [
        "documentation scope changed create: a bot needs one of desk:ticket:create or desk:ticket instead of one of "
          + "desk:ticket or desk:ticket:create, which is the same in another order"
      ],
      back: [
        "documentation scope changed create: a bot needs one of desk:ticket or desk:ticket:create instead of one of "
          + "desk:ticket:create or desk:ticket, which is the same in another order"
      ]),
    Case(
      "a scope that is needed besides", in: BaseTree.list, "\"all\": [\"desk:queue\"]",
      "\"all\": [\"desk:queue\", \"desk:team\"]",
      [
        "breaking scope changed list: callers need all of desk:queue and desk:team, and one of desk:ticket:read or "
          + "desk:ticket instead of desk:queue, and one of desk:ticket:read or desk:ticket: desk:queue and "
          + "desk:ticket:read or desk:queue and desk:ticket is no longer enough"
      ],
      back: [
        "compatible scope changed list: callers need desk:queue, and one of desk:ticket:read or desk:ticket instead "
          + "of all of desk:queue and desk:team, and one of desk:ticket:read or desk:ticket"
      ]),
    Case(
      "a scope of one identity", in: BaseTree.list,
      "{ \"any\": [\"desk:ticket:read\", \"desk:ticket\"], \"all\": [\"desk:queue\"] }",
      "{ \"user\": [\"desk:ticket:read\"], \"bot\": { \"any\": [\"desk:ticket:read\", \"desk:ticket\"], \"all\": "
        + "[\"desk:queue\"] } }",
      [
        "breaking scope changed list: a user needs desk:ticket:read instead of desk:queue, and one of "
          + "desk:ticket:read or desk:ticket: desk:queue and desk:ticket is no longer enough"
      ],
      back: [
        "breaking scope changed list: a user needs desk:queue, and one of desk:ticket:read or desk:ticket instead of "
          + "desk:ticket:read: desk:ticket:read is no longer enough"
      ]),
    Case(
      "the same rule in other words", in: BaseTree.fetch, "[\"desk:file\"]", "{ \"all\": [\"desk:file\"] }",
      [
        "documentation scope changed fetch: a user needs desk:file instead of desk:file, which is the same in other "
          + "words"
      ],
      back: [
        "documentation scope changed fetch: a user needs desk:file instead of desk:file, which is the same in other "
          + "words"
      ]),
    Case(
      "scopes that were not known", in: BaseTree.attach, "\"scopes\": []", "\"scopes\": [\"desk:file\"]",
      ["documentation scope changed attach: a bot needs desk:file instead of unknown scopes"],
      back: ["breaking scope changed attach: a bot needs unknown scopes instead of desk:file"]),
  ]
}
