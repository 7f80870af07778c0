import LarkJSON

/// A catalog, taken apart into its services.
struct CatalogDocument {
  /// The version that the catalog says of itself.
  var version: String?
  /// Services under the names of their folders, in the order of the catalog.
  var services: [(name: String, service: JSONObject)] = []
  var notes: [ImportNote] = []

  /// - Throws: Where the document is no catalog.
  init(_ root: JSON) throws(CatalogError) {
    var log = NoteLog("catalog")
    var names = UniqueNames()
    for (name, service) in try Self.services(root, &version, &log) {
      let written = service.text("name") ?? name
      let plain = FileNames.plain(written)
      let wanted = ["types", "shortcuts"].contains(plain.lowercased()) ? plain + "_service" : plain
      var folder = names.claim(wanted)
      // Two generations of a service have one name; the version tells them apart.
      if folder != wanted, let version = service.text("version") {
        folder = names.claim(FileNames.plain("\(wanted)_\(version)"))
      }
      if folder != written { log.add(.renamed, at: written, "The service is called '\(folder)'.") }
      services.append((folder, service))
    }
    notes = log.notes
  }

  /// Whether the catalog marks methods that change something.
  var marksRisk: Bool {
    services.contains { service in
      (CatalogMembers.named(service.service["resources"] ?? .null) ?? []).contains { Self.marksRisk($0.value) }
    }
  }

  private static func marksRisk(_ resource: JSON) -> Bool {
    (CatalogMembers.named(resource["methods"] ?? .null) ?? []).contains { $0.value["danger"]?.boolValue == true }
      || (CatalogMembers.named(resource["resources"] ?? .null) ?? []).contains { marksRisk($0.value) }
  }

  /// The services of a catalog, of a list of services, or of a file that is one service.
  private static func services(
    _ root: JSON, _ version: inout String?, _ log: inout NoteLog
  ) throws(CatalogError) -> [(name: String, JSONObject)] {
    let found: [(name: String, value: JSON)]
    switch root {
    case .object(let object) where object["resources"] != nil:
      found = [(object.text("name") ?? "", root)]
    case .object(let object):
      guard let written = object["services"] else { throw notACatalog }
      version = object.text("version")
      for key in object.keys where key != "version" && key != "services" {
        log.add(.unknownKey, "The key '\(key)' of the catalog is not known; it was left out.")
      }
      guard let services = CatalogMembers.named(written) ?? unnamed(written) else { throw notACatalog }
      found = services
    case .array:
      guard let services = CatalogMembers.named(root) ?? unnamed(root) else { throw notACatalog }
      found = services
    case .null, .bool, .number, .string: throw notACatalog
    }
    var services: [(name: String, JSONObject)] = []
    for (index, (name, value)) in found.enumerated() {
      guard let service = value.objectValue, service["resources"] != nil else {
        let place = name.isEmpty ? "services[\(index)]" : name
        log.add(.methodLeftOut, at: place, "A service without resources was left out.")
        continue
      }
      services.append((name, service))
    }
    guard !services.isEmpty else { throw notACatalog }
    return services
  }

  /// A list of services of which some have no name, or several have the same.
  private static func unnamed(_ json: JSON) -> [(name: String, value: JSON)]? {
    json.arrayValue?.enumerated().map { (name: $1["name"]?.stringValue ?? "service_\($0 + 1)", value: $1) }
  }

  private static let notACatalog = CatalogError(
    "the file is no catalog: it lists no services with resources",
    remedy: "give a catalog { \"services\": [ … ] }, or the file of one service")
}
