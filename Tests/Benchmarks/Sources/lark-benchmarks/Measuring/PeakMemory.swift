#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How much memory a process holds at most.
///
/// On Linux `wait4` is no help: a process starts with the peak of the one that started it. The kernel's own account of
/// the process is right, but ends with it, so it is read again and again while the process runs.
final class PeakMemory {
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// - Parameter process: The process: a number, or `self`.
  init(of process: String) {
    descriptor = open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The peak of this process so far, in bytes; nil where the system does not tell.
  static var own: Int? { PeakMemory(of: "self").soFar }

  /// The peak so far, in bytes; nil where the system does not tell, and after the end.
  var soFar: Int? {
    guard descriptor >= 0 else { return nil }
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    for line in buffer[..<count].split(separator: UInt8(ascii: "\n")) where line.starts(with: "VmHWM:".utf8) {
      let digits = line.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self)).map { $0 * 1024 }
    }
    return nil
  }
}
