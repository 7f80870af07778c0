package import LarkFoundation
import Synchronization

/// A new file that an answer is written to. Unless it is handed over, it is removed with its last owner.
package final class DownloadedFile: Sendable {
  private let descriptor: Int32
  private let path: String
  private let isHandedOver = Atomic(false)

  /// Creates a file that only the current user may read.
  ///
  /// - Parameter folder: Where; by default in the system's temporary folder.
  package init(in folder: String?) throws(TransportError) {
    let folder = folder.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? FileManager.default.temporaryDirectory
    let name = RandomName.make(prefix: "lark-") + ".download"
    let path = folder.appendingPathComponent(name, isDirectory: false).path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure("no file can be created for the answer", errno) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
    if !isHandedOver.load(ordering: .relaxed) { unlink(path) }
  }

  /// Appends bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(TransportError) {
    var done = 0
    while done < bytes.count {
      let count = Self.write(descriptor, bytes, from: done)
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure("the answer cannot be written to a file", errno)
      }
      done += count
    }
  }

  /// Leaves the file to the receiver of the answer.
  package func handOver() -> URL {
    isHandedOver.store(true, ordering: .relaxed)
    return URL(fileURLWithPath: path, isDirectory: false)
  }

  private static func failure(_ what: String, _ code: Int32) -> TransportError {
    TransportError(reason: .file, message: "\(what): \(String(cString: strerror(code)))", wasNeverSent: false)
  }

  /// The function of the C library, out of reach of the method of the same name.
  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    #if canImport(Darwin)
      return Darwin.write(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, rest.baseAddress, rest.count)
    #elseif canImport(Android)
      return Android.write(descriptor, rest.baseAddress, rest.count)
    #else
      return Glibc.write(descriptor, rest.baseAddress, rest.count)
    #endif
  }
}
