import LarkJSON
import Testing

@testable import lark

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
    // One literal with a type: as a sum of literals it takes the compiler many seconds.
    let lines: String = """
      {"id":"ou_1","who":{"name":"张三","n":1}}
      {"id":"ou_22","x":null}

      """
    #expect(text(Self.members, .ndjson) == lines)
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

  @Test("commas and quotes of CSV are found byte by byte", arguments: [
    ("a,\u{301}b", "\"a,\u{301}b\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("\"\u{20E3}", "\"\"\"\u{20E3}\""),
    (" \u{301}", "\" \u{301}\""), ("a\u{37E}b", "a\u{37E}b"),
  ])
  func csvBytes(text: String, field: String) {
    #expect(Array(RowText.csv([.object([text: .string(text)])]).utf8) == Array("\(field)\n\(field)\n".utf8))
  }

  @Test("no spreadsheet runs a cell, unless that is wanted", arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{200B}=1", "＝1", "=\u{301}1", "=1,2",
  ])
  func formulas(text: String) {
    let rows: JSON = [["t": .string(text), "n": -1, "f": -1.5], ["t": "x", "n": 2, "f": 0]]
    let (guarded, raw) = (self.text(rows, .csv), RowText.text(of: RowList(rows), as: .csv, keepsFormulas: true))
    let line = guarded.split(separator: "\n")[1]
    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
    // Numbers are what they are.
    #expect(line.hasSuffix(",-1,-1.5"))
    #expect(!raw.contains("'"))
    #expect(self.text([.string(text)], .csv).contains("\n'") || self.text([.string(text)], .csv).contains("\n\"'"))
    let single = self.text(.object([text: .string(text), "b": 1]), .csv).split(separator: "\n")[1]
    #expect(single.hasPrefix("'") || single.hasPrefix("\"'"))
  }

  /// The oracle reads CSV byte by byte (RFC 4180).
  @Test("what is written as CSV is read back")
  func csvFuzz() {
    let pieces = [",", "\"", "a", " ", "\u{301}", "\u{200D}", "\u{FE0F}", "=", "-", "\n", "\r", "\t", "👩‍👧", "\u{37E}", "'", "\u{9B}1m", "é"]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<2_000 {
      let cells = (0..<3).map { _ in (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined() }
      let row: JSON = .object(JSONObject(cells.enumerated().map { ("c\($0)", .string($1)) }))
      for keepsFormulas in [true, false] {
        let text = RowText.csv([row], keepsFormulas)
        let read = CSVOracle.rows(Array(text.utf8))
        #expect(read.count == 2 && read.allSatisfy { $0.count == 3 }, "\(text.debugDescription)")
        for (cell, field) in zip(cells, read.last ?? []) {
          let clean = Array(CellText.clean(cell).utf8)
          #expect(field == clean || !keepsFormulas && field == [0x27] + clean, "\(cell.debugDescription)")
          #expect(keepsFormulas || !"=+-@\t\r".utf8.contains(field.first ?? 0), "\(cell.debugDescription)")
        }
      }
    }
  }

  @Test("rows that have no column in common take no longer than others")
  func distinctColumns() {
    let rows = (0..<200).map { row in
      JSON.object(JSONObject((0..<200).map { ("k\(row)_\($0)", .number(JSONNumber($0))) }))
    }
    let csv = RowText.csv(rows)
    let commas: Int = csv.utf8.count { $0 == UInt8(ascii: ",") }
    #expect(commas == 201 * 39_999)
    let table = RowText.table(rows).utf8.split(separator: UInt8(ascii: "\n"))
    #expect(table.count == 202)
    #expect(table.last.map { String(Substring($0)).hasSuffix("  198       199") } == true)
  }

  @Test("an emoji that is several stays one, and nothing else joins")
  func joiners() {
    #expect(CellText.clean("👩‍👧 ❤️‍🔥") == "👩‍👧 ❤️‍🔥")
    #expect(CellText.clean("a\u{200D}b \u{200D}👧 👧\u{200D}a 1\u{200D}1") == "ab 👧 👧a 11")
  }
}

/// Reads CSV.
private enum CSVOracle {
  static func rows(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x22 where isQuoted && place < bytes.count && bytes[place] == 0x22:
        field.append(byte)
        place += 1
      case 0x22 where isQuoted || field.isEmpty: isQuoted.toggle()
      case 0x2C where !isQuoted:
        row.append(field)
        field = []
      case 0x0A where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], [])
      default: field.append(byte)
      }
    }
    return rows
  }
}
