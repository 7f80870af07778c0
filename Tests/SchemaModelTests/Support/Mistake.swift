import SchemaModel
import Testing

/// A change of the base tree, and the lines that the reader prints for it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  /// Texts by path; nil takes the file away.
  let files: [String: String?]
  let lines: [String]

  var testDescription: String { name }

  /// Replaces a text, which must be there once, in a file of the base tree.
  init(_ name: String, in file: String, _ old: String, _ new: String, _ lines: String...) {
    let text = BaseTree.files[file] ?? ""
    precondition(text.ranges(of: old).count == 1, "\(name): the text to replace is there \(text.ranges(of: old).count) times")
    self.init(name, [file: text.replacing(old, with: new)], lines)
  }

  /// Adds or takes away files of the base tree.
  init(_ name: String, files: [String: String?], _ lines: String...) {
    self.init(name, files, lines)
  }

  private init(_ name: String, _ files: [String: String?], _ lines: [String]) {
    self.name = name
    self.files = files
    self.lines = lines
  }

  /// What the reader prints.
  var found: [String] {
    var tree = BaseTree.files
    for (path, text) in files { tree[path] = text }
    return read(tree).diagnostics.map(\.description)
  }

  /// All tables.
  static let all: [Mistake] =
    textMistakes + keyMistakes + layoutMistakes + shapeMistakes + referenceMistakes + valueMistakes + limitMistakes
    + conditionMistakes + bindingsMistakes + methodMistakes + paramMistakes + pagingMistakes + shortcutMistakes
    + overrideMistakes + eventMistakes + elementMistakes
}
