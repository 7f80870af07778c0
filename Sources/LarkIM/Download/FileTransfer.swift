package import LarkCore
import LarkFoundation

/// A file that was saved.
package struct SavedFile: Sendable, Hashable {
  /// Its absolute path.
  package let path: String
  /// How many bytes it has.
  package let size: Int
}

/// Brings a file to its place, piece by piece, so that a connection that breaks costs a part of a piece only. The file
/// appears there when every byte has come, or not at all. A file that becomes another one meanwhile is begun again. What
/// came before a connection broke for good is kept beside the place, where a strong tag can prove what it is a part of.
struct FileTransfer: Sendable {
  /// Asks for a part of the file, or for all of it.
  let fetch: @Sendable (ByteRange?, CallOptions) async throws(LarkError) -> Download
  /// Where the file is to be saved, once the head of the first answer is there.
  let place: @Sendable (Download) throws(LarkError) -> SavePlace
  /// Told how many bytes have come, and of how many; nil where that is not known.
  let progress: @Sendable (Int, Int?) -> Void
  /// Waits before the attempt after the one of a number, from 1.
  let pause: @Sendable (Int) async throws(LarkError) -> Void
  /// How many connections in a row may break before anything much has come.
  let attempts: Int
  /// What is asked for, so that bytes kept of something else are not taken for its own; empty: none are kept.
  var resource = ""

  /// The first piece is short: most files end with it, and it tells how long the others are.
  static let firstLength = 131_072
  /// How many bytes the other pieces have.
  static let pieceLength = 8 << 20
  /// A connection that brought so many bytes was worth it.
  static let worthwhileLength = 65_536

  /// Saves the file.
  ///
  /// - Parameter inPieces: Whether the platform gives this file in pieces.
  func run(inPieces: Bool) async throws(LarkError) -> SavedFile {
    guard inPieces else { return try await whole() }
    var passes = 1
    while true {
      switch try await pass() {
      case .saved(let file): return file
      case .changed(let download, let version, let total):
        guard passes < attempts else { throw Self.lie("the file changes while it is downloaded", download) }
        try await pause(passes)
        passes += 1
        // What comes in one piece is one file, however often it changes.
        if passes == attempts { return try await whole(as: version, of: total) }
      }
    }
  }

  /// Fetches the file in one piece.
  ///
  /// - Parameters:
  ///   - version: What was said of its version before.
  ///   - total: How many bytes that version has.
  private func whole(as version: FileVersion? = nil, of total: Int? = nil) async throws(LarkError) -> SavedFile {
    let download = try await fetch(nil, CallOptions())
    guard let version, let total, try !isWhole(download, as: version, total: total) else { return try saved(download) }
    throw Self.lie("the file was to have \(total) bytes, but \(try download.size()) came", download)
  }

  /// What came of asking for the pieces from the first on.
  private enum Pass {
    case saved(SavedFile)
    /// The pieces are not of one file: this one tells so.
    case changed(Download, FileVersion, total: Int?)
  }

  private func pass() async throws(LarkError) -> Pass {
    let first: Download
    do throws(LarkError) {
      first = try await part(ByteRange(first: 0, last: Self.firstLength - 1), of: nil)
    } catch {
      // A file without bytes has no first piece.
      guard error.isUnsatisfiableRange else { throw error }
      return .saved(try await whole())
    }
    if first.response.status == 206, !first.isEncoded {
      // Where equal tags or times do not mean equal bytes, pieces may be of two files.
      if !first.isAllOfFile, FileVersion(first.response).provesNothing { return .saved(try await whole()) }
      return try await joined(beginningWith: first)
    }
    // The server does not do pieces, or not of the file itself. What broke off then begins again.
    let isWhole = first.response.status != 206 && first.response.interruption == nil
    return .saved(isWhole ? try saved(first) : try await whole())
  }

  /// - Parameter version: What the piece must be a piece of; nil for the first one.
  private func part(_ range: ByteRange, of version: FileVersion?) async throws(LarkError) -> Download {
    var options = CallOptions()
    options.takesPartOfAnswer = true
    if let condition = version?.condition { options.headers = [HTTPField(name: "If-Range", value: condition)] }
    return try await fetch(range, options)
  }

  // MARK: In one piece

  private func saved(_ download: Download) throws(LarkError) -> SavedFile {
    guard download.response.status == 200 else { throw Self.lie("the answer is no file", download) }
    let size = try download.size()
    if !download.isEncoded, let expected = download.response.header("Content-Length").flatMap({ Int($0) }),
      expected != size
    {
      throw Self.lie("the file was to have \(expected) bytes, but \(size) came", download)
    }
    let place = try place(download)
    try place.save(download)
    progress(size, size)
    return SavedFile(path: place.path, size: size)
  }

  // MARK: In pieces

  private func joined(beginningWith first: Download) async throws(LarkError) -> Pass {
    let place = try place(first)
    let file = TemporaryFile(owning: place.unusedNeighbour())
    defer { withExtendedLifetime(file) {} }
    let version = FileVersion(first.response)
    var total = first.contentRange?.total
    let partial = PartialDownload(place, of: resource, version, total: total)
    // The first piece was asked for all the same: it tells which file this is.
    let kept = first.response.interruption == nil ? partial?.take(to: file.url.path, beginningWith: first) : nil
    let output: SystemFile
    do {
      output = kept == nil ? try SystemFile(creating: file.url.path) : try SystemFile(appendingTo: file.url.path)
    } catch { throw Self.problem(error, place) }

    var (download, end) = (first, min(Self.firstLength, total ?? .max))
    var (position, failures) = (0, 0)
    if let kept {
      (position, end) = (kept, kept + min(Self.pieceLength, (total ?? .max) - kept))
      progress(position, total)
      do throws(LarkError) { download = try await part(ByteRange(first: position, last: end - 1), of: version) } catch {
        let isKept = partial?.keep(file, count: position) == true
        throw Self.located(error, at: position, of: total, isKept: isKept)
      }
    }
    while true {
      if position > 0, download.response.status == 200 {
        // All of the file: it is another one by now, or the server has stopped giving pieces.
        return try isWhole(download, as: version, total: total) ? .saved(try saved(download))
          : .changed(download, version, total: total)
      }
      if download.isEncoded || version.isOther(than: FileVersion(download.response)) {
        return .changed(download, version, total: total)
      }
      let count = try Self.size(of: download, as: ByteRange(first: position, last: end - 1), total: total)
      total = total ?? download.contentRange?.total
      do throws(FileProblem) { try DownloadSaving.append(download, to: output) } catch {
        throw Self.problem(error, place)
      }
      position += count
      progress(position, total)
      if position == total { break }
      if let interruption = download.response.interruption {
        failures = count >= Self.worthwhileLength ? 1 : failures + 1
        guard failures < attempts else {
          throw Self.broken(interruption, at: position, of: total, isKept: partial?.keep(file, count: position) == true)
        }
        do throws(LarkError) { try await pause(failures) } catch {
          throw Self.located(error, at: position, of: total, isKept: partial?.keep(file, count: position) == true)
        }
      } else {
        failures = 0
        // A piece may be shorter than was asked for: the rest of it comes next.
        if position == end { end += min(Self.pieceLength, (total ?? .max) - end) }
      }
      do throws(LarkError) {
        download = try await part(ByteRange(first: position, last: end - 1), of: version)
      } catch {
        guard error.isUnsatisfiableRange else {
          throw Self.located(error, at: position, of: total, isKept: partial?.keep(file, count: position) == true)
        }
        // There is nothing from here on: the end, where nobody said before where that is.
        if total == nil { break }
        return .changed(first, version, total: total)
      }
    }
    try keep(output, file, at: place, first)
    return .saved(SavedFile(path: place.path, size: position))
  }

  /// Whether an answer in place of a piece is a file as a whole. One of the same version and of another length is none,
  /// whatever its status says.
  private func isWhole(_ answer: Download, as version: FileVersion, total: Int?) throws(LarkError) -> Bool {
    if answer.response.interruption != nil { return false }
    guard let total, !answer.isEncoded, !version.isOther(than: FileVersion(answer.response)) else { return true }
    return try answer.size() == total
  }

  /// Gives the complete file its name. Much may have happened around the place meanwhile.
  private func keep(
    _ output: borrowing SystemFile, _ file: TemporaryFile, at place: SavePlace, _ first: Download
  ) throws(LarkError) {
    guard try self.place(first).path == place.path else {
      throw LarkError(kind: .file, message: "'\(place.path)' now leads elsewhere", remedy: "download the file again")
    }
    do throws(FileProblem) {
      try output.synchronize()
      try place.makeFolders()
      try SystemFile.move(file.url.path, to: place.path, overwrite: place.overwrites)
    } catch { throw Self.problem(error, place) }
  }

  // MARK: Checks

  /// How many bytes a piece holds, which are those that were asked for or the first of them: a server may give fewer
  /// (RFC 9110 §15.3.7), and a connection may break off.
  private static func size(of piece: Download, as asked: ByteRange, total: Int?) throws(LarkError) -> Int {
    guard piece.response.status == 206 else {
      throw lie("the server gave the first piece of the file, but not the one from byte \(asked.first)", piece)
    }
    guard let range = piece.contentRange else { throw lie("the answer does not say which piece it holds", piece) }
    if let total, let other = range.total, other != total {
      throw lie("the length of the file changed from \(total) to \(other)", piece)
    }
    guard range.first == asked.first, range.last <= asked.last else {
      throw lie("bytes \(range.first)-\(range.last) came in place of \(asked.first)-\(asked.last)", piece)
    }
    let size = try piece.size()
    let expected = range.last - range.first + 1
    guard size == expected || size < expected && piece.response.interruption != nil else {
      throw lie("the piece from byte \(asked.first) has \(size) bytes in place of \(expected)", piece)
    }
    return size
  }

  // MARK: Errors

  /// The server says one thing and does another.
  private static func lie(_ message: String, _ download: Download) -> LarkError {
    LarkError(
      kind: .transport, message: message, remedy: "nothing was saved: download the file again",
      httpStatus: download.response.status, logID: download.response.logID)
  }

  private static func broken(
    _ interruption: TransportError, at position: Int, of total: Int?, isKept: Bool
  ) -> LarkError {
    var error = AttemptFailure(interruption, isRead: true).error
    error.remedy = error.remedy ?? "nothing was saved: download the file again"
    return located(error, at: position, of: total, isKept: isKept)
  }

  /// - Parameter isKept: Whether the next download goes on from there.
  private static func located(_ error: LarkError, at position: Int, of total: Int?, isKept: Bool) -> LarkError {
    guard error.kind != .cancelled else { return error }
    var error = error
    if isKept { error.remedy = "download the file again: it goes on from there" }
    error.message = "after \(position)\(total.map { " of \($0)" } ?? "") bytes: \(error.message)"
    return error
  }

  private static func problem(_ problem: FileProblem, _ place: SavePlace) -> LarkError {
    problem.error("cannot save to '\(place.path)'", remedy: DownloadSaving.remedy(for: problem))
  }
}

extension LarkError {
  /// Whether the server has no such part of the file.
  fileprivate var isUnsatisfiableRange: Bool { httpStatus == 416 && code == nil }
}

extension Download {
  /// Whether the piece is the only one.
  fileprivate var isAllOfFile: Bool {
    guard response.interruption == nil, let range = contentRange, let total = range.total else { return false }
    return range.first == 0 && range.last == total - 1
  }

  /// Whether the bytes are not those of the file but what some coding made of them.
  fileprivate var isEncoded: Bool {
    let coding = response.header("Content-Encoding")?.lowercased().filter { !$0.isWhitespace } ?? ""
    return !coding.isEmpty && coding != "identity"
  }
}

/// What tells one version of a file from another (RFC 9110 §8.8).
///
/// Where the server says nothing of versions, pieces of equal total length are taken for those of one file: the platform
/// gives a key to a file once, and what has the key never changes.
struct FileVersion: Sendable, Hashable {
  /// The tag that means the same bytes wherever it is the same; nil where there is none.
  var strongTag: String? { hasStrongTag ? tag : nil }

  /// The tag in quotes, perhaps with `W/` in front.
  private let tag: String?
  /// When the file was changed last, as the server writes it.
  private let modified: String?
  /// When the server answered.
  private let answered: String?

  init(_ response: RawResponse) {
    tag = response.header("ETag")
    modified = response.header("Last-Modified")
    answered = response.header("Date")
  }

  /// Whether the same tag means the same bytes.
  private var hasStrongTag: Bool { tag?.utf8.first == UInt8(ascii: "\"") }

  /// What `If-Range` asks with: a strong tag, or a time that is strong because the file rested since (RFC 9110
  /// §8.8.2.2, §13.1.5). Nil where nothing proves that two pieces belong together.
  var condition: String? {
    if hasStrongTag { return tag }
    guard tag == nil, let modified, let time = HTTPDate.parse(modified) else { return nil }
    guard let answered = answered.flatMap(HTTPDate.parse) else { return modified }
    return answered.timeIntervalSince(time) >= 1 ? modified : nil
  }

  /// Whether the server tells versions apart, but not all of them: with a weak tag, or a time that is too fresh.
  var provesNothing: Bool { condition == nil && (tag != nil || modified != nil) }

  /// Whether an answer for another piece speaks of another version, or does not say of which.
  func isOther(than other: FileVersion) -> Bool {
    if tag != other.tag { return true }
    // An answer to `If-Range` may leave the time out.
    guard let modified, let otherTime = other.modified else { return false }
    return modified != otherTime
  }
}

extension LarkClient {
  /// Saves a file that the platform answers with. A connection that breaks is taken up again where it broke, by the next
  /// call too where a strong tag proves that it is the same file; nothing else is left behind by what fails.
  ///
  /// - Parameters:
  ///   - inPieces: Whether the platform gives this file in pieces.
  ///   - request: The request for a part of the file, or for all of it.
  ///   - name: The name that the file gets in any case; nil where the first answer has a say in it.
  ///   - place: Where the file is to be saved, by what the first answer says of it.
  ///   - progress: Told how many bytes have come, and of how many; nil where that is not known.
  /// - Throws: ``LarkError``: what `place` throws; of kind `transport` when the connection breaks too often or the server
  ///   does something else than it says; otherwise as the platform refuses the file.
  package func saveFile<Request: CallableByUserAndBot>(
    inPieces: Bool, request: @escaping @Sendable (ByteRange?) -> Request, named name: String? = nil,
    to place: @escaping @Sendable (Download) throws(LarkError) -> SavePlace,
    progress: @escaping @Sendable (Int, Int?) -> Void
  ) async throws(LarkError) -> SavedFile where Request.Reply == Download {
    // One limit for all pieces, and for the pauses between them.
    let limit = CallLimit(configuration.totalTimeout, configuration.surroundings)
    let transfer = FileTransfer(
      fetch: { (range, options) async throws(LarkError) in
        var options = options
        options.totalTimeout = limit.rest
        options.savedName = name
        return try await send(request(range), options: options)
      },
      place: place, progress: progress,
      pause: { (number) async throws(LarkError) in
        let pause = configuration.retry.pause(after: number, chance: configuration.surroundings.chance())
        try await wait(limit.rest.map { min($0, pause) } ?? pause)
      },
      attempts: configuration.retry.attempts,
      resource: (try? request(nil).prepared().path).map { "\(configuration.baseURL ?? "")\($0)" } ?? "")
    do { return try await transfer.run(inPieces: inPieces) } catch {
      throw complete(error, for: Request.method)
    }
  }
}
