import LarkCore
import LarkFoundation
import LarkJSON

/// What all records have in common: JSON with a version, which may be damaged or too new.
enum StoredRecord {
  /// What is found where a record is looked for.
  enum Finding<Value> {
    case whole(Value)
    /// Something that is no record.
    case damaged
  }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - name: The record's name.
  ///   - store: Where it is.
  ///   - version: The newest version that is understood.
  ///   - remedy: What helps where it is damaged.
  ///   - decode: Makes something of it; nil: it is damaged.
  /// - Returns: The record; nil when there is none.
  /// - Throws: ``LarkError`` when it cannot be read, is damaged, or was written by a newer version of the tool.
  static func read<Value>(
    _ name: String, in store: any RecordStore, version: Int,
    remedy: String = "remove it, then sign in or set up again", _ decode: (JSON) -> Value?
  ) throws(LarkError) -> Value? {
    switch try find(name, in: store, version: version, decode) {
    case nil: return nil
    case .whole(let value): return value
    case .damaged:
      throw LarkError(
        kind: .storage, message: "\(store.place)/\(name) is damaged", remedy: remedy, wasNeverSent: true)
    }
  }

  /// Looks for a record, which may be damaged: that is no error here.
  ///
  /// - Returns: What was found; nil when there is nothing.
  /// - Throws: ``LarkError`` when it cannot be read, or was written by a newer version of the tool.
  static func find<Value>(
    _ name: String, in store: any RecordStore, version: Int, _ decode: (JSON) -> Value?
  ) throws(LarkError) -> Finding<Value>? {
    guard let bytes = try store.read(name) else { return nil }
    guard let json = try? JSON(parsing: bytes), let written = json["version"]?.intValue else { return .damaged }
    guard written <= version else {
      throw LarkError(
        kind: .storage, message: "\(store.place)/\(name) was written by a newer version of the tool",
        remedy: "update the tool, or name another folder with \(ConfigFolder.variable)", wasNeverSent: true)
    }
    guard let value = decode(json) else { return .damaged }
    return .whole(value)
  }

  /// Whether bytes are a record from its beginning to its end.
  static func isWhole(_ bytes: Data) -> Bool {
    (try? JSON(parsing: bytes))?["version"]?.intValue != nil
  }

  /// Writes a record.
  static func write(_ json: JSON, to name: String, in store: any RecordStore) throws(LarkError) {
    try store.write(Data(json.serializedBytes(.indented(2)) + [UInt8(ascii: "\n")]), to: name)
  }
}
