import LarkCatalog
import LarkCore
import LarkFoundation
import LarkJSON
import SchemaCatalog

/// `lark skills`: the documents from which agents learn the commands, as files.
enum SkillFiles {
  /// Replaces documents.
  static let overwrite = FlagSpec("overwrite", .none, "Replace documents that are there and differ")
  /// Writes nothing.
  static let dryRun = FlagSpec("dry-run", .none, "Tell what would be written and write nothing")

  /// The command.
  static let command = CommandSpec(
    "skills", "Write the documents from which agents learn these commands.",
    discussion: [
      """
      One folder for each skill, with a SKILL.md and what it refers to: messages and chats, cards, events, signing in \
      and permissions. They follow from the same schema as the commands, so each command in them is one of this lark.
      """,
      "Needs neither login nor network.",
    ],
    flags: [overwrite, dryRun, CommonFlags.json.hidden()],
    positionals: [
      .init("folder", "Folder for the skills, ./skills unless said otherwise; made where it is missing", isRequired: false)
    ],
    examples: [
      .init("lark skills", "Write them to ./skills"),
      .init("lark skills ~/.claude/skills --overwrite", "Bring those of an agent up to date"),
    ])

  /// Writes the documents. Until it is known that none of somebody else's is replaced, nothing is written.
  ///
  /// - Parameter arguments: Those of the command.
  static func outcome(_ arguments: ParsedArguments) throws(CommandError) -> Outcome {
    let typed = arguments.positionals.first ?? "skills"
    let isHere = [".", "./"].contains(typed)
    let folder =
      isHere
      ? FileManager.default.currentDirectoryPath : try SafePath("<folder>", allowsAbsolute: true).resolve(typed)
    let shown = typed.hasSuffix("/") && typed.utf8.count > 1 ? String(typed.dropLast()) : typed
    var files: [(path: String, bytes: [UInt8], state: State)] = []
    for document in LarkCatalog.documents {
      let bytes = Array("\(document.text)".utf8)
      let path = "\(document.path)"
      files.append((path, bytes, State(of: "\(folder)/\(path)", comparedWith: bytes)))
    }
    let different = files.filter { $0.state == .changed }.map { "\(shown)/\($0.path)" }
    guard different.isEmpty || arguments.isOn(overwrite) else {
      throw CommandError(
        .validation, .failedPrecondition,
        "\(Wording.count(different.count, "document")) would be replaced, beginning with '\(Echo.safe(different[0]))'",
        hint: "add \(overwrite.spelling) to replace what differs, or choose another folder",
        fields: ["files": .array(different.map(JSON.string))])
    }
    let isDryRun = arguments.isOn(dryRun)
    if !isDryRun {
      for file in files where file.state != .unchanged {
        try SchemaFolder.write(file.bytes, to: "\(folder)/\(file.path)", shown: "\(shown)/\(file.path)")
      }
    }
    let list = files.map { file -> JSON in ["path": .string(file.path), "state": .string(file.state.rawValue)] }
    return .json(
      Envelope.success(["folder": .string(folder), "files": .array(list)], identity: nil, isDryRun: isDryRun))
  }

  /// What becomes of a file.
  private enum State: String {
    case new
    case changed
    case unchanged

    init(of path: String, comparedWith bytes: [UInt8]) {
      guard let existing = try? System.contents(of: path) else {
        // What cannot be read is not replaced unasked.
        self = FileManager.default.fileExists(atPath: path) ? .changed : .new
        return
      }
      self = existing == bytes ? .unchanged : .changed
    }
  }
}
