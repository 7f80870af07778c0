import LarkFoundation

extension MultipartLayout.Piece {
  /// Hands over the bytes, piece by piece.
  ///
  /// - Throws: ``LarkError`` when a file cannot be read, is a directory or is empty, or when the task is cancelled.
  func read(_ take: (Data) throws(LarkError) -> Void) async throws(LarkError) {
    switch self {
    case .bytes(let data): try take(data)
    case .file(let file): try await file.read(take)
    }
  }
}
