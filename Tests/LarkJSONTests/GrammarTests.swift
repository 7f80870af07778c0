import LarkJSON
import Testing

@Suite struct GrammarTests {
  @Test(arguments: validInputs)
  func accepts(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
    #expect(JSONNode.parse(Array(text.utf8)).root?.json == value)
    #expect(Verdicts(Array(text.utf8)) == Verdicts(all: nil))
  }

  @Test(arguments: invalidInputs)
  func refuses(text: String, mistake: String) {
    #expect(Verdicts(Array(text.utf8)) == Verdicts(all: mistake))
  }

  @Test(arguments: invalidUTF8)
  func refusesWhatIsNotUTF8(bytes: [UInt8], offset: Int) {
    let place = "1:\(offset + 1): a string must be UTF-8; the bytes here are not"
    #expect(Verdicts(quoted(bytes)) == Verdicts(all: place))
    // With text before and after, so that several bytes are looked at together.
    let amid = quoted(Array("汉字".utf8) + bytes + Array("plenty of text".utf8))
    let placeAmid = "1:\(offset + 7): a string must be UTF-8; the bytes here are not"
    #expect(Verdicts(amid) == Verdicts(all: placeAmid))
    let asKey = [UInt8(ascii: "{")] + quoted(bytes) + Array(":1}".utf8)
    #expect(Verdicts(asKey) == Verdicts(all: "1:\(offset + 2): a string must be UTF-8; the bytes here are not"))
  }

  @Test func refusesWrongBytesBetweenTokens() {
    #expect(Verdicts([0xFF]) == Verdicts(all: "1:1: expected a value, found a byte that is not UTF-8 (0xFF)"))
    let utf16: [UInt8] = [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00]
    #expect(Verdicts(utf16) == Verdicts(all: "1:1: expected a value, found a byte that is not UTF-8 (0xFF)"))
    #expect(
      Verdicts(Array("[1".utf8) + [0xE5])
        == Verdicts(
          all: "1:3: expected ',' or ']' after an element, found a byte that is not UTF-8 (0xE5)"))
  }

  @Test(arguments: acceptedByChoice)
  func acceptsByChoice(bytes: [UInt8], value: JSON) throws {
    #expect(try JSON(parsing: bytes) == value)
    #expect(Verdicts(bytes) == Verdicts(all: nil))
  }

  @Test func boundsDepth() {
    #expect(Verdicts(nested(512)) == Verdicts(all: nil))
    #expect(Verdicts(nested(511, open: #"{"a":"#, close: "}", inside: "[]")) == Verdicts(all: nil))
    let tooDeep = "objects and arrays must not be nested deeper than 512 levels"
    #expect(Verdicts(nested(513)) == Verdicts(all: "1:513: \(tooDeep)"))
    #expect(Verdicts(nested(100_000, close: "")) == Verdicts(all: "1:513: \(tooDeep)"))
    #expect(Verdicts(nested(513, open: #"{"a":"#, close: "}", inside: "1")) == Verdicts(all: "1:2561: \(tooDeep)"))
    // Depth is not a count of all objects and arrays.
    let wide = "[" + String(repeating: "[],{},", count: 1000) + "0]"
    #expect(Verdicts(Array(wide.utf8)) == Verdicts(all: nil))
  }

  @Test func byteOrderMark() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x5B, 0x78]
    var expected = Verdicts(all: "1:5: expected a value, found 'x'")
    expected.node = "1:1: the file starts with a byte-order mark; save it as UTF-8 without one"
    #expect(Verdicts(bytes) == expected)
    #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF, 0x37]) == 7)
    // Only at the beginning, only whole, only once.
    #expect(throws: JSONError.self) { try JSON(parsing: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x37]) }
    #expect(throws: JSONError.self) { try JSON(parsing: [0xEF, 0xBB, 0x37]) }
    #expect(throws: JSONError.self) { try JSON(parsing: [0x37, 0xEF, 0xBB, 0xBF]) }
  }

  /// Every way a token can lie across the eight bytes that are looked at together, and against the end of the input.
  @Test func findsTokensAtEveryOffset() throws {
    for length in 0...40 {
      let plain = String(repeating: "x", count: length)
      #expect(try JSON(parsing: "\"\(plain)\"") == .string(plain))
      #expect(try JSON(parsing: "[\"\(plain)\",1]") == [.string(plain), 1])
      #expect(try JSON(parsing: "\"\(plain)\\n\(plain)\"") == .string("\(plain)\n\(plain)"))
      #expect(try JSON(parsing: "\"\(plain)汉\(plain)\"") == .string("\(plain)汉\(plain)"))
      #expect(try JSON(parsing: "{\"\(plain)\":[]}") == .object(JSONObject([(plain, .array([]))])))
      for byte in 0..<UInt8(0x20) {
        let bytes = quoted(Array(plain.utf8) + [byte] + Array(plain.utf8))
        #expect(mistake { () throws(JSONError) in _ = try JSON(parsing: bytes) }?.hasPrefix("1:\(length + 2):") == true)
      }
    }
  }

  @Test func bytesOutsideTheInputAreNotRead() throws {
    let bytes = Array(#"{"a":[1],"b":"x"}"#.utf8)
    let inner = try JSONReader.read(bytes, in: 5..<8) { JSON(from: &$0) }
    #expect(inner == [1])
    let error = #expect(throws: JSONError.self) { try JSONReader.read(bytes, in: 5..<7) { $0.skip() } }
    #expect(error?.description == "1:8: expected ',' or ']' after an element, found the end of the input")
    let empty = #expect(throws: JSONError.self) { try JSONReader.read(bytes, in: 900..<901) { $0.skip() } }
    #expect(empty?.description == "1:18: expected a value, found the end of the input")
  }
}
