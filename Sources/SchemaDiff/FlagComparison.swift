import LarkJSON
import SchemaModel

/// Compares the flags of a shortcut.
struct FlagComparison {
  private let subject: SchemaChange.Subject
  private(set) var changes: [SchemaChange] = []

  init(_ subject: SchemaChange.Subject) {
    self.subject = subject
  }

  mutating func compare(_ before: [Shortcut.Flag], _ after: [Shortcut.Flag]) {
    for flag in before where !after.contains(where: { $0.name == flag.name }) {
      let heir = after.first { $0.aliases.contains(flag.name) }
      note(
        heir == nil ? .breaking : .compatible, .flag, .removed, flag,
        heir.map { "is now another name of --\($0.name)" } ?? "removed")
    }
    for flag in after {
      if let previous = before.first(where: { $0.name == flag.name }) {
        compare(previous, flag)
      } else {
        note(
          flag.isRequired ? .breaking : .compatible, .flag, .added, flag,
          flag.isRequired ? "added, and must be given" : "added")
      }
    }
  }

  private mutating func note(
    _ effect: SchemaChange.Effect, _ aspect: SchemaChange.Aspect, _ action: SchemaChange.Action,
    _ flag: Shortcut.Flag, _ message: String, old: JSON? = nil, new: JSON? = nil
  ) {
    let place = "--\(flag.name)"
    changes.append(
      SchemaChange(effect, aspect, action, of: subject, at: place, "\(place) \(message)", old: old, new: new))
  }

  private mutating func compare(_ before: Shortcut.Flag, _ after: Shortcut.Flag) {
    compareKinds(before.kind, after.kind, of: after)
    if before.isRequired != after.isRequired {
      note(
        after.isRequired ? .breaking : .compatible, .required, .changed, after,
        after.isRequired ? "is required now" : "is no longer required", old: .bool(before.isRequired),
        new: .bool(after.isRequired))
    }
    compareDefaults(before.defaultValue, after.defaultValue, of: after)
    compareMost(before.maxLength, after.maxLength, of: after, "the most characters")
    compareIdentities(before.identities, after.identities, of: after)
    compareAliases(before.aliases, after.aliases, of: after)
    if before.isHidden != after.isHidden {
      note(
        .documentation, .text, .changed, after, after.isHidden ? "is left out of help" : "is shown in help",
        old: .bool(before.isHidden), new: .bool(after.isHidden))
    }
    if before.summary != after.summary || before.valueName != after.valueName {
      note(
        .documentation, .text, .changed, after, "is described in other words", old: .string(before.summary),
        new: .string(after.summary))
    }
  }

  // MARK: What a flag takes

  private mutating func compareKinds(
    _ before: Shortcut.Flag.Kind, _ after: Shortcut.Flag.Kind, of flag: Shortcut.Flag
  ) {
    switch (before, after) {
    case (.string(let old), .string(let new)):
      compareChoices(old, new, of: flag)
    case (.list(let oldChoices, let oldMost), .list(let newChoices, let newMost)):
      compareChoices(oldChoices, newChoices, of: flag)
      compareMost(oldMost, newMost, of: flag, "the most elements")
    case (.integer(let oldLeast, let oldMost), .integer(let newLeast, let newMost)):
      compareLeast(oldLeast, newLeast, of: flag, "the smallest value")
      compareMost(oldMost, newMost, of: flag, "the largest value")
    case (.boolean, .boolean), (.path, .path):
      break
    default:
      note(
        .breaking, .type, .changed, flag, "takes \(Self.name(after)) instead of \(Self.name(before))",
        old: .string(Self.name(before)), new: .string(Self.name(after)))
    }
  }

  private static func name(_ kind: Shortcut.Flag.Kind) -> String {
    switch kind {
    case .string: "text"
    case .integer: "a whole number"
    case .boolean: "no value"
    case .list: "a list"
    case .path: "a path"
    }
  }

  private mutating func compareChoices(_ before: [String], _ after: [String], of flag: Shortcut.Flag) {
    guard before != after else { return }
    guard !before.isEmpty, !after.isEmpty else {
      note(
        after.isEmpty ? .compatible : .breaking, .value, .changed, flag,
        after.isEmpty ? "takes any text" : "takes listed words only", old: .array(before.map(JSON.string)),
        new: .array(after.map(JSON.string)))
      return
    }
    for word in before where !after.contains(word) {
      note(.breaking, .value, .removed, flag, "no longer takes \(word)", old: .string(word))
    }
    for word in after where !before.contains(word) {
      note(.compatible, .value, .added, flag, "takes \(word), too", new: .string(word))
    }
  }

  private mutating func compareLeast(_ before: Int?, _ after: Int?, of flag: Shortcut.Flag, _ what: String) {
    compareLimits(before, after, of: flag, what, isNarrower: { $0 < $1 })
  }

  private mutating func compareMost(_ before: Int?, _ after: Int?, of flag: Shortcut.Flag, _ what: String) {
    compareLimits(before, after, of: flag, what, isNarrower: { $0 > $1 })
  }

  private mutating func compareLimits(
    _ before: Int?, _ after: Int?, of flag: Shortcut.Flag, _ what: String, isNarrower: (Int, Int) -> Bool
  ) {
    guard before != after else { return }
    let narrows = after.map { after in before.map { isNarrower($0, after) } ?? true } ?? false
    note(
      narrows ? .breaking : .compatible, .limit, before == nil ? .added : after == nil ? .removed : .changed, flag,
      Wording.limit(what, before.map(String.init), after.map(String.init)),
      old: before.map { .number(JSONNumber($0)) }, new: after.map { .number(JSONNumber($0)) })
  }

  // MARK: The rest

  private mutating func compareDefaults(_ before: String?, _ after: String?, of flag: Shortcut.Flag) {
    guard before != after else { return }
    let isChanged = before != nil && after != nil
    note(
      isChanged ? .breaking : .documentation, .defaultValue,
      before == nil ? .added : after == nil ? .removed : .changed, flag,
      after.map { "means \($0)\(before.map { " instead of \($0)" } ?? "") when it is left out" }
        ?? "no longer says what it means when it is left out",
      old: before.map(JSON.string), new: after.map(JSON.string))
  }

  private mutating func compareIdentities(_ before: [Caller], _ after: [Caller], of flag: Shortcut.Flag) {
    // None listed means that everybody may give the flag.
    let was = before.isEmpty ? Caller.allCases : Caller.allCases.filter(before.contains)
    let may = after.isEmpty ? Caller.allCases : Caller.allCases.filter(after.contains)
    guard was != may else { return }
    let lost = was.filter { !may.contains($0) }.map(\.rawValue)
    let gained = may.filter { !was.contains($0) }.map(\.rawValue)
    note(
      lost.isEmpty ? .compatible : .breaking, .identity, .changed, flag,
      lost.isEmpty
        ? "may be given by a \(Wording.list(gained, joinedBy: "or")), too"
        : "may no longer be given by a \(Wording.list(lost, joinedBy: "or"))",
      old: .array(was.map { .string($0.rawValue) }), new: .array(may.map { .string($0.rawValue) }))
  }

  private mutating func compareAliases(_ before: [String], _ after: [String], of flag: Shortcut.Flag) {
    for alias in before where !after.contains(alias) {
      note(.breaking, .flag, .changed, flag, "is no longer called --\(alias), too", old: .string(alias))
    }
    for alias in after where !before.contains(alias) {
      note(.compatible, .flag, .changed, flag, "is called --\(alias), too", new: .string(alias))
    }
  }
}
