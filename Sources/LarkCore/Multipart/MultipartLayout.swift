import LarkFoundation

/// Lays out `multipart/form-data` (RFC 7578): which bytes and files follow each other.
enum MultipartLayout {
  /// A stretch of the body.
  enum Piece: Sendable {
    case bytes(Data)
    case file(FileUpload)
  }

  /// The pieces of a form, in order.
  ///
  /// - Parameters:
  ///   - parts: The parts, in the order they are sent.
  ///   - boundary: A text that occurs in no part.
  static func pieces(of parts: [MultipartPart], boundary: String) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    for part in parts {
      text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(part.name))\""
      switch part.content {
      case .text(let value):
        text += "\r\n\r\n\(value)\r\n"
      case .file(let file):
        text += "; filename=\"\(escaped(file.name.isEmpty ? "file" : file.name))\"\r\n"
        text += "Content-Type: \(file.contentType.filter { !$0.isNewline })\r\n\r\n"
        pieces.append(.bytes(Data(text.utf8)))
        pieces.append(.file(file))
        text = "\r\n"
      }
    }
    text += "--\(boundary)--\r\n"
    pieces.append(.bytes(Data(text.utf8)))
    return pieces
  }

  /// A name between quotes, as browsers write it (HTML §4.10.21.8): UTF-8, with only quotes and line breaks escaped.
  private static func escaped(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": text += "%22"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
