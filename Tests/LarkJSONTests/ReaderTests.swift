import LarkJSON
import Testing

@Suite struct ReaderTests {
  @Test func readsMembersInAnyOrderAndSkipsUnknownOnes() throws {
    let sample = try read(
      """
      {"unknown": {"chat_id": ["wrong one"]}, "labels": ["a", "b"], "count": 3, "public": true, "chat_id": "oc_1",
       "score": -1.5e1, "create_time": 1700000000000, "extra": {"b": 1.10, "a": []}, "kind": "group", "topic": "t",
       "children": [{"chat_id": "oc_2"}, {}], "a_key_that_is_longer_than_sixteen_bytes": "long"}
      """, as: Sample.self)
    var expected = Sample()
    expected.labels = ["a", "b"]
    expected.count = 3
    expected.isPublic = true
    expected.chatID = "oc_1"
    expected.score = -15
    expected.createTime = 1_700_000_000_000
    expected.extra = ["b": .number(number("1.10")), "a": []]
    expected.kind = .group
    expected.topic = .value("t")
    var child = Sample()
    child.chatID = "oc_2"
    expected.children = [child, Sample()]
    expected.aKeyThatIsLongerThanSixteenBytes = "long"
    #expect(sample == expected)
  }

  @Test func valuesOfAnotherShapeAreNil() throws {
    let sample = try read(
      """
      {"chat_id": {"a": [1]}, "public": "perhaps", "count": 1.5, "create_time": "soon", "score": [[]], "labels": "a",
       "kind": {}, "children": {"chat_id": "x"}, "topic": [null]}
      """, as: Sample.self)
    #expect(sample == Sample())
    #expect(try read("[1]", as: Sample.self) == nil)
    #expect(try read("null", as: Sample.self) == nil)
    #expect(try read(#""text""#, as: Sample.self) == nil)
  }

  @Test func ofMembersThatShareAKeyTheLastCounts() throws {
    #expect(try read(#"{"count":1,"count":2}"#, as: Sample.self)?.count == 2)
    #expect(try read(#"{"a":1,"a":2,"a":null}"#, as: [String: Int].self) == ["a": 2])
  }

  @Test func keysMatchByteByByte() throws {
    /// Whether each key, in order, is the one of so many bytes.
    func lengths(_ text: String) throws -> [Int] {
      try JSONReader.read(Array(text.utf8)) { json in
        var found: [Int] = []
        guard json.enterObject() else { return [] }
        while let key = json.nextKey() {
          switch key {
          case "": found.append(0)
          case "a": found.append(1)
          case "ab": found.append(2)
          case "abc": found.append(3)
          case "abcd": found.append(4)
          case "abcde": found.append(5)
          case "abcdef": found.append(6)
          case "abcdefg": found.append(7)
          case "abcdefgh": found.append(8)
          case "abcdefghi": found.append(9)
          case "abcdefghijklmno": found.append(15)
          case "abcdefghijklmnop": found.append(16)
          case "abcdefghijklmnopq": found.append(17)
          case "abcdefghijklmnopqrstuvwxyz": found.append(26)
          case "汉字": found.append(-1)
          default: found.append(-2)
          }
        }
        return found
      }
    }
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    for length in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 26] {
      let key = String(alphabet[..<length])
      #expect(try lengths(#"{"\#(key)":1}"#) == [length])
      #expect(try lengths(#"{"\#(key)~":1}"#) == [-2])
      // One byte wrong, at every place.
      for index in 0..<length {
        var other = alphabet[..<length]
        other[index] = "~"
        #expect(try lengths(#"{"\#(String(other))":1}"#) == [-2])
      }
    }
    #expect(try lengths(#"{"\u0061b":1,"汉字":2,"\u6c49字":3,"a\u0000":4}"#) == [2, -1, -1, -2])
    #expect(try lengths(#"{"\u0061\u0062cdefghijklmnopqrstuvwxyz":1}"#) == [26])
  }

  @Test func keysAsStrings() throws {
    let keys = try JSONReader.read(Array(#"{"a":1,"\n\u6c49":2,"汉":3,"":4}"#.utf8)) { json in
      var keys: [String] = []
      guard json.enterObject() else { return keys }
      while let key = json.nextKey() { keys.append(key.string) }
      return keys
    }
    #expect(keys == ["a", "\n汉", "汉", ""])
  }

  @Test func whatIsLeftUnreadIsCheckedAndSkipped() throws {
    let count = try JSONReader.read(Array(#"{"a":[1,{"b":2}],"c":3}"#.utf8)) { json in
      var count = 0
      guard json.enterObject() else { return 0 }
      while json.nextKey() != nil { count += 1 }
      return count
    }
    #expect(count == 2)
    let elements = try JSONReader.read(Array(#"[[1,2],"x",{"y":[]}]"#.utf8)) { json in
      var count = 0
      guard json.enterArray() else { return 0 }
      while json.nextElement() { count += 1 }
      return count
    }
    #expect(elements == 3)
    try JSONReader.read(Array("[1, 2]".utf8)) { _ in }
    #expect(mistake { () throws(JSONError) in try JSONReader.read(Array("[1, 2".utf8)) { _ in } } != nil)
  }

  @Test func misuseIsHarmless() {
    let half = mistake { () throws(JSONError) in try JSONReader.read(Array("[[1], 2]".utf8)) { _ = $0.enterArray() } }
    #expect(half == "1:2: an object or array was not read to its end")
    // Leaving what was never entered.
    for text in ["1}", "1]"] {
      let left = mistake { () throws(JSONError) in
        try JSONReader.read(Array(text.utf8)) { json in
          json.skip()
          _ = json.nextKey()
          _ = json.nextElement()
        }
      }
      #expect(left != nil)
    }
    // A second value where only one stands.
    let second = try? JSONReader.read(Array("[1, 2]".utf8)) { json -> [Int?] in
      guard json.enterArray(), json.nextElement() else { return [] }
      let values: [Int?] = [json.read(), json.read()]
      while json.nextElement() {}
      return values
    }
    #expect(second == [1, nil])
  }

  @Test func afterAMistakeNothingIsRead() {
    var afterwards: [Bool] = []
    let message = mistake { () throws(JSONError) in
      try JSONReader.read(Array(#"{"a": x, "b": {"c": [1]}}"#.utf8)) { json in
        guard json.enterObject(), json.nextKey() != nil else { return }
        let first: Int? = json.read()
        let second: String? = json.read()
        afterwards = [
          first == nil, second == nil, json.nextKey() == nil, !json.enterObject(), !json.enterArray(),
          !json.nextElement(), json.rawValue() == nil, JSON(from: &json) == nil,
        ]
      }
    }
    #expect(message == "1:7: expected a value, found 'x'")
    #expect(afterwards == Array(repeating: true, count: 8))
  }

  @Test func rawValuesAreReadLater() throws {
    let bytes = Array(#" {"code":0, "data" : {"count": 7, "labels": ["é"]} , "msg":"ok"}"#.utf8)
    var data: Range<Int>?
    var code: Int?
    try JSONReader.read(bytes) { json in
      guard json.enterObject() else { return }
      while let key = json.nextKey() {
        switch key {
        case "data": data = json.rawValue()
        case "code": code = json.read()
        default: json.skip()
        }
      }
    }
    #expect(code == 0)
    let range = try #require(data)
    #expect(String(decoding: bytes[range], as: UTF8.self) == #"{"count": 7, "labels": ["é"]}"#)
    let sample = try JSONReader.read(bytes, in: range) { Sample(from: &$0) }
    #expect(sample?.count == 7)
    #expect(sample?.labels == ["é"])
  }
}
