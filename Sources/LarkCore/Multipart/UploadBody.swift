import LarkFoundation

/// The body of a request as the transport takes it.
struct UploadBody: Sendable {
  let content: HTTPRequest.Body
  let contentType: String?
  /// Keeps the file of the body alive.
  private let file: TemporaryFile?

  private init(content: HTTPRequest.Body, contentType: String?, file: TemporaryFile? = nil) {
    self.content = content
    self.contentType = contentType
    self.file = file
  }

  /// Bodies below this length are put together in memory.
  private static let memoryLimit = 1_048_576

  /// Makes the body: in memory where it is small, otherwise in a private temporary file, because a transport needs the
  /// exact length of what it sends and a stream can be read once.
  ///
  /// - Parameters:
  ///   - body: What is sent.
  ///   - boundary: A text that occurs in no part.
  /// - Throws: ``LarkError`` when a file cannot be read, is a directory or is empty, or when the task is cancelled.
  static func make(_ body: RequestBody, boundary: @autoclosure () -> String) async throws(LarkError) -> UploadBody {
    switch body {
    case .none:
      return UploadBody(content: .none, contentType: nil)
    case .json(let bytes):
      return UploadBody(content: .data(Data(bytes)), contentType: "application/json; charset=utf-8")
    case .multipart(let parts):
      let boundary = boundary()
      return try await multipart(
        MultipartLayout.pieces(of: parts, boundary: boundary), contentType: "multipart/form-data; boundary=\(boundary)")
    }
  }

  private static func multipart(
    _ pieces: [MultipartLayout.Piece], contentType: String
  ) async throws(LarkError) -> UploadBody {
    if let length = try knownLength(of: pieces), length < memoryLimit {
      var bytes = Data(capacity: length)
      for piece in pieces { try await piece.read { (data) throws(LarkError) in bytes.append(data) } }
      return UploadBody(content: .data(bytes), contentType: contentType)
    }
    let spool = try Spool()
    for piece in pieces { try await piece.read { (data) throws(LarkError) in try spool.append(data) } }
    return UploadBody(
      content: .file(spool.file.url, length: spool.length), contentType: contentType, file: spool.file)
  }

  /// How long a body will be; nil when it has a stream in it.
  private static func knownLength(of pieces: [MultipartLayout.Piece]) throws(LarkError) -> Int? {
    var length = 0
    for piece in pieces {
      switch piece {
      case .bytes(let data): length += data.count
      case .file(let file):
        guard let own = try file.checkedLength() else { return nil }
        length += own
      }
    }
    return length
  }
}
