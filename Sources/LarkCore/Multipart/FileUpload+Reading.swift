import LarkFoundation

extension FileUpload {
  /// How many bytes the file has; nil where that shows only when it is read.
  ///
  /// - Throws: ``LarkError`` of kind `file` when it cannot be read, is a directory or is empty.
  func checkedLength() throws(LarkError) -> Int? {
    switch source {
    case .stream: return nil
    case .data(let data):
      if data.isEmpty { throw empty }
      return data.count
    case .file(let url):
      do throws(FileProblem) {
        switch try SystemFile.kind(of: url.path) {
        case .regular(let length) where length > 0:
          _ = try SystemFile(reading: url.path)
          return length
        case .regular: break
        case .directory: throw FileProblem(EISDIR)
        case .other: return nil
        }
      } catch { throw unreadable(error) }
      throw empty
    }
  }

  /// Hands over the bytes, piece by piece.
  ///
  /// - Throws: ``LarkError`` when the file cannot be read, is a directory or is empty, or when the task is cancelled.
  func read(_ take: (Data) throws(LarkError) -> Void) async throws(LarkError) {
    let length: Int
    switch source {
    case .data(let data):
      try take(data)
      length = data.count
    case .file(let url): length = try read(url, take)
    case .stream(let stream): length = try await read(stream, take)
    }
    if length == 0 { throw empty }
  }

  private func read(_ url: URL, _ take: (Data) throws(LarkError) -> Void) throws(LarkError) -> Int {
    let file: SystemFile
    do { file = try SystemFile(reading: url.path) } catch { throw unreadable(error) }
    var length = 0
    while true {
      if Task.isCancelled { throw cancelled }
      let piece: Data
      do { piece = try file.read(upTo: SystemFile.pieceLength) } catch { throw unreadable(error) }
      if piece.isEmpty { return length }
      try take(piece)
      length += piece.count
    }
  }

  private func read(
    _ stream: AsyncThrowingStream<Data, any Error>, _ take: (Data) throws(LarkError) -> Void
  ) async throws(LarkError) -> Int {
    var pieces = stream.makeAsyncIterator()
    var length = 0
    while true {
      let piece: Data?
      do { piece = try await pieces.next() } catch {
        if Task.isCancelled { throw cancelled }
        // The error's own text may hold anything, also what must not be shown.
        throw LarkError(
          kind: .file, message: "the stream of the file '\(name)' failed with \(type(of: error))", wasNeverSent: true)
      }
      // A cancelled stream ends as if it were complete.
      if Task.isCancelled { throw cancelled }
      guard let piece else { return length }
      try take(piece)
      length += piece.count
    }
  }

  private var empty: LarkError {
    let remedy =
      if case .stream = source { "give a stream that was not read before: it can be sent once" } else {
        "the platform takes no empty files"
      }
    return LarkError(
      kind: .file, message: "the file '\(name)' is empty", remedy: remedy, wasNeverSent: true)
  }

  private func unreadable(_ problem: FileProblem) -> LarkError {
    problem.error(
      "cannot read the file '\(name)'", remedy: "check the path and its permissions", wasNeverSent: true)
  }

  private var cancelled: LarkError {
    LarkError(kind: .cancelled, message: "the task was cancelled before the call was sent", wasNeverSent: true)
  }
}
