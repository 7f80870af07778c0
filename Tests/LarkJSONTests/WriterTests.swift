import LarkJSON
import Testing

@Suite struct WriterTests {
  @Test func leavesNilOut() {
    var sample = Sample()
    #expect(written(sample) == "{}")
    sample.count = 0
    sample.isPublic = false
    sample.labels = []
    #expect(written(sample) == #"{"public":false,"count":0,"labels":[]}"#)
  }

  @Test func escapesOnlyWhatItMust() {
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init)))
    #expect(
      written(controls) == #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
        + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#)
    #expect(written(#"a"b\c/<>&'é汉😀"# + "\u{7F}\u{2028}") == #""a\"b\\c/<>&'é汉😀"# + "\u{7F}\u{2028}\"")
    #expect(written(["\"\n": 1]) == #"{"\"\n":1}"#)
  }

  /// What needs an escape, at every place of texts of every length.
  @Test func escapesAtEveryOffset() throws {
    for length in 0...40 {
      let plain = String(repeating: "y", count: length)
      #expect(written(plain) == "\"\(plain)\"")
      for (special, escaped) in [("\"", "\\\""), ("\\", "\\\\"), ("\u{1F}", "\\u001f"), ("\n", "\\n"), ("é", "é")] {
        #expect(written(plain + special + plain) == "\"\(plain)\(escaped)\(plain)\"")
      }
    }
  }

  @Test func numbers() {
    let integers: [Int64] = [
      0, 1, 9, 10, 99, 100, 1_000_000, -1, -10, .max, .min, 999_999_999_999_999_999, 1_000_000_000_000_000_000,
    ]
    for integer in integers { #expect(written(integer) == String(integer)) }
    #expect(written([Int.max, Int.min]) == "[9223372036854775807,-9223372036854775808]")
    #expect(written([0.1, -1.5, 1e300, 3]) == "[0.1,-1.5,1e+300,3.0]")
    #expect(written([Double.nan, .infinity, -.infinity]) == "[null,null,null]")
    #expect(written(number("1.10")) == "1.10")
  }

  @Test func dictionariesAreSortedByKey() {
    #expect(written(["b": 1, "a": 2, "c": 3, "B": 4]) == #"{"B":4,"a":2,"b":1,"c":3}"#)
  }

  @Test func commasAndDynamicKeys() {
    var json = JSONWriter()
    json.beginArray()
    json.beginObject()
    json.write(key: "a" + "b")
    json.value(1)
    json.write(key: "c")
    json.beginArray()
    json.writeNull()
    json.value(true)
    json.endArray()
    json.write("d", Int?.none)
    json.write("e", "f")
    json.endObject()
    json.beginObject()
    json.endObject()
    json.value("g")
    json.endArray()
    #expect(String(decoding: json.finish(), as: UTF8.self) == #"[{"ab":1,"c":[null,true],"e":"f"},{},"g"]"#)
  }

  @Test func indented() {
    let json: JSON = ["a": [1, [], [:], ["b": nil]], "c": [:], "d": [], "e": "f"]
    #expect(
      json.serialized(.indented(2)) == """
        {
          "a": [
            1,
            [],
            {},
            {
              "b": null
            }
          ],
          "c": {},
          "d": [],
          "e": "f"
        }
        """)
    #expect(json.serialized(.indented(0)).hasPrefix("{\n\"a\": [\n1,\n"))
    #expect(JSON.array([1]).serialized(.indented(-4)) == "[\n1\n]")
    #expect(JSON.object([:]).serialized(.indented(2)) == "{}")
    #expect(JSON.string("x").serialized(.indented(2)) == "\"x\"")
  }

  @Test func growsAsNeeded() throws {
    let long = String(repeating: "长\"", count: 10_000)
    let json = JSON.array(Array(repeating: .string(long), count: 20))
    #expect(try JSON(parsing: json.serialized()) == json)
    #expect(try JSON(parsing: json.serialized(.indented(8))) == json)
  }

  @Test func unfinishedTextIsNoValue() {
    struct Nothing: JSONEncodable {
      func encode(to json: inout JSONWriter) {}
    }
    struct Half: JSONEncodable {
      func encode(to json: inout JSONWriter) { json.beginObject() }
    }
    #expect(JSON(encoding: Nothing()) == nil)
    #expect(JSON(encoding: Half()) == nil)
    #expect(JSON(encoding: [1, 2]) == [1, 2])
  }

  @Test("what a terminal would obey and what nobody would see is escaped for people", arguments: [
    ("a\u{9B}31m", #""a\u009b31m""#), ("a\u{7F}", #""a\u007f""#), ("\u{202E}x", #""\u202ex""#), ("a\u{200B}b", #""a\u200bb""#),
    ("\u{E0041}", #""\udb40\udc41""#), ("\u{2028}\u{FEFF}", #""\u2028\ufeff""#), ("\u{61C}\u{2066}", #""\u061c\u2066""#),
    ("\u{34F}\u{3164}\u{180E}", #""\u034f\u3164\u180e""#), ("\u{1B}[1m\n", #""\u001b[1m\n""#), ("图 é ❤️", #""图 é ❤️""#),
  ])
  func visible(text: String, json: String) {
    #expect(String(decoding: JSON.string(text).visibleBytes(), as: UTF8.self) == json)
    #expect(String(decoding: JSON.object([text: 1]).visibleBytes(), as: UTF8.self) == "{\(json):1}")
    #expect((try? JSON(parsing: json)) == .string(text))
  }

  @Test func bytesAreReplaced() {
    func replaced(_ text: String, _ pattern: String) -> String {
      String(decoding: Array(text.utf8).replacing(bytes: Array(pattern.utf8), with: "*".utf8), as: UTF8.self)
    }
    #expect(replaced("abcabcab", "abc") == "**ab")
    #expect(replaced("ab\u{301}", "ab") == "*\u{301}")
    #expect(replaced("aab", "ab") == "a*")
    #expect(replaced("a", "ab") == "a" && replaced("", "a") == "" && replaced("a", "") == "a")
  }
}
