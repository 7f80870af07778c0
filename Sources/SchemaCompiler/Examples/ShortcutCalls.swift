import SchemaModel

/// How shortcuts are called in Swift. Their functions are written by hand in LarkIM and LarkCards, so no schema file tells their names;
/// a test compiles each line, and finds the shortcuts that have none.
enum ShortcutCalls {
  /// A statement that runs a shortcut through a client called `bot` or `user`; nil where there is none.
  static func statement(of id: ShortcutID) -> String? { statements["\(id.service).\(id.name)"] }

  /// The function of a client that runs a shortcut, such as `createFlag`; nil where there is none.
  static func function(of id: ShortcutID) -> String? {
    guard let statement = statement(of: id), let dot = statement.firstIndex(of: ".") else { return nil }
    return String(statement[statement.index(after: dot)...].prefix { $0 != "(" })
  }

  private static let statements = [
    "im.chat-create": #"let created = try await bot.createChat(.init(name: "Rollout", users: ["ou_1"]))"#,
    "im.chat-list": "let page = try await user.listChats(.init(excludeMuted: true))",
    "im.chat-messages-list": #"let page = try await user.listMessages(.init(chatID: "oc_1"))"#,
    "im.chat-search": #"let page = try await user.searchChats(.init(query: "rollout"))"#,
    "im.chat-update": #"try await bot.updateChat(.init(chatID: "oc_1", name: "Rollout"))"#,
    "im.feed-group-list": "let page = try await user.listFeedGroups(.init())",
    "im.feed-group-list-item": #"let page = try await user.listFeedGroupItems(.init(feedGroupID: "ofg_1"))"#,
    "im.feed-group-query-item":
      #"let found = try await user.queryFeedGroupItems(.init(feedGroupID: "ofg_1", feedIDs: ["oc_1"]))"#,
    "im.feed-shortcut-create": #"let ledger = try await user.createFeedShortcuts(.init(chatIDs: ["oc_1"]))"#,
    "im.feed-shortcut-list": "let list = try await user.listFeedShortcuts(.init())",
    "im.feed-shortcut-remove": #"let ledger = try await user.removeFeedShortcuts(.init(chatIDs: ["oc_1"]))"#,
    "im.flag-cancel": #"let result = try await user.cancelFlag(.init(messageID: "om_1"))"#,
    "im.flag-create": #"try await user.createFlag(.init(messageID: "om_1"))"#,
    "im.flag-list": "let page = try await user.listFlags(.init())",
    "im.messages-edit": #"try await bot.editMessage(.init(messageID: "om_1", message: .text("Done at 10:05")))"#,
    "im.messages-mget": #"let page = try await user.getMessages(.init(messageIDs: ["om_1"]))"#,
    "im.messages-reply": #"let sent = try await bot.replyToMessage(.init(messageID: "om_1", message: .text("Done")))"#,
    "im.messages-resources-download":
      #"let file = try await user.downloadResource(.init(messageID: "om_1", fileKey: "file_1", type: .file))"#,
    "im.messages-search": #"let page = try await user.searchMessages(.init(query: "rollout"))"#,
    "im.messages-send": ##"let sent = try await bot.sendMessage(.init(chatID: "oc_1", message: .markdown("# Build 42")))"##,
    "im.messages-stream":
      #"let result = try await bot.stream(to: .chat("oc_1")) { answer in try await answer.append("The build is done") }"#,
    "im.threads-messages-list": #"let page = try await user.listThreadMessages(.init(thread: "omt_1"))"#,
  ]
}
