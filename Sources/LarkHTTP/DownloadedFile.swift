internal import Foundation
internal import LarkCore
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Android)
  internal import Android
#elseif canImport(Glibc)
  internal import Glibc
#endif

/// A new file that an answer is written to. Unless it is handed over, it is removed with its last owner.
///
/// Foundation's own download tasks are no use on Linux: while they run, everybody may read their file, and a full disk
/// stops the program.
final class DownloadedFile: Sendable {
  private let descriptor: Int32
  private let path: String
  private let isHandedOver = Atomic(false)

  /// Creates a file that only the current user may read.
  ///
  /// - Parameter folder: Where; by default in the system's temporary folder.
  init(in folder: String?) throws(TransportError) {
    let folder = folder.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? FileManager.default.temporaryDirectory
    let path = folder.appendingPathComponent("lark-\(UUID().uuidString).download", isDirectory: false).path
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
  func write(_ data: Data) throws(TransportError) {
    var done = 0
    while done < data.count {
      let count = data.withUnsafeBytes { Self.write(descriptor, $0, from: done) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure("the answer cannot be written to a file", errno)
      }
      done += count
    }
  }

  /// Leaves the file to the receiver of the answer.
  func handOver() -> URL {
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
