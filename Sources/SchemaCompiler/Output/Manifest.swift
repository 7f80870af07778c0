import LarkJSON

/// What was generated from what, to tell a file edited by hand from one that is out of date.
public struct Manifest: Sendable, Hashable {
  /// Hash of every generated file's text, by its path below the output folder.
  public var outputs: [String: String]

  /// Name of the file that holds it.
  static let fileName = "manifest.json"

  /// - Parameter files: The generated files, but for the manifest itself.
  public init(files: [GeneratedFile]) {
    outputs = [:]
    for file in files { add(file) }
  }

  /// Notes a file that was generated.
  mutating func add(_ file: GeneratedFile) { outputs[file.name] = FNV.hash(file.text) }

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
    let files = outputs.sorted { $0.key < $1.key }.map { ($0.key, JSON.string($0.value)) }
    return JSON.object(["format": 1, "files": .object(JSONObject(files))]).serialized(.indented(2)) + "\n"
  }
}
