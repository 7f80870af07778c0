import Foundation
import LarkAPI
import LarkCore

/// Uploads the media of a message as the client's identity.
struct MediaUploader<As: Identity> {
  let client: LarkClient<As>
  let settings: MediaSettings
  /// Told before every fetch and upload.
  let progress: @Sendable (ShortcutProgress) -> Void

  /// The key of a medium, uploaded first where it has none.
  ///
  /// - Throws: ``LarkError`` that names the option, where the medium cannot be read, fetched or uploaded.
  func key(of source: MediaSource, _ kind: MediaKind) async throws(LarkError) -> String {
    switch source {
    case .key(let key): return key
    case .file(let path, let name):
      try check(source, kind)
      return try await upload(.file(URL(fileURLWithPath: path), name: name), kind)
    case .url(let address):
      let file = try await fetch(address, kind)
      // The file is to be there as long as somebody may send it.
      defer { withExtendedLifetime(file) {} }
      return try await upload(file.upload, kind)
    }
  }

  /// Makes sure that a file of this machine can be uploaded; other sources are not looked at.
  ///
  /// - Throws: ``LarkError`` that names the option.
  func check(_ source: MediaSource, _ kind: MediaKind) throws(LarkError) {
    guard case .file(let path, let name) = source else { return }
    let length = try Self.length(of: path, name, kind)
    guard length > 0 else {
      throw .invalidOption([kind.option], "'\(name)' is empty", remedy: "the platform takes no empty files")
    }
    let limit = settings.limit(of: kind)
    guard length <= limit else {
      throw .invalidOption(
        [kind.option], "'\(name)' has \(ByteCount.text(length)); at most \(ByteCount.text(limit)) are allowed",
        remedy: "give a smaller file")
    }
  }

  private static func length(of path: String, _ name: String, _ kind: MediaKind) throws(LarkError) -> Int {
    do throws(FileProblem) {
      if case .regular(let length) = try SystemFile.kind(of: path) {
        _ = try SystemFile(reading: path)
        return length
      }
    } catch {
      throw .invalidOption(
        [kind.option], "'\(name)' cannot be read: \(error.reason)", remedy: "check the path and its permissions")
    }
    throw .invalidOption([kind.option], "'\(name)' is no ordinary file", remedy: "give the path of a file")
  }

  private func fetch(_ address: WebAddress, _ kind: MediaKind) async throws(LarkError) -> WebFile {
    progress(.step("fetching \(address.label)"))
    do {
      return try await client.webFetch(reach: settings.reach).file(at: address, limit: settings.limit(of: kind))
    } catch {
      var error = error.inContext("the \(kind.noun) cannot be fetched from \(address.label)", option: kind.option)
      // Whatever the host on the web saw, the platform has seen nothing.
      error.wasNeverSent = true
      throw error
    }
  }

  private func upload(_ file: FileUpload, _ kind: MediaKind) async throws(LarkError) -> String {
    progress(.step("uploading \(file.name)"))
    do {
      return kind.isImage ? try await client.uploadImage(file) : try await client.uploadFile(file, kind)
    } catch {
      throw error.inContext("the \(kind.noun) '\(file.name)' cannot be uploaded", option: kind.option)
    }
  }
}

extension LarkClient {
  /// Uploads an image for a message. Bots and users have a method each.
  fileprivate func uploadImage(_ file: FileUpload) async throws(LarkError) -> String {
    switch As.kind {
    case .bot:
      let raw = try await send(IM.Images.Create(imageType: .message, image: file).prepared())
      return try Self.key(IM.Images.Create.Reply.decode(raw).imageKey, in: raw, of: IM.Images.Create.method)
    case .user:
      let raw = try await send(IM.Images.CreateAsUser(imageType: .message, image: file).prepared())
      return try Self.key(IM.Images.CreateAsUser.Reply.decode(raw).imageKey, in: raw, of: IM.Images.CreateAsUser.method)
    }
  }

  fileprivate func uploadFile(_ file: FileUpload, _ kind: MediaKind) async throws(LarkError) -> String {
    let type = IM.Files.Create.FileType(fileName: file.name)
    let isTimed = kind == .audio || kind == .video
    let duration = isTimed ? MediaBytes(file).flatMap { PlayingTime.milliseconds(of: type, in: $0) } : nil
    let request = IM.Files.Create(fileType: type, fileName: file.name, file: file, duration: duration)
    let response = try await response(to: request)
    return try Self.key(response.reply.fileKey, in: response.raw, of: IM.Files.Create.method)
  }

  private static func key(
    _ key: String?, in raw: RawResponse, of method: MethodInfo
  ) throws(LarkError) -> String {
    if let key = OptionRules.filled(key) { return key }
    throw raw.invalid("the platform answered without a key", method: method.id)
  }
}

extension LarkError {
  /// The error with what was being done and the option that asked for it.
  fileprivate func inContext(_ what: String, option: String) -> LarkError {
    var error = self
    error.message = "\(what): \(message)"
    if error.options.isEmpty { error.options = [option] }
    return error
  }
}
