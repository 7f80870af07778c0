import SchemaModel

/// The lists of `lark schema` for people.
struct PrettyIndex {
  let catalog: Catalog
  let style: Style

  /// All services.
  func services() throws(CommandError) -> String {
    var rows: [TextLayout.Row] = []
    for name in catalog.services { rows.append(.init(name, try catalog.service(name).title)) }
    return page(
      [style.bold("Services"), ""] + TextLayout.columns(rows, style: style), usage: "<service>")
  }

  /// A service with all its methods, by resource, and its events.
  func service(_ name: String) throws(CommandError) -> String {
    let service = try catalog.service(name)
    var lines = [
      style.bold("\(name) (\(service.version)) — \(service.title)"),
      "Base path: \(service.basePath)",
    ]
    for resource in catalog.resources(of: name) {
      lines += ["", style.bold(resource)] + rows(catalog.methods(of: name, resource: resource))
    }
    lines += events(catalog.events(of: name))
    return page(lines, usage: "\(name).<resource>.<method>")
  }

  /// A resource with its methods and events.
  func resource(_ resource: String, of service: String) -> String {
    page(
      [style.bold("\(service).\(resource)"), ""] + rows(catalog.methods(of: service, resource: resource))
        + events(catalog.events(of: service, resource: resource)),
      usage: "\(service).\(resource).<method>")
  }

  /// The elements of a set.
  func elements(of set: String) -> String {
    let rows = catalog.elements(of: set).map { TextLayout.Row($0.id.name, Prose.firstSentence($0.summary)) }
    return page([style.bold(set), ""] + TextLayout.columns(rows, style: style), usage: "\(set).<element>")
  }

  private func rows(_ methods: [MethodSummary]) -> [String] {
    let widest = methods.map(\.id.name.count).max() ?? 0
    return methods.map { method in
      let verb = method.verb + String(repeating: " ", count: max(1, 7 - method.verb.count))
      let name = method.id.name + String(repeating: " ", count: widest - method.id.name.count)
      let mark = method.risk == .highRiskWrite ? " " + style.alert("[danger]") : ""
      let text = style.dim(Prose.firstSentence(method.summary))
      return "  \(verb.colored(for: method.verb, style))\(style.name(name))  \(text)\(mark)"
    }
  }

  private func events(_ events: [EventSummary]) -> [String] {
    guard !events.isEmpty else { return [] }
    let rows = events.map { TextLayout.Row($0.type, Prose.firstSentence($0.summary)) }
    return ["", style.bold("Events")] + TextLayout.columns(rows, style: style)
  }

  private func page(_ lines: [String], usage: String) -> String {
    (lines + ["", "Usage: \(catalog.tool) schema \(usage) [--format pretty]"]).joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text in the colour of an HTTP method: green for reading, red for deleting, yellow for the rest.
  func colored(for verb: String, _ style: Style) -> String {
    switch verb {
    case "GET": style.calm(self)
    case "DELETE": style.alert(self)
    default: style.notice(self)
    }
  }
}
