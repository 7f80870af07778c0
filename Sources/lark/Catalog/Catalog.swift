import LarkCatalog
import SchemaCatalog
import SchemaModel

/// The methods there are: those that are packed into the executable, or those of a folder. Each question reads only the
/// files it needs.
struct Catalog: Sendable {
  /// Where a catalog comes from.
  enum Origin: Sendable, Hashable {
    /// It is packed into the executable.
    case builtIn
    /// It is a folder that the command line names.
    case folder(String)
    /// It is a folder that an environment variable names.
    case variable(String)
  }

  /// A service with at least one method to call.
  struct Entry: Sendable {
    var service: String
    var text: CatalogText
  }

  private let entries: [Entry]
  /// Where it comes from.
  var origin = Origin.builtIn
  /// The only identity that may call at all; nil: all may. Lists leave out what others alone may call. By its name it
  /// is found all the same, so that the refusal can be explained.
  var onlyCaller: Caller?

  /// - Parameter sections: The packed files, by service.
  init(_ sections: [LarkCatalog.Section]) {
    self.init(entries: sections.map { Entry(service: "\($0.service)", text: CatalogText($0.text)) })
  }

  init(entries: [Entry]) {
    self.entries = entries.sorted { $0.service < $1.service }
  }

  /// The catalog of this executable.
  static var standard: Catalog { Catalog(LarkCatalog.sections) }

  // MARK: Names

  /// All services, those that only shortcuts use as well, sorted.
  var sections: [String] { entries.map(\.service) }

  /// Services that have methods to call, sorted.
  var services: [String] {
    entries.map(\.service).filter(hasService)
  }

  /// Whether there is such a service with methods to call.
  func hasService(_ service: String) -> Bool {
    !visibleMethods(of: service).isEmpty
  }

  /// Resources of a service that have methods to call, sorted.
  func resources(of service: String) -> [String] {
    var names: [String] = []
    for method in visibleMethods(of: service) where names.last != method.id.resource && isListed(method.identities) {
      names.append(method.id.resource)
    }
    return names.sorted()
  }

  /// Whether a service has such a resource with methods to call.
  func hasResource(_ resource: String, of service: String) -> Bool {
    !visibleMethods(of: service, resource).isEmpty
  }

  /// Whether there is such a method to call.
  func hasMethod(_ id: MethodID) -> Bool {
    surface(of: id) == .raw
  }

  /// Whether a method can be called by its full name. That is so for those that shortcuts use as well, which lists and
  /// completion leave out.
  func isCallable(_ id: MethodID) -> Bool {
    surface(of: id) != nil
  }

  /// Methods of a resource that shortcuts alone use, by name.
  func methodsOfShortcuts(of service: String, resource: String) -> [String] {
    methods(below: "\(service)/\(resource)/", of: service, on: .shortcut).map(\.id.name).sorted()
  }

  /// Whether a service has such a resource, but all of its methods are for shortcuts alone.
  func isForShortcutsOnly(_ resource: String, of service: String) -> Bool {
    !hasResource(resource, of: service)
      && !methodsOfShortcuts(of: service, resource: resource).isEmpty
  }

  private func surface(of id: MethodID) -> Method.Surface? { summary(of: id)?.surface }

  /// Methods to call of a service or of one of its resources, by path.
  func methods(of service: String, resource: String? = nil) -> [MethodSummary] {
    visibleMethods(of: service, resource).filter { isListed($0.identities) }
      .sorted { $0.id.description < $1.id.description }
  }

  /// Methods and events of a service by the paths of their files, whoever may call them.
  func methodIDs(of service: String) -> [MethodID] {
    guard let text = text(of: service) else { return [] }
    return text.entries(below: "\(service)/").compactMap { Self.method(at: $0.path) }
  }

  /// A method to call, as lists show it; nil where there is none to list.
  func methodSummary(of id: MethodID) -> MethodSummary? {
    summary(of: id).flatMap { $0.surface == .raw && isListed($0.identities) ? $0 : nil }
  }

  private func summary(of id: MethodID) -> MethodSummary? {
    guard let text = text(of: id.service), let file = text.entry(Self.path(of: id)),
      Self.method(at: file.path) == id
    else { return nil }
    return MethodSummary(id: id, json: text.json(of: file))
  }

  /// Whether lists show what these identities may call.
  func isListed(_ identities: [Caller]) -> Bool {
    onlyCaller.map(identities.contains) ?? true
  }

  /// Who may call a method; nil where there is none.
  func callers(of id: MethodID) -> [Caller]? {
    summary(of: id)?.identities
  }

  /// Names of the shortcuts of a service, without the plus sign, sorted.
  func shortcuts(of service: String) -> [String] {
    guard origin == .builtIn else { return withShortcuts.shortcuts(of: service) }
    let folder = "\(service)/\(Self.shortcutFolder)/"
    let paths = text(of: service)?.entries(below: folder).map(\.path) ?? []
    // Paths have an ending, which comes after a dash in the order of characters.
    return paths.map { String($0.dropFirst(folder.count).dropLast(5)) }.sorted()
  }

  // MARK: Documents

  /// Names of the documents that help shows, sorted.
  var documents: [String] { LarkCatalog.documents.compactMap { $0.topic.map { "\($0)" } }.sorted() }

  /// The text of a document, Markdown that ends in a line break; nil where there is none of the name.
  func document(_ name: String) -> String? {
    LarkCatalog.documents.first { document in document.topic.map { "\($0)" == name } ?? false }
      .map { Self.body(of: "\($0.text)") }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
  }

  /// The text without what stands above the title for agents.
  private static func body(of text: String) -> String {
    let mark = "---\n"
    guard text.hasPrefix(mark), let end = text.dropFirst(mark.count).firstRange(of: "\n" + mark) else { return text }
    return String(text[end.upperBound...].drop(while: \.isNewline))
  }

  /// What a document is about: its first line.
  func title(ofDocument name: String) -> String {
    let line = document(name)?.prefix { $0 != "\n" } ?? ""
    return String(line.drop { $0 == "#" || $0 == " " })
  }

  // MARK: Files

  private static let typeFolder = "types"
  private static let shortcutFolder = "shortcuts"

  /// The packed files of a service.
  func text(of service: String) -> CatalogText? {
    entries.first { $0.service == service }?.text
  }

  /// The packed files of all services.
  var texts: [CatalogText] { entries.map(\.text) }

  /// All packed files.
  var files: [SchemaFile] {
    entries.flatMap { entry in
      entry.text.entries(below: "").map { SchemaFile(path: $0.path, bytes: Array(entry.text.json(of: $0))) }
    }
  }

  static func path(of id: MethodID) -> String {
    "\(id.service)/\(id.resource)/\(id.name).json"
  }

  /// The methods to call of a service or of one of its resources, read one by one as they are asked for.
  private func visibleMethods(of service: String, _ resource: String? = nil) -> Methods {
    let folder = resource.map { "\(service)/\($0)/" } ?? "\(service)/"
    return methods(below: folder, of: service, on: .raw)
  }

  private func methods(below folder: String, of service: String, on surface: Method.Surface) -> Methods {
    guard let text = text(of: service) else { return Methods(text: nil, files: nil, surface: surface) }
    return Methods(text: text, files: text.entries(below: folder), surface: surface)
  }

  /// Methods of one surface.
  private struct Methods: Sequence, IteratorProtocol {
    let text: CatalogText?
    var files: CatalogText.Entries?
    let surface: Method.Surface

    mutating func next() -> MethodSummary? {
      while let text, let file = files?.next() {
        if let id = Catalog.method(at: file.path), let summary = MethodSummary(id: id, json: text.json(of: file)),
          summary.surface == surface
        {
          return summary
        }
      }
      return nil
    }

    /// Whether there is any.
    var isEmpty: Bool {
      var copy = self
      return copy.next() == nil
    }
  }

  /// The method or event that a file describes, by the file's path; `nil` where it describes something else.
  static func method(at path: String) -> MethodID? {
    let slash = UInt8(ascii: "/")
    guard path.hasSuffix(".json"), let first = path.utf8.firstIndex(of: slash) else { return nil }
    let rest = path[path.utf8.index(after: first)...]
    guard let second = rest.utf8.firstIndex(of: slash) else { return nil }
    let file = rest[rest.utf8.index(after: second)...]
    let resource = rest[..<second]
    guard !file.utf8.contains(slash), resource != typeFolder, resource != shortcutFolder, first > path.startIndex,
      !resource.isEmpty, file.utf8.count > 5
    else { return nil }
    let name = file[..<file.utf8.index(file.endIndex, offsetBy: -5)]
    return MethodID(service: String(path[..<first]), resource: String(resource), name: String(name))
  }
}
