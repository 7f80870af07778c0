import LarkJSON
import SchemaCompiler
import SchemaModel

/// Compares one event of both schemas.
struct EventComparison {
  private let old: Schema
  private let new: Schema
  private let swift: SwiftComparison
  private let id: EventID
  private let orderCounts: Bool
  private(set) var changes: [SchemaChange] = []

  init(old: Schema, new: Schema, swift: SwiftComparison, id: EventID, orderCounts: Bool) {
    self.old = old
    self.new = new
    self.swift = swift
    self.id = id
    self.orderCounts = orderCounts
  }

  mutating func compare(_ before: Event, _ after: Event) {
    if before.type != after.type {
      note(
        .breaking, .eventType, "the event is \(after.type) instead of \(before.type)", old: .string(before.type),
        new: .string(after.type))
    }
    if before.kind != after.kind {
      note(
        .breaking, .eventKind,
        after.kind == .callback ? "the platform waits for an answer now" : "the platform no longer waits for an answer",
        old: .string(before.kind.rawValue), new: .string(after.kind.rawValue))
    }
    if before.scopes != after.scopes {
      let comparison = ScopeComparison(before.scopes, after.scopes)
      note(
        comparison.effect, .scope,
        "the app needs \(Wording.scopes(after.scopes)) instead of \(Wording.scopes(before.scopes))\(comparison.remark)",
        old: before.scopes.json, new: after.scopes.json)
    }
    comparePayloads(before.payloadField, after.payloadField)
    if let (old, new) = swift.otherName(of: .event(id)) {
      note(.breaking, .swiftName, "the Swift type has another name", old: .string(old), new: .string(new))
    }
    let texts: [(String, String?, String?)] = [
      ("the summary", before.summary, after.summary), ("the description", before.description, after.description),
      ("what to switch on in the console", before.subscribe, after.subscribe),
      ("the link to the platform's page", before.docs, after.docs),
    ]
    for (what, old, new) in texts where old != new {
      note(.documentation, .text, "\(what) changed", old: old.map(JSON.string), new: new.map(JSON.string))
    }
  }

  private mutating func comparePayloads(_ before: Field, _ after: Field) {
    var fields = FieldComparison(
      old: old, new: new, swift: swift, direction: .reply, subject: .event(id), owner: .event(id),
      orderCounts: orderCounts)
    // The fields of a shared type are the event's own: of two references to one type they may still have changed.
    if case (.object(let was)?, .object(let `is`)?) = (old.resolved(before)?.type, new.resolved(after)?.type) {
      fields.compare(was.fields, `is`.fields, in: "payload")
    }
    changes += fields.changes
  }

  private mutating func note(
    _ effect: SchemaChange.Effect, _ aspect: SchemaChange.Aspect, _ message: String, old: JSON?, new: JSON?
  ) {
    changes.append(SchemaChange(effect, aspect, .changed, of: .event(id), message, old: old, new: new))
  }
}
