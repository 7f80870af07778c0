public import LarkFoundation

/// A file to upload: from disk, from memory or from a stream.
///
/// A form beyond a small size, and one with a stream in it, is put together in a private temporary file first, which is
/// removed after the call: memory stays constant whatever the size. An empty file is an error, because the platform
/// takes none.
public struct FileUpload: Sendable {
  /// Where the bytes come from.
  public enum Source: Sendable {
    case file(URL)
    case data(Data)
    case stream(AsyncThrowingStream<Data, any Error>)
  }

  /// Where the bytes come from.
  public let source: Source
  /// File name that the platform shows.
  public let name: String
  /// Media type of the part.
  public let contentType: String

  /// A file on disk.
  ///
  /// - Parameters:
  ///   - file: Where the file is.
  ///   - name: File name that the platform shows; by default the last part of the path.
  ///   - contentType: Media type; by default one that follows from the name's extension.
  public static func file(_ file: URL, name: String? = nil, contentType: String? = nil) -> FileUpload {
    FileUpload(source: .file(file), name: name ?? file.lastPathComponent, contentType: contentType)
  }

  /// Bytes in memory.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - name: File name that the platform shows.
  ///   - contentType: Media type; by default one that follows from the name's extension.
  public static func data(_ data: Data, name: String, contentType: String? = nil) -> FileUpload {
    FileUpload(source: .data(data), name: name, contentType: contentType)
  }

  /// Bytes that arrive over time. A request with a stream can be sent once.
  ///
  /// - Parameters:
  ///   - stream: The bytes, in pieces of any size.
  ///   - name: File name that the platform shows.
  ///   - contentType: Media type; by default one that follows from the name's extension.
  public static func stream(
    _ stream: AsyncThrowingStream<Data, any Error>, name: String, contentType: String? = nil
  ) -> FileUpload {
    FileUpload(source: .stream(stream), name: name, contentType: contentType)
  }

  private init(source: Source, name: String, contentType: String?) {
    self.source = source
    self.name = name
    self.contentType = contentType ?? MediaType.forFileName(name)
  }
}
