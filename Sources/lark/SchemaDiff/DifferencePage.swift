import SchemaDiff
import SchemaModel

/// The answer of `lark schema diff` for people: what breaks first.
struct DifferencePage {
  private let difference: SchemaDifference
  private let style: Style

  init(_ difference: SchemaDifference, style: Style) {
    self.difference = difference
    self.style = style
  }

  /// The page.
  var text: String {
    guard !difference.changes.isEmpty else { return "Nothing changed.\n" }
    var lines: [String] = []
    for effect in SchemaChange.Effect.allCases {
      let changes = difference.changes(effect)
      if !changes.isEmpty { lines += section(effect, changes) + [""] }
    }
    return (lines + summary).joined(separator: "\n") + "\n"
  }

  private func section(_ effect: SchemaChange.Effect, _ changes: [SchemaChange]) -> [String] {
    var lines = [title(effect, count: changes.count)]
    var subject: SchemaChange.Subject?
    for change in changes {
      if change.subject != subject {
        subject = change.subject
        lines += heading(change)
      }
      lines += TextLayout.wrapped(Self.visible(change.message), indent: 4)
    }
    return lines
  }

  private func title(_ effect: SchemaChange.Effect, count: Int) -> String {
    switch effect {
    case .breaking: style.alert(style.bold("Breaking (\(count))"))
    case .compatible: style.calm(style.bold("Compatible (\(count))"))
    case .documentation: style.bold("Documentation (\(count))")
    }
  }

  /// The id, and the methods and events that a shared type reaches.
  private func heading(_ change: SchemaChange) -> [String] {
    let name = "  \(style.name(Self.visible(change.subject.id)))"
    let ids = change.methods.map(\.description) + change.events.map(\.description)
    guard !ids.isEmpty else { return [name] }
    let most = 6
    let names = ids.prefix(most).map(Self.visible)
    let more = ids.count - names.count
    let users = "used by \(names.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : "")
    return [name] + TextLayout.wrapped(users, indent: 4).map(style.dim)
  }

  private var summary: [String] {
    let counts = SchemaChange.Effect.allCases.map { "\(difference.changes($0).count) \($0.rawValue)" }
    let step = difference.versionStep
    let early = step.beforeFirstMajor
    let remark = early == step ? "" : " (before version 1.0: \(early.rawValue))"
    return [counts.joined(separator: ", "), "Version step: \(style.bold(step.rawValue))\(remark)"]
  }

  /// Names and values come from files that anybody may have written.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(Echo.isVisible)))
  }
}
