import Foundation
import LarkCommandLine
import LarkCore
import LarkJSON

/// What all records have in common: JSON with a version, which may be damaged or too new.
enum StoredRecord {
  /// Reads a record.
  ///
  /// - Parameters:
  ///   - name: The record's name.
  ///   - store: Where it is.
  ///   - version: The newest version that is understood.
  ///   - decode: Makes something of it; nil: it is damaged.
  /// - Returns: The record; nil when there is none.
  /// - Throws: ``LarkError`` when it cannot be read, is damaged, or was written by a newer version of the tool.
  static func read<Value>(
    _ name: String, in store: any RecordStore, version: Int, _ decode: (JSON) -> Value?
  ) throws(LarkError) -> Value? {
    guard let bytes = try store.read(name) else { return nil }
    let place = "\(store.place)/\(name)"
    guard let json = try? JSON(parsing: bytes), let written = json["version"]?.intValue else {
      throw damaged(place)
    }
    guard written <= version else {
      throw LarkError(
        kind: .storage, message: "\(place) was written by a newer version of the tool",
        remedy: "update the tool, or name another folder with \(ConfigFolder.variable)", wasNeverSent: true)
    }
    guard let value = decode(json) else { throw damaged(place) }
    return value
  }

  /// Whether bytes are a record from its beginning to its end.
  static func isWhole(_ bytes: Data) -> Bool {
    (try? JSON(parsing: bytes))?["version"]?.intValue != nil
  }

  /// Writes a record.
  static func write(_ json: JSON, to name: String, in store: any RecordStore) throws(LarkError) {
    try store.write(Data(json.serializedBytes(.indented(2)) + [UInt8(ascii: "\n")]), to: name)
  }

  private static func damaged(_ place: String) -> LarkError {
    LarkError(
      kind: .storage, message: "\(place) is damaged", remedy: "remove it, then sign in or set up again",
      wasNeverSent: true)
  }
}
