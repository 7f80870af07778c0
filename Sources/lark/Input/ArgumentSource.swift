
/// Where the value of a flag comes from that may name a file.
enum ArgumentSource: Hashable, Sendable {
  /// The argument itself.
  case inline(String)
  /// A file: `@path`.
  case file(String)
  /// Standard input: `-`.
  case standardInput

  /// Reads how an argument that is to be JSON begins, as ``init(text:)`` does.
  ///
  /// One pair of single quotes around all of it is taken off: the Windows shell hands it over as typed.
  init(_ argument: String) {
    let bytes = argument.utf8
    let quote = UInt8(ascii: "'")
    let isQuoted = bytes.count >= 2 && bytes.first == quote && bytes.last == quote
    self.init(text: isQuoted ? String(Substring(bytes.dropFirst().dropLast())) : argument)
  }

  /// Reads how an argument begins: `@path` is a file, `@@x` is the text `@x`, `-` is standard input.
  init(text: String) {
    if text == "-" {
      self = .standardInput
    } else if text.utf8.starts(with: "@@".utf8) {
      self = .inline(String(Substring(text.utf8.dropFirst())))
    } else if text.utf8.starts(with: "@".utf8) {
      self = .file(String(Substring(text.utf8.dropFirst())))
    } else {
      self = .inline(text)
    }
  }
}

/// The value of `--file`: `path` or `field=path`.
struct FileArgument: Hashable, Sendable {
  var field: String?
  var path: String

  /// - Parameter argument: What was typed. A name in front of the first `=` is a field, unless it has a slash or a dot in
  ///   it, as a path has.
  init(_ argument: String) {
    let sides = argument.utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    if sides.count == 2, !sides[0].isEmpty, sides[0].utf8.allSatisfy(Self.isNameByte) {
      field = sides[0]
      path = sides[1]
    } else {
      field = nil
      path = argument
    }
  }

  /// Whether the file is what comes from standard input.
  var isStandardInput: Bool { path == "-" }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
