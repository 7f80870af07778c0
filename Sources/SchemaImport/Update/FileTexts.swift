import LarkJSON
import SchemaCompiler

/// A schema file in two parts: the texts for people, which somebody may edit, and the facts.
struct FileTexts {
  /// Texts by the way to them; a listed value is named by itself, so that its place in the list does not matter.
  private(set) var texts: [JSONPointer: String] = [:]
  /// The file without them.
  private(set) var facts: JSON

  /// Takes a file apart.
  init(_ file: JSON) {
    facts = .null
    facts = split(file, at: JSONPointer())
  }

  /// A hash of the facts that does not depend on the order of keys.
  var factsHash: String { FNV.hash(Self.sorted(facts).serialized()) }

  /// Keys whose text is for people. Fields may be called so too, but those are objects.
  private static let keys: Set<String> = ["summary", "description", "identityNote", "title"]
  /// Keys that belong to editors.
  private static let editorKeys: Set<String> = ["$schema"]
  /// Keys whose value is data of the platform, whatever stands in it.
  private static let dataKeys: Set<String> = ["default", "example"]
  /// Keys of lists of values.
  static let listKeys: Set<String> = ["enum", "openEnum"]

  private mutating func split(_ json: JSON, at pointer: JSONPointer) -> JSON {
    guard case .object(let object) = json else { return json }
    var rest = JSONObject()
    for (key, value) in object {
      let place = pointer.appending(key)
      switch value {
      case .string(let text) where Self.keys.contains(key): texts[place] = text
      case .string where Self.editorKeys.contains(key): continue
      case .array(let elements) where Self.listKeys.contains(key):
        rest.append(key, .array(elements.map { splitValue($0, at: place) }))
      case .object where !Self.dataKeys.contains(key): rest.append(key, split(value, at: place))
      default: rest.append(key, value)
      }
    }
    return .object(rest)
  }

  /// A listed value without its description; one that says nothing else stands by itself.
  private mutating func splitValue(_ entry: JSON, at pointer: JSONPointer) -> JSON {
    guard let value = entry["value"] else { return entry }
    let rest = split(entry, at: pointer.appending(Self.name(of: value)))
    return rest.objectValue?.count == 1 ? value : rest
  }

  /// How a listed value is named.
  static func name(of value: JSON) -> String {
    value.stringValue ?? value.serialized()
  }

  /// The value with the members of every object sorted by key.
  static func sorted(_ json: JSON) -> JSON {
    switch json {
    case .object(let object):
      .object(JSONObject(object.map { ($0.key, sorted($0.value)) }.sorted { $0.0 < $1.0 }))
    case .array(let elements): .array(elements.map(sorted))
    case .null, .bool, .number, .string: json
    }
  }
}

extension JSON {
  /// Puts a text for people into a schema file, or takes it away.
  ///
  /// - Parameters:
  ///   - text: The text; nil takes it away.
  ///   - pointer: As `FileTexts` names it.
  mutating func setText(_ text: String?, at pointer: ArraySlice<String>) {
    guard let first = pointer.first, case .object(var object) = self else { return }
    if pointer.count == 1 {
      object[first] = text.map(JSON.string)
    } else if FileTexts.listKeys.contains(first), case .array(var entries)? = object[first], pointer.count == 3 {
      let name = pointer[pointer.startIndex + 1]
      for index in entries.indices where FileTexts.name(of: entries[index]["value"] ?? entries[index]) == name {
        entries[index] = entries[index].describedAs(text)
      }
      object[first] = .array(entries)
    } else if var inner = object[first] {
      inner.setText(text, at: pointer.dropFirst())
      object[first] = inner
    }
    self = .object(object)
  }

  /// A listed value with another description, or with none.
  private func describedAs(_ text: String?) -> JSON {
    var entry = objectValue ?? ["value": self]
    entry["description"] = text.map(JSON.string)
    return entry.count == 1 ? entry["value"] ?? self : .object(entry)
  }

  /// Whether a file still has the object that a text belongs to.
  func hasOwner(of pointer: ArraySlice<String>) -> Bool {
    guard let first = pointer.first, pointer.count > 1 else { return objectValue != nil }
    guard let inner = self[first] else { return false }
    if FileTexts.listKeys.contains(first), let entries = inner.arrayValue {
      let name = pointer[pointer.startIndex + 1]
      return entries.contains { FileTexts.name(of: $0["value"] ?? $0) == name }
    }
    return inner.hasOwner(of: pointer.dropFirst())
  }
}
