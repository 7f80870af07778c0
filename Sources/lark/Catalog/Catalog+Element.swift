import LarkJSON
import SchemaCatalog
import SchemaModel

/// What an index says about an element.
struct ElementSummary: Sendable, Hashable {
  /// Set and name of the file.
  var id: ElementID
  /// Value of `tag` in its JSON; nil for what holds all others.
  var tag: String?
  /// What the element is, in one sentence.
  var summary: String
}

/// All that is known about one element: what its own file says and the shared types that it uses.
struct ElementContract: Contract {
  /// The element.
  var element: Element
  /// Where the shared types are looked up.
  var schema: Schema
}

extension Catalog {
  /// Sets of elements, by name. What has a `service.json` is a service.
  var elementSets: [String] {
    sections.filter { name in text(of: name)?.entry("\(name)/service.json") == nil && !elements(of: name).isEmpty }
  }

  /// The elements of a set, by name.
  func elements(of set: String) -> [ElementSummary] {
    guard let text = text(of: set) else { return [] }
    return text.entries(below: "\(set)/").compactMap { file in
      let parts = file.path.split(separator: "/")
      guard parts.count == 2, let json = try? JSON(parsing: text.json(of: file)), let head = json["element"] else {
        return nil
      }
      return ElementSummary(
        id: ElementID(set: set, name: String(parts[1].dropLast(".json".count))), tag: head["tag"]?.stringValue,
        summary: json["summary"]?.stringValue ?? "")
    }
  }

  /// All that is known about an element.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func contract(_ id: ElementID) throws(CommandError) -> ElementContract {
    let path = "\(id.set)/\(id.name).json"
    let result = SchemaReader.read(files(with: [path]))
    guard let element = result.schema.element(id) else { throw Self.unreadable(path, result.diagnostics) }
    return ElementContract(element: element, schema: result.schema)
  }
}
