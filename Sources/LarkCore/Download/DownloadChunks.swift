public import LarkFoundation

/// The bytes of a download, piece by piece.
public struct DownloadChunks: AsyncSequence, Sendable {
  public typealias Element = Data
  public typealias Failure = LarkError

  let download: Download
  let length: Int

  public func makeAsyncIterator() -> Iterator {
    Iterator(download: download, length: length)
  }

  /// Reads one piece after the other.
  public struct Iterator: AsyncIteratorProtocol {
    private let download: Download
    private let length: Int
    private var position = 0
    private var source: OpenDownload?

    fileprivate init(download: Download, length: Int) {
      self.download = download
      self.length = length
    }

    /// The next piece; nil at the end.
    ///
    /// - Throws: ``LarkError`` of kind `file` when the file is gone, of kind `cancelled` when the task is cancelled.
    public mutating func next() async throws(LarkError) -> Data? {
      try await next(isolation: nil)
    }

    /// The next piece; nil at the end.
    ///
    /// - Throws: ``LarkError`` of kind `file` when the file is gone, of kind `cancelled` when the task is cancelled.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(LarkError) -> Data? {
      if Task.isCancelled {
        throw LarkError(kind: .cancelled, message: "the task was cancelled while reading a download")
      }
      let source: OpenDownload
      if let open = self.source { source = open } else { source = try OpenDownload(download) }
      self.source = source
      let piece = try source.read(from: position, upTo: length)
      position += piece.count
      return piece.isEmpty ? nil : piece
    }
  }
}

/// A download while it is read.
private final class OpenDownload {
  private let file: SystemFile?
  private let data: Data
  /// The file stays as long as somebody reads it.
  private let owner: Download

  init(_ download: Download) throws(LarkError) {
    owner = download
    switch download.response.body {
    case .data(let data):
      self.data = data
      file = nil
    case .file(let url):
      data = Data()
      do { file = try SystemFile(reading: url.path) } catch { throw error.error("cannot read the downloaded file") }
    }
  }

  func read(from position: Int, upTo length: Int) throws(LarkError) -> Data {
    // A slice would count its bytes from where they stood.
    guard file != nil else { return Data(data.dropFirst(position).prefix(length)) }
    do { return try file?.read(upTo: length) ?? Data() } catch { throw error.error("cannot read the downloaded file") }
  }
}
