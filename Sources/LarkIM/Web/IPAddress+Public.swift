import LarkCore

extension IPAddress {
  /// Whether the address is one of the public internet, and not of this machine, of a private network, of a group or of
  /// a range set aside (the registries of IANA for special-purpose addresses). An address of version 6 that stands for
  /// one of version 4 is as public as that one.
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.setAsideIPv4.contains { $0.contains(self) } }
    if let ipv4 = translated { return ipv4.isPublic }
    // Of version 6, only this part was ever given out.
    guard Self.givenOutIPv6.contains(self), !Self.setAsideIPv6.contains(where: { $0.contains(self) }) else {
      return false
    }
    return tunneled?.isPublic ?? true
  }

  /// The address of version 4 that one of version 6 is another form of.
  private var translated: IPAddress? {
    if Self.lastBytesAreIPv4.contains(where: { $0.contains(self) }) { return IPAddress(bytes: Array(bytes[12...])) }
    return Self.sixToFour.contains(self) ? IPAddress(bytes: Array(bytes[2..<6])) : nil
  }

  /// The address of version 4 that the interface of one of version 6 is named after (ISATAP).
  private var tunneled: IPAddress? {
    guard bytes[8] & 0xFD == 0, bytes[9..<12] == [0x00, 0x5E, 0xFE] else { return nil }
    return IPAddress(bytes: Array(bytes[12...]))
  }

  /// The addresses that begin with the same bits.
  private struct Block {
    let first: [UInt8]
    let length: Int

    /// - Parameters:
    ///   - first: The first bytes of every address in the range; what follows is zero.
    ///   - length: How many bits all have in common.
    init(_ first: [UInt8], _ length: Int) {
      self.first = first
      self.length = length
    }

    func contains(_ address: IPAddress) -> Bool {
      for bit in 0..<length {
        let byte = bit / 8
        let own = byte < first.count ? first[byte] : 0
        if (own ^ address.bytes[byte]) & (0x80 >> UInt8(bit % 8)) != 0 { return false }
      }
      return true
    }
  }

  private static let setAsideIPv4 = [
    Block([0], 8),  // this network
    Block([10], 8),  // private
    Block([100, 64], 10),  // behind a carrier's NAT
    Block([127], 8),  // loopback
    Block([169, 254], 16),  // link-local, and the metadata services of clouds
    Block([172, 16], 12),  // private
    Block([192, 0, 0], 24),  // protocol assignments
    Block([192, 0, 2], 24),  // documentation
    Block([192, 88, 99], 24),  // relays of 6to4
    Block([192, 168], 16),  // private
    Block([198, 18], 15),  // benchmarks
    Block([198, 51, 100], 24),  // documentation
    Block([203, 0, 113], 24),  // documentation
    Block([224], 4),  // groups
    Block([240], 4),  // reserved, and broadcast
  ]

  private static let givenOutIPv6 = Block([0x20], 3)

  private static let setAsideIPv6 = [
    Block([0x20, 0x01, 0x00], 23),  // protocol assignments, Teredo among them
    Block([0x20, 0x01, 0x0D, 0xB8], 32),  // documentation
    Block([0x3F, 0xFF], 20),  // documentation
  ]

  private static let lastBytesAreIPv4 = [
    Block([], 96),  // compatible with version 4
    Block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96),  // mapped
    Block([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96),  // translated
    Block([0x00, 0x64, 0xFF, 0x9B], 96),  // NAT64
  ]

  private static let sixToFour = Block([0x20, 0x02], 16)
}
