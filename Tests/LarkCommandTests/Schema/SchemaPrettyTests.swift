import Testing

@Suite("lark schema --format pretty")
struct SchemaPrettyTests {
  @Test("without a path")
  func services() async throws {
    let result = try await Command.lark("schema", "--format", "pretty")
    #expect(
      result.output == """
        Services

          cardkit  Cards
          im       Messenger

        Usage: lark schema <service> [--format pretty]

        """)
    #expect(result.status == 0)
  }

  @Test("of a service")
  func service() async throws {
    let lines = try await Command.lark("schema", "im", "--format", "pretty").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(7) == [
        "im (v1) — Messenger",
        "Base path: /open-apis/im/v1",
        "",
        "app_feed_card",
        "  POST   create  Put a card of the app among the chats of people",
        "",
        "app_feed_card.batch",
      ])
    #expect(lines.suffix(2) == ["Usage: lark schema im.<resource>.<method> [--format pretty]", ""])
  }

  @Test("of a resource whose name has a dot")
  func resource() async throws {
    let result = try await Command.lark("schema", "im.feed.groups", "--format=pretty")
    #expect(
      result.output == """
        im.feed.groups

          POST   batch_add_item     Add feed cards to a feed group
          POST   batch_query        Get feed groups by their ids
          POST   batch_remove_item  Remove feed cards from a feed group
          POST   create             Create a feed group
          DELETE delete             Delete a feed group
          PUT    update             Change the name or the rules of a feed group

        Usage: lark schema im.feed.groups.<method> [--format pretty]

        """)
  }

  @Test("of a method")
  func method() async throws {
    let result = try await Command.lark("schema", "im.feed.groups.delete", "--format", "pretty")
    #expect(
      result.output == """
        im.feed.groups.delete
        DELETE /open-apis/im/v1/groups/{feed_group_id}
        Delete a feed group.

        Parameters  --params <json>  required
          feed_group_id (string, path, required)
              Id of the feed group (`ofg_…`).
              e.g. ofg_3f7b1c9d2e

        Response
          nothing

        Identity: user
        Scopes: im:feed_group_v1:write
        Risk: write
        CLI: lark im feed.groups delete --as user --params '{"feed_group_id":"ofg_3f7b1c9d2e"}'

        """)
    #expect(result.status == 0)
  }

  @Test("has no colours where no terminal is", arguments: ["im", "im.chats", "im.chats.update"])
  func noColours(path: String) async throws {
    #expect(!(try await Command.lark("schema", path, "--format", "pretty").output.contains("\u{1B}")))
  }

  @Test("keeps within the width that terminals have, apart from names and links", arguments: RawMethods.all)
  func width(path: String) async throws {
    let page = try await Command.lark("schema", path, "--format", "pretty").output
    for line in page.split(separator: "\n") where line.hasPrefix("      ") {
      let isField = line.prefixMatch(of: /\ +\S+ \(/) != nil
      let isOneWord = !line.drop { $0 == " " }.contains(" ")
      #expect(line.count <= 100 || isField || isOneWord, "\(line)")
    }
  }
}
