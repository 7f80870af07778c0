import LarkJSON

/// What was generated from what, to tell a file edited by hand from one that is out of date.
public struct Manifest: Sendable, Hashable {
  /// Hash of every generated file's text, by its path below the output folder.
  public var outputs: [String: String]

  /// - Parameter files: The generated files, but for the manifest itself.
  public init(files: [GeneratedFile]) {
    outputs = Dictionary(uniqueKeysWithValues: files.map { ($0.name, FNV.hash($0.text)) })
  }

  /// Reads a manifest; nil when the text is none.
  public init?(text: String) {
    guard let json = try? JSON(parsing: text), let files = json["files"]?.objectValue else { return nil }
    outputs = [:]
    for (name, hash) in files { outputs[name] = hash.stringValue }
  }

  /// Whether a file is as the generator wrote it.
  public func wrote(_ text: String, as name: String) -> Bool { outputs[name] == FNV.hash(text) }

  /// The manifest as JSON, files by name.
  public var text: String {
    var files = JSONObject()
    for (name, hash) in outputs.sorted(by: { $0.key < $1.key }) { files[name] = .string(hash) }
    return JSON.object(["format": 1, "files": .object(files)]).serialized(.indented(2)) + "\n"
  }
}
