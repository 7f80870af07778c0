public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.MessagesResourcesDownload: RunnableShortcut {
  /// The file that was saved.
  public struct Output: Sendable, Hashable {
    /// Its absolute path.
    public let savedPath: String
    /// How many bytes it has.
    public let size: Int
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    return ShortcutPreview(
      plan.comesInPieces ? "the first piece of the file; the others follow one by one" : nil,
      calls: [.init(try plan.request(nil).prepared())],
      details: [
        "message_id": .string(plan.messageID), "file_key": .string(plan.fileKey), "type": .string(type.rawValue),
        "output": .string(plan.output ?? plan.fileKey),
      ])
  }

  /// Downloads an image or a file from a message.
  ///
  /// Files come in pieces, in constant memory, and a connection that breaks is taken up again where it broke, in the next
  /// call too where the platform's tag proves that it is the same file: until then the bytes wait in a hidden file beside
  /// the place. The file appears there when every byte has come, or not at all.
  ///
  /// - Parameters:
  ///   - client: Whoever downloads.
  ///   - progress: Told how many bytes have come.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be, and before
  ///   anything is written, where the file's name leads to a file that is there already; of kind `transport` when the
  ///   connection breaks too often or the server sends something else than it says; otherwise as the platform refuses the
  ///   file.
  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let report: @Sendable (Int, Int?) -> Void = { count, total in
      progress(.bytes(Int64(count), of: total.map(Int64.init)))
    }
    let file =
      switch client {
      case .user(let client): try await Self.save(plan, client, report)
      case .bot(let client): try await Self.save(plan, client, report)
      }
    return Output(savedPath: file.path, size: file.size)
  }

  private static func save<As: Identity>(
    _ plan: Plan, _ client: LarkClient<As>, _ report: @escaping @Sendable (Int, Int?) -> Void
  ) async throws(LarkError) -> SavedFile {
    try await client.saveFile(
      inPieces: plan.comesInPieces, request: { plan.request($0) }, named: plan.finalName,
      to: { (download) throws(LarkError) in try plan.place(of: download) }, progress: report)
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    let messageID: String
    let fileKey: String
    /// The path to save to, without white space around it.
    let output: String?
    private let type: IM.Messages.Resources.Get.Kind
    private let overwrite: Bool
    private let paths: PathRule

    init(_ options: IM.Shortcuts.MessagesResourcesDownload) throws(LarkError) {
      messageID = options.messageID
      fileKey = try Self.fileKey(options.fileKey)
      type = options.type
      guard type == .image || type == .file else {
        throw .invalidOption(
          ["type"], "'\(type.rawValue)' is neither image nor file",
          remedy: "say image or file; voice messages and videos are files")
      }
      if let typed = options.output, typed.unicodeScalars.contains(where: \.isInvisible) {
        throw .invalidOption(
          ["output"], "the path has control or invisible characters", remedy: "write the path anew, without tabs")
      }
      let trimmed = options.output.map(OptionRules.trimmed)
      // The base directory is where the platform's name leads without any path.
      output = trimmed == "." || trimmed == "./" ? nil : trimmed
      overwrite = options.overwrites
      paths = PathRule(baseDirectory: options.baseDirectory)
      if let output { _ = try checkedPlace(try isFolder(output) ? PathRule.joined(output, fileKey) : output, mayGrow: true) }
    }

    /// Whether the path is that of a folder, which leaves the name to the platform.
    private func isFolder(_ path: String) throws(LarkError) -> Bool {
      SavePlace.isFolder(path, at: try resolved(path))
    }

    private func resolved(_ path: String) throws(LarkError) -> String {
      do throws(PathRefusal) { return try paths.resolve(path) } catch {
        throw .invalidOption(["output"], error.reason, remedy: error.remedy)
      }
    }

    private static func fileKey(_ key: String) throws(LarkError) -> String {
        // The key may become the name of the file.
      guard FileName.safe(key).map({ $0.utf8.elementsEqual(key.utf8) }) == true else {
        throw .invalidOption(
          ["fileKey"], "'\(key)' is no key of a file",
          remedy: "take the key from the content of the message")
      }
      return key
    }

    /// Whether the platform gives the file in pieces.
    var comesInPieces: Bool { type == .file }

    /// The name of the file, where the platform has no say in it.
    var finalName: String? {
      guard let output, DownloadName.isFinal(output), (try? isFolder(output)) == false else { return nil }
      return PathRule.parts(of: output).last
    }

    func request(_ range: ByteRange?) -> IM.Messages.Resources.Get {
      IM.Messages.Resources.Get(messageID: messageID, fileKey: fileKey, type: type, range: range?.headerValue)
    }

    /// Where the file is to be saved, by what the platform says of it.
    func place(of download: Download) throws(LarkError) -> SavePlace {
      let folder = try output.flatMap { (path) throws(LarkError) in try isFolder(path) ? path : nil }
      let name = DownloadName.path(
        output: folder == nil ? output : nil, fileKey: fileKey, suggestion: download.fileName,
        contentType: download.contentType)
      return try checkedPlace(folder.map { PathRule.joined($0, name) } ?? name, mayGrow: false)
    }

    /// - Parameter mayGrow: Whether the name may still get an extension, so that a file of this very name matters little.
    private func checkedPlace(_ path: String, mayGrow: Bool) throws(LarkError) -> SavePlace {
      let resolved = try resolved(path)
      do throws(SaveProblem) {
        let isFinal = !mayGrow || DownloadName.isFinal(path)
        return try SavePlace(resolved, overwrites: overwrite || !isFinal)
      } catch { throw Self.refusal(error, of: path) }
    }

    private static func refusal(_ problem: SaveProblem, of path: String) -> LarkError {
      switch problem {
      case .exists:
        .invalidOption(
          ["output"], "'\(path)' exists already", remedy: "choose another name (`output`), or let it be replaced (`overwrites`)")
      case .isFolder: .invalidOption(["output"], "'\(path)' is a folder", remedy: "add the name of a file")
      case .isNoFile: .invalidOption(["output"], "'\(path)' is no ordinary file", remedy: "choose another path")
      case .nameIsTooLong:
        .invalidOption(["output"], "the name of the file is too long", remedy: "choose a shorter one (`output`)")
      case .parentIsNoFolder(let folder):
        .invalidOption(["output"], "'\(folder)' is no folder", remedy: "choose another path")
      case .parentIsReadOnly(let folder):
        .invalidOption(
          ["output"], "nothing can be written in '\(folder)'",
          remedy: "choose another folder, or change its permissions")
      }
    }
  }
}
