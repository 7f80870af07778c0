import LarkJSON
import SchemaModel

/// Turns a service of a catalog into the files of a folder.
struct ServiceConverter {
  /// A file of the tree. It is kept as text, which takes a fifth of the memory that its JSON does.
  struct File {
    /// The file as text.
    private(set) var schemaFile: SchemaFile
    /// The method that the file describes; nil for `service.json`.
    let method: MethodID?

    init(path: String, method: MethodID? = nil, object: JSONObject) {
      self.method = method
      schemaFile = SchemaFile(path: path, bytes: [])
      self.object = object
    }

    /// Path below the tree's root.
    var path: String { schemaFile.path }

    /// What the file says, read anew each time.
    var object: JSONObject {
      get { (try? JSON(parsing: schemaFile.bytes))?.objectValue ?? [:] }
      set { schemaFile.bytes = Array(FileLayout.text(.object(newValue)).utf8) }
    }
  }

  /// Name of the service and its folder.
  let name: String
  /// Whether the catalog marks methods that change something.
  let marksRisk: Bool
  private(set) var files: [File] = []
  /// Ids of all methods, those left out as well.
  private(set) var methods: [MethodID] = []
  private(set) var notes: [ImportNote] = []
  private var log: NoteLog
  private var names = UniqueNames()
  private var basePath = "/open-apis"

  /// Converts a service.
  ///
  /// - Parameters:
  ///   - name: Name of the service and its folder.
  ///   - service: What the catalog says.
  ///   - marksRisk: Whether the catalog marks methods that change something.
  init(_ name: String, _ service: JSONObject, marksRisk: Bool) {
    self.name = name
    self.marksRisk = marksRisk
    log = NoteLog(name)
    convert(service)
  }

  private mutating func convert(_ service: JSONObject) {
    let file = serviceFile(service)
    let resources = CatalogMembers.named(service["resources"] ?? .null)
    if resources == nil { log.add(.methodLeftOut, at: "resources", "Resources that are no object were left out.") }
    for (resource, value) in resources ?? [] { convert(resource: resource, value) }
    notes = log.notes + notes
    files.sort { $0.path < $1.path }
    files.insert(File(path: "\(name)/service.json", object: file), at: 0)
  }

  // MARK: - Service

  private mutating func serviceFile(_ service: JSONObject) -> JSONObject {
    let known: Set<String> = ["name", "version", "title", "description", "servicePath", "resources"]
    for (key, value) in service where !known.contains(key) && !value.isBlank {
      log.add(.unknownKey, "The key '\(key)' of a service is not known; it was left out.")
    }
    basePath = servicePath(service)
    let version = service.text("version") ?? versionInPath ?? "v1"
    if service.text("version") == nil { log.add(.textMade, "A service without a version got '\(version)'.") }
    let title = ProseCleaner.clean(service.text("title") ?? "")
    if title.isEmpty { log.add(.textMade, "A service without a title got its name as title.") }
    let description = ProseCleaner.sentence(ProseCleaner.clean(service.text("description") ?? ""))
    if description.isEmpty { log.add(.textMade, "A service without a description got its title as description.") }
    return [
      "name": .string(name), "version": .string(version), "title": .string(title.isEmpty ? name : title),
      "description": .string(description.isEmpty ? ProseCleaner.sentence(title.isEmpty ? name : title) : description),
      "basePath": .string(basePath),
    ]
  }

  private mutating func servicePath(_ service: JSONObject) -> String {
    guard let written = service.text("servicePath") else {
      log.add(.pathCorrected, at: "servicePath", "A service without a path begins at '/open-apis'.")
      return "/open-apis"
    }
    var path = written[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? "/"
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    let result = "/" + path.split(separator: "/").map { PathTemplate.encoded(String($0)) }.joined(separator: "/")
    if result != written { log.add(.pathCorrected, at: "servicePath", "The path was written the way of method files.") }
    return result
  }

  /// The last part of a path such as `/open-apis/im/v1`.
  private var versionInPath: String? {
    guard let last = basePath.split(separator: "/").last, last.first == "v", last.count > 1,
      last.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    return String(last)
  }

  // MARK: - Resources

  private mutating func convert(resource: String, _ json: JSON) {
    guard let object = json.objectValue else {
      return log.add(.methodLeftOut, at: resource, "A resource that is no object was left out.")
    }
    for (key, value) in object where !["name", "methods", "resources"].contains(key) && !value.isBlank {
      log.add(
        key == "description" ? .keyLeftOut : .unknownKey, at: resource,
        "The key '\(key)' of a resource has no place in method files; it was left out.")
    }
    for key in ["methods", "resources"] where CatalogMembers.named(object[key] ?? .null) == nil {
      log.add(.methodLeftOut, at: "\(resource).\(key)", "The \(key) of a resource are no object; they were left out.")
    }
    for (method, value) in CatalogMembers.named(object["methods"] ?? .null) ?? [] {
      convert(method: method, of: resource, value)
    }
    for (inner, value) in CatalogMembers.named(object["resources"] ?? .null) ?? [] {
      convert(resource: "\(resource).\(inner)", value)
    }
  }

  private mutating func convert(method: String, of resource: String, _ json: JSON) {
    let folder = Self.folder(resource)
    let plain = FileNames.plain(method)
    // A file of that name would be that of a service.
    let file = names.claim("\(folder)/\(plain == "service" ? "service_method" : plain)")
    let id = MethodID(service: name, resource: folder, name: String(file.dropFirst(folder.count + 1)))
    methods.append(id)
    var converter = MethodConverter(id, MethodConverter.Surroundings(basePath: basePath, marksRisk: marksRisk))
    if id.resource != resource || id.name != method {
      converter.log.add(.renamed, "The catalog calls the method '\(name).\(resource).\(method)'.")
    }
    let object = converter.convert(json)
    notes += converter.log.notes
    if let object { files.append(File(path: "\(name)/\(file).json", method: id, object: object)) }
  }

  /// The folder of a resource. Two names have a meaning of their own, and a folder is not to look like a file.
  private static func folder(_ resource: String) -> String {
    let name = FileNames.resource(resource)
    let lower = name.lowercased()
    return ["types", "shortcuts"].contains(lower) || lower.hasSuffix(".json") ? name + "_resource" : name
  }
}
