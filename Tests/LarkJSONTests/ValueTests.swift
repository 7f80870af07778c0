import LarkJSON
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    "1.10", "1e5", "12345678901234567890", "-0", "[1.0,1.00,1E400]", #"{"b":1,"a":{"d":[],"c":{}},"b":2}"#,
    #"["\"\\\n\u0001汉/<>&"]"#, #"{"":"","é":null}"#, "[true,false,null]",
  ])
  func textSurvives(text: String) throws {
    #expect(try JSON(parsing: text).serialized() == text)
    #expect(try JSON(parsing: JSON(parsing: text).serialized(.indented(3))).serialized() == text)
    #expect(JSONNode.parse(Array(text.utf8)).root?.json.serialized() == text)
    #expect(try JSON(parsing: text).description == text)
  }

  @Test func bytesOfAnySequence() throws {
    let text = #"{"a":[1,2]}"#
    #expect(try JSON(parsing: text.utf8.reversed().reversed()) == ["a": [1, 2]])
    #expect(try JSON(parsing: AnySequence(text.utf8)) == ["a": [1, 2]])
    #expect(try JSON(parsing: Array(text.utf8)[...]) == ["a": [1, 2]])
    #expect(throws: JSONError.self) { try JSON(parsing: AnySequence("[".utf8)) }
    #expect(throws: JSONError.self) { try JSON(parsing: EmptyCollection<UInt8>()) }
  }

  @Test func duplicateKeysAreKeptOrRejected() throws {
    let text = "{\"a\": 1,\n \"b\": {\"c\": 1, \"\\u0063\": 2}}"
    let kept = try JSON(parsing: text)
    #expect(kept["b"]?.objectValue?.count == 2)
    #expect(kept["b"]?["c"] == 2)
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text, duplicateKeys: .reject) }
    #expect(error?.description == "2:16: duplicate key 'c'")
    #expect(error?.offset == 24)
    #expect(try JSON(parsing: #"[{"a":1},{"a":{"a":1}}]"#, duplicateKeys: .reject).arrayValue?.count == 2)
    // Objects large enough to be hashed.
    for count in [15, 16, 17, 200] {
      let members = (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",")
      #expect(try JSON(parsing: "{\(members)}", duplicateKeys: .reject).objectValue?.count == count)
      for again in [0, count / 2, count - 1] {
        let error = #expect(throws: JSONError.self) {
          try JSON(parsing: "{\(members),\"k\(again)\":0}", duplicateKeys: .reject)
        }
        #expect(error?.reason == "duplicate key 'k\(again)'")
      }
    }
  }

  @Test func access() {
    let json: JSON = ["s": "x", "i": 7, "d": 1.5, "b": true, "n": nil, "a": [1, "two"], "o": ["k": "v"]]
    #expect(json["s"]?.stringValue == "x" && json["i"]?.intValue == 7 && json["d"]?.doubleValue == 1.5)
    #expect(json["b"]?.boolValue == true && json["n"]?.isNull == true && json["s"]?.isNull == false)
    #expect(json["a"]?[1] == "two" && json["o"]?["k"] == "v" && json["a"]?.arrayValue?.count == 2)
    #expect(json["missing"] == nil && json["a"]?[2] == nil && json["a"]?[-1] == nil && json["s"]?["k"] == nil)
    #expect(json["s"]?[0] == nil && json[0] == nil && json["a"]?["k"] == nil)
    for (_, value) in json.objectValue ?? [:] {
      let answers: [Any?] = [
        value.stringValue, value.doubleValue, value.boolValue, value.arrayValue, value.objectValue,
      ]
      #expect(answers.count { $0 != nil } == (value.isNull ? 0 : 1))
    }
  }

  @Test(
    arguments: [
      ("12", 12, 12.0), ("-9223372036854775808", .min, -9_223_372_036_854_775_808.0), ("1.0", nil, 1),
      ("1e2", nil, 100),
      ("9223372036854775808", nil, 9_223_372_036_854_775_808.0), ("1e400", nil, .infinity), ("-0", 0, 0),
    ] as [(String, Int?, Double)])
  func numbers(text: String, integer: Int?, double: Double) {
    #expect(JSONNumber(text)?.intValue == integer)
    #expect(JSONNumber(text)?.int64Value == integer.map { Int64($0) })
    #expect(JSONNumber(text)?.doubleValue == double)
    #expect(JSONNumber(text)?.text == text)
  }

  @Test(arguments: ["", "-", "+1", "01", "1.", ".1", "1e", "1e+", "0x1", "nan", "1 ", " 1", "1,0", "٣", "1\0"])
  func notNumbers(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func numbersFromValues() {
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    #expect(JSONNumber(UInt64.max).uint64Value == .max && JSONNumber(UInt64.max).int64Value == nil)
    #expect(JSONNumber(Int8(-5)).text == "-5")
    #expect(JSONNumber(0.1)?.text == "0.1" && JSONNumber(1e21)?.text == "1e+21")
    #expect(JSONNumber(Double.nan) == nil && JSONNumber(-Double.infinity) == nil)
    #expect(number("1.0") != number("1.00"))
  }

  @Test func objectsKeepTheirOrder() {
    var object: JSONObject = ["b": 1, "a": 2, "c": 3]
    object["a"] = 20
    object["d"] = 4
    object["b"] = nil
    object["none"] = nil
    #expect(object.keys == ["a", "c", "d"] && object.values == [20, 3, 4] && object.count == 3 && !object.isEmpty)
    #expect(object.description == #"{"a":20,"c":3,"d":4}"#)
    #expect(JSONObject([("x", 1), ("y", 2)]) != JSONObject([("y", 2), ("x", 1)]))
    #expect(Set([JSONObject([("x", 1)]), JSONObject([("x", 1)])]).count == 1)
    #expect(JSONObject().isEmpty)
  }

  @Test func membersThatShareAKey() {
    var object: JSONObject = ["a": 1, "b": 2]
    object.append("a", 3)
    #expect(object["a"] == 3 && object.count == 3)
    object["a"] = 4
    #expect(object.map(\.value) == [1, 2, 4])
    object["a"] = nil
    #expect(object == ["b": 2])
  }

  @Test func toAndFromTypes() throws {
    let json: JSON = ["chat_id": "oc_1", "count": "7"]
    let sample = try #require(json.decoded(as: Sample.self))
    #expect(sample.count == 7)
    #expect(JSON(encoding: sample) == ["chat_id": "oc_1", "count": 7])
    #expect(JSON.array([]).decoded(as: Sample.self) == nil)
  }
}
