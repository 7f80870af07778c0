import LarkJSON
import Testing

@testable import lark_tasks

@Suite("Raw calls: rows")
struct RawCallLayoutTests {
  private func text(_ json: JSON, _ format: OutputFormat, lists: [String] = []) -> String {
    RowText.text(of: RowList(json, lists: lists), as: format)
  }

  static let members: JSON = [
    "items": [["id": "ou_1", "who": ["name": "张三", "n": 1]], ["id": "ou_22", "x": nil]], "has_more": false,
  ]

  @Test("an object with one list is its rows")
  func rows() {
    #expect(
      text(Self.members, .table)
        == "id     who.name  who.n  x\n─────  ────────  ─────  ─\nou_1   张三      1\nou_22\n")
    #expect(text(Self.members, .csv) == "id,who.name,who.n,x\nou_1,张三,1,\nou_22,,,\n")
    #expect(text(Self.members, .ndjson) == #"{"id":"ou_1","who":{"name":"张三","n":1}}"# + "\n" + #"{"id":"ou_22","x":null}"# + "\n")
  }

  @Test("several lists are all there, each row with the name of its list")
  func severalLists() {
    let groups: JSON = ["groups": [["group_id": "a"]], "deleted_groups": [["group_id": "b"]]]
    let expected = "_list,group_id\ngroups,a\ndeleted_groups,b\n"
    #expect(text(groups, .csv) == expected)
    #expect(text(groups, .csv, lists: ["groups", "deleted_groups"]) == expected)
    #expect(text(["a": ["x"], "b": []], .csv) == "_list,value\na,x\n")
  }

  @Test("an object of its own is shown member by member, whatever lists it holds")
  func single() {
    let chat: JSON = ["name": "Rollout", "managers": ["ou_1"], "owner": ["id": "ou_2"]]
    #expect(text(chat, .table) == "name      Rollout\nmanagers  [\"ou_1\"]\nowner.id  ou_2\n")
    #expect(text(chat, .csv) == "key,value\nname,Rollout\nmanagers,\"[\"\"ou_1\"\"]\"\nowner.id,ou_2\n")
    #expect(text(chat, .ndjson) == chat.serialized() + "\n")
  }

  @Test("nothing is shown as nothing")
  func empty() {
    #expect(text(["items": []], .table) == "(empty)\n")
    #expect(text(["items": []], .csv) == "")
    #expect(text([:], .table) == "(empty)\n")
    #expect(text([], .table) == "(empty)\n")
  }

  @Test("numbers keep their text")
  func numbers() {
    let row: JSON = .array([.object(["n": .number(JSONNumber("12345678901234567890") ?? 0), "f": .number(JSONNumber("1.10") ?? 0)])])
    #expect(text(row, .csv) == "n,f\n12345678901234567890,1.10\n")
  }

  @Test("objects deeper than three levels stand as JSON")
  func depth() {
    #expect(text([["a": ["b": ["c": ["d": 1]]]]], .csv) == "a.b.c\n\"{\"\"d\"\":1}\"\n")
  }

  @Test("a cell holds nothing that a terminal would obey", arguments: [
    ("a\u{1B}[31mb\u{1B}[0m", "ab"), ("a\u{1B}]0;title\u{07}b", "ab"), ("a\u{1B}]8;;x\u{1B}\\b", "ab"),
    ("a\u{9B}31mb", "ab"), ("a\nb\r\n\tc", "a b c"), ("a\u{202E}b\u{200B}c\u{0}d", "abcd"), ("a\u{1B}(Bb", "aBb"),
  ])
  func cell(text: String, clean: String) {
    #expect(CellText.clean(text) == clean)
  }

  @Test("width is counted in cells", arguments: [
    ("abc", 3), ("张三", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("e\u{301}", 1), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("…", 1),
  ])
  func width(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test("long cells are cut")
  func cut() {
    #expect(DisplayWidth.cut("abcdef", to: 4) == "abc…")
    #expect(DisplayWidth.cut("张三李四", to: 6) == "张三…")
    #expect(DisplayWidth.cut("abcd", to: 4) == "abcd")
    let long: JSON = [["t": .string(String(repeating: "x", count: 300))]]
    #expect(text(long, .table).split(separator: "\n").allSatisfy { $0.count <= 100 })
    // A file is not a terminal: nothing is cut there.
    #expect(text(long, .csv).count == 303)
  }
}
