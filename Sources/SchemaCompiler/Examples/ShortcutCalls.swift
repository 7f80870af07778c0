import SchemaModel

/// How shortcuts are run in Swift. Which options make a good example no schema file tells; a test compiles each line, and finds
/// the shortcuts that have none.
enum ShortcutCalls {
  /// A statement that runs a shortcut through a client called `bot` or `user`; nil where there is none.
  static func statement(of id: ShortcutID) -> String? { statements["\(id.service).\(id.name)"] }

  /// What runs a shortcut: its type, such as `IM.Shortcuts.FlagCreate`, or a function of a client, such as `sendMessage`; nil
  /// where there is none.
  static func name(of id: ShortcutID) -> String? {
    guard let statement = statement(of: id), let call = statement.firstRange(of: "try await ") else { return nil }
    let words = statement[call.upperBound...].split(separator: "(", maxSplits: 2)
    guard words.count > 1, let function = words[0].split(separator: ".").last else { return nil }
    return function == "run" ? String(words[1]) : String(function)
  }

  private static let statements = [
    "im.chat-create": #"let chat = try await bot.run(IM.Shortcuts.ChatCreate(name: "Rollout", users: ["ou_1"]))"#,
    "im.chat-list": "let page = try await user.run(IM.Shortcuts.ChatList(excludesMuted: true))",
    "im.chat-messages-list": #"let page = try await user.run(IM.Shortcuts.ChatMessagesList(from: .chat("oc_1")))"#,
    "im.chat-search": #"let page = try await user.run(IM.Shortcuts.ChatSearch(query: "rollout"))"#,
    "im.chat-update": #"try await bot.run(IM.Shortcuts.ChatUpdate(chatID: "oc_1", name: "Rollout"))"#,
    "im.feed-group-list": "let page = try await user.run(IM.Shortcuts.FeedGroupList())",
    "im.feed-group-list-item": #"let page = try await user.run(IM.Shortcuts.FeedGroupListItem(feedGroupID: "ofg_1"))"#,
    "im.feed-group-query-item":
      #"let found = try await user.run(IM.Shortcuts.FeedGroupQueryItem(feedGroupID: "ofg_1", chatIDs: ["oc_1"]))"#,
    "im.feed-shortcut-create": #"let ledger = try await user.run(IM.Shortcuts.FeedShortcutCreate(chatIDs: ["oc_1"]))"#,
    "im.feed-shortcut-list": "let list = try await user.run(IM.Shortcuts.FeedShortcutList())",
    "im.feed-shortcut-remove": #"let ledger = try await user.run(IM.Shortcuts.FeedShortcutRemove(chatIDs: ["oc_1"]))"#,
    "im.flag-cancel": #"let result = try await user.run(IM.Shortcuts.FlagCancel(messageID: "om_1"))"#,
    "im.flag-create": #"try await user.run(IM.Shortcuts.FlagCreate(messageID: "om_1"))"#,
    "im.flag-list": "let page = try await user.run(IM.Shortcuts.FlagList())",
    "im.messages-edit": #"try await bot.editMessage("om_1", to: .text("Done at 10:05"))"#,
    "im.messages-mget": #"let page = try await user.run(IM.Shortcuts.MessagesMget(messageIDs: ["om_1"]))"#,
    "im.messages-reply": #"let sent = try await bot.reply(to: "om_1", .text("Done"))"#,
    "im.messages-resources-download":
      #"let file = try await user.run(IM.Shortcuts.MessagesResourcesDownload(messageID: "om_1", fileKey: "file_1", type: .file))"#,
    "im.messages-search": #"let page = try await user.run(IM.Shortcuts.MessagesSearch(query: "rollout"))"#,
    "im.messages-send": ##"let sent = try await bot.sendMessage(.markdown("# Build 42"), to: .chat("oc_1"))"##,
    "im.messages-stream":
      #"let result = try await bot.stream(to: .chat("oc_1")) { answer in try await answer.append("The build is done") }"#,
    "im.threads-messages-list": #"let page = try await user.run(IM.Shortcuts.ThreadsMessagesList(thread: "omt_1"))"#,
  ]
}
