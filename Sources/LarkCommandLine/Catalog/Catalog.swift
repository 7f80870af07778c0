public import LarkCatalog
import LarkJSON
public import SchemaModel

/// The schema that is packed into the executable. Each question reads only the files it needs.
public struct Catalog: Sendable {
  /// A service with at least one method to call.
  private struct Entry: Sendable {
    var service: String
    var text: CatalogText
  }

  private let entries: [Entry]

  /// - Parameter sections: The packed files, by service.
  public init(_ sections: [LarkCatalog.Section]) {
    entries = sections.map { Entry(service: "\($0.service)", text: CatalogText($0.text)) }
      .sorted { $0.service < $1.service }
  }

  /// The catalog of this executable.
  public static var standard: Catalog { Catalog(LarkCatalog.sections) }

  // MARK: Names

  /// Services that have methods to call, sorted.
  public var services: [String] {
    entries.map(\.service).filter { service in
      methodFiles(of: service).contains { summary(of: $0)?.surface == .raw }
    }
  }

  /// Whether there is such a service with methods to call.
  public func hasService(_ service: String) -> Bool {
    methodFiles(of: service).contains { summary(of: $0)?.surface == .raw }
  }

  /// Resources of a service that have methods to call, sorted.
  public func resources(of service: String) -> [String] {
    var names: [String] = []
    for file in methodFiles(of: service) where names.last != file.id.resource {
      if hasResource(file.id.resource, of: service) { names.append(file.id.resource) }
    }
    return names.sorted()
  }

  /// Whether a service has such a resource with methods to call.
  public func hasResource(_ resource: String, of service: String) -> Bool {
    methodFiles(of: service, resource).contains { summary(of: $0)?.surface == .raw }
  }

  /// Whether there is such a method to call.
  public func hasMethod(_ id: MethodID) -> Bool {
    guard let text = text(of: id.service), let entry = text.entry(Self.path(of: id)) else { return false }
    return summary(of: MethodFile(id: id, entry: entry, text: text))?.surface == .raw
  }

  /// Methods to call of a service or of one of its resources, by path.
  public func methods(of service: String, resource: String? = nil) -> [MethodSummary] {
    methodFiles(of: service, resource)
      .compactMap { summary(of: $0) }
      .filter { $0.surface == .raw }
      .sorted { $0.id.description < $1.id.description }
  }

  /// Names of the shortcuts of a service, without the plus sign, sorted.
  public func shortcuts(of service: String) -> [String] {
    let folder = "\(service)/\(Self.shortcutFolder)/"
    return text(of: service)?.entries(below: folder).map { String($0.path.dropFirst(folder.count).dropLast(5)) } ?? []
  }

  // MARK: Files

  private static let typeFolder = "types"
  private static let shortcutFolder = "shortcuts"

  private struct MethodFile {
    var id: MethodID
    var entry: CatalogText.Entry
    var text: CatalogText
  }

  /// The packed files of a service.
  func text(of service: String) -> CatalogText? {
    entries.first { $0.service == service }?.text
  }

  static func path(of id: MethodID) -> String {
    "\(id.service)/\(id.resource)/\(id.name).json"
  }

  private func methodFiles(of service: String, _ resource: String? = nil) -> [MethodFile] {
    guard let text = text(of: service) else { return [] }
    let folder = resource.map { "\(service)/\($0)/" } ?? "\(service)/"
    return text.entries(below: folder).compactMap { entry in
      let parts = entry.path.split(separator: "/")
      guard parts.count == 3, parts[1] != Self.typeFolder, parts[1] != Self.shortcutFolder, parts[2].hasSuffix(".json")
      else { return nil }
      let id = MethodID(service: service, resource: String(parts[1]), name: String(parts[2].dropLast(5)))
      return MethodFile(id: id, entry: entry, text: text)
    }
  }

  private func summary(of file: MethodFile) -> MethodSummary? {
    MethodSummary(id: file.id, json: file.text.json(of: file.entry))
  }
}
