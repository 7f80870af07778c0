import LarkCore

/// What the value of a media option is.
enum MediaSource: Hashable {
  /// Key of something that was uploaded before.
  case key(String)
  /// Something on the web.
  case url(WebAddress)
  /// A file of this machine, by its absolute path; the name is the one that was typed.
  case file(path: String, name: String)

  /// Whether a value is an address of the web. The scheme counts in lower case only: anything else is a path.
  static func isURL(_ value: String) -> Bool {
    value.hasPrefix("https://") || value.hasPrefix("http://")
  }

  /// Whether a value is the key of something uploaded.
  static func isKey(_ value: String) -> Bool {
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
      self = .key(value)
    } else if Self.isURL(value) {
      self = .url(try Self.address(value, for: kind, settings))
    } else {
      let path: String
      do { path = try PathRule(baseDirectory: settings.baseDirectory).resolve(value) } catch {
        throw .invalidOption([kind.option], error.reason, remedy: error.remedy)
      }
      let name = PathRule.parts(of: value).last ?? value
      self = .file(path: path, name: name)
    }
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
}
