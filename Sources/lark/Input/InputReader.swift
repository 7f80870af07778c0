import LarkCore
import LarkFoundation
import LarkIM
import LarkJSON

/// Reads what flags point at: files and standard input.
struct InputReader: Sendable {
  var workingDirectory = FileManager.default.currentDirectoryPath
  /// Whether `@` and `-` stand for themselves, as in what a program and not a person writes.
  var isLiteral = false

  /// The JSON that an argument stands for.
  ///
  /// - Parameters:
  ///   - argument: The value of the flag.
  ///   - flag: The flag.
  ///   - duplicateKeys: What to do with members that share a key.
  /// - Throws: A validation error that names the place where the text is not JSON.
  func json(
    _ argument: String, of flag: FlagSpec, duplicateKeys: JSON.DuplicateKeys = .reject
  ) throws(CommandError) -> JSON {
    let (bytes, origin) = try bytes(ArgumentSource(argument), flag)
    guard bytes.contains(where: { !Self.isWhiteSpace($0) }) else {
      throw Self.refusal(flag, "\(origin) is empty", hint: "give JSON, or leave out \(flag.spelling)")
    }
    do throws(JSONError) { return try JSON(parsing: bytes, duplicateKeys: duplicateKeys) } catch {
      throw Self.refusal(
        flag, "\(origin) is not JSON: \(error.reason) at line \(error.line), column \(error.column)",
        hint: "check quotes and commas; \(flag.spelling) @file reads JSON from a file, which no shell changes")
    }
  }

  /// The text that an argument stands for.
  ///
  /// - Parameters:
  ///   - argument: The value of the flag.
  ///   - flag: The flag.
  /// - Throws: A validation error where there is no text.
  func text(_ argument: String, of flag: FlagSpec) throws(CommandError) -> String {
    let source = source(ofText: argument)
    if case .inline(let text) = source { return text }
    let bytes: Data
    let origin: String
    do { (bytes, origin) = try self.bytes(source, flag) } catch {
      var error = error
      if case .file = source { error.hint += "; a text that begins with @ is given with @@" }
      throw error
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.refusal(flag, "\(origin) is not text in UTF-8", hint: "convert it to UTF-8")
    }
    let content = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard !content.isEmpty else {
      throw Self.refusal(flag, "\(origin) is empty", hint: "give a text, or leave out \(flag.spelling)")
    }
    return content
  }

  /// Where the text comes from that an argument stands for.
  func source(ofText argument: String) -> ArgumentSource {
    isLiteral ? .inline(argument) : ArgumentSource(text: argument)
  }

  /// Standard input can be read once.
  ///
  /// - Parameter flags: The flags that want it.
  static func checkStandardInput(_ flags: [FlagSpec]) throws(CommandError) {
    guard flags.count > 1 else { return }
    throw .invalidArgument(
      "\(flags.map(\.spelling).joined(separator: " and ")) cannot all be read from standard input",
      hint: "give all but one of them as @file or on the command line",
      params: flags.map { .init($0.spelling, reason: "reads standard input, as another flag does") })
  }

  /// The file to upload that an argument stands for.
  ///
  /// - Parameters:
  ///   - argument: The value of the flag.
  ///   - flag: The flag.
  ///   - limit: How many bytes of standard input to read at most.
  func upload(_ argument: FileArgument, of flag: FlagSpec, limit: Int) throws(CommandError) -> UploadFile {
    if argument.isStandardInput {
      let bytes = try standardInput(flag, limit: limit)
      guard !bytes.isEmpty else {
        throw Self.refusal(flag, "standard input is empty", hint: "pipe a file into the command")
      }
      let name = argument.field ?? "stdin"
      return UploadFile(field: argument.field, .data(bytes, name: name), label: "<stdin>", size: bytes.count)
    }
    let path = try SafePath(flag.spelling, workingDirectory: workingDirectory, allowsAbsolute: true)
      .resolve(argument.path)
    let size = try size(of: path, typed: argument.path, flag)
    // The name is that of the path as typed: a symbolic link keeps its own.
    let name = PathRule.parts(of: argument.path).last
    return UploadFile(
      field: argument.field, .file(URL(fileURLWithPath: path), name: name), label: argument.path, size: size)
  }

  // MARK: Bytes

  private func bytes(_ source: ArgumentSource, _ flag: FlagSpec) throws(CommandError) -> (Data, origin: String) {
    switch source {
    case .inline(let text): return (Data(text.utf8), "the value")
    case .standardInput: return (try standardInput(flag, limit: .max), "standard input")
    case .file(let typed):
      // What shells offer as a file, such as /dev/fd/63, is a link to nothing that has a path.
      if typed.utf8.first == UInt8(ascii: "/"), case .other? = try? SystemFile.kind(of: typed) {
        throw Self.noFile(typed, flag, "no ordinary file", hint: "pipe it into the command, with - in place of the path")
      }
      let path = try SafePath(flag.spelling, workingDirectory: workingDirectory, allowsAbsolute: true)
        .resolve(typed)
      _ = try size(of: path, typed: typed, flag)
      do throws(FileProblem) {
        return (try SystemFile(reading: path).readToEnd(), "the file '\(Echo.safe(typed))'")
      } catch { throw Self.unreadable(typed, flag, error) }
    }
  }

  /// How many bytes a file holds.
  ///
  /// - Throws: A validation error where there is no file that can be read.
  private func size(of path: String, typed: String, _ flag: FlagSpec) throws(CommandError) -> Int {
    let kind: SystemFile.Kind
    do throws(FileProblem) {
      kind = try SystemFile.kind(of: path)
      if case .regular = kind { _ = try SystemFile(reading: path) }
    } catch { throw Self.unreadable(typed, flag, error) }
    switch kind {
    case .regular(let length): return length
    case .directory: throw Self.noFile(typed, flag, "a folder")
    case .other: throw Self.noFile(typed, flag, "no ordinary file")
    }
  }

  private func standardInput(_ flag: FlagSpec, limit: Int) throws(CommandError) -> Data {
    do throws(FileProblem) {
      // One byte more than allowed is enough to tell that it is too long.
      return try SystemFile(sharing: STDIN_FILENO).readToEnd(upTo: limit == .max ? .max : limit + 1)
    } catch {
      // What came before may be a part only: nothing is made of it.
      throw Self.refusal(
        flag, "standard input cannot be read: \(error.reason)",
        hint: "pipe the whole text or file into the command, or give it as a file")
    }
  }

  // MARK: Errors

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func unreadable(_ typed: String, _ flag: FlagSpec, _ problem: FileProblem) -> CommandError {
    refusal(
      flag, "'\(Echo.safe(typed))' cannot be read: \(problem.reason)",
      hint: "check the path; it starts from the working directory")
  }

  private static func noFile(
    _ typed: String, _ flag: FlagSpec, _ kind: String, hint: String = "give the path of a file"
  ) -> CommandError {
    refusal(flag, "'\(Echo.safe(typed))' is \(kind)", hint: hint)
  }

  private static func refusal(_ flag: FlagSpec, _ reason: String, hint: String) -> CommandError {
    .invalidArgument("\(flag.spelling): \(reason)", hint: hint, params: [.init(flag.spelling, reason: reason)])
  }
}
