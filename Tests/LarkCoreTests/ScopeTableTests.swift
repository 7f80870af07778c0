import LarkCore
import Testing

@Suite struct ScopeTableTests {
  private let table = ScopeTable(
    packed: """
      im.chats.create\traw\tbot\t-\tany:im:chat:create,im:chat
      im.chats.get\traw\tuser,bot\tany:im:chat:read,im:chat\tany:im:chat:read,im:chat
      im.chats.update\traw\tuser,bot\tany:im:chat:update,im:chat\tany:im:chat:update,im:chat
      im.feed.groups.list\tshortcut\tuser\tall:im:feed_group_v1:read,im:chat:read\t-
      im.messages.create\traw\tuser,bot\tall:im:message.send_as_user any:im:message,im:message:send\tany:im:bot
      im.open\traw\tuser,bot\t-\t-

      """)

  @Test func readsEveryLine() throws {
    #expect(table.unreadLines.isEmpty)
    #expect(
      table.rows.map(\.method) == [
        "im.chats.create", "im.chats.get", "im.chats.update", "im.feed.groups.list", "im.messages.create", "im.open",
      ])
    let create = try #require(table["im.chats.create"])
    #expect(create.identities == [.bot])
    #expect(create.kind == .method)
    #expect(create.rule == ScopeRule(bot: .any("im:chat:create", "im:chat")))
    #expect(table["im.feed.groups.list"]?.kind == .methodOfShortcuts)
    #expect(table["im.feed.groups.list"]?.rule.user.all == ["im:feed_group_v1:read", "im:chat:read"])
    #expect(
      table["im.messages.create"]?.rule.user
        == ScopeRequirement(any: ["im:message", "im:message:send"], all: ["im:message.send_as_user"]))
    #expect(table["im.open"]?.rule == .unknown)
    #expect(table["im.nothing"] == nil)
  }

  @Test(arguments: [
    "a", "a\traw\tuser\t-", "a\traw\tuser\t-\t-\t-", "\traw\tuser\t-\t-", "a\thidden\tuser\t-\t-", "a\traw\t\t-\t-",
    "a\traw\tuser,cat\t-\t-", "a\traw\tuser\tsome:b\t-", "a\traw\tuser\tany:\t-", "a\traw\tuser\t\t-",
    "a\traw\tuser\tany\t-",
  ])
  func keepsWhatItCannotRead(line: String) {
    let table = ScopeTable(packed: "\(line)\nb\traw\tuser\t-\t-")
    #expect(table.unreadLines == [line])
    #expect(table.rows.map(\.method) == ["b"])
  }

  @Test func tellsWhatAScopeOpens() {
    #expect(table.methods(openedBy: "im:chat") == ["im.chats.create", "im.chats.get", "im.chats.update"])
    #expect(table.methods(openedBy: "im:chat", for: .user) == ["im.chats.get", "im.chats.update"])
    #expect(table.methods(openedBy: "im:chat:read", for: .user) == ["im.chats.get", "im.feed.groups.list"])
    #expect(table.methods(openedBy: "im:none").isEmpty)
  }

  @Test func choosesTheFewestScopes() throws {
    #expect(try table.scopes(for: ["im.chats.get"], as: .bot) == ["im:chat:read"])
    #expect(try table.scopes(for: ["im.chats.get", "im.chats.update"], as: .bot) == ["im:chat"])
    #expect(try table.scopes(for: ["im.chats.create", "im.chats.get", "im.chats.update"], as: .bot) == ["im:chat"])
    #expect(
      try table.scopes(for: ["im.chats.get", "im.feed.groups.list"], as: .user)
        == ["im:chat:read", "im:feed_group_v1:read"])
    #expect(
      try table.scopes(for: ["im.messages.create"], as: .user) == ["im:message", "im:message.send_as_user"])
    #expect(try table.scopes(for: ["im.open"], as: .user).isEmpty)
    #expect(try table.scopes(for: [], as: .user).isEmpty)
  }

  @Test func scopesChosenAlreadyCount() throws {
    #expect(try table.scopes(for: ["im.chats.get"], as: .bot, besides: ["im:chat"]).isEmpty)
    #expect(
      try table.scopes(for: ["im.chats.get", "im.chats.update"], as: .bot, besides: ["im:chat:update"])
        == ["im:chat:read"])
  }

  @Test func refusesWhatCannotBeAnswered() {
    #expect(throws: LarkError.self) { try table.scopes(for: ["im.nothing"], as: .bot) }
    #expect(throws: LarkError.self) { try table.scopes(for: ["im.chats.create"], as: .user) }
    #expect(throws: LarkError.self) { try table.consoleImport(for: ["im.nothing"]) }
  }

  @Test func writesWhatTheConsoleImports() throws {
    let list = try table.consoleImport(for: ["im.chats.create", "im.feed.groups.list", "im.chats.get"])
    #expect(list.tenant == ["im:chat"])
    #expect(list.user == ["im:chat:read", "im:feed_group_v1:read"])
    #expect(
      list.json.serialized()
        == #"{"scopes":{"tenant":["im:chat"],"user":["im:chat:read","im:feed_group_v1:read"]}}"#)
    #expect(
      try table.consoleImport(for: ["im.chats.get"], as: [.bot]).json.serialized()
        == #"{"scopes":{"tenant":["im:chat:read"],"user":[]}}"#)
  }
}

@Suite struct ScopeRequirementTests {
  @Test func missingScopesAreThoseToAskFor() {
    let any = ScopeRequirement.any("a", "b")
    #expect(any.missing(from: []) == ["a"])
    #expect(any.missing(from: ["b"]).isEmpty)
    let all = ScopeRequirement.all("a", "b")
    #expect(all.missing(from: ["b"]) == ["a"])
    let both = ScopeRequirement(any: ["a", "b"], all: ["b", "c"])
    #expect(both.missing(from: []) == ["b", "c"])
    #expect(both.missing(from: ["b"]) == ["c"])
    #expect(both.recommended == ["b", "c"])
    #expect(ScopeRequirement.unknown.missing(from: []).isEmpty)
    #expect(any.recommended == ["a"])
  }
}
