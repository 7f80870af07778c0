import LarkJSON
import SchemaCompiler
import SchemaModel

/// Compares fields of one method or shared type, and everything they hold.
struct FieldComparison {
  let old: Schema
  let new: Schema
  let direction: Direction
  let subject: SchemaChange.Subject
  let orderCounts: Bool
  /// Whether values of the shared type that is compared travel another way, too, than they did.
  var isUseWider = false
  /// What Swift makes of the fields.
  private(set) var oldSwift: SwiftFields
  private(set) var newSwift: SwiftFields
  private(set) var changes: [SchemaChange] = []
  /// Pairs of shared types that are being compared by what they hold, so that one that holds itself comes to an end.
  private var open: Set<[TypeID?]> = []

  /// - Parameter owner: The subject as Swift knows it.
  init(
    old: Schema, new: Schema, swift: SwiftComparison, direction: Direction, subject: SchemaChange.Subject,
    owner: SwiftFace.Owner, orderCounts: Bool
  ) {
    self.old = old
    self.new = new
    oldSwift = SwiftFields(swift.old, of: owner)
    newSwift = SwiftFields(swift.new, of: owner)
    self.direction = direction
    self.subject = subject
    self.orderCounts = orderCounts
  }

  /// Whether the values are sent.
  var isRequest: Bool { direction.contains(.request) }
  /// Whether the values are received.
  var isReply: Bool { direction.contains(.reply) }

  /// Notes a change.
  mutating func note(
    _ effect: SchemaChange.Effect, _ aspect: SchemaChange.Aspect, _ action: SchemaChange.Action, at place: String,
    _ message: String, old: JSON? = nil, new: JSON? = nil
  ) {
    let subjectOfMessage = place.isEmpty ? "the type" : place
    changes.append(
      SchemaChange(
        effect, aspect, action, of: subject, at: place, "\(subjectOfMessage) \(message)", old: old, new: new))
  }

  /// Notes a change that means one thing for requests and another for replies; the graver one counts.
  mutating func note(
    request: SchemaChange.Effect, reply: SchemaChange.Effect, _ aspect: SchemaChange.Aspect,
    _ action: SchemaChange.Action, at place: String, _ message: String, old: JSON? = nil, new: JSON? = nil
  ) {
    let effects = (isRequest ? [request] : []) + (isReply ? [reply] : [])
    note(effects.min() ?? request, aspect, action, at: place, message, old: old, new: new)
  }

  // MARK: Lists of fields

  /// Compares the fields of an object.
  ///
  /// - Parameters:
  ///   - before: The fields as they were.
  ///   - after: The fields as they are.
  ///   - place: Place of the object; empty for a shared type.
  mutating func compare(_ before: [Field], _ after: [Field], in place: String) {
    let oldFields = Dictionary(before.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let newNames = Set(after.map(\.name))
    for field in before where !newNames.contains(field.name) { remove(field, at: Self.place(field.name, in: place)) }
    for field in after {
      let own = Self.place(field.name, in: place)
      if let previous = oldFields[field.name] { compare(previous, field, at: own) } else { add(field, at: own) }
    }
  }

  /// Says so where the arguments of the Swift initializer stand in another order: call sites no longer compile.
  mutating func compareOrder(_ before: [Field], _ after: [Field], of place: String) {
    guard orderCounts, isRequest else { return }
    let old = Set(before.map(\.name))
    // A field that must be given now moves to the front, but breaks call sites anyway.
    let common = Set(
      after.map(\.name).filter { name in
        old.contains(name) && (isRequired(name, in: place, oldSwift) || !isRequired(name, in: place, newSwift))
      })
    let was = oldSwift.arguments(of: place).filter(common.contains)
    let `is` = newSwift.arguments(of: place).filter(common.contains)
    guard was != `is` else { return }
    changes.append(
      SchemaChange(
        .breaking, .argumentOrder, .changed, of: subject, at: place,
        "the Swift arguments\(place.isEmpty ? "" : " of \(place)") stand in another order",
        old: .array(was.map(JSON.string)), new: .array(`is`.map(JSON.string))))
  }

  /// Whether the initializer asks for a field of an object; fields of a request stand in two places.
  private func isRequired(_ name: String, in place: String, _ swift: SwiftFields) -> Bool {
    let places = [Self.place(name, in: place), "params.\(name)", "data.\(name)"]
    return places.lazy.compactMap { swift[$0] }.first?.isArgumentRequired ?? false
  }

  private static func place(_ name: String, in place: String) -> String {
    place.isEmpty ? name : "\(place).\(name)"
  }

  private mutating func remove(_ field: Field, at place: String) {
    note(.breaking, .field, .removed, at: place, "removed", old: .string(Wording.type(field.type)))
  }

  private mutating func add(_ field: Field, at place: String) {
    let type = JSON.string(Wording.type(field.type))
    if field.isRequired && !field.isAlwaysSent {
      note(
        request: .breaking, reply: .compatible, .field, .added, at: place,
        isRequest ? "added, and requests must have it" : "added", new: type)
    } else if field.isRequiredInPractice {
      note(
        request: .breaking, reply: .compatible, .field, .added, at: place,
        isRequest ? "added, and does nothing useful when left out: Swift asks for it" : "added", new: type)
    } else if !field.requiredWhen.isEmpty {
      note(
        request: .breaking, reply: .compatible, .field, .added, at: place,
        isRequest ? "added, and requests must have it \(Wording.condition(field.requiredWhen))" : "added", new: type)
    } else {
      note(.compatible, .field, .added, at: place, "added", new: type)
    }
  }

  // MARK: One field

  /// Compares a field of both schemas, and everything it holds.
  mutating func compare(_ before: Field, _ after: Field, at place: String) {
    if let shared = before.type.reference, shared == after.type.reference {
      // What the shared type says is compared once, as its own. Both looked up in one schema differ by their own words.
      compareAttributes(old.resolved(before) ?? before, old.resolved(after) ?? after, at: place)
      return
    }
    let pair = [before.type.reference, after.type.reference]
    let isShared = pair != [nil, nil]
    guard !isShared || open.insert(pair).inserted else { return }
    let was = old.resolved(before) ?? before
    let `is` = new.resolved(after) ?? after
    let count = changes.count
    compareAttributes(was, `is`, at: place)
    let saidName = changes[count...].contains { $0.place == place && $0.aspect == .swiftName }
    let isDeclared = declaresType(before.type, oldSwift, at: place)
    if let id = before.type.reference { oldSwift.enter(id, at: place) }
    if let id = after.type.reference { newSwift.enter(id, at: place) }
    compareTypes(was, `is`, at: place)
    if before.type.reference != nil { oldSwift.leave() }
    if after.type.reference != nil { newSwift.leave() }
    let saysType = changes[count...].contains { $0.place == place && $0.aspect == .type }
    if isShared {
      open.remove(pair)
      if !saysType, isDeclared { noteOtherName(before.type, after.type, at: place) }
    } else if !saysType, !saidName {
      compareDeclaredTypes(at: place)
    }
  }

  /// Whether generated Swift declares a type for the values of a field.
  private func declaresType(_ type: FieldType, _ swift: SwiftFields, at place: String) -> Bool {
    if let id = type.reference { return swift.face.declaresType(id) }
    return swift[place]?.declaredType != nil
  }

  /// The names of types come from their fields alone, yet a shared type has one with its own name for them.
  private mutating func compareDeclaredTypes(at place: String) {
    guard let was = oldSwift[place]?.declaredType, let `is` = newSwift[place]?.declaredType, was != `is` else { return }
    note(
      .breaking, .swiftName, .changed, at: place, "has a Swift type of another name: \(`is`) instead of \(was)",
      old: .string(was), new: .string(`is`))
  }

  private mutating func noteOtherName(_ before: FieldType, _ after: FieldType, at place: String) {
    let what: String
    switch (before.reference, after.reference) {
    case (_, let id?): what = "is now the shared type \(id)"
    case (let id?, nil): what = "is no longer the shared type \(id)"
    case (nil, nil): return
    }
    note(
      .breaking, .type, .changed, at: place, "\(what): its Swift type has another name",
      old: .string(Wording.type(before)), new: .string(Wording.type(after)))
  }

  // MARK: Types

  private mutating func compareTypes(_ before: Field, _ after: Field, at place: String) {
    switch (before.type, after.type) {
    case (.string(let oldFormat, let oldValues), .string(let newFormat, let newValues)):
      compareFormats(oldFormat, newFormat, at: place)
      compareValues(oldValues, newValues, at: place)
    case (.integer(let oldValues), .integer(let newValues)):
      compareValues(oldValues, newValues, at: place)
    case (.array(let oldElement), .array(let newElement)):
      compare(oldElement, newElement, at: "\(place)[]")
    case (.object(let oldShape), .object(let newShape)):
      compareShapes(oldShape, newShape, at: place)
    case (.number, .number), (.boolean, .boolean), (.any, .any), (.file, .file):
      break
    case (.reference, .reference):
      // Both lead nowhere, which the reader has reported.
      break
    default:
      note(
        .breaking, .type, .changed, at: place,
        "is \(Wording.type(after.type)) instead of \(Wording.type(before.type))",
        old: .string(Wording.type(before.type)), new: .string(Wording.type(after.type)))
    }
  }

  private mutating func compareFormats(_ before: StringFormat?, _ after: StringFormat?, at place: String) {
    guard before != after else { return }
    let old = before.map { JSON.string($0.rawValue) }
    let new = after.map { JSON.string($0.rawValue) }
    let message = "has the format \(after?.rawValue ?? "of any text") instead of \(before?.rawValue ?? "any text")"
    if before == .int64 || after == .int64 || (before != nil && after != nil) {
      note(.breaking, .type, .changed, at: place, message, old: old, new: new)
    } else if after != nil {
      note(request: .breaking, reply: .compatible, .type, .changed, at: place, message, old: old, new: new)
    } else {
      note(request: .compatible, reply: .breaking, .type, .changed, at: place, message, old: old, new: new)
    }
  }

  private mutating func compareShapes(_ before: ObjectShape, _ after: ObjectShape, at place: String) {
    switch (before.fields.isEmpty, after.fields.isEmpty) {
    case (true, true):
      break
    case (true, false):
      note(
        .breaking, .type, .changed, at: place, "lists its fields, which were free: it is a Swift type of its own now",
        new: .array(after.fields.map { .string($0.name) }))
      return
    case (false, true):
      note(
        .breaking, .type, .changed, at: place, "no longer lists its fields",
        old: .array(before.fields.map { .string($0.name) }))
      return
    case (false, false):
      compare(before.fields, after.fields, in: place)
      compareOrder(before.fields, after.fields, of: place)
    }
    if before.hasAdditionalProperties != after.hasAdditionalProperties {
      let opens = after.hasAdditionalProperties
      note(
        opens ? .compatible : .breaking, .type, .changed, at: place,
        opens ? "may hold fields beyond the listed ones" : "no longer holds fields beyond the listed ones",
        old: .bool(!opens), new: .bool(opens))
    }
    if before.keepsRawJSON != after.keepsRawJSON {
      let keeps = after.keepsRawJSON
      note(
        request: .documentation, reply: keeps ? .compatible : .breaking, .type, .changed, at: place,
        keeps ? "keeps the JSON it was read from" : "no longer keeps the JSON it was read from", old: .bool(!keeps),
        new: .bool(keeps))
    }
  }
}

extension FieldType {
  /// The shared type that is referred to.
  var reference: TypeID? {
    if case .reference(let id) = self { id } else { nil }
  }
}
