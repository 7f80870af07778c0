import LarkJSON
import SchemaCompiler
import SchemaModel

extension FieldComparison {
  /// Compares the values that a string or an integer may have.
  mutating func compareValues(_ before: Values?, _ after: Values?, at place: String) {
    switch (before, after) {
    case (nil, nil):
      break
    case (nil, let after?):
      note(
        .breaking, .type, .changed, at: place, "lists its values: it is a Swift type of its own now", new: after.json)
    case (let before?, nil):
      note(.breaking, .type, .changed, at: place, "no longer lists its values", old: before.json)
    case (let before?, let after?):
      compareEntries(before, after, at: place)
      compareOpenness(before, after, at: place)
    }
  }

  private mutating func compareOpenness(_ before: Values, _ after: Values, at place: String) {
    guard before.isOpen != after.isOpen else { return }
    note(
      request: after.isOpen ? .compatible : .breaking, reply: .documentation, .value, .changed, at: place,
      after.isOpen ? "takes values beyond the listed ones" : "takes the listed values only", old: .bool(before.isOpen),
      new: .bool(after.isOpen))
  }

  private mutating func compareEntries(_ before: Values, _ after: Values, at place: String) {
    for entry in before.entries where !after.entries.contains(where: { $0.value == entry.value }) {
      // Replies may hold any value all the same, but the Swift member is gone.
      note(
        .breaking, .value, .removed, at: place, "no longer lists the value \(Wording.value(entry.value))",
        old: entry.value)
    }
    for entry in after.entries {
      guard let previous = before.entries.first(where: { $0.value == entry.value }) else {
        note(.compatible, .value, .added, at: place, "lists the value \(Wording.value(entry.value))", new: entry.value)
        continue
      }
      compare(previous, entry, at: place)
    }
  }

  private mutating func compare(_ before: Values.Entry, _ after: Values.Entry, at place: String) {
    let value = Wording.value(after.value)
    let text = after.value.stringValue ?? after.value.serialized()
    if let was = oldSwift[place]?.members[text], let `is` = newSwift[place]?.members[text], was != `is` {
      note(
        .breaking, .swiftName, .changed, at: place, "has another Swift name for the value \(value)",
        old: .string(was), new: .string(`is`))
    }
    if before.description != after.description {
      note(
        .documentation, .text, .changed, at: place, "describes the value \(value) in other words",
        old: before.description.map(JSON.string), new: after.description.map(JSON.string))
    }
    // No list means that everybody may use the value.
    let was = Set(before.identities ?? Caller.allCases)
    let may = Set(after.identities ?? Caller.allCases)
    if was != may {
      let lost = Caller.allCases.filter { was.contains($0) && !may.contains($0) }.map(\.rawValue)
      let gained = Caller.allCases.filter { may.contains($0) && !was.contains($0) }.map(\.rawValue)
      note(
        request: lost.isEmpty ? .compatible : .breaking, reply: .documentation, .value, .changed, at: place,
        lost.isEmpty
          ? "takes the value \(value) from a \(Wording.list(gained, joinedBy: "or")), too"
          : "no longer takes the value \(value) from a \(Wording.list(lost, joinedBy: "or"))",
        old: was.json, new: may.json)
    }
  }
}

extension Values {
  fileprivate var json: JSON { .array(entries.map(\.value)) }
}

extension Set<Caller> {
  fileprivate var json: JSON { .array(Caller.allCases.filter(contains).map { .string($0.rawValue) }) }
}
