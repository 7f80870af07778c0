/// How media of a message are found, and what they may be.
public struct MediaSettings: Sendable, Hashable {
  /// What happens when an address of the web cannot be fetched, or what came from it cannot be uploaded.
  public enum FailurePolicy: String, Sendable, Hashable, CaseIterable {
    /// It is an error, and no message is sent.
    case fail
    /// A text with the address is sent instead, and the result says so.
    case link
  }

  /// The directory that relative paths start from and must stay in; nil: the working directory of the process. An
  /// absolute path says itself where it leads: do not pass on one that comes from people or programs that you do not
  /// trust.
  public var baseDirectory: String?
  /// What happens when an address of the web cannot be fetched.
  public var onFailure: FailurePolicy
  /// How many bytes an image may have.
  public var imageLimit: Int
  /// How many bytes a file may have, videos and voice messages included.
  public var fileLimit: Int
  /// Hosts that may be fetched from although they are not on the public internet, such as `wiki.example.com` or
  /// `10.0.0.8:8080`.
  ///
  /// Whoever may choose an address can then read what such a host serves. Leave it empty where addresses come from
  /// people or programs that you do not trust.
  public var privateHosts: Set<String>

  /// - Parameters:
  ///   - baseDirectory: The directory that relative paths start from and must stay in.
  ///   - onFailure: What happens when an address of the web cannot be fetched.
  ///   - imageLimit: How many bytes an image may have; by default as many as the platform takes, 10 MB.
  ///   - fileLimit: How many bytes a file may have; by default as many as the platform takes, 30 MB.
  ///   - privateHosts: Hosts that may be fetched from although they are not on the public internet.
  public init(
    baseDirectory: String? = nil, onFailure: FailurePolicy = .fail, imageLimit: Int = 10 << 20,
    fileLimit: Int = 30 << 20, privateHosts: Set<String> = []
  ) {
    self.baseDirectory = baseDirectory
    self.onFailure = onFailure
    self.imageLimit = imageLimit
    self.fileLimit = fileLimit
    self.privateHosts = privateHosts
  }
}

extension MediaSettings {
  /// Reads what was typed, and what the settings of the command allow.
  package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
    self.init(
      baseDirectory: flags.workingDirectory, onFailure: try flags.word("on-media-failure") ?? .fail,
      privateHosts: flags.privateHosts)
  }

  /// Values on which scopes depend.
  package var scopeValues: [String: String] { ["onMediaFailure": onFailure.rawValue] }
}
