import LarkAPI
import LarkCore

/// Options some of whose values decide which methods a shortcut calls, and so which scopes it needs.
package protocol ScopeDependent {
  /// Values of the flags that the shortcut's file tests, by name, as they are typed; those that are not given are left out.
  var scopeFlags: [String: String] { get }
}

extension IM.Shortcuts.ChatList.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ["exclude-muted": String(excludeMuted)] }
}

extension IM.Shortcuts.ChatSearch.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ["exclude-muted": String(excludeMuted)] }
}

extension IM.Shortcuts.ChatMessagesList.Options: ScopeDependent {
  package var scopeFlags: [String: String] {
    ScopeFlags.reading(noReactions, downloadResources).merging(ScopeFlags.given(["user-id": userID])) { $1 }
  }
}

extension IM.Shortcuts.MessagesMget.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ScopeFlags.reading(noReactions, downloadResources) }
}

extension IM.Shortcuts.ThreadsMessagesList.Options: ScopeDependent {
  package var scopeFlags: [String: String] {
    ScopeFlags.reading(noReactions, downloadResources).merging(ScopeFlags.given(["thread": thread])) { $1 }
  }
}

extension IM.Shortcuts.MessagesSearch.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ["no-reactions": String(noReactions)] }
}

extension IM.Shortcuts.FlagCreate.Options: ScopeDependent {
  package var scopeFlags: [String: String] {
    ScopeFlags.given(["flag-type": flagType?.rawValue, "item-type": itemType?.rawValue])
  }
}

extension IM.Shortcuts.FlagCancel.Options: ScopeDependent {
  package var scopeFlags: [String: String] {
    ScopeFlags.given(["flag-type": flagType?.rawValue, "item-type": itemType?.rawValue])
  }
}

extension IM.Shortcuts.FlagList.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ["enrich-feed-thread": String(enrichFeedThread)] }
}

extension IM.Shortcuts.FeedShortcutList.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ["no-detail": String(noDetail)] }
}

extension IM.Shortcuts.MessagesSend.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ScopeFlags.sending(message, media) }
}

extension IM.Shortcuts.MessagesReply.Options: ScopeDependent {
  package var scopeFlags: [String: String] { ScopeFlags.sending(message, media) }
}

private enum ScopeFlags {
  static func given(_ flags: [String: String?]) -> [String: String] {
    flags.compactMapValues { OptionRules.filled($0) }
  }

  static func reading(_ noReactions: Bool, _ downloadResources: Bool) -> [String: String] {
    ["no-reactions": String(noReactions), "download-resources": String(downloadResources)]
  }

  static func sending(_ message: MessageDraft, _ media: MediaSettings) -> [String: String] {
    var flags: [String: String?] = ["markdown": message.markdown, "on-media-failure": media.onFailure.rawValue]
    for kind in MediaKind.allCases { flags[kind.option] = message.value(of: kind) }
    return given(flags)
  }
}
