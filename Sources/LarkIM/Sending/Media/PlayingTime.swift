import LarkAPI

/// How long voice messages and videos run, read from their bytes. Only what is needed of a file is read.
enum PlayingTime {
  /// The duration in milliseconds; nil where the file does not say, or is of another format.
  ///
  /// - Parameters:
  ///   - type: The format that the file is uploaded as.
  ///   - bytes: The file.
  static func milliseconds(of type: IM.Files.Create.FileType, in bytes: MediaBytes) -> Int? {
    let duration: Int? =
      switch type {
      case .opus: OggPlayingTime.milliseconds(in: bytes)
      case .mp4: MP4PlayingTime.milliseconds(in: bytes)
      default: nil
      }
    return duration == 0 ? nil : duration
  }
}
