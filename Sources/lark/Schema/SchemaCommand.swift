import LarkJSON
import SchemaModel

/// `lark schema`: from a path to what there is to say about it.
struct SchemaCommand {
  let catalog: Catalog
  /// Colours of the pages for people.
  let style: Style

  /// The answer to the command's arguments.
  func outcome(_ arguments: ParsedArguments) throws(CommandError) -> Outcome {
    let format = arguments.value(of: RootCommands.schemaFormat) ?? "json"
    if format != "json", arguments.isOn(CommonFlags.json) {
      throw .invalidArgument(
        "--json and --format \(format) ask for two layouts", hint: "leave one of them out",
        params: [.init("--json", reason: "contradicts --format \(format)")])
    }
    let path = try SchemaPath(arguments.positionals, in: catalog)
    switch format {
    case "pretty": return .text(try page(path))
    case "html":
      switch path {
      case .elementSet(let set): throw Self.noPage(of: set)
      case .element(let id): throw Self.noPage(of: id.description)
      case .root, .service, .resource, .method, .event: break
      }
      guard !catalog.services.isEmpty || !catalog.events().isEmpty else { throw SchemaPathError.noCatalog }
      return .text(SchemaPage(path, of: try catalog.schema(), line: catalog.line).text)
    // The parser lets nothing else through.
    default: return .json(try document(path))
    }
  }

  private static func noPage(of path: String) -> CommandError {
    .invalidArgument(
      "elements have no web page", hint: "'\(Tool.name) schema \(path) --format pretty' shows them as text",
      params: [.init("--format", reason: "html is for services, methods and events")])
  }

  /// The answer for programs.
  private func document(_ path: SchemaPath) throws(CommandError) -> JSON {
    switch path {
    case .root where catalog.services.isEmpty: throw SchemaPathError.noCatalog
    case .root: try SchemaIndex.services(in: catalog)
    case .service(let service): SchemaIndex.methods(of: service, in: catalog)
    case .resource(let service, let resource): SchemaIndex.methods(of: service, resource: resource, in: catalog)
    case .event(let id): EventEnvelope(try catalog.contract(id)).json
    case .elementSet(let set): SchemaIndex.elements(of: set, in: catalog)
    case .element(let id): ElementEnvelope(try catalog.contract(id)).json
    case .method(let id): MethodEnvelope(try catalog.contract(id), usedBy: try catalog.shortcuts(using: id)).json
    }
  }

  /// The answer for people.
  private func page(_ path: SchemaPath) throws(CommandError) -> String {
    let index = PrettyIndex(catalog: catalog, style: style)
    return switch path {
    case .root: try index.services()
    case .service(let service): try index.service(service)
    case .resource(let service, let resource): index.resource(resource, of: service)
    case .event(let id): PrettyEvent(try catalog.contract(id), style).page
    case .elementSet(let set): index.elements(of: set)
    case .element(let id): PrettyElement(try catalog.contract(id), style).page
    case .method(let id): PrettyMethod(try catalog.contract(id), style, usedBy: try catalog.shortcuts(using: id)).page
    }
  }
}
