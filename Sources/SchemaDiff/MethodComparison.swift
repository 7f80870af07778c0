import LarkJSON
import SchemaCompiler
import SchemaModel

/// Compares one method of both schemas.
struct MethodComparison {
  let old: Schema
  let new: Schema
  let swift: SwiftComparison
  let subject: SchemaChange.Subject
  let owner: SwiftFace.Owner
  let orderCounts: Bool
  private(set) var changes: [SchemaChange] = []

  init(old: Schema, new: Schema, swift: SwiftComparison, id: MethodID, orderCounts: Bool) {
    self.old = old
    self.new = new
    self.swift = swift
    subject = .method(id)
    owner = .method(id)
    self.orderCounts = orderCounts
  }

  mutating func compare(_ before: Method, _ after: Method) {
    compareEndpoints(before, after)
    changes +=
      CallerComparison(
        subject, CallerComparison.Side(identities: before.identities, scopes: before.scopes),
        CallerComparison.Side(identities: after.identities, scopes: after.scopes)
      ).changes
    if let change = RiskComparison.change(subject, before.risk, after.risk) { changes.append(change) }
    compareSurfaces(before.surface, after.surface)
    compareRequests(before, after)
    compareReplies(before, after)
    comparePaging(before.paging, after.paging)
    compareKeys(before.idempotencyKey, after.idempotencyKey)
    if let (old, new) = swift.otherName(of: owner) {
      note(
        .breaking, .swiftName, .changed, "the Swift request has another name", old: .string(old), new: .string(new))
    }
    let texts: [(String, String?, String?)] = [
      ("the summary", before.summary, after.summary), ("the description", before.description, after.description),
      ("the note about identities", before.identityNote, after.identityNote),
      ("the link to the platform's page", before.docs, after.docs),
    ]
    for (what, old, new) in texts where old != new {
      note(
        .documentation, .text, .changed, "\(what) changed", old: old.map(JSON.string), new: new.map(JSON.string))
    }
  }

  mutating func note(
    _ effect: SchemaChange.Effect, _ aspect: SchemaChange.Aspect, _ action: SchemaChange.Action, at place: String = "",
    _ message: String, old: JSON? = nil, new: JSON? = nil
  ) {
    changes.append(SchemaChange(effect, aspect, action, of: subject, at: place, message, old: old, new: new))
  }

  // MARK: Endpoint

  private mutating func compareEndpoints(_ before: Method, _ after: Method) {
    if before.verb != after.verb {
      note(
        .breaking, .httpMethod, .changed,
        "the HTTP method is \(after.verb.rawValue) instead of \(before.verb.rawValue)",
        old: .string(before.verb.rawValue), new: .string(after.verb.rawValue))
    }
    // The names of path parameters do not travel; where they change, the fields say so.
    if Self.pattern(before.path) != Self.pattern(after.path) {
      note(
        .breaking, .path, .changed, "the path is \(after.path) instead of \(before.path)", old: .string(before.path),
        new: .string(after.path))
    }
    if before.body != after.body, before.body == .multipart || after.body == .multipart {
      note(
        .breaking, .body, .changed,
        after.body == .multipart
          ? "the body is a form with a file now" : "the body is no longer a form with a file",
        old: .string(Self.name(before.body)), new: .string(Self.name(after.body)))
    } else if before.body != after.body, before.data.isEmpty, after.data.isEmpty {
      note(
        .compatible, .body, .changed,
        after.body == .none ? "requests no longer have a body" : "requests have an empty JSON body",
        old: .string(Self.name(before.body)), new: .string(Self.name(after.body)))
    }
  }

  private static func pattern(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      var text = ""
      var isName = false
      for character in segment {
        if character == "{" { isName = true }
        if !isName { text.append(character) }
        if character == "}" {
          isName = false
          text += "{}"
        }
      }
      return text
    }
  }

  private static func name(_ body: Method.Body) -> String {
    switch body {
    case .none: "none"
    case .json: "json"
    case .multipart: "multipart"
    }
  }

  // MARK: Use

  private mutating func compareSurfaces(_ before: Method.Surface, _ after: Method.Surface) {
    guard before != after else { return }
    note(
      .compatible, .surface, .changed,
      after == .shortcut
        ? "the method is for shortcuts: lists and completion leave its command out"
        : "lists and completion show the command of the method now",
      old: .string(before.rawValue), new: .string(after.rawValue))
  }

  private mutating func compareKeys(_ before: String?, _ after: String?) {
    guard before != after else { return }
    note(
      before == nil ? .compatible : .breaking, .idempotencyKey,
      before == nil ? .added : after == nil ? .removed : .changed,
      after.map { "\($0) makes a repeated call harmless" } ?? "nothing makes a repeated call harmless any more",
      old: before.map(JSON.string), new: after.map(JSON.string))
  }

  // MARK: Fields

  private mutating func compareRequests(_ before: Method, _ after: Method) {
    var fields = FieldComparison(
      old: old, new: new, swift: swift, direction: .request, subject: subject, owner: owner, orderCounts: orderCounts)
    fields.compare(before.params.map(\.field), after.params.map(\.field), in: "params")
    compareLocations(before.params, after.params, &fields)
    fields.compare(before.data, after.data, in: "data")
    // One Swift initializer takes both.
    fields.compareOrder(
      before.params.map(\.field) + before.data, after.params.map(\.field) + after.data, of: "")
    changes += fields.changes
  }

  private func compareLocations(_ before: [Parameter], _ after: [Parameter], _ fields: inout FieldComparison) {
    for parameter in after {
      guard let previous = before.first(where: { $0.field.name == parameter.field.name }) else { continue }
      let place = "params.\(parameter.field.name)"
      if previous.place != parameter.place {
        fields.note(
          .breaking, .location, .changed, at: place,
          "goes into the \(parameter.place.rawValue) instead of the \(previous.place.rawValue)",
          old: .string(previous.place.rawValue), new: .string(parameter.place.rawValue))
      }
      if previous.listStyle != parameter.listStyle {
        fields.note(
          .breaking, .location, .changed, at: place,
          parameter.listStyle == .commaSeparated
            ? "stands in the query once, with commas between its elements"
            : "stands in the query once for each element",
          old: .string(previous.listStyle.rawValue), new: .string(parameter.listStyle.rawValue))
      }
    }
  }

  private mutating func compareReplies(_ before: Method, _ after: Method) {
    switch (before.response, after.response) {
    case (.binary, .binary):
      return
    case (.binary, _):
      note(.breaking, .type, .changed, at: "response", "response is JSON instead of a file", old: "binary", new: "json")
    case (_, .binary):
      note(.breaking, .type, .changed, at: "response", "response is a file instead of JSON", old: "json", new: "binary")
    default:
      var fields = FieldComparison(
        old: old, new: new, swift: swift, direction: .reply, subject: subject, owner: owner, orderCounts: orderCounts)
      let was = Self.field(before)
      let `is` = Self.field(after)
      if case (.object(let was), .object(let `is`)) = (was.type, `is`.type) {
        // A reply without fields is no free-form object: fields may come and go one by one.
        fields.compare(was.fields, `is`.fields, in: "response")
      } else {
        fields.compare(was, `is`, at: "response")
      }
      changes += fields.changes
    }
  }

  /// The reply as one field.
  private static func field(_ method: Method) -> Field {
    let type: FieldType =
      switch method.response {
      case .fields(let fields): .object(ObjectShape(fields: fields))
      case .reference(let id): .reference(id)
      case .binary: .any
      }
    return Field(name: "", type: type, position: method.position)
  }
}
