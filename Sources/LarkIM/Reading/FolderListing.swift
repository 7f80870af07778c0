import LarkAPI
import LarkCore

/// What folders sent as messages hold.
enum FolderListing {
  /// How many folders are fetched at a time.
  private static let limit = 4

  /// The request for what a folder holds.
  static func request(_ key: String, in messageID: String) -> IM.Files.Folder {
    IM.Files.Folder(fileKey: key, srctype: .message, srcid: messageID, recursive: false)
  }

  /// The calls for folders in a preview.
  static func preview() throws(LarkError) -> ShortcutPreview.Call {
    try .init(
      following: request("<file_key>", in: "<message_id>"), "what a folder holds",
      when: "for each folder among the messages")
  }

  /// Fetches what the folders among some messages hold, each once. What cannot be had is left out.
  static func fetched(
    for messages: [IM.Types.Message], with client: AnyLarkClient
  ) async -> [String: IM.Files.Folder.Reply] {
    let folders = messages.compactMap(Folder.init)
    let keys = folders.map(\.key).distinct()
    let listings = await keys.concurrentMap(limit: limit) { key in
      await listing(key, in: folders.first { $0.key == key }?.messageID ?? "", client)
    }
    return Dictionary(uniqueKeysWithValues: zip(keys, listings)).compactMapValues(\.self)
  }

  private struct Folder: Sendable {
    let key: String
    let messageID: String

    /// The folder that a message is; nil where it is none.
    init?(_ message: IM.Types.Message) {
      let content = MessageContent(message)
      guard content.type == ContentRules.folder, !content.isRecalled,
        let fields = ContentFields(parsing: content.json)
      else { return nil }
      key = FolderContent(fields).fileKey
      messageID = content.messageID
      if key.isEmpty || messageID.isEmpty { return nil }
    }
  }

  private static func listing(
    _ key: String, in messageID: String, _ client: AnyLarkClient
  ) async -> IM.Files.Folder.Reply? {
    do throws(LarkError) { return try await client.send(request(key, in: messageID)) } catch { return nil }
  }
}
