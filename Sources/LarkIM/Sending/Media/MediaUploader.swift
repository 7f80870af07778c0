import LarkAPI
import LarkCore
import LarkFoundation

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
      try source.check(kind, settings)
      return try await upload(.file(URL(fileURLWithPath: path), name: name), kind)
    case .url(let address):
      let file = try await fetch(address, kind)
      if let bytes = MediaBytes(file.upload) { try kind.check(bytes, named: address.label) }
      // The file is to be there as long as somebody may send it.
      defer { withExtendedLifetime(file) {} }
      return try await upload(file.upload, kind)
    }
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
    let type = kind.types(forFileNamed: file.name).upload
    let duration = MediaBytes(file).flatMap { PlayingTime.milliseconds(of: type, in: $0) }
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

extension MessagePlan {
  /// The uploads that come before the message, in a preview: those of ``MessageComposer/compose(_:)``.
  ///
  /// - Parameter identity: Who uploads.
  func uploads(as identity: IdentityKind) throws(LarkError) -> [ShortcutPreview.Call] {
    var calls: [ShortcutPreview.Call] = []
    switch content {
    case .ready: break
    case .markdown(let post):
      for image in post.images {
        let address: WebAddress
        // An image that is not on the web stays as it is.
        do throws(LarkError) { address = try image.webAddress(within: settings.reach) } catch { continue }
        calls += try Self.upload(.url(address), .image, as: identity, when: "where it can be fetched")
      }
    case .medium(let medium):
      let condition = settings.onFailure == .link ? "where it can be fetched; otherwise a link is sent" : nil
      for (kind, source) in medium.parts {
        calls += try Self.upload(source, kind, as: identity, when: kind == medium.main.kind ? condition : nil)
      }
    }
    return calls
  }

  private static func upload(
    _ source: MediaSource, _ kind: MediaKind, as identity: IdentityKind, when condition: String?
  ) throws(LarkError) -> [ShortcutPreview.Call] {
    let file: FileUpload
    var note = "the upload of the \(kind.noun)"
    var condition = condition
    switch source {
    case .key: return []
    case .file(let path, let name):
      file = .file(URL(fileURLWithPath: path), name: name)
      condition = nil
    case .url(let address):
      file = .data(Data(), name: source.fileName ?? "download")
      note += ", which is fetched from \(address.label) before"
    }
    let request =
      switch (kind.isImage, identity) {
      case (true, .bot): try IM.Images.Create(imageType: .message, image: file).prepared()
      case (true, .user): try IM.Images.CreateAsUser(imageType: .message, image: file).prepared()
      case (false, _):
        try IM.Files.Create(fileType: kind.types(forFileNamed: file.name).upload, fileName: file.name, file: file).prepared()
      }
    return [.init(request, note: note, when: condition)]
  }
}
