import LarkJSON
import SchemaCompiler

/// What the last import wrote into the folder of a service, so that the next one can tell the catalog's texts from
/// those that somebody edited. It is the file `imported.json` beside `service.json`, and belongs into version control.
struct ImportRecord: Equatable {
  /// What was written into one file.
  struct Entry: Equatable {
    /// Hash of all but the texts for people.
    var facts: String
    /// Hashes of the catalog's texts, by the way to them.
    var texts: [JSONPointer: String]

    init(_ parts: FileTexts) {
      facts = parts.factsHash
      texts = parts.texts.mapValues(FNV.hash)
    }

    init?(record json: JSON) {
      guard let facts = json["facts"]?.stringValue else { return nil }
      self.facts = facts
      texts = [:]
      for (pointer, hash) in json["texts"]?.objectValue ?? [:] {
        if let pointer = JSONPointer(parsing: pointer) { texts[pointer] = hash.stringValue }
      }
    }

    var json: JSON {
      let sorted = texts.map { ($0.key.description, JSON.string($0.value)) }.sorted { $0.0 < $1.0 }
      return ["facts": .string(facts), "texts": .object(JSONObject(sorted))]
    }
  }

  /// Name of the file.
  static let fileName = "imported.json"
  private static let format: JSON = 1

  /// What was written, by the path below the folder of the service.
  var entries: [String: Entry] = [:]

  /// Nothing yet.
  init() {}

  /// Reads a record; nil where the text is none of this format.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"] == Self.format, let files = json["files"]?.objectValue
    else { return nil }
    for (path, entry) in files { entries[path] = Entry(record: entry) }
  }

  /// The record as text.
  var text: String {
    let files = entries.map { ($0.key, $0.value.json) }.sorted { $0.0 < $1.0 }
    let json: JSON = [
      "about": "What the last import wrote: keep it, so that the next one leaves your edits of descriptions alone.",
      "format": Self.format, "files": .object(JSONObject(files)),
    ]
    return json.serialized(.indented(2)) + "\n"
  }
}
