import SchemaDiff
import SchemaModel
import Testing

/// An edit of the base tree, what the comparison says of it, and what it says of taking it back.
struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  /// Texts by path; nil takes the file away.
  let replacements: [String: String?]
  /// What `line(_:)` gives for each change, from the base tree to the edited one.
  let forward: [String]
  /// The same from the edited tree to the base tree.
  let backward: [String]

  var testDescription: String { name }

  /// Replaces a text, which must be there once, in a file of the base tree.
  init(_ name: String, in file: String, _ old: String, _ new: String, _ forward: [String], back backward: [String]) {
    let text = BaseTree.files[file] ?? ""
    precondition(text.ranges(of: old).count == 1, "\(name): the text is there \(text.ranges(of: old).count) times")
    self.init(name, files: [file: text.replacing(old, with: new)], forward, back: backward)
  }

  /// Adds, replaces or takes away files.
  init(_ name: String, files: [String: String?], _ forward: [String], back backward: [String]) {
    self.name = name
    replacements = files
    self.forward = forward
    self.backward = backward
  }

  /// A change on one line: effect, aspect, action, the last part of the id, and the sentence.
  static func line(_ change: SchemaChange) -> String {
    let id = change.subject.id.split(separator: ".").last ?? ""
    return "\(change.effect.rawValue) \(change.aspect.rawValue) \(change.action.rawValue) \(id): \(change.message)"
  }

  static let all: [Case] =
    methodCases + callerCases + fieldCases + typeCases + valueCases + limitCases + sharedTypeCases + shortcutCases
    + eventCases
}
