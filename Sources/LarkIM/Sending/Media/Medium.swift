/// The medium of a message, by its sources or, once they are uploaded, by their keys.
enum Medium<Value> {
  case image(Value)
  case file(Value)
  case audio(Value)
  case video(Value, cover: Value)

  /// What the message is about: of a video not the cover.
  var main: (kind: MediaKind, value: Value) {
    switch self {
    case .image(let value): (.image, value)
    case .file(let value): (.file, value)
    case .audio(let value): (.audio, value)
    case .video(let value, _): (.video, value)
    }
  }

  /// Everything there is to upload, in this order.
  var parts: [(kind: MediaKind, value: Value)] {
    if case .video(_, let cover) = self { [main, (.videoCover, cover)] } else { [main] }
  }

  /// The same medium by something else.
  func map<New, Failure>(
    _ transform: (MediaKind, Value) async throws(Failure) -> New
  ) async throws(Failure) -> Medium<New> {
    switch self {
    case .image(let value): .image(try await transform(.image, value))
    case .file(let value): .file(try await transform(.file, value))
    case .audio(let value): .audio(try await transform(.audio, value))
    case .video(let value, let cover):
      .video(try await transform(.video, value), cover: try await transform(.videoCover, cover))
    }
  }

  /// The same medium by something else.
  func map<New>(_ transform: (MediaKind, Value) -> New) -> Medium<New> {
    switch self {
    case .image(let value): .image(transform(.image, value))
    case .file(let value): .file(transform(.file, value))
    case .audio(let value): .audio(transform(.audio, value))
    case .video(let value, let cover): .video(transform(.video, value), cover: transform(.videoCover, cover))
    }
  }
}
