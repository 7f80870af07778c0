import LarkAPI
import LarkCore

/// What came of downloading an image or a file of a message.
public struct MessageDownload: Sendable, Hashable {
  /// The image or file.
  public var resource: MessageResource
  /// What was saved; nil where the download failed.
  public var file: File?

  /// A file that was saved.
  public struct File: Sendable, Hashable {
    /// Its path, relative to the directory that downloads go to.
    public var path: String
    /// How many bytes it has.
    public var size: Int
  }
}

/// The images and files of some messages, saved.
struct MessageDownloads: Sendable {
  /// What was saved, by image or file.
  var files: [MessageResource: MessageDownload.File] = [:]
  var warnings: [ShortcutWarning] = []

  /// The folder that files go to.
  static let folder = "lark-im-resources"
  /// How many files are fetched at a time.
  private static let limit = 3

  /// The calls for images and files in a preview.
  static func preview() throws(LarkError) -> ShortcutPreview.Call {
    let request = IM.Messages.Resources.Get(
      messageID: "<message_id>", fileKey: "<file_key>", type: .init(rawValue: "<image|file>"))
    return try .init(
      following: request, "the images and files of the messages are saved in \(folder); files come in pieces",
      when: "for each image and file of the messages")
  }

  /// Downloads images and files, each once. Their names are their keys, with an extension that fits; a file that an
  /// earlier call saved is replaced by the same again.
  ///
  /// - Parameters:
  ///   - resources: The images and files.
  ///   - directory: Where the folder is made; nil: the working directory.
  static func fetched(
    _ resources: [MessageResource], into directory: String?, with client: AnyLarkClient
  ) async -> MessageDownloads {
    let resources = resources.distinct()
    let outcomes = await resources.concurrentMap(limit: limit) { resource in
      await file(resource, directory, client)
    }
    var downloads = MessageDownloads()
    for (resource, outcome) in zip(resources, outcomes) {
      switch outcome {
      case .success(let file): downloads.files[resource] = file
      case .failure(let error):
        let message = "\(resource.messageID)/\(resource.key): \(error.reason)"
        downloads.warnings.append(ShortcutWarning("resource_download_failed", message))
      }
    }
    return downloads
  }

  private static func file(
    _ resource: MessageResource, _ directory: String?, _ client: AnyLarkClient
  ) async -> Result<MessageDownload.File, LarkError> {
    let download = IM.Shortcuts.MessagesResourcesDownload(
      messageID: resource.messageID, fileKey: resource.key, type: resource.kind,
      output: "\(folder)/\(resource.key)", overwrites: true, baseDirectory: directory)
    do throws(LarkError) {
      let saved = try await download.run(with: client) { _ in }
      let name = PathRule.parts(of: saved.savedPath).last ?? resource.key
      return .success(MessageDownload.File(path: "\(folder)/\(name)", size: saved.size))
    } catch {
      return .failure(error)
    }
  }
}
