import LarkShortcuts

extension ShortcutName {
  /// The command of the shortcut.
  var command: any ShortcutCommand.Type {
    switch self {
    case .imChatCreate: ChatCreateCommand.self
    case .imChatList: ChatListCommand.self
    case .imChatMessagesList: ChatMessagesListCommand.self
    case .imChatSearch: ChatSearchCommand.self
    case .imChatUpdate: ChatUpdateCommand.self
    case .imFeedGroupList: FeedGroupListCommand.self
    case .imFeedGroupListItem: FeedGroupListItemCommand.self
    case .imFeedGroupQueryItem: FeedGroupQueryItemCommand.self
    case .imFeedShortcutCreate: FeedShortcutCreateCommand.self
    case .imFeedShortcutList: FeedShortcutListCommand.self
    case .imFeedShortcutRemove: FeedShortcutRemoveCommand.self
    case .imFlagCancel: FlagCancelCommand.self
    case .imFlagCreate: FlagCreateCommand.self
    case .imFlagList: FlagListCommand.self
    case .imMessagesEdit: MessagesEditCommand.self
    case .imMessagesMget: MessagesMgetCommand.self
    case .imMessagesReply: MessagesReplyCommand.self
    case .imMessagesResourcesDownload: MessagesResourcesDownloadCommand.self
    case .imMessagesSearch: MessagesSearchCommand.self
    case .imMessagesSend: MessagesSendCommand.self
    case .imMessagesStream: MessagesStreamCommand.self
    case .imThreadsMessagesList: ThreadsMessagesListCommand.self
    }
  }
}
