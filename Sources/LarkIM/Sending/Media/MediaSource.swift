import LarkCore

/// What the value of a media option is.
package enum MediaSource: Hashable {
  /// Key of something that was uploaded before.
  case key(String)
  /// Something on the web.
  case url(WebAddress)
  /// A file of this machine, by its absolute path; the name is the one that was typed.
  case file(path: String, name: String)

  /// Whether a value is an address of the web. The scheme counts in lower case only: anything else is a path.
  package static func isURL(_ value: String) -> Bool {
    value.hasPrefix("https://") || value.hasPrefix("http://")
  }

  /// Whether a value is the key of something uploaded.
  package static func isKey(_ value: String) -> Bool {
    value.hasPrefix("img_") || value.hasPrefix("file_")
  }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - value: A key, an address or a path.
  ///   - kind: The option that it belongs to.
  ///   - settings: Where paths start, and which hosts may be fetched from.
  /// - Throws: ``LarkError`` when it is a path or an address that is not followed.
  init(_ value: String, for kind: MediaKind, _ settings: MediaSettings) throws(LarkError) {
    if Self.isKey(value) {
      guard value.hasPrefix(kind.keyPrefix) else { throw Self.wrongKey(value, for: kind) }
      self = .key(value)
    } else if Self.isURL(value) {
      self = .url(try Self.address(value, for: kind, settings))
    } else {
      let path: String
      do { path = try PathRule(baseDirectory: settings.baseDirectory, allowsAbsolute: true).resolve(value) } catch {
        throw .invalidOption([kind.option], error.reason, remedy: error.remedy)
      }
      let name = PathRule.parts(of: value).last ?? value
      self = .file(path: path, name: name)
    }
  }

  private static func wrongKey(_ key: String, for kind: MediaKind) -> LarkError {
    .invalidOption(
      [kind.option],
      "'\(key)' is the key of \(kind.isImage ? "a file" : "an image"); the \(kind.noun) needs one that begins with "
        + kind.keyPrefix,
      remedy: "give that key, or the path of a file of this name as ./\(key)")
  }

  private static func address(
    _ value: String, for kind: MediaKind, _ settings: MediaSettings
  ) throws(LarkError) -> WebAddress {
    let address: WebAddress
    do { address = try WebAddress(value) } catch {
      throw .invalidOption([kind.option], "the web address cannot be used: \(error.reason)", remedy: "correct it")
    }
    // What the address itself tells is told before anything is sent, unless a link is wanted in this very case.
    if settings.onFailure == .fail, let reason = settings.reach.refusal(of: address) {
      throw .invalidOption(
        [kind.option], "\(address.label) cannot be fetched: \(reason)",
        remedy: "download the file yourself and give its path")
    }
    return address
  }

  /// The name of the file; nil for a key.
  var fileName: String? {
    switch self {
    case .key: nil
    case .url(let address): address.fileName ?? "download"
    case .file(_, let name): name
    }
  }

  /// What messages show of it.
  var label: String {
    switch self {
    case .key(let key): key
    case .url(let address): address.label
    case .file(_, let name): name
    }
  }

  /// Makes sure that a file of this machine can be uploaded; other sources are not looked at.
  ///
  /// - Throws: ``LarkError`` that names the option.
  func check(_ kind: MediaKind, _ settings: MediaSettings) throws(LarkError) {
    guard case .file(let path, let name) = self else { return }
    let bytes = try Self.bytes(of: path, name, kind)
    guard bytes.length > 0 else {
      throw .invalidOption([kind.option], "'\(name)' is empty", remedy: "the platform takes no empty files")
    }
    let limit = settings.limit(of: kind)
    guard bytes.length <= limit else {
      throw .invalidOption(
        [kind.option], "'\(name)' has \(ByteCount.text(bytes.length)); at most \(ByteCount.text(limit)) are allowed",
        remedy: "give a smaller file")
    }
    try kind.check(bytes, named: name)
  }

  private static func bytes(of path: String, _ name: String, _ kind: MediaKind) throws(LarkError) -> MediaBytes {
    do throws(FileProblem) {
      if case .regular = try SystemFile.kind(of: path) { return try MediaBytes(path: path) }
    } catch {
      throw .invalidOption(
        [kind.option], "'\(name)' cannot be read: \(error.reason)", remedy: "check the path and its permissions")
    }
    throw .invalidOption([kind.option], "'\(name)' is no ordinary file", remedy: "give the path of a file")
  }
}
