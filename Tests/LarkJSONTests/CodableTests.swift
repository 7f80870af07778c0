import Foundation
import LarkJSON
import Testing

@Suite struct CodableTests {
  @Test func statingCodableIsEnough() throws {
    // Only the direct way reads "7" as an integer and knows the key `chat_id`: synthesis is not at work.
    let text =
      #"{"chat_id":"oc_1","count":"7","labels":["a",null],"topic":null,"kind":"group","children":[{"count":1}]}"#
    let sample = try JSONDecoder().decode(Sample.self, from: Data(text.utf8))
    #expect(sample == (try read(text, as: Sample.self)))
    #expect(sample.count == 7 && sample.topic == .null && sample.kind == .group)
    let again = try JSON(parsing: JSONEncoder().encode(sample))
    #expect(again.objectValue?.keys.sorted() == ["chat_id", "children", "count", "kind", "labels", "topic"])
    #expect(again["count"] == 7 && again["topic"] == .null && again["children"]?[0] == ["count": 1])
    let twice = try JSONDecoder().decode(Sample.self, from: JSONEncoder().encode(sample))
    #expect(twice == sample)
  }

  @Test func partOfSynthesizedTypes() throws {
    struct Envelope: Codable, Equatable {
      var samples: [Sample]
      var kind: Sample.Kind
      var any: JSON
      var object: JSONObject
      var number: JSONNumber
    }
    let text = """
      {"samples":[{"chat_id":"x"}],"kind":"new","any":[null,true,"s",{"a":1.5}],"object":{"b":[],"a":{}},"number":2.5}
      """
    let envelope = try JSONDecoder().decode(Envelope.self, from: Data(text.utf8))
    #expect(envelope.samples.first?.chatID == "x" && envelope.kind.rawValue == "new")
    #expect(envelope.any == [nil, true, "s", ["a": 1.5]])
    #expect(envelope.object == ["a": [:], "b": []])
    #expect(envelope.number.doubleValue == 2.5)
    #expect(try JSONDecoder().decode(Envelope.self, from: JSONEncoder().encode(envelope)) == envelope)
  }

  @Test(arguments: [
    "9223372036854775807", "-9223372036854775808", "18446744073709551615", "9007199254740993", "0", "1",
  ])
  func integersOf64BitsStayExact(text: String) throws {
    let json = try JSONDecoder().decode(JSON.self, from: Data("[\(text)]".utf8))
    #expect(json == [.number(number(text))])
    #expect(String(decoding: try JSONEncoder().encode(json), as: UTF8.self) == "[\(text)]")
    if let integer = Int64(text) {
      let sample = try JSONDecoder().decode(Sample.self, from: Data(#"{"create_time":\#(text)}"#.utf8))
      #expect(sample.createTime == integer)
    }
  }

  @Test func enumerationsAreTheirRawValues() throws {
    enum Level: Int, JSONDecodable, JSONEncodable, Codable {
      case low = 1
      case high
    }
    #expect(
      try JSONDecoder().decode([Sample.Kind].self, from: Data(#"["group","x"]"#.utf8)).map(\.rawValue) == [
        "group", "x",
      ])
    #expect(String(decoding: try JSONEncoder().encode([Sample.Kind.group]), as: UTF8.self) == #"["group"]"#)
    #expect(try JSONDecoder().decode([Level].self, from: Data("[2,1]".utf8)) == [.high, .low])
    #expect(String(decoding: try JSONEncoder().encode([Level.high]), as: UTF8.self) == "[2]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Level].self, from: Data("[3]".utf8)) }
    #expect(written([Level.high]) == "[2]")
    #expect(try read(#"["1",2,3]"#, as: [Level].self) == [.low, .high])
  }

  @Test func anotherShapeIsADecodingError() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sample.self, from: Data("[]".utf8)) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Sample].self, from: Data("[{},7]".utf8)) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sample.Kind.self, from: Data("{}".utf8)) }
  }
}
