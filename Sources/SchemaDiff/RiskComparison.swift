import LarkJSON
import SchemaModel

/// Compares what a call of a method or a shortcut may do.
enum RiskComparison {
  /// The change; nil: there is none.
  static func change(_ subject: SchemaChange.Subject, _ before: Method.Risk, _ after: Method.Risk) -> SchemaChange? {
    guard before != after else { return nil }
    let (effect, consequence): (SchemaChange.Effect, String) =
      switch (before, after) {
      case (_, .highRiskWrite): (.breaking, ": commands ask for --yes")
      case (.highRiskWrite, _): (.compatible, ": commands no longer ask for --yes")
      default: (.compatible, "")
      }
    return SchemaChange(
      effect, .risk, .changed, of: subject,
      "the risk is \(after.rawValue) instead of \(before.rawValue)\(consequence)", old: .string(before.rawValue),
      new: .string(after.rawValue))
  }
}
