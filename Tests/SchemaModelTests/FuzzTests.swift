import SchemaModel
import SplitMix
import Testing

@Suite("Whatever the bytes are")
struct FuzzTests {
  @Test("the reader answers with diagnostics in order", .timeLimit(.minutes(15)), arguments: 0..<8)
  func bytes(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<100 {
      let files = BaseTree.files.sorted { $0.key < $1.key }.map { path, text in
        SchemaFile(path: path, bytes: Bool.random(using: &random) ? mutated(Array(text.utf8), &random) : Array(text.utf8))
      }
      check(SchemaReader.read(files), files)
    }
  }

  @Test("the project's schema survives every kind of damage", .timeLimit(.minutes(15)), arguments: 0..<4)
  func corpus(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<3 {
      let files = Corpus.files.map { file in
        SchemaFile(path: file.path, bytes: Int.random(in: 0..<8, using: &random) == 0 ? mutated(file.bytes, &random) : file.bytes)
      }
      check(SchemaReader.read(files), files)
    }
  }

  private func check(_ result: SchemaReader.Result, _ files: [SchemaFile]) {
    let diagnostics = result.diagnostics
    #expect(Set(diagnostics).count == diagnostics.count, "none is there twice")
    #expect(zip(diagnostics, diagnostics.dropFirst()).allSatisfy { $0.position <= $1.position }, "they are in order")
    var lines: [String: [ArraySlice<UInt8>]] = [:]
    for diagnostic in diagnostics {
      let position = diagnostic.position
      if lines[position.file] == nil {
        lines[position.file] = files.filter { $0.path == position.file }.flatMap { file in
          file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        }
      }
      let line = lines[position.file].flatMap { $0.indices.contains(position.line - 1) ? $0[position.line - 1] : nil }
      #expect(line.map { (1...$0.count + 1).contains(position.column) } == true, "\(diagnostic)")
      let isOneLine = diagnostic.description.allSatisfy { !$0.isNewline }
      #expect(isOneLine)
      #expect(diagnostic.code.hasPrefix("schema.") && !diagnostic.message.isEmpty && !diagnostic.remedy.isEmpty)
    }
  }

  /// Breaks a text in one to four places.
  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 3: bytes.replaceSubrange(place..<end, with: Self.pieces.randomElement(using: &random)?.utf8.map { $0 } ?? [])
      case 4: replaceString(in: &bytes, from: place, &random)
      default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
      }
    }
    return bytes
  }

  /// Puts another word between the next two quotes, which keeps the text JSON.
  private func replaceString(in bytes: inout [UInt8], from place: Int, _ random: inout SplitMix) {
    let quote = UInt8(ascii: "\"")
    guard let start = bytes[place...].firstIndex(of: quote),
      let end = bytes[(start + 1)...].firstIndex(of: quote)
    else { return }
    bytes.replaceSubrange(start + 1..<end, with: Self.words.randomElement(using: &random)?.utf8.map { $0 } ?? [])
  }

  private static let pieces = ["{}", "[]", "null", "1", "\"\"", "{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\u{FEFF}", "1e999"]
  private static let words = [
    "", "type", "$ref", "enum", "items", "array", "object", "string", "file", "properties", "required", "in", "path", "data",
    "chat.json", "../types/chat.json", "../../x.json", "{chat_id}", "/{a}/{a}", "user", "when", "\\n", "\\ud83d\\ude00", "é",
  ]
}
