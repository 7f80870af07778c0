import Foundation
import LarkEvents

// The README shows this function.
func serve(_ webhook: Webhook, on listener: Int32) {
  // A client may be gone when it is answered: a program that starts with signal(SIGPIPE, SIG_IGN) lives on.
  while case let client = accept(listener, nil, nil), client >= 0 {
    // A slow client holds up its own thread alone, and that not for ever.
    Thread {
      var patience = timeval(tv_sec: 10, tv_usec: 0)
      setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
      guard let (headers, body) = request(from: client) else {
        close(client)
        return
      }
      Task {
        let answer = await webhook.answer(headers: headers, body: body)
        var head = "HTTP/1.1 \(answer.status) -\r\nContent-Length: \(answer.body.count)\r\nConnection: close\r\n"
        for field in answer.headers { head += "\(field.name): \(field.value)\r\n" }
        let bytes = Array((head + "\r\n").utf8) + answer.body
        _ = write(client, bytes, bytes.count)
        close(client)
      }
    }.start()
  }
}

/// Reads a request whose body has the length that it says, at most 1 MiB; nil where it is none.
private func request(from client: Int32) -> (headers: [HTTPField], body: [UInt8])? {
  var bytes: [UInt8] = []
  func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(client, &piece, piece.count, 0)
    bytes += piece.prefix(max(0, count))
    return count > 0
  }
  let end = Array("\r\n\r\n".utf8)
  while bytes.count < 65_536, bytes.firstRange(of: end) == nil { guard receive() else { return nil } }
  guard let head = bytes.firstRange(of: end) else { return nil }
  let headers = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).split(separator: "\r\n").dropFirst()
    .compactMap { line -> HTTPField? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return HTTPField(
        name: String(line[..<colon]), value: line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
  let said = headers.first { $0.name.lowercased() == "content-length" }
  guard let length = said.flatMap({ Int($0.value) }), (0...1 << 20).contains(length) else { return nil }
  while bytes.count - head.upperBound < length { guard receive() else { return nil } }
  return (headers, Array(bytes[head.upperBound...].prefix(length)))
}
