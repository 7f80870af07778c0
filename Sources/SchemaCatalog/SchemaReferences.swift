import LarkJSON
package import SchemaModel

/// Finds the files that a schema file points at, without parsing it.
package enum SchemaReferences {
  /// The key of a reference. Inside a JSON string the quotes would be escaped, so nothing else looks like it.
  private static let key = Array("\"$ref\"".utf8)

  /// Paths of the files that a file points at, below the root of the tree, in the order they appear.
  package static func paths(in file: SchemaFile) -> [String] {
    let bytes = file.bytes
    let own = FilePath(file.path)
    var paths: [String] = []
    var start = 0
    while let dollar = bytes[start...].firstIndex(of: UInt8(ascii: "$")) {
      start = dollar + 1
      guard dollar > 0, bytes[(dollar - 1)...].starts(with: key) else { continue }
      // Files that people wrote have white space around the colon.
      let value = bytes[(dollar - 1 + key.count)...].drop { ": \t\r\n".utf8.contains($0) }
      guard value.first == UInt8(ascii: "\"") else { continue }
      let reference = value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      if let path = own.resolving(String(decoding: reference, as: UTF8.self)) { paths.append(path.text) }
    }
    return paths
  }
}

extension SchemaFile {
  /// The file of a method without what its reply holds, which with the types of the reply is most of what there is to
  /// read about many a method.
  package var withoutReply: SchemaFile {
    let reply = bytes.withUnsafeBytes { bytes in
      try? JSONReader.read(bytes) { reader in Self.reply(in: &reader) }
    }
    guard let reply = reply.flatMap(\.self) else { return self }
    var file = self
    file.bytes.replaceSubrange(reply, with: "{}".utf8)
    return file
  }

  private static func reply(in json: inout JSONReader) -> Range<Int>? {
    var reply: Range<Int>?
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      if case "response" = key { reply = json.rawValue() } else { json.skip() }
    }
    return reply
  }
}
