import LarkJSON
import Testing

@Suite struct NodeTests {
  @Test func knowsWhereEverythingStands() throws {
    let text = """
      {
        "summary": "Create",
        "é": [ null, {"k":
          -1.5}, true ],\t"t": {}
      }
      """
    let result = JSONNode.parse(Array(text.utf8))
    #expect(result.problems.isEmpty)
    let root = try #require(result.root)
    #expect(root.position.description == "1:1")
    guard case .object(let members) = root.content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.key) == ["summary", "é", "t"])
    #expect(members.map(\.keyPosition.description) == ["2:3", "3:3", "4:20"])
    #expect(members.map(\.value.position.description) == ["2:14", "3:9", "4:25"])
    guard case .array(let elements) = root["é"]?.content else {
      Issue.record("not an array")
      return
    }
    #expect(elements.map(\.position.description) == ["3:11", "3:17", "4:12"])
    #expect(elements[1]["k"]?.position == JSONPosition(line: 4, column: 5))
    #expect(root["missing"] == nil && elements[0]["k"] == nil)
    #expect(try root.json == JSON(parsing: text))
  }

  @Test func reportsEveryDuplicateKeyAndTheMistakeItStopsAt() {
    let text = """
      {"a": 1, "a": 2,
       "b": {"c": 0, "\\u0063": [{"d": 1, "d": 1}]},
       "a": 3,
       oops}
      """
    let result = JSONNode.parse(Array(text.utf8))
    #expect(result.root == nil)
    #expect(
      result.problems.map(\.description) == [
        "1:10: duplicate key 'a', first used on line 1", "2:16: duplicate key 'c', first used on line 2",
        "2:36: duplicate key 'd', first used on line 2", "3:2: duplicate key 'a', first used on line 1",
        "4:2: expected a key in double quotes after ',', found 'o'",
      ])
    #expect(result.problems.first?.kind == .duplicateKey("a", first: JSONPosition(line: 1, column: 2)))
    #expect(result.problems.last?.kind == .syntax)
  }

  @Test func duplicateKeysLeaveTheDocumentWhole() {
    let result = JSONNode.parse(Array(#"{"a":1,"b":2,"a":3}"#.utf8))
    #expect(result.problems.count == 1)
    #expect(result.root?["a"]?.json == 1)
    #expect(result.root?.json["a"] == 3)
  }

  @Test func byteOrderMarkIsAProblemAmongOthers() {
    let result = JSONNode.parse([0xEF, 0xBB, 0xBF] + Array(#"{"a":1,"a":2}"#.utf8))
    #expect(result.problems.map(\.position.description) == ["1:1", "1:11"])
    #expect(result.root?.json.objectValue?.count == 2)
  }

  @Test func positionsAreOrdered() {
    let places = [(1, 1), (1, 2), (2, 1), (10, 1)].map { JSONPosition(line: $0, column: $1) }
    #expect(places.shuffled().sorted() == places)
  }
}
