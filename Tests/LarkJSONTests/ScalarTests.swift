import LarkJSON
import Testing

@Suite struct ScalarTests {
  @Test(arguments: [
    (#""汉\n""#, "汉\n"), ("1.10", "1.10"), ("-0", "-0"), ("true", "true"), ("false", "false"), ("null", nil),
    ("[]", nil),
    ("{}", nil),
  ])
  func strings(text: String, value: String?) throws {
    #expect(try read(text, as: String.self) == value)
  }

  @Test(arguments: [
    ("true", true), ("false", false), ("1", true), ("0", false), (#""true""#, true), (#""false""#, false),
    ("null", nil),
    ("2", nil), ("-0", false), ("0.0", false), (#""yes""#, nil), (#""""#, nil), ("[true]", nil), ("{}", nil),
  ])
  func booleans(text: String, value: Bool?) throws {
    #expect(try read(text, as: Bool.self) == value)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("12", 12), ("-12", -12), ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("999999999999999999", 999_999_999_999_999_999), ("1000000000000000000", 1_000_000_000_000_000_000),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", 1), ("-1.00e0", -1), ("1.5", nil),
      ("1e3", 1000),
      ("1.25e2", 125), ("1.25e1", nil), ("1500e-2", 15), ("1501e-2", nil), ("0.0", 0), ("-0e9", 0),
      ("0e99999999999999999999", 0),
      ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil), ("9007199254740993.0", 9_007_199_254_740_993),
      ("9223372036854775807.000", .max), ("1e18", 1_000_000_000_000_000_000), ("1e19", nil),
      ("-9e18", -9_000_000_000_000_000_000), ("922337203685477580.7e1", .max), ("922337203685477580.8e1", nil),
      (#""12""#, 12), (#""-12""#, -12), (#""1.0""#, 1), (#""9223372036854775807""#, .max), (#""1.5""#, nil),
      (#""""#, nil),
      (#"" 1""#, nil), (#""1 ""#, nil), (#""+1""#, nil), (#""01""#, nil), (#""x""#, nil), (#""\u0031""#, nil),
      ("null", nil),
      ("true", nil), ("[1]", nil), ("{}", nil),
    ] as [(String, Int64?)])
  func integers(text: String, value: Int64?) throws {
    #expect(try read(text, as: Int64.self) == value)
    #expect(try read(text, as: Int.self) == value.map { Int($0) })
  }

  @Test(
    arguments: [
      ("1.5", 1.5), ("-0.25e2", -25), ("3", 3), ("0.1", 0.1), ("1e308", 1e308), ("1e-400", 0), ("1e400", nil),
      ("-1e400", nil),
      (#""1.5""#, 1.5), (#""1e400""#, nil), (#""nan""#, nil), (#""inf""#, nil), (#""0x10""#, nil), (#""""#, nil),
      ("null", nil),
      ("true", nil), ("[]", nil),
    ] as [(String, Double?)])
  func doubles(text: String, value: Double?) throws {
    #expect(try read(text, as: Double.self) == value)
  }

  @Test func arraysLeaveMisfitsOut() throws {
    #expect(try read(#"["a",null,1,{},true,["b"],"c"]"#, as: [String].self) == ["a", "1", "true", "c"])
    #expect(try read("[null]", as: [Int].self) == [])
    #expect(try read("null", as: [Int].self) == nil)
    #expect(try read("7", as: [Int].self) == nil)
    #expect(try read("[[1,2],[],3,[4]]", as: [[Int]].self) == [[1, 2], [], [4]])
    #expect(try read("[null,true]", as: [Nullable<Bool>].self) == [.null, .value(true)])
  }

  /// Texts are moved eight bytes at a time: each escape at each place, before and behind texts of all lengths.
  @Test(arguments: [
    (#"\n"#, "\n"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\u0041"#, "A"), (#"\u00e9"#, "é"), (#"\u4e2d"#, "中"),
    (#"\ud83d\ude00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"), (#"\\\\\n"#, "\\\\\n"),
  ] as [(String, String)])
  func escapesAnywhere(escape: String, character: String) throws {
    for letter in ["x", "ü", "中"] {
      for before in 0..<20 {
        for behind in [0, 1, 7, 8, 9, 17] {
          let (first, last) = (String(repeating: letter, count: before), String(repeating: letter, count: behind))
          #expect(try read("\"\(first)\(escape)\(last)\"", as: String.self) == first + character + last)
          let twice = "{\"\(first)\(escape)\(last)\(escape)\":\"\(last)\"}"
          #expect(try read(twice, as: [String: String].self) == [first + character + last + character: last])
        }
      }
    }
  }

  @Test func dictionariesLeaveMisfitsOut() throws {
    #expect(
      try read(#"{"a":1,"b":null,"c":"3","d":[],"e\n":5}"#, as: [String: Int].self) == ["a": 1, "c": 3, "e\n": 5])
    #expect(try read("{}", as: [String: Int].self) == [:])
    #expect(try read("null", as: [String: Int].self) == nil)
    #expect(try read("[]", as: [String: Int].self) == nil)
  }

  @Test func openEnumerations() throws {
    #expect(try read(#""group""#, as: Sample.Kind.self) == .group)
    #expect(try read(#""unheard of""#, as: Sample.Kind.self)?.rawValue == "unheard of")
    #expect(try read("{}", as: Sample.Kind.self) == nil)
    #expect(written(Sample.Kind.group) == #""group""#)
  }

  @Test func numbersAndObjectsAsTypes() throws {
    #expect(try read("1.10", as: JSONNumber.self)?.text == "1.10")
    #expect(try read(#""1.10""#, as: JSONNumber.self)?.text == "1.10")
    #expect(try read(#""1,10""#, as: JSONNumber.self) == nil)
    #expect(try read("true", as: JSONNumber.self) == nil)
    #expect(try read(#"{"b":1,"a":2}"#, as: JSONObject.self)?.keys == ["b", "a"])
    #expect(try read("[{}]", as: JSONObject.self) == nil)
    #expect(try read("[{}]", as: [JSON].self) == [[:]])
    // A null is a value where any value may stand.
    #expect(try read("null", as: JSON.self) == .null)
  }
}
