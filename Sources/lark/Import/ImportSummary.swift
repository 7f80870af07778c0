import LarkJSON
import SchemaImport
import SchemaModel

/// What an import did, for programs and for people.
struct ImportSummary {
  let folder: String
  let update: TreeUpdate
  var report: ImportReport
  let isDryRun: Bool
  /// Whether every repair is told with places, rather than counted.
  var hasDetails = false
  /// What is wrong with the tree as it is now.
  var problems: [String] = []

  /// Places of each note that the screen has room for.
  private static let mostPlaces = 5

  /// The answer for programs.
  var json: JSON {
    var data: JSONObject = [
      "into": .string(folder),
      "written": .array(update.writes.map { .string($0.path) }),
      "removed": .array(update.removals.map(JSON.string)),
      "unchanged": .number(JSONNumber(update.unchanged)),
    ]
    if !problems.isEmpty { data["problems"] = .array(problems.map(JSON.string)) }
    var report = self.report.json(mostPlaces: Self.mostPlaces)
    if !hasDetails { report["notes"] = nil }
    data["report"] = .object(report)
    return Envelope.success(.object(data), identity: nil, isDryRun: isDryRun)
  }

  /// The answer for people.
  func text(_ style: Style) -> String {
    let verb = isDryRun ? "would be written" : "written"
    let methods = report.methods.count
    var lines = [
      style.bold("\(methods) \(methods == 1 ? "method" : "methods") into \(folder)"),
      "\(Self.files(update.writes.count)) \(verb), \(update.removals.count) removed, \(update.unchanged) unchanged",
    ]
    guard hasDetails else {
      lines += TextLayout.columns(
        report.counts.map { kind, count in
          let first = report.groups.first { $0.kind == kind }
          return .init(kind.rawValue, "\(count)×, such as: \(first?.message ?? "")")
        }, style: style)
      if !report.counts.isEmpty { lines.append("\(ImportCommand.details.spelling) tells all of it, with places") }
      return lines.joined(separator: "\n") + "\n"
    }
    var kind: ImportNote.Kind?
    for group in report.groups {
      if group.kind != kind {
        lines += ["", style.name(group.kind.rawValue)]
        kind = group.kind
      }
      lines += TextLayout.wrapped("\(group.places.count)× \(group.message)", indent: 2)
      lines += group.places.prefix(Self.mostPlaces).map { "    " + style.dim($0) }
      let rest = group.places.count - Self.mostPlaces
      if rest > 0 { lines.append("    " + style.dim("and \(rest) more")) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
}
