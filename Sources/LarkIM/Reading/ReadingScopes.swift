import LarkAPI

// Values of the flags on which the scopes of reading depend.

extension IM.Shortcuts.ChatMessagesList.Options {
  package var scopeFlags: [String: String] { readingScopes(noReactions, downloadResources) }
}

extension IM.Shortcuts.MessagesMget.Options {
  package var scopeFlags: [String: String] { readingScopes(noReactions, downloadResources) }
}

extension IM.Shortcuts.ThreadsMessagesList.Options {
  package var scopeFlags: [String: String] { readingScopes(noReactions, downloadResources) }
}

extension IM.Shortcuts.MessagesSearch.Options {
  package var scopeFlags: [String: String] { readingScopes(noReactions, false) }
}

private func readingScopes(_ noReactions: Bool, _ downloadResources: Bool) -> [String: String] {
  ["no-reactions": String(noReactions), "download-resources": String(downloadResources)]
}
