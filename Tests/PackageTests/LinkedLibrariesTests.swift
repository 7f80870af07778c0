#if os(Linux)
  import Foundation
  import Testing

  /// Which libraries the system loads before `lark` begins: they make most of its start.
  @Suite struct LinkedLibrariesTests {
    /// Where this build has its executables: beside the test bundle, which is the program that runs where none is loaded.
    private static let lark = (Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      .deletingLastPathComponent() ?? Bundle.main.bundleURL).appending(path: "lark")

    @Test func larkNeedsNoMoreOfFoundationThanItsEssentials() throws {
      let libraries = try #require(ELFFile(Data(contentsOf: Self.lark)).neededLibraries)
      #expect(libraries.contains("libc.so.6"))
      let words = ["foundation", "icu", "curl", "libz.", "ssl", "crypto"]
      let large = libraries.filter { library in words.contains { library.lowercased().contains($0) } }
      // A build with the Swift libraries in it needs not even that one.
      #expect(Set(large).isSubset(of: ["libFoundationEssentials.so"]), "lark is linked with \(libraries)")
    }
  }

  /// As much of a program in the Executable and Linkable Format as says what it is linked with.
  private struct ELFFile {
    private let bytes: Data
    private var segments: [Segment]

    private struct Segment {
      var kind: Int
      var offset: Int
      var address: Int
      var length: Int
    }

    /// Numbers of the kinds of segments and of the tags of the dynamic section.
    private enum Number {
      static let loaded = 1
      static let dynamic = 2
      static let needed = 1
      static let texts = 5
    }

    /// - Parameter bytes: A program of 64 bits, little end first.
    init(_ bytes: Data) throws {
      self.bytes = bytes
      segments = []
      try #require(bytes.prefix(6).elementsEqual([0x7F, 0x45, 0x4C, 0x46, 2, 1]))
      let start = number(at: 32, length: 8)
      let size = number(at: 54, length: 2)
      segments = (0..<number(at: 56, length: 2)).map { index in
        let place = start + index * size
        return Segment(
          kind: number(at: place, length: 4), offset: number(at: place + 8, length: 8),
          address: number(at: place + 16, length: 8), length: number(at: place + 32, length: 8))
      }
    }

    /// Names of the libraries; nil where the program is not linked with any while it starts.
    var neededLibraries: [String]? {
      guard let dynamic = segments.first(where: { $0.kind == Number.dynamic }) else { return nil }
      let entries = stride(from: dynamic.offset, to: dynamic.offset + dynamic.length, by: 16).map { place in
        (tag: number(at: place, length: 8), value: number(at: place + 8, length: 8))
      }
      guard let address = entries.first(where: { $0.tag == Number.texts })?.value,
        let segment = segments.first(where: {
          $0.kind == Number.loaded && ($0.address..<($0.address + $0.length)).contains(address)
        })
      else { return nil }
      let texts = address - segment.address + segment.offset
      return entries.filter { $0.tag == Number.needed }.map { entry in
        String(decoding: bytes[(texts + entry.value)...].prefix { $0 != 0 }, as: UTF8.self)
      }
    }

    private func number(at place: Int, length: Int) -> Int {
      bytes[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }
#endif
