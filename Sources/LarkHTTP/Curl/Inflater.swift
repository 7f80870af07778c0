#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP

  /// Unpacks gzip and zlib data piece by piece, and knows whether it came to its end.
  ///
  /// libcurl unpacks too, but takes what was cut off for complete.
  struct Inflater: ~Copyable {
    private let inflater: OpaquePointer
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    /// Whether the data may end here.
    private(set) var isAtEnd = false

    /// Whether anything can be unpacked on this machine.
    static let isAvailable = linuxhttp_zlib_open() != 0

    init?() {
      guard Self.isAvailable, let inflater = linuxhttp_inflater_make() else { return nil }
      self.inflater = inflater
    }

    deinit {
      linuxhttp_inflater_free(inflater)
      output.deallocate()
    }

    /// Unpacks more.
    ///
    /// - Parameters:
    ///   - bytes: The next bytes of the data.
    ///   - take: Gets what comes out, and says whether to go on.
    /// - Returns: False where the data is damaged or `take` said no.
    mutating func unpack(_ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
      var rest = bytes
      while true {
        var (used, made) = (0, 0)
        let result = linuxhttp_inflater_run(
          inflater, rest.baseAddress, rest.count, output.baseAddress, output.count, &used, &made)
        guard result >= 0 else { return false }
        isAtEnd = result == 1
        rest = UnsafeRawBufferPointer(rebasing: rest[used...])
        if made > 0, !take(UnsafeRawBufferPointer(rebasing: output[..<made])) { return false }
        // A full buffer may have left something behind.
        if rest.isEmpty, made < output.count || isAtEnd { return true }
        if used == 0, made == 0 { return false }
      }
    }
  }
#endif
