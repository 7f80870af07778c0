import LarkJSON
import SplitMix
import Testing

@Suite struct FuzzTests {
  /// All ways of reading agree about `bytes`, and what is accepted survives being written.
  private func check(_ bytes: [UInt8]) -> Bool {
    let verdicts = Verdicts(bytes)
    guard verdicts == Verdicts(all: verdicts.parser) || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    guard let json = try? JSON(parsing: bytes) else { return verdicts.parser != nil }
    return (try? JSON(parsing: json.serialized(.indented(1)))) == json
  }

  @Test func mutationsOfValidInputs() {
    var dice = SplitMix(state: 2024)
    let seeds = validInputs.map { Array($0.text.utf8) } + acceptedByChoice.map(\.bytes)
    let pieces: [[UInt8]] =
      [
        "\"", "\\", "\\u", "\\ud800", "\\udc00", "{", "}", "[", "]", ",", ":", "0", "-", "1.", "e+", "null", " ", "\n",
        "\0", "汉",
      ].map { Array($0.utf8) } + [[0x80], [0xFF], [0xE6, 0xB1], [0xF0, 0x9F], [0xED, 0xA0, 0x80]]
    var accepted = 0
    for round in 0..<4000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &dice)]
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0 where place < bytes.count: bytes.remove(at: place)
        case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 2: bytes.removeSubrange(place...)
        case 3: bytes.insert(contentsOf: seeds[Int.random(in: 0..<seeds.count, using: &dice)], at: place)
        default: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &dice)], at: place)
        }
      }
      let passed = check(bytes)
      #expect(passed, "round \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if (try? JSON(parsing: bytes)) != nil { accepted += 1 }
    }
    // The mutations must reach both sides.
    #expect((200..<3800).contains(accepted))
  }

  @Test func randomBytes() {
    var dice = SplitMix(state: 7)
    let alphabet = Array("{}[]\",:\\u0e-.ntf \n".utf8) + [0x80, 0xE6, 0xB1, 0x89, 0xFF]
    for round in 0..<2000 {
      let count = Int.random(in: 0...24, using: &dice)
      let bytes = (0..<count).map { _ in
        round.isMultiple(of: 2)
          ? alphabet[Int.random(in: 0..<alphabet.count, using: &dice)] : UInt8.random(in: 0...255, using: &dice)
      }
      #expect(check(bytes), "round \(round): \(bytes)")
    }
  }

  /// Strings of random scalars, with and without escapes, against the standard library's idea of UTF-8.
  @Test func randomStrings() throws {
    var dice = SplitMix(state: 99)
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 0...20, using: &dice)).flatMap { _ -> [UInt8] in
        let bound: UInt32 = [0x80, 0x800, 0x10000, 0x110000][Int.random(in: 0..<4, using: &dice)]
        let scalar = Unicode.Scalar(UInt32.random(in: 0x20..<bound, using: &dice)) ?? "\u{D7FF}"
        var units = Array(String(scalar).utf8)
        if Int.random(in: 0..<20, using: &dice) == 0 { units.removeLast() }
        return units.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      }
      let expected = String(validating: bytes, as: UTF8.self)
      #expect((try? JSON(parsing: quoted(bytes))) == expected.map(JSON.string))
      #expect((try? JSON(parsing: quoted(Array(#"\n"#.utf8) + bytes))) == expected.map { .string("\n" + $0) })
      #expect(Verdicts(quoted(bytes)).skipper == Verdicts(quoted(bytes)).parser)
      let visible = expected.map { JSON.string($0).visibleBytes() }
      #expect(visible.flatMap { try? JSON(parsing: $0) } == expected.map(JSON.string))
      #expect(visible.map { String(decoding: $0, as: UTF8.self).unicodeScalars.contains(where: \.isInvisible) } != true)
    }
  }
}
