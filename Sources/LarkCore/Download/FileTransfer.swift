import Foundation

/// A file that was saved.
package struct SavedFile: Sendable, Hashable {
  /// Its absolute path.
  package let path: String
  /// How many bytes it has.
  package let size: Int
}

/// Brings a file to its place, piece by piece, so that a connection that breaks costs a part of a piece only. The file
/// appears there when every byte has come, or not at all.
struct FileTransfer: Sendable {
  /// Asks for a part of the file, or for all of it.
  let fetch: @Sendable (ByteRange?, CallOptions) async throws(LarkError) -> Download
  /// Where the file is to be saved, once the head of the first answer is there.
  let place: @Sendable (Download) throws(LarkError) -> SavePlace
  /// Told how many bytes have come, and of how many.
  let progress: @Sendable (Int, Int) -> Void
  /// Waits before the attempt after the one of a number, from 1.
  let pause: @Sendable (Int) async throws(LarkError) -> Void
  /// How many connections in a row may break before anything much has come.
  let attempts: Int

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
    guard inPieces else { return try saved(try await fetch(nil, CallOptions())) }
    let first: Download
    do throws(LarkError) { first = try await part(ByteRange(first: 0, last: Self.firstLength - 1)) } catch {
      // A file without bytes has no first piece.
      guard error.httpStatus == 416, error.code == nil else { throw error }
      return try saved(try await fetch(nil, CallOptions()))
    }
    if first.response.status == 206 { return try await saved(beginningWith: first) }
    // The server does not do pieces. What broke off then begins again.
    return try saved(first.response.interruption == nil ? first : try await fetch(nil, CallOptions()))
  }

  private func part(_ range: ByteRange) async throws(LarkError) -> Download {
    var options = CallOptions()
    options.takesPartOfAnswer = true
    return try await fetch(range, options)
  }

  // MARK: In one piece

  private func saved(_ download: Download) throws(LarkError) -> SavedFile {
    guard download.response.status == 200 else { throw Self.lie("the answer is no file", download) }
    let size = try download.size()
    if let expected = download.response.header("Content-Length").flatMap({ Int($0) }), expected != size {
      throw Self.lie("the file was to have \(expected) bytes, but \(size) came", download)
    }
    let place = try place(download)
    do throws(FileProblem) { try place.makeFolders() } catch { throw Self.problem(error, place) }
    try download.save(to: URL(fileURLWithPath: place.path, isDirectory: false), overwrite: place.overwrites)
    progress(size, size)
    return SavedFile(path: place.path, size: size)
  }

  // MARK: In pieces

  private func saved(beginningWith first: Download) async throws(LarkError) -> SavedFile {
    guard let total = first.contentRange?.total else {
      throw Self.lie("the answer does not say how long the file is", first)
    }
    let place = try place(first)
    let file = TemporaryFile(owning: place.unusedNeighbour())
    defer { withExtendedLifetime(file) {} }
    let output: SystemFile
    do { output = try SystemFile(creating: file.url.path) } catch { throw Self.problem(error, place) }

    var (download, end) = (first, min(Self.firstLength, total))
    var (position, failures) = (0, 0)
    while true {
      let asked = ByteRange(first: position, last: end - 1)
      let count = try Self.size(of: download, as: asked, total: total)
      do throws(FileProblem) { try DownloadSaving.append(download, to: output) } catch {
        throw Self.problem(error, place)
      }
      position += count
      progress(position, total)
      if position == total { break }
      if let interruption = download.response.interruption {
        failures = count >= Self.worthwhileLength ? 1 : failures + 1
        guard failures < attempts else { throw Self.broken(interruption, at: position, of: total) }
        try await pause(failures)
      } else {
        failures = 0
        end = min(end + Self.pieceLength, total)
      }
      do throws(LarkError) { download = try await part(ByteRange(first: position, last: end - 1)) } catch {
        throw Self.located(error, at: position, of: total)
      }
    }
    try keep(output, file, at: place, first)
    return SavedFile(path: place.path, size: total)
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

  /// How many bytes a piece holds, which are those that were asked for, or the first of them where it broke off.
  private static func size(of piece: Download, as asked: ByteRange, total: Int) throws(LarkError) -> Int {
    guard piece.response.status == 206 else {
      throw lie("the server gave the first piece of the file, but not the one from byte \(asked.first)", piece)
    }
    guard let range = piece.contentRange else { throw lie("the answer does not say which piece it holds", piece) }
    guard range.total == total else {
      throw lie("the length of the file changed from \(total) to \(range.total.map(String.init) ?? "unknown")", piece)
    }
    guard range.first == asked.first, range.last == asked.last else {
      throw lie("bytes \(range.first)-\(range.last) came in place of \(asked.first)-\(asked.last)", piece)
    }
    let size = try piece.size()
    guard size == asked.count || size < asked.count && piece.response.interruption != nil else {
      throw lie("the piece from byte \(asked.first) has \(size) bytes in place of \(asked.count)", piece)
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

  private static func broken(_ interruption: TransportError, at position: Int, of total: Int) -> LarkError {
    var error = AttemptFailure(interruption, isRead: true).error
    error.remedy = error.remedy ?? "nothing was saved: download the file again"
    return located(error, at: position, of: total)
  }

  private static func located(_ error: LarkError, at position: Int, of total: Int) -> LarkError {
    guard error.kind != .cancelled else { return error }
    var error = error
    error.message = "after \(position) of \(total) bytes: \(error.message)"
    return error
  }

  private static func problem(_ problem: FileProblem, _ place: SavePlace) -> LarkError {
    problem.error("cannot save to '\(place.path)'", remedy: DownloadSaving.remedy(for: problem))
  }
}

extension LarkClient {
  /// Saves a file that the platform answers with. A connection that breaks is taken up again where it broke; nothing is
  /// left behind by what fails.
  ///
  /// - Parameters:
  ///   - inPieces: Whether the platform gives this file in pieces.
  ///   - request: The request for a part of the file, or for all of it.
  ///   - place: Where the file is to be saved, by what the first answer says of it.
  ///   - progress: Told how many bytes have come, and of how many.
  /// - Throws: ``LarkError``: what `place` throws; of kind `transport` when the connection breaks too often or the server
  ///   does something else than it says; otherwise as the platform refuses the file.
  package func saveFile<Request: CallableByUserAndBot>(
    inPieces: Bool, request: @escaping @Sendable (ByteRange?) -> Request,
    to place: @escaping @Sendable (Download) throws(LarkError) -> SavePlace,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(LarkError) -> SavedFile where Request.Reply == Download {
    let transfer = FileTransfer(
      fetch: { (range, options) async throws(LarkError) in try await send(request(range), options: options) },
      place: place, progress: progress,
      pause: { (number) async throws(LarkError) in
        try await pipeline.wait(
          configuration.retry.pause(after: number, chance: configuration.surroundings.chance()))
      },
      attempts: configuration.retry.attempts)
    do { return try await transfer.run(inPieces: inPieces) } catch {
      throw pipeline.complete(error, for: Request.method)
    }
  }
}
