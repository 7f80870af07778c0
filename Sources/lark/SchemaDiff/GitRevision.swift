import SchemaModel

/// A folder or a file at a revision of the git repository around the working directory.
struct GitRevision: Sendable {
  /// What is there.
  enum Content: Sendable {
    /// A folder: its JSON files.
    case folder([SchemaFile])
    /// A file: its bytes.
    case file([UInt8])
  }

  /// The revision and path as typed, such as `HEAD`, `v1.0:schema` or `main:catalog.json`.
  let text: String

  /// What `text` names to git: without a path the folder of the schema, seen from the working directory.
  private var expression: String {
    text.utf8.contains(UInt8(ascii: ":")) ? text : "\(text):./\(Self.defaultFolder)"
  }

  /// The folder that a revision without a path means.
  static let defaultFolder = "schema"

  /// Reads what the revision has.
  ///
  /// - Throws: A validation error, where git knows no such thing, or an internal one, where git itself fails.
  func read() throws(CommandError) -> Content {
    guard let id = try objectID() else { throw try notFound() }
    let type = try git(["cat-file", "-t", id]).text
    if type == "tree" { return .folder(try files(of: id)) }
    return .file(try git(["cat-file", type, id]).output)
  }

  private func objectID() throws(CommandError) -> String? {
    // A word that begins with a dash is no revision, but would be an option of git.
    guard !text.isEmpty, text.utf8.first != UInt8(ascii: "-") else { return nil }
    let result = try start(["rev-parse", "--verify", "--quiet", expression])
    return result.status == 0 ? result.text : nil
  }

  // MARK: Folders

  private struct Entry {
    var path: String
    var id: String
  }

  private func files(of tree: String) throws(CommandError) -> [SchemaFile] {
    let entries = try entries(of: tree)
    let bytes = try blobs(entries.map(\.id))
    return zip(entries, bytes).map { entry, bytes in
      SchemaFile(path: entry.path, displayPath: "\(display)\(entry.path)", bytes: bytes)
    }
  }

  /// What stands before the paths of files in messages, so that they read as git writes them.
  private var display: String {
    let text = text.utf8.contains(UInt8(ascii: ":")) ? text : "\(text):\(Self.defaultFolder)"
    return text.hasSuffix("/") || text.hasSuffix(":") ? text : "\(text)/"
  }

  private func entries(of tree: String) throws(CommandError) -> [Entry] {
    let list = try git(["ls-tree", "-r", "-z", "--full-tree", tree]).output
    var entries: [Entry] = []
    for line in list.split(separator: 0) {
      // `mode type id`, a tab, and the path.
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let head = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      let path = String(decoding: line[line.index(after: tab)...], as: UTF8.self)
      guard head.count == 3, Self.isSchemaFile(path) else { continue }
      guard head[0] != "120000" else {
        throw .invalidArgument(
          "\(Echo.safe(display + path)) is a symbolic link, which cannot be followed in a revision",
          hint: "commit the file itself, or compare folders instead of revisions")
      }
      if head[1] == "blob" { entries.append(Entry(path: path, id: String(head[2]))) }
    }
    return entries
  }

  /// Whether a path may name a file of a schema: JSON, and not in a hidden folder, as in folders on disk.
  private static func isSchemaFile(_ path: String) -> Bool {
    path.hasSuffix(".json") && !path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }

  /// The bytes of files, in the order of their ids, from one git process.
  private func blobs(_ ids: [String]) throws(CommandError) -> [[UInt8]] {
    if ids.isEmpty { return [] }
    let output = try git(["cat-file", "--batch"], input: Array(ids.map { $0 + "\n" }.joined().utf8)).output
    var rest = output[...]
    var blobs: [[UInt8]] = []
    for id in ids {
      // `id type size`, a line feed, the bytes, and a line feed.
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw Self.unreadable(id) }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      let start = rest.index(after: end)
      guard head.count == 3, let size = Int(head[2]), size >= 0, size < rest.endIndex - start else {
        throw Self.unreadable(id)
      }
      blobs.append(Array(rest[start..<(start + size)]))
      rest = rest[(start + size + 1)...]
    }
    return blobs
  }

  // MARK: Git

  private struct Answer {
    var output: [UInt8]
    var error: String
    var status: Int32

    /// The output as one line.
    var text: String { Self.line(String(decoding: output, as: UTF8.self)) }
    /// The first line of what git complains about.
    var complaint: String { Self.line(error) }

    private static func line(_ text: String) -> String {
      text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
  }

  private func start(_ arguments: [String], input: [UInt8] = []) throws(CommandError) -> Answer {
    do throws(ChildProgram.Failure) {
      let result = try ChildProgram.run("git", arguments, input: input)
      return Answer(output: result.output, error: result.error, status: result.status)
    } catch {
      throw CommandError(
        .internal, .externalTool, "git, which reads '\(Echo.safe(text))', could not be started: \(error.text)",
        hint: error.isMissing ? "install git, or compare folders" : "check that git runs here, or compare folders")
    }
  }

  private func git(_ arguments: [String], input: [UInt8] = []) throws(CommandError) -> Answer {
    let answer = try start(arguments, input: input)
    guard answer.status == 0 else {
      throw CommandError(
        .internal, .externalTool,
        "git could not read '\(Echo.safe(text))': \(Echo.safe(answer.complaint))",
        hint: "run 'git fsck' to see whether the repository is whole")
    }
    return answer
  }

  private static func unreadable(_ id: String) -> CommandError {
    CommandError(
      .internal, .externalTool, "git did not give the object \(id)",
      hint: "run 'git fsck' to see whether the repository is whole")
  }

  /// Why git knows no such thing.
  private func notFound() throws(CommandError) -> CommandError {
    let shown = Echo.safe(text)
    let revision = String(Substring(text.utf8.prefix { $0 != UInt8(ascii: ":") }))
    let isRevision: Bool
    if revision.isEmpty || revision.utf8.first == UInt8(ascii: "-") {
      isRevision = false
    } else {
      isRevision = try start(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"]).status == 0
    }
    guard isRevision else {
      let isRepository = try start(["rev-parse", "--git-dir"]).status == 0
      return .invalidArgument(
        "'\(shown)' is no folder, no file and no git revision",
        hint: isRepository
          ? "check the spelling; 'git log --oneline' lists revisions"
          : "check the spelling; the working directory is in no git repository, so there are no revisions")
    }
    guard text.utf8.contains(UInt8(ascii: ":")) else {
      return .invalidArgument(
        "revision '\(shown)' has no folder '\(Self.defaultFolder)' below the working directory",
        hint: "name the folder, as in '\(shown):path/from/the/top'")
    }
    return .invalidArgument(
      "revision '\(Echo.safe(revision))' has nothing at '\(Echo.safe(String(Substring(text.utf8.dropFirst(revision.utf8.count + 1)))))'",
      hint: "paths start at the top of the repository; 'git ls-tree -r --name-only \(Echo.safe(revision))' lists them")
  }
}
