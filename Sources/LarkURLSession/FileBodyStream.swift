#if canImport(FoundationNetworking)
  internal import Foundation
  internal import LarkCore

  #if canImport(Musl)
    internal import Musl
  #elseif canImport(Android)
    internal import Android
  #elseif canImport(Glibc)
    internal import Glibc
  #endif

  /// The bytes of a file, exactly as many as were promised.
  ///
  /// Foundation's own stream would send whatever the file holds by then: more would run into the next request of the
  /// connection, and less would let the server wait.
  final class FileBodyStream: InputStream {
    private let descriptor: Int32
    private var rest: Int
    private var status = Stream.Status.notOpen

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - length: How many bytes of it are sent.
    init(_ file: URL, length: Int) throws(TransportError) {
      descriptor = Self.open(file.path)
      rest = length
      super.init(data: Data())
      guard descriptor >= 0 else {
        throw TransportError(reason: .file, message: "the file to upload cannot be read", wasNeverSent: true)
      }
    }

    deinit {
      if descriptor >= 0 { Self.close(descriptor) }
    }

    override var streamStatus: Stream.Status { status }
    override var hasBytesAvailable: Bool { rest > 0 }

    override func open() { status = .open }
    override func close() { status = .closed }

    /// Reads the next bytes; a negative count, which ends the request, when there are none although there should be.
    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
      while rest > 0 {
        let count = Self.read(descriptor, buffer, min(length, rest))
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          status = .error
          return -1
        }
        rest -= count
        return count
      }
      return 0
    }

    // The functions of the C library, out of reach of the methods of the same name.

    #if canImport(Musl)
      private static func open(_ path: String) -> Int32 { Musl.open(path, O_RDONLY | O_CLOEXEC) }
      private static func close(_ descriptor: Int32) { _ = Musl.close(descriptor) }
      private static func read(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
        Musl.read(descriptor, buffer, length)
      }
    #elseif canImport(Android)
      private static func open(_ path: String) -> Int32 { Android.open(path, O_RDONLY | O_CLOEXEC) }
      private static func close(_ descriptor: Int32) { _ = Android.close(descriptor) }
      private static func read(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
        Android.read(descriptor, buffer, length)
      }
    #elseif canImport(Glibc)
      private static func open(_ path: String) -> Int32 { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
      private static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }
      private static func read(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
        Glibc.read(descriptor, buffer, length)
      }
    #endif
  }
#endif
