import LarkAPI
import LarkCore
import LarkFoundation

/// Makes messages readable, and fetches what belongs to them: replies in threads, what merged forwards hold, names of
/// senders, reactions, what folders hold, chats.
///
/// What cannot be fetched marks the message, or gives a warning; it never fails the call. For a message that was
/// recalled nothing is fetched.
struct MessageReader: Sendable {
  let client: AnyLarkClient
  var timeZone: TimeZone?
  var parts: Parts

  /// Which parts of what belongs to messages are fetched, beyond those that always are.
  struct Parts: Sendable {
    var reactions: Bool
    var threads = false
    var chats = false
    /// Where images and files are saved; nil: they are left where they are.
    var downloads: DownloadPlace?

    /// A directory for downloads; without a path the working directory.
    struct DownloadPlace: Sendable {
      var directory: String?
    }

    /// The calls of ``MessageReader/read(_:)`` in its order.
    ///
    /// - Parameter identity: Who reads.
    func preview(as identity: IdentityKind) throws(LarkError) -> [ShortcutPreview.Call] {
      var calls = [try ForwardedMessages.preview()]
      if threads { calls.append(try ThreadReplies.preview()) }
      if chats { calls.append(try ChatLookup.preview("the chats of the messages", when: "where there are messages")) }
      if reactions { calls.append(try ReactionLookup.preview()) }
      calls.append(try FolderListing.preview())
      calls += try SenderNames.preview(as: identity)
      if downloads != nil { calls.append(try MessageDownloads.preview()) }
      return calls
    }
  }

  /// Messages made readable.
  struct Reading: Sendable {
    var messages: [RenderedMessage]
    var warnings: [ShortcutWarning]
  }

  /// Makes messages readable.
  ///
  /// - Parameter messages: Messages as the platform answered them.
  /// - Throws: ``LarkError`` of kind `cancelled`, and no other.
  func read(_ messages: [IM.Types.Message]) async throws(LarkError) -> Reading {
    // Everything that can be asked for at once is.
    async let outerForwards = ForwardedMessages.fetched(for: messages, with: client)
    async let expandedThreads = threads(of: messages)
    async let chats = self.chats(of: messages)
    let threads = await expandedThreads
    let replies = threads.messages
    try checkCancellation()
    async let reactionLookup = reactions(to: messages, threads)
    async let folderListing = FolderListing.fetched(for: messages + replies, with: client)
    var forwards = await outerForwards
    forwards.add(await ForwardedMessages.fetched(for: replies, except: messages, with: client))
    let names = await self.names(in: messages + replies + forwards.messages)
    let reactions = await reactionLookup
    let folders = await folderListing
    try checkCancellation()
    let renderer = MessageRenderer(
      context: RenderingContext(
        timeZone: timeZone, brand: client.brand, senderNames: names.byID, mergedForwards: forwards.byForward,
        folders: folders))
    let files = await saved(messages + replies, renderer)
    try checkCancellation()
    let found = Found(names: names, threads: threads, reactions: reactions, files: files, chats: await chats)
    return Reading(
      messages: found.assembled(messages, renderer),
      warnings: forwards.warnings + threads.warnings + reactions.warnings + (files?.warnings ?? []))
  }

  private func saved(_ messages: [IM.Types.Message], _ renderer: MessageRenderer) async -> MessageDownloads? {
    guard let downloads = parts.downloads else { return nil }
    let resources = messages.flatMap(renderer.resources)
    return await MessageDownloads.fetched(resources, into: downloads.directory, with: client)
  }

  private func threads(of messages: [IM.Types.Message]) async -> ThreadReplies {
    parts.threads ? await ThreadReplies.fetched(for: messages, with: client) : ThreadReplies([], [])
  }

  private func chats(of messages: [IM.Types.Message]) async -> [String: IM.Chats.BatchQuery.Reply.Item] {
    guard parts.chats else { return [:] }
    return await ChatLookup.fetched(messages.filter { !$0.isRecalled }.compactMap(\.chatID), with: client)
  }

  private func names(in messages: [IM.Types.Message]) async -> SenderNames {
    var names = SenderNames()
    names.learn(from: messages)
    await names.resolve(messages.filter { !$0.isRecalled }, with: client)
    return names
  }

  private func reactions(to messages: [IM.Types.Message], _ threads: ThreadReplies) async -> ReactionLookup {
    guard parts.reactions else { return ReactionLookup() }
    let shown = messages.enumerated().flatMap { index, message in
      [message] + (threads.byHost[index]?.messages ?? [])
    }
    return await ReactionLookup.fetched(for: shown.filter { !$0.isRecalled }.compactMap(\.messageID), with: client)
  }

  private func checkCancellation() throws(LarkError) {
    if Task.isCancelled { throw .interrupted }
  }
}

/// All that was fetched for some messages.
private struct Found {
  let names: SenderNames
  let threads: ThreadReplies
  let reactions: ReactionLookup
  let files: MessageDownloads?
  let chats: [String: IM.Chats.BatchQuery.Reply.Item]

  func assembled(_ messages: [IM.Types.Message], _ renderer: MessageRenderer) -> [RenderedMessage] {
    messages.enumerated().map { index, message in
      var rendered = readable(message, renderer)
      switch threads.byHost[index] {
      case .replies(let replies, let hasMore)?:
        rendered.threadReplies = replies.map { readable($0, renderer) }
        rendered.threadHasMore = hasMore
      case .failed?: rendered.threadRepliesError = true
      case nil: break
      }
      return rendered
    }
  }

  private func readable(_ message: IM.Types.Message, _ renderer: MessageRenderer) -> RenderedMessage {
    var rendered = RenderedMessage(message, with: renderer, senderName: names.name(of: message.sender))
    if let id = message.messageID {
      rendered.reactions = reactions.byMessage[id]
      rendered.reactionsError = reactions.failed.contains(id)
    }
    if let files {
      let downloads = renderer.resources(of: message).map { MessageDownload(resource: $0, file: files.files[$0]) }
      if !downloads.isEmpty { rendered.downloads = downloads }
    }
    rendered.chat = message.chatID.flatMap { chats[$0] }
    return rendered
  }
}
