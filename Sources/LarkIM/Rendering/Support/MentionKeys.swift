import LarkAPI

/// Replaces the placeholders of mentions (`@_user_1`) by names.
///
/// One pass over the text, the longest key at each place: `@_user_1` must not eat the beginning of `@_user_10`, and a
/// name that looks like a key is not replaced again.
struct MentionKeys {
  private struct Node {
    var next: [UInt8: Int] = [:]
    var name: String?
  }

  /// A tree of the keys' bytes; the first node is its root.
  private var nodes = [Node()]
  /// Which bytes keys begin with: most bytes of a text need no look into the tree.
  private var isFirstByte = [Bool](repeating: false, count: 256)

  init(_ mentions: [IM.Types.Mention]) {
    for mention in mentions {
      guard let key = mention.key, let name = mention.name, !key.isEmpty, !name.isEmpty else { continue }
      insert(key, name)
    }
  }

  private mutating func insert(_ key: String, _ name: String) {
    var node = 0
    for byte in key.utf8 {
      if node == 0 { isFirstByte[Int(byte)] = true }
      if let next = nodes[node].next[byte] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[byte] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].name = name
  }

  /// The text with `@` and the name in place of every key.
  func replaced(in text: String) -> String {
    guard nodes.count > 1, text.utf8.contains(where: { isFirstByte[Int($0)] }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if isFirstByte[Int(bytes[place])], let match = longestMatch(in: bytes, at: place) {
        result.append(UInt8(ascii: "@"))
        result.append(contentsOf: match.name.utf8)
        place = match.end
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func longestMatch(in bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
    var match: (name: String, end: Int)?
    var node = 0
    var place = start
    while place < bytes.count, let next = nodes[node].next[bytes[place]] {
      node = next
      place += 1
      if let name = nodes[node].name { match = (name, place) }
    }
    return match
  }
}
