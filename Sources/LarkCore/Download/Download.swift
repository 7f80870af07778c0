public import LarkFoundation

/// A file that the platform answered with. It lies in a temporary file, which disappears with the last copy of this
/// value unless it was saved.
public struct Download: LarkReply {
  /// The answer as it came.
  public let response: RawResponse

  public static func decode(_ response: RawResponse) throws(LarkError) -> Download {
    Download(response: response)
  }

  package init(response: RawResponse) {
    self.response = response
  }

  /// Media type of the file, as the platform says.
  public var contentType: String? { response.header("Content-Type") }

  /// Name of the file, as the platform says, without directories and without characters that no file name holds; nil
  /// when it says none. A token or secret of the call is no part of it.
  public var fileName: String? {
    response.header("Content-Disposition").flatMap(ContentDisposition.fileName).map(response.redactor.clean)
  }

  /// Which part of the file this is; nil when it is all of it.
  public var contentRange: ContentRange? { response.header("Content-Range").flatMap(ContentRange.init) }

  /// How many bytes there are.
  ///
  /// - Throws: ``LarkError`` of kind `file` when the file is gone.
  public func size() throws(LarkError) -> Int {
    switch response.body {
    case .data(let data): return data.count
    case .file(let url):
      do {
        let file = try SystemFile(reading: url.path)
        return try file.length()
      } catch { throw error.error("cannot read the downloaded file") }
    }
  }

  /// All bytes, in memory.
  ///
  /// - Throws: ``LarkError`` of kind `file` when the file is gone.
  public func data() throws(LarkError) -> Data {
    try response.bytes()
  }

  /// The bytes, piece by piece, in constant memory.
  ///
  /// - Parameter length: How many bytes a piece holds; the last one may hold fewer.
  public func chunks(ofSize length: Int = 262_144) -> DownloadChunks {
    DownloadChunks(download: self, length: max(length, 1))
  }

  /// Moves the file to where it is to stay; the file appears there all at once. It can be read and saved again from
  /// this value afterwards.
  ///
  /// - Parameters:
  ///   - url: Where the file is to be, its name included.
  ///   - overwrite: Whether a file that is there already is replaced.
  /// - Throws: ``LarkError`` of kind `file` when there is a file already or the place cannot be written to.
  public func save(to url: URL, overwrite: Bool = false) throws(LarkError) {
    try DownloadSaving.save(self, to: url, overwrite: overwrite)
  }
}
