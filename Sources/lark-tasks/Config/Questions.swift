import Foundation
import LarkCommandLine

/// Asks a person at a terminal. Where nobody is there, only the secret is read.
struct Questions: Sendable {
  private let notes = NoteWriter()

  private var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - what: What is asked for.
  ///   - otherwise: What counts where the line is empty.
  /// - Returns: The answer; nil where there is none, and where nobody can be asked.
  func ask(_ what: String, otherwise: String?) -> String? {
    guard isTerminal else { return otherwise }
    notes.prompt(what + (otherwise.map { " [\($0)]" } ?? "") + ": ")
    let line = Self.read(upTo: UInt8(ascii: "\n"))
    return line.isEmpty ? otherwise : line
  }

  /// Reads a secret: from a terminal one line, which is not shown, otherwise all of standard input.
  func secret(_ what: String) -> String {
    guard isTerminal else { return Self.read(upTo: nil) }
    notes.prompt("\(what) (not shown): ")
    var shown = termios()
    let isKnown = tcgetattr(STDIN_FILENO, &shown) == 0
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) }
    defer {
      if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
      notes.prompt("\n")
    }
    return Self.read(upTo: UInt8(ascii: "\n"))
  }

  /// More than any secret or id.
  private static let limit = 4_096

  /// Reads standard input byte by byte, since what comes after the line is for the next question; without white space
  /// around it.
  private static func read(upTo end: UInt8?) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < limit {
      let count = Foundation.read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 || byte == end { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
