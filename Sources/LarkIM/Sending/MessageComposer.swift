import LarkCore

/// Carries out the plan of a message up to its sending: fetches and uploads what it needs.
struct MessageComposer<As: Identity> {
  let uploader: MediaUploader<As>

  /// - Parameters:
  ///   - client: Who uploads.
  ///   - settings: How media are found.
  ///   - progress: Told before every fetch and upload.
  init(
    _ client: LarkClient<As>, _ settings: MediaSettings, progress: @escaping @Sendable (ShortcutProgress) -> Void
  ) {
    uploader = MediaUploader(client: client, settings: settings, progress: progress)
  }

  /// The content of the message.
  ///
  /// - Throws: ``LarkError`` when a medium cannot be attached, unless a link is to be sent in its place.
  func compose(_ plan: MessagePlan) async throws(LarkError) -> ComposedMessage {
    var message: ComposedMessage
    switch plan.content {
    case .ready(let content): message = ComposedMessage(content: content)
    case .markdown(let post): message = try await compose(post)
    case .medium(let medium): message = try await compose(medium)
    }
    message.warnings += message.content.warnings
    return message
  }

  // MARK: Media

  private func compose(_ medium: Medium<MediaSource>) async throws(LarkError) -> ComposedMessage {
    let (main, source) = medium.main
    let mainKey: String
    do { mainKey = try await uploader.key(of: source, main) } catch {
      guard case .url(let address) = source, uploader.settings.onFailure == .link, error.kind != .cancelled else {
        throw error
      }
      return Self.link(to: address, instead: main, because: error)
    }
    let keys = try await medium.map { (kind, source) async throws(LarkError) in
      kind == main ? mainKey : try await uploader.key(of: source, kind)
    }
    return ComposedMessage(content: .medium(keys))
  }

  private static func link(
    to address: WebAddress, instead kind: MediaKind, because error: LarkError
  ) -> ComposedMessage {
    ComposedMessage(
      content: .text("The \(kind.noun) could not be attached: \(address.text)"),
      warnings: [
        ShortcutWarning("media_sent_as_link", "\(error.message); the message holds its address instead")
      ],
      fallback: MediaFallback(option: kind.option, address: address.text, reason: error))
  }

  // MARK: Markdown

  private func compose(_ post: MarkdownPost) async throws(LarkError) -> ComposedMessage {
    var keys: [String?] = []
    var warnings: [ShortcutWarning] = []
    for image in post.images {
      do throws(LarkError) {
        keys.append(try await key(of: image))
      } catch {
        if error.kind == .cancelled { throw error }
        keys.append(nil)
        warnings.append(image.warning(because: error))
      }
    }
    return ComposedMessage(content: .post(markdown: post.text(keys: keys)), warnings: warnings)
  }

  private func key(of image: MarkdownImage) async throws(LarkError) -> String {
    try await uploader.key(of: .url(try image.webAddress(within: uploader.settings.reach)), .image)
  }
}

extension MarkdownImage {
  /// What is told about an image that cannot be uploaded.
  func warning(because error: LarkError) -> ShortcutWarning {
    ShortcutWarning("markdown_image_kept", "\(error.message); its markup stays in the text")
  }

  /// Where the image is on the web.
  ///
  /// - Parameter reach: Which hosts may be fetched from.
  /// - Throws: ``LarkError`` where it is not there, or not to be fetched.
  func webAddress(within reach: WebReach) throws(LarkError) -> WebAddress {
    guard !address.isEmpty else { throw .invalidOption(["markdown"], "an image has no address") }
    guard MediaSource.isURL(address) else {
      // What follows may be a secret of an address written in another way.
      let shown = Substring(address.utf8.prefix { $0 != UInt8(ascii: "?") })
      throw .invalidOption(
        ["markdown"], "the image '\(shown)' is not on the web", remedy: "upload it first and give its key")
    }
    let place: WebAddress
    do { place = try WebAddress(address) } catch {
      throw .invalidOption(["markdown"], "the address of an image cannot be used: \(error.reason)")
    }
    if let reason = reach.refusal(of: place) {
      throw .invalidOption(["markdown"], "the image cannot be fetched from \(place.label): \(reason)")
    }
    return place
  }
}

extension MessagePlan {
  /// The content of the message, after everything it needs was fetched and uploaded.
  ///
  /// - Parameters:
  ///   - client: Who uploads.
  ///   - progress: Told before every fetch and upload.
  /// - Throws: ``LarkError`` when a medium cannot be attached, unless a link is to be sent in its place.
  func composed(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> ComposedMessage {
    switch client {
    case .user(let client): try await MessageComposer(client, settings, progress: progress).compose(self)
    case .bot(let client): try await MessageComposer(client, settings, progress: progress).compose(self)
    }
  }
}
