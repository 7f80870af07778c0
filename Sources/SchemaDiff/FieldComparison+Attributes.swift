import LarkJSON
import SchemaCompiler
import SchemaModel

extension FieldComparison {
  /// Compares what fields say besides their types.
  mutating func compareAttributes(_ before: Field, _ after: Field, at place: String) {
    compareNeed(before, after, at: place)
    compareDefaults(before, after, at: place)
    compareNull(before, after, at: place)
    compareUnits(before, after, at: place)
    compareLimits(before, after, at: place)
    if before.holdsJSONText != after.holdsJSONText {
      let holds = after.holdsJSONText
      note(
        .breaking, .type, .changed, at: place, holds ? "holds JSON text now" : "no longer holds JSON text",
        old: .bool(!holds), new: .bool(holds))
    }
    if let was = oldSwift[place]?.name, let `is` = newSwift[place]?.name, was != `is` {
      note(
        .breaking, .swiftName, .changed, at: place, "has another Swift name", old: .string(was), new: .string(`is`))
    }
    if isUseWider { compareUse(at: place) }
    compareTexts(before, after, at: place)
  }

  /// A type that requests alone had is of another shape where replies hold it too, and one that only replies had gets an
  /// initializer that asks for what requests need.
  private mutating func compareUse(at place: String) {
    guard let was = oldSwift[place], let `is` = newSwift[place] else { return }
    let what: String
    if !was.isArgumentRequired, `is`.isArgumentRequired {
      what = "requests have the type, too: Swift's initializer asks for it now"
    } else if was.isWrapped != `is`.isWrapped {
      what = "replies have the type, too: its Swift type is no longer Nullable"
    } else if was.isOptional != `is`.isOptional {
      what = "replies have the type, too: it is optional in Swift now"
    } else {
      return
    }
    note(.breaking, .type, .changed, at: place, what)
  }

  private mutating func compareTexts(_ before: Field, _ after: Field, at place: String) {
    if before.description != after.description {
      note(
        .documentation, .text, .changed, at: place, "is described in other words",
        old: before.description.map(JSON.string), new: after.description.map(JSON.string))
    }
    if before.example != after.example {
      note(
        .documentation, .text, .changed, at: place, "has another example", old: before.example, new: after.example)
    }
    if before.idTypeParam != after.idTypeParam {
      note(
        .documentation, .text, .changed, at: place, "names another parameter for the kind of its ids",
        old: before.idTypeParam.map(JSON.string), new: after.idTypeParam.map(JSON.string))
    }
  }

  // MARK: Whether and when a field is sent

  private mutating func compareNeed(_ before: Field, _ after: Field, at place: String) {
    if before.isRequired != after.isRequired {
      noteNeed(
        after.isRequired, at: place, after.isRequired ? "is required now" : "is no longer required",
        // What goes out by itself is no matter of the caller.
        request: after.isRequired && !after.isAlwaysSent ? .breaking : .compatible)
    } else if !isUseWider, let was = oldSwift[place]?.isArgumentRequired, let needed = newSwift[place]?.isArgumentRequired,
      was != needed
    {
      noteNeed(
        needed, at: place, needed ? "must be given now: Swift asks for it" : "may be left out now",
        request: needed ? .breaking : .compatible)
    }
    if before.isAlwaysSent != after.isAlwaysSent {
      let goesOut = after.isAlwaysSent
      note(
        request: .compatible, reply: .documentation, .required, .changed, at: place,
        goesOut ? "goes out even when it is left out" : "goes out only when it is given", old: .bool(!goesOut),
        new: .bool(goesOut))
    }
    // A field that is always needed needs no condition.
    if !before.isRequired, !after.isRequired {
      compareConditions(
        before.requiredWhen, after.requiredWhen, at: place, said: "is required", unsaid: "is no longer required")
    }
    compareConditions(
      before.notAllowedWhen, after.notAllowedWhen, at: place, said: "is refused", unsaid: "is no longer refused")
    compareWarnings(before, after, at: place)
  }

  /// Warnings keep nothing from going out.
  private mutating func compareWarnings(_ before: Field, _ after: Field, at place: String) {
    for warning in before.warnings where !after.warnings.contains(warning) {
      note(
        .documentation, .condition, .removed, at: place,
        "no longer warns \(Wording.condition(warning.when)): \(warning.message)", old: warning.when.json)
    }
    for warning in after.warnings where !before.warnings.contains(warning) {
      note(
        .documentation, .condition, .added, at: place,
        "warns \(Wording.condition(warning.when)): \(warning.message)", new: warning.when.json)
    }
    if before.laterThan != after.laterThan {
      note(
        .documentation, .condition, .changed, at: place,
        after.laterThan.map { "is compared with \($0), which should be earlier" } ?? "is compared with no other time",
        old: before.laterThan.map(JSON.string), new: after.laterThan.map(JSON.string))
    }
  }

  private mutating func noteNeed(
    _ needed: Bool, at place: String, _ message: String, request: SchemaChange.Effect
  ) {
    note(
      request: request, reply: .documentation, .required, .changed, at: place, message, old: .bool(!needed),
      new: .bool(needed))
  }

  /// Compares two lists of conditions that must hold together: with more of them a rule bites less often.
  private mutating func compareConditions(
    _ before: [Condition], _ after: [Condition], at place: String, said: String, unsaid: String
  ) {
    guard Set(before) != Set(after) else { return }
    let bitesLess = after.isEmpty || (!before.isEmpty && Set(before).isSubset(of: after))
    note(
      request: bitesLess ? .compatible : .breaking, reply: .documentation, .condition,
      before.isEmpty ? .added : after.isEmpty ? .removed : .changed, at: place,
      after.isEmpty ? "\(unsaid) \(Wording.condition(before))" : "\(said) \(Wording.condition(after))",
      old: before.json, new: after.json)
  }

  private mutating func compareDefaults(_ before: Field, _ after: Field, at place: String) {
    guard before.defaultValue != after.defaultValue else { return }
    let old = before.defaultValue
    let new = after.defaultValue
    switch (old, new) {
    case (let old?, let value?):
      note(
        request: .breaking, reply: .documentation, .defaultValue, .changed, at: place,
        "means \(Wording.value(value)) instead of \(Wording.value(old)) when it is left out", old: old, new: new)
    case (nil, let value?):
      note(
        .documentation, .defaultValue, .added, at: place,
        "is now said to mean \(Wording.value(value)) when it is left out", new: new)
    case (_, nil):
      note(
        .documentation, .defaultValue, .removed, at: place, "no longer says what it means when it is left out",
        old: old)
    }
  }

  private mutating func compareNull(_ before: Field, _ after: Field, at place: String) {
    guard before.isNullable != after.isNullable else { return }
    guard after.isNullable else {
      note(
        request: .breaking, reply: .documentation, .nullable, .changed, at: place, "can no longer be cleared with null",
        old: true, new: false)
      return
    }
    // Only what is sent alone becomes another Swift type: what is received is optional anyway.
    note(
      isReply ? .compatible : .breaking, .nullable, .changed, at: place,
      isReply
        ? "can be cleared with null"
        : "can be cleared with null, and so its Swift type is Nullable: values other than literals must be wrapped",
      old: false, new: true)
  }

  private mutating func compareUnits(_ before: Field, _ after: Field, at place: String) {
    guard before.unit != after.unit else { return }
    let isSwiftType = if case .string(_, nil) = after.type { true } else { false }
    let isOther = before.unit != nil && after.unit != nil
    let message =
      switch after.unit {
      case .seconds?: "counts seconds"
      case .milliseconds?: "counts milliseconds"
      case nil: "no longer says what it counts"
      }
    note(
      isOther || isSwiftType ? .breaking : .documentation, .unit, .changed, at: place, message,
      old: before.unit.map { .string($0.rawValue) }, new: after.unit.map { .string($0.rawValue) })
  }
}

extension [Condition] {
  /// The conditions as a file writes them; nil: none.
  fileprivate var json: JSON? {
    guard !isEmpty else { return Optional.none }
    var object = JSONObject()
    for condition in self { object[condition.name] = condition.value }
    return .object(object)
  }
}
