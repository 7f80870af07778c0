/// The way from a JSON document to a value in it, as RFC 6901 writes it: `/data/name/maxLength`.
public struct JSONPointer: Sendable, Hashable {
  /// Keys of objects and indexes of arrays, from the outside in. Empty: the document itself.
  public var segments: [String]

  /// - Parameter segments: Keys and indexes, from the outside in, as they are.
  public init(_ segments: [String] = []) {
    self.segments = segments
  }

  /// Reads a pointer, or gives `nil` where the text is none.
  ///
  /// - Parameter text: Empty, or segments that each follow a slash; `~1` stands for a slash and `~0` for a tilde.
  public init?(parsing text: String) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var segments: [String] = []
    for part in text.dropFirst().utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let segment = Self.unescaped(Substring(part)) else { return nil }
      segments.append(segment)
    }
    self.init(segments)
  }

  /// The way to a part of the value.
  public func appending(_ segment: String) -> JSONPointer {
    JSONPointer(segments + [segment])
  }

  private static func unescaped(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "~")) else { return String(text) }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "~" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "0": result += "~"
      case "1": result += "/"
      default: return nil
      }
    }
    return result
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it.
  public var description: String {
    segments.map { segment in
      var text = "/"
      for scalar in segment.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }.joined()
  }
}
