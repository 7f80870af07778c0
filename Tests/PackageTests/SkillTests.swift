import Foundation
import Testing

/// The skill document says of every method which scope to ask for, as the platform's own document does.
@Suite struct SkillTests {
  private static let page: String = {
    let file = Package.root.appending(path: "Generated/skills/lark-im/SKILL.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  private static let scopes = [
    "chats.create": "im:chat:create", "chats.get": "im:chat:read", "chats.link": "im:chat:read",
    "chats.update": "im:chat:update", "chat.members.bots": "im:chat.members:read",
    "chat.members.create": "im:chat.members:write_only", "chat.members.delete": "im:chat.members:write_only",
    "chat.members.get": "im:chat.members:read", "messages.delete": "im:message:recall", "messages.forward": "im:message",
    "messages.merge_forward": "im:message", "messages.update": "im:message:update", "messages.patch": "im:message:update",
    "messages.read_users": "im:message:readonly",
    "messages.urgent_app": "im:message.urgent", "messages.urgent_phone": "im:message.urgent:phone",
    "messages.urgent_sms": "im:message.urgent:sms", "reactions.batch_query": "im:message.reactions:read",
    "reactions.create": "im:message.reactions:write_only", "reactions.delete": "im:message.reactions:write_only",
    "reactions.list": "im:message.reactions:read", "threads.forward": "im:message", "images.create": "im:resource",
    "pins.create": "im:message.pins:write_only", "pins.delete": "im:message.pins:write_only",
    "pins.list": "im:message.pins:read", "feed.groups.batch_add_item": "im:feed_group_v1:write",
    "feed.groups.batch_query": "im:feed_group_v1:read", "feed.groups.batch_remove_item": "im:feed_group_v1:write",
    "feed.groups.create": "im:feed_group_v1:write", "feed.groups.delete": "im:feed_group_v1:write",
    "feed.groups.update": "im:feed_group_v1:write",
    "app_feed_card.batch.delete": "im:app_feed_card:write", "app_feed_card.batch.update": "im:app_feed_card:write",
    "app_feed_card.create": "im:app_feed_card:write", "batch_messages.delete": "im:message:send_multi_depts",
    "batch_messages.get_progress": "im:message:send_multi_depts",
    "batch_messages.read_user": "im:message:send_multi_depts", "batch_messages.send": "im:message:send_multi_users",
    "biz_entity_tag_relation.create": "im:biz_entity_tag_relation:write",
    "biz_entity_tag_relation.get": "im:biz_entity_tag_relation:read",
    "biz_entity_tag_relation.update": "im:biz_entity_tag_relation:write",
    "chat.announcement.get": "im:chat.announcement:read",
    "chat.announcement.patch": "im:chat.announcement:write_only",
    "chat.managers.add_managers": "im:chat.managers:write_only",
    "chat.managers.delete_managers": "im:chat.managers:write_only",
    "chat.members.is_in_chat": "im:chat.members:read", "chat.members.me_join": "im:chat.members:write_only",
    "chat.menu_items.patch": "im:chat.menu_tree:write_only", "chat.menu_tree.create": "im:chat.menu_tree:write_only",
    "chat.menu_tree.delete": "im:chat.menu_tree:write_only", "chat.menu_tree.get": "im:chat.menu_tree:read",
    "chat.menu_tree.sort": "im:chat.menu_tree:write_only", "chat.moderation.get": "im:chat.moderation:read",
    "chat.moderation.update": "im:chat:moderation:write_only", "chat.tabs.create": "im:chat.tabs:write_only",
    "chat.tabs.delete_tabs": "im:chat.tabs:write_only", "chat.tabs.list_tabs": "im:chat.tabs:read",
    "chat.tabs.sort_tabs": "im:chat.tabs:write_only", "chat.tabs.update_tabs": "im:chat.tabs:write_only",
    "chat.top_notice.delete_top_notice": "im:chat.top_notice:write_only",
    "chat.top_notice.put_top_notice": "im:chat.top_notice:write_only",
    "chat_button.update": "im:app_feed_card:write", "chats.delete": "im:chat:delete",
    "chats.search_v1": "im:chat:read", "ephemeral.delete": "im:message:send_as_bot",
    "ephemeral.send": "im:message:send_as_bot",
    "feed_cards.bot_time_sentive": "im:datasync.feed_card.time_sensitive:write",
    "feed_cards.patch": "im:datasync.feed_card.time_sensitive:write",
    "messages.push_follow_up": "im:message:send_as_bot", "tags.create": "im:tag:write", "tags.list": "im:tag:read",
    "tags.patch": "im:tag:write", "url_previews.batch_update": "im:url_preview.update",
  ]

  /// Methods of which the platform says that they take no scope.
  private static let open = ["files.get", "images.get"]

  @Test func thePermissionTableIsComplete() throws {
    let table = try #require(Self.page.components(separatedBy: "## Permission table").last)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let expected = Self.scopes.map { "| `\($0.key)` | `\($0.value)` |" } + Self.open.map { "| `\($0)` | – |" }
    #expect(rows.map(String.init).sorted() == expected.sorted())
  }

  @Test(arguments: [
    "## Core concepts", "## How resources belong together", "### Identity and token", "## Shortcuts", "## API resources",
    "### chat.members", "### feed.groups", "## Permission table",
  ])
  func theStructureIsThere(heading: String) {
    #expect(Self.page.split(separator: "\n").contains(heading[...]))
  }

  @Test func nothingOfTheTemplateIsLeft() {
    #expect(!Self.page.contains("{{"))
    #expect(Self.page.hasPrefix("---\nname: lark-im\n"))
  }

  @Test(arguments: [
    ("chats", "create", "`bot` only"), ("messages", "forward", "`user` and `bot`"), ("feed.groups", "delete", "`user` only"),
  ])
  func everyMethodNamesItsCallers(resource: String, method: String, callers: String) throws {
    let section = try #require(Self.page.components(separatedBy: "### \(resource)\n").last)
    let line = try #require(section.split(separator: "\n").first { $0.hasPrefix("- `\(method)`") })
    #expect(line.contains("Identity: \(callers)"))
  }
}

/// The documents that the skill names are there, and hold what the platform's own say.
@Suite struct SkillDocumentTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Package.root.appending(path: "Generated/skills/\(name)"), encoding: .utf8)
  }

  @Test func theSkillNamesThem() throws {
    let skill = try Self.text("lark-im/SKILL.md")
    #expect(skill.contains("(../lark-shared/SKILL.md)"))
    #expect(skill.contains("(references/message-enrichment.md)"))
  }

  @Test func theEnrichmentContractIsWhole() throws {
    let page = try Self.text("lark-im/references/message-enrichment.md")
    for part in [
      "`reactions.counts`", "`reactions.details`", "`update_time`", "`reactions_error`",
      "## A missing field is not a failed fetch", "`im:message.reactions:read`", "`+messages-mget`",
      "`+chat-messages-list`", "`+messages-search`", "`+threads-messages-list`", "`--no-reactions`",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("{{"))
  }

  @Test func theSharedPartTellsSigningInAndPermissions() throws {
    let page = try Self.text("lark-shared/SKILL.md")
    #expect(page.hasPrefix("---\nname: lark-shared\n"))
    for part in ["lark auth login", "--as bot", "lark scopes", "`lark-im`", "missing_scopes", "| 3 |", "| 10 |"] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("{{"))
  }

  @Test func noFieldIsDescribedByItsNameAlone() throws {
    let folder = Package.root.appending(path: "Generated/LarkAPI")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(!text.contains("/// Field `"), "\(name)")
    }
  }
}
