import LarkJSON
import SchemaModel

/// The lists that `lark schema` answers above the level of methods.
enum SchemaIndex {
  /// All services.
  static func services(in catalog: Catalog) throws(CommandError) -> JSON {
    var services: [JSON] = []
    for name in catalog.services {
      let description = Prose.firstSentence(try catalog.service(name).description)
      services.append(["name": .string(name), "description": .string(description)])
    }
    return [
      "kind": "service_index",
      "services": .array(services),
      "hint": "run '\(catalog.tool) schema <service>' for the methods of a service",
    ]
  }

  /// The methods and events of a service, or of one of its resources.
  static func methods(of service: String, resource: String? = nil, in catalog: Catalog) -> JSON {
    var index: JSONObject = [
      "kind": "method_index",
      "service": .string(service),
      "hint": "run '\(catalog.tool) schema <path>' for what a method takes and answers",
      "methods": .array(catalog.methods(of: service, resource: resource).map { entry($0, in: catalog) }),
    ]
    let events = catalog.events(of: service, resource: resource)
    if !events.isEmpty { index["events"] = .array(events.map(entry)) }
    return .object(index)
  }

  /// The elements of a set.
  static func elements(of set: String, in catalog: Catalog) -> JSON {
    [
      "kind": "element_index",
      "set": .string(set),
      "hint": .string("run '\(catalog.tool) schema \(set).<element>' for what an element holds and where it may stand"),
      "elements": .array(catalog.elements(of: set).map(entry)),
    ]
  }

  private static func entry(_ element: ElementSummary) -> JSON {
    [
      "path": .string(element.id.description),
      "tag": element.tag.map(JSON.string) ?? .null,
      "description": .string(Prose.firstSentence(element.summary)),
    ]
  }

  private static func entry(_ event: EventSummary) -> JSON {
    [
      "type": .string(event.type),
      "path": .string(event.id.description),
      "kind": .string(event.kind.rawValue),
      "description": .string(Prose.firstSentence(event.summary)),
    ]
  }

  private static func entry(_ method: MethodSummary, in catalog: Catalog) -> JSON {
    [
      "path": .string(method.id.description),
      "command": .string("\(Tool.name) \(catalog.line(for: method.id).call)"),
      "description": .string(Prose.firstSentence(method.summary)),
      "risk": .string(method.risk.rawValue),
      "access_tokens": .array(method.identities.map { .string($0.rawValue) }),
    ]
  }
}
