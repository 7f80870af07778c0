import LarkCore
import LarkFoundation
import LarkIM

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
  /// - Throws: A validation error where standard input cannot be read.
  func ask(_ what: String, otherwise: String?) throws(CommandError) -> String? {
    guard isTerminal else { return otherwise }
    notes.prompt(what + (otherwise.map { " [\($0)]" } ?? "") + ": ")
    let line = try Self.told { () throws(FileProblem) in try Self.read(upTo: UInt8(ascii: "\n")) }
    return line.isEmpty ? otherwise : line
  }

  /// Reads a secret: from a terminal one line, which is not shown, otherwise all of standard input.
  ///
  /// - Throws: A validation error where standard input cannot be read: what came before may be a part of the secret.
  func secret(_ what: String) throws(CommandError) -> String {
    guard isTerminal else { return try Self.told { () throws(FileProblem) in try Self.read(upTo: nil) } }
    notes.prompt("\(what) (not shown): ")
    var shown = termios()
    let isKnown = tcgetattr(STDIN_FILENO, &shown) == 0
    var hidden = shown
    // Keys that end the program are read like others, so that it does not leave a terminal behind that shows nothing.
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) }
    let keys = Result { () throws(FileProblem) in try Self.readKeys() }
    if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
    notes.prompt("\n")
    guard let line = try Self.told({ () throws(FileProblem) in try keys.get() }) else { System.exit(.interrupted) }
    return line
  }

  /// Reads keys up to the end of the line; nil where the user wants to leave.
  private static func readKeys() throws(FileProblem) -> String? {
    let input = try SystemFile(sharing: STDIN_FILENO)
    var bytes: [UInt8] = []
    while bytes.count < limit, let byte = try input.read(upTo: 1).first {
      switch byte {
      case 0x03, 0x1C: return nil
      case 0x04, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return text(bytes)
      case 0x08, 0x7F: _ = bytes.popLast()
      default: bytes.append(byte)
      }
    }
    return text(bytes)
  }

  /// More than any secret or id.
  private static let limit = 4_096

  /// Reads standard input byte by byte, since what comes after the line is for the next question; without white space
  /// around it.
  private static func read(upTo end: UInt8?) throws(FileProblem) -> String {
    let input = try SystemFile(sharing: STDIN_FILENO)
    var bytes: [UInt8] = []
    while bytes.count < limit, let byte = try input.read(upTo: 1).first, byte != end { bytes.append(byte) }
    return text(bytes)
  }

  private static func told<Value>(_ body: () throws(FileProblem) -> Value) throws(CommandError) -> Value {
    do { return try body() } catch {
      throw CommandError(
        .validation, .failedPrecondition, "standard input cannot be read: \(error.reason)",
        hint: "run the command at a terminal, or pipe the secret into it")
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).trimmed
  }
}
