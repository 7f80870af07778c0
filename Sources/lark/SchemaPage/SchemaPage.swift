import SchemaCompiler
import SchemaModel

/// A web page about a schema or a part of it: one file that needs no other, and can be read without its script.
struct SchemaPage {
  /// A service with what the page shows of it.
  private struct Part {
    var service: Service
    var methods: [Method]
    var events: [Event] = []
    var shortcuts: [Shortcut]

    /// Resources in order, each with its methods.
    var resources: [(name: String, methods: [Method])] {
      service.resources.map { name in (name, methods.filter { $0.id.resource == name }) }.filter { !$0.methods.isEmpty }
    }
  }

  private let title: String
  private let parts: [Part]
  private let schema: Schema
  private let examples: SwiftExamples
  /// The words of command lines that name methods.
  private let line: (MethodID) -> MethodLine
  /// Ids of the methods that links on the page may lead to.
  private let shown: Set<MethodID>

  /// - Parameters:
  ///   - path: What to show: everything, a service, a resource, a method or an event.
  ///   - schema: The whole schema.
  ///   - line: Gives the words of command lines that name a method.
  init(_ path: SchemaPath, of schema: Schema, line: @escaping (MethodID) -> MethodLine) {
    self.schema = schema
    self.line = line
    examples = SwiftExamples(schema)
    switch path {
    case .root:
      title = "Methods of the Lark open platform"
      parts = schema.services.map {
        Part(service: $0, methods: $0.methods, events: $0.events, shortcuts: $0.shortcuts)
      }
    case .service(let name):
      title = "Methods of \(name)"
      parts = schema.services.filter { $0.name == name }
        .map { Part(service: $0, methods: $0.methods, events: $0.events, shortcuts: $0.shortcuts) }
    case .resource(let name, let resource):
      title = "Methods of \(name).\(resource)"
      parts = schema.services.filter { $0.name == name }
        .map { service in
          Part(
            service: service, methods: service.methods(of: resource),
            events: service.events.filter { $0.id.resource == resource }, shortcuts: [])
        }
    case .event(let id):
      title = schema.event(id)?.type ?? id.description
      parts = schema.services.filter { $0.name == id.service }
        .map { service in
          Part(service: service, methods: [], events: service.events.filter { $0.id == id }, shortcuts: [])
        }
    case .elementSet(let name):
      title = name
      parts = []
    case .element(let id):
      title = id.description
      parts = []
    case .method(let id):
      title = id.description
      parts = schema.services.filter { $0.name == id.service }
        .map { Part(service: $0, methods: $0.method(id).map { [$0] } ?? [], shortcuts: []) }
    }
    shown = Set(parts.flatMap(\.methods).map(\.id))
  }

  /// The page.
  var text: String {
    var page = "<!DOCTYPE html>\n"
    HTML.tag("html", [.init("lang", "en")], [head, body]).write(to: &page)
    return page + "\n"
  }

  private var count: Int { parts.reduce(0) { $0 + $1.methods.count + $1.events.count + $1.shortcuts.count } }

  // MARK: Head

  private var head: HTML {
    .tag(
      "head", [],
      [
        .tag("meta", [.init("charset", "utf-8")]),
        .tag("meta", [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")]),
        .tag("meta", [.init("name", "color-scheme"), .init("content", "light dark")]),
        // Nothing is fetched from anywhere, whatever a schema holds.
        .tag(
          "meta",
          [
            .init("http-equiv", "Content-Security-Policy"),
            .init(
              "content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"),
          ]),
        .tag("link", [.init("rel", "icon"), .init("href", "data:,")]),
        .tag("title", text: title),
        .tag("style", [], [.verbatim(PageStyle.text)]),
      ])
  }

  // MARK: Body

  private var body: HTML {
    .tag(
      "body", [],
      [
        .tag("a", class: "skip", [.init("href", "#methods")], text: "Skip to the methods"),
        .tag("header", [], [.tag("h1", text: title), .tag("p", class: "about", text: about)] + introduction),
        filters,
        .tag(
          "main", [.init("id", "methods"), .init("tabindex", "-1")],
          contents + [.tag("div", class: "list", [], [results] + parts.map(section) + [PageErrors.section])]),
        .tag("script", [], [.verbatim(PageScript.text)]),
      ])
  }

  private var about: String {
    let shortcuts = parts.reduce(0) { $0 + $1.shortcuts.count }
    let events = parts.reduce(0) { $0 + $1.events.count }
    let methods = count - shortcuts - events
    let words = [(methods, "method"), (events, "event"), (shortcuts, "shortcut")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.joined(separator: ", ")
      + ": what each takes and answers, who may call it, and how it is called from Swift and from a shell."
  }

  /// Where what a search finds stands in order of its rank; the script fills it.
  private var results: HTML {
    .tag("section", [.init("id", "results"), .init("aria-label", "What the search finds"), .init("hidden")])
  }

  /// What stands before the examples, said once.
  private var introduction: [HTML] {
    [
      .tag(
        "details", class: "before", [],
        [
          .tag("summary", text: "Before the examples"),
          .tag(
            "div", class: "body", [],
            HTML.example("Swift", Self.swiftStart) + HTML.example("Shell", Self.shellStart)),
        ])
    ]
  }

  private static let swiftStart = """
    import LarkIM

    let bot = LarkClient.bot(AppCredentials(appID: "cli_…", appSecret: "…"))
    let user = LarkClient.user(token: "u-…")
    """

  private static let shellStart = """
    export LARK_APP_ID=cli_… LARK_APP_SECRET=…   # for --as bot
    export LARK_USER_ACCESS_TOKEN=u-…            # for --as user
    """

  /// Hidden until the script shows it: without the script nothing would be filtered.
  private var filters: HTML {
    .tag(
      "form", class: "filters", [.init("id", "filters"), .init("role", "search"), .init("hidden")],
      [
        field(
          "search", "Search", style: "field search",
          .tag(
            "input",
            [
              .init("id", "search"), .init("type", "search"), .init("autocomplete", "off"),
              .init("spellcheck", "false"), .init("aria-describedby", "keys"),
              .init("placeholder", "chats create, im:chat:read, 消息 …"),
            ])),
        field("identity", "Caller", choice("identity", "anybody", Caller.allCases.map(\.rawValue))),
        field("scope", "Scope", choice("scope", "any scope", scopes)),
        .tag("p", class: "count", [.init("id", "count"), .init("role", "status")], text: "\(count) shown"),
        .tag(
          "p", class: "keys", [.init("id", "keys")],
          [
            .tag("kbd", text: "/"), .text(" searches, "), .tag("kbd", text: "Enter"), .text(" opens the first, "),
            .tag("kbd", text: "↑"), .text(" "), .tag("kbd", text: "↓"), .text(" walk the list, "),
            .tag("kbd", text: "Esc"), .text(" clears."),
          ]),
      ])
  }

  private func field(_ id: String, _ label: String, style: String = "field", _ control: HTML) -> HTML {
    .tag("div", class: style, [], [.tag("label", [.init("for", id)], text: label), control])
  }

  private func choice(_ id: String, _ any: String, _ values: [String]) -> HTML {
    .tag(
      "select", [.init("id", id)],
      [.tag("option", [.init("value", "")], text: any)]
        + values.map { .tag("option", [.init("value", $0)], text: $0) })
  }

  private var scopes: [String] {
    let rules = parts.flatMap(\.methods).flatMap { method in method.identities.map { method.scopes[$0] } }
      + parts.flatMap(\.events).map(\.scopes)
      + parts.flatMap(\.shortcuts).flatMap { shortcut in shortcut.identities.map { shortcut.scopeRule(for: $0) } }
    return Set(rules.flatMap(\.scopes)).sorted()
  }

  /// Where services and resources stand, unless there is one entry only.
  private var contents: [HTML] {
    guard count > 1 else { return [] }
    let links = parts.map { part in
      HTML.tag(
        "li", [],
        [.link(to: "#\(Anchor.service(part.service))", .text(part.service.name)), .tag("ul", [], contents(of: part))])
    }
    let errors = HTML.tag("li", [], [.link(to: "#\(PageErrors.anchor)", .text("errors"))])
    return [.tag("nav", [.init("aria-label", "Contents")], [.tag("ul", [], links + [errors])])]
  }

  private func contents(of part: Part) -> [HTML] {
    let shortcuts: [HTML] = part.shortcuts.isEmpty
      ? [] : [.tag("li", [], [.link(to: "#\(Anchor.shortcuts(part.service))", .text("shortcuts"))])]
    return shortcuts
      + part.resources.map {
        .tag("li", [], [.link(to: "#\(Anchor.resource($0.name, of: part.service))", .text($0.name))])
      }
      + (part.events.isEmpty
        ? [] : [.tag("li", [], [.link(to: "#\(Anchor.events(part.service))", .text("events"))])])
  }

  // MARK: Sections

  private func section(_ part: Part) -> HTML {
    let service = part.service
    var content: [HTML] = [
      .tag("h2", text: service.title == service.name ? service.name : "\(service.name): \(service.title)"),
      .tag("p", [], HTML.prose(service.description)),
    ]
    if !part.shortcuts.isEmpty {
      content.append(
        .tag(
          "section", class: "group", [.init("id", Anchor.shortcuts(service))],
          [.tag("h3", text: "Shortcuts")]
            + part.shortcuts.map {
              ShortcutEntry(
                shortcut: $0, swiftName: examples.name(of: $0.id), call: examples.call(of: $0.id), shown: shown
              ).html
            }))
    }
    for resource in part.resources {
      content.append(
        .tag(
          "section", class: "group", [.init("id", Anchor.resource(resource.name, of: service))],
          [.tag("h3", text: "\(service.name).\(resource.name)")]
            + resource.methods.map { method in
              MethodEntry(contract: contract(method), example: examples.call(of: method.id), isOpen: count == 1).html
            }))
    }
    if !part.events.isEmpty {
      content.append(
        .tag(
          "section", class: "group", [.init("id", Anchor.events(service))],
          [.tag("h3", text: "Events")]
            + part.events.sorted { $0.type < $1.type }.map { event in
              EventEntry(
                contract: EventContract(event: event, schema: schema), swiftName: examples.name(of: event.id),
                isOpen: count == 1
              ).html
            }))
    }
    return .tag("section", class: "service", [.init("id", Anchor.service(service))], content)
  }

  private func contract(_ method: Method) -> MethodContract {
    var contract = MethodContract(method: method, schema: schema)
    contract.line = line(method.id)
    return contract
  }
}

/// Names of places on the page. Those of methods are their ids; the others cannot be taken for one.
enum Anchor {
  static func service(_ service: Service) -> String { "service:\(service.name)" }
  static func resource(_ resource: String, of service: Service) -> String { "resource:\(service.name).\(resource)" }
  static func events(_ service: Service) -> String { "events:\(service.name)" }
  static func event(_ id: EventID) -> String { "event:\(id)" }
  static func shortcuts(_ service: Service) -> String { "shortcuts:\(service.name)" }
  static func method(_ id: MethodID) -> String { id.description }
  static func shortcut(_ id: ShortcutID) -> String { "shortcut:\(id.service).\(id.name)" }
}
