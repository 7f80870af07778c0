import LarkCore
import LarkIM

/// The commands of all shortcuts, by service and name.
enum ShortcutCommands {
  /// One for each declaration in `schema/im/shortcuts`.
  static let all: [any ShortcutCommand.Type] = [
    ChatCreateCommand.self,
    ChatListCommand.self,
    ChatMessagesListCommand.self,
    ChatSearchCommand.self,
    ChatUpdateCommand.self,
    FeedGroupListCommand.self,
    FeedGroupListItemCommand.self,
    FeedGroupQueryItemCommand.self,
    FeedShortcutCreateCommand.self,
    FeedShortcutListCommand.self,
    FeedShortcutRemoveCommand.self,
    FlagCancelCommand.self,
    FlagCreateCommand.self,
    FlagListCommand.self,
    MessagesEditCommand.self,
    MessagesMgetCommand.self,
    MessagesReplyCommand.self,
    MessagesResourcesDownloadCommand.self,
    MessagesSearchCommand.self,
    MessagesSendCommand.self,
    MessagesStreamCommand.self,
    ThreadsMessagesListCommand.self,
  ]

  /// The command of a shortcut; nil where there is none.
  ///
  /// - Parameter id: Such as `im.shortcuts.chat-create`.
  static func command(_ id: String) -> (any ShortcutCommand.Type)? {
    byID[id]
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

extension ShortcutCommand {
  /// What the schema says of the shortcut.
  static var info: ShortcutInfo { Operation.info }

  /// Id of the shortcut, such as `im.shortcuts.chat-create`.
  static var id: String { info.id }
}
