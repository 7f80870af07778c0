/// Which file of a tree is what, as its path says.
struct TreeLayout: Sendable {
  /// A folder with a `service.json`.
  struct ServiceFolder: Sendable {
    var name: String
    var serviceFile: SchemaFile
    /// Files in resource folders: methods, and events where they say so.
    var methods: [(id: MethodID, file: SchemaFile)] = []
    var types: [(id: TypeID, file: SchemaFile)] = []
    var shortcuts: [(id: ShortcutID, file: SchemaFile)] = []
    /// Corrections of the other files.
    var overrides: SchemaFile?
    /// Files that hold no part of the schema themselves.
    var attachments: [SchemaFile] = []

    /// The files that corrections may be about.
    var files: [SchemaFile] {
      [serviceFile] + methods.map(\.file) + types.map(\.file) + shortcuts.map(\.file)
    }
  }

  /// A folder without a `service.json` whose files are about elements.
  struct ElementFolder: Sendable {
    var name: String
    /// The folder's path, with a final slash.
    var path: String
    var elements: [(id: ElementID, file: SchemaFile)] = []
    var types: [(id: TypeID, file: SchemaFile)] = []
  }

  /// Folders of element sets by path.
  private(set) var elementFolders: [ElementFolder] = []
  /// Folders by path.
  private(set) var services: [ServiceFolder] = []
  /// What the tree asks of its bindings: the first `lark-bindings.json` outside every service folder.
  private(set) var bindingsFile: SchemaFile?
  /// Files that belong to no service.
  private(set) var strays: [SchemaFile] = []
  /// Shared types by the path of their file.
  private(set) var types: [FilePath: TypeID] = [:]
  /// Files in resource folders.
  private(set) var resourceFiles: [FilePath: SchemaFile] = [:]
  /// Files that stand where they may not, which needs no second diagnostic.
  private(set) var misplaced: Set<FilePath> = []
  /// What is wrong with the paths.
  private(set) var diagnostics: [Diagnostic] = []

  /// The file with the overrides of a file, both as messages show them.
  var overridesByFile: [String: String] {
    var result: [String: String] = [:]
    for folder in services {
      guard let overrides = folder.overrides else { continue }
      for file in folder.files { result[file.displayPath] = overrides.displayPath }
    }
    return result
  }

  /// Names of folders that mean something else than a resource.
  static let reservedNames = ["types", "shortcuts"]
  /// What makes a folder a service.
  private static let serviceName = "service.json"
  /// Corrections of the files of a service, beside its `service.json`.
  private static let overridesName = "overrides.json"
  /// What the last import wrote, beside `service.json`.
  private static let importRecordName = "imported.json"
  /// Files that are no part of the schema wherever they stand.
  private static let otherFiles: Set<String> = ["method.schema.json"]

  /// Sorts the files of a tree.
  init(_ files: [SchemaFile]) {
    let all = files.filter { $0.path.hasSuffix(".json") }.sorted { $0.path < $1.path }
      .map { (file: $0, path: FilePath($0.path)) }
    let unique = withoutCollisions(all)
    var folders = Set(unique.filter { $0.path.fileName == Self.serviceName }.map(\.path.folder))
    // Outside of services, where no method can be called so, capitals are a slip.
    let slips = unique.filter { file, path in
      path.fileName != Self.serviceName && path.fileName.lowercased() == Self.serviceName && !path.folder.isEmpty
        && Self.outermost(of: path, in: folders) == nil
    }
    folders.formUnion(slips.map(\.path.folder))
    let slipped = Set(slips.map(\.path))
    for (file, path) in slips { reportCapitals(file, path, Self.serviceName) }
    var placed: [(file: SchemaFile, path: FilePath, folder: ArraySlice<String>)] = []
    var indexes: [ArraySlice<String>: Int] = [:]
    for (file, path) in unique {
      if path.fileName == BindingSettings.fileName {
        placeBindings(file, path, services: folders)
        continue
      }
      if path.fileName.lowercased() == BindingSettings.fileName, Self.outermost(of: path, in: folders) == nil {
        reportCapitals(file, path, BindingSettings.fileName)
        continue
      }
      guard let folder = Self.outermost(of: path, in: folders) else {
        if path.segments == ["service.json"] {
          reportRootService(file)
        } else {
          strays.append(file)
        }
        continue
      }
      if path.folder == folder, path.fileName == Self.serviceName || slipped.contains(path) {
        indexes[folder] = services.count
        addService(file, path)
      } else {
        placed.append((file, path, folder))
      }
    }
    for (file, path, folder) in placed {
      guard let index = indexes[folder] else { continue }
      place(file, path, below: folder, inServiceAt: index)
    }
    placeElements()
  }

  // MARK: - Files of element sets

  /// Takes folders in which a file says that it is about an element out of the files of no service.
  private mutating func placeElements() {
    let paths = strays.map { FilePath($0.path) }
    var indexes: [ArraySlice<String>: Int] = [:]
    for (file, path) in zip(strays, paths) where !path.folder.isEmpty && indexes[path.folder] == nil && file.isElement {
      indexes[path.folder] = elementFolders.count
      addElementFolder(path.folder, file)
    }
    guard !indexes.isEmpty else { return }
    var rest: [SchemaFile] = []
    for (file, path) in zip(strays, paths) {
      let parent = path.folder.dropLast()
      if let index = indexes[path.folder] {
        guard !Self.otherFiles.contains(path.fileName) else { continue }
        checkPlainName(path.stem, of: file, what: "element")
        elementFolders[index].elements.append((ElementID(set: elementFolders[index].name, name: path.stem), file))
      } else if path.folder.last == "types", let index = indexes[parent] {
        checkPlainName(path.stem, of: file, what: "type")
        let id = TypeID(service: elementFolders[index].name, name: path.stem)
        types[path] = id
        elementFolders[index].types.append((id, file))
      } else {
        rest.append(file)
      }
    }
    strays = rest
  }

  private mutating func addElementFolder(_ folder: ArraySlice<String>, _ file: SchemaFile) {
    let name = folder.last ?? ""
    if !Names.isPlain(name) {
      report(
        .invalidName, file, "element folder \(Wording.quoted(name)) holds other characters than letters, digits and '_'",
        remedy: "rename the folder")
    }
    let other = services.first { $0.name == name }?.serviceFile.path ?? elementFolders.first { $0.name == name }?.path
    if let other {
      report(
        .duplicateService, file, "the element folder is called \(Wording.quoted(name)) like that of \(other)",
        remedy: "rename one of the two folders")
    }
    elementFolders.append(ElementFolder(name: name, path: folder.map { "\($0)/" }.joined()))
  }

  /// The outermost service folder that a file is in: a resource folder does not become a service by a stray file.
  private static func outermost(of path: FilePath, in folders: Set<ArraySlice<String>>) -> ArraySlice<String>? {
    let folder = path.folder
    return folder.indices.lazy.map { folder[...$0] }.first { folders.contains($0) }
  }

  private mutating func placeBindings(_ file: SchemaFile, _ path: FilePath, services: Set<ArraySlice<String>>) {
    if let folder = Self.outermost(of: path, in: services) {
      reportBindings(file, path, inService: folder.joined(separator: "/"))
    } else if let first = bindingsFile {
      reportBindings(file, path, after: first)
    } else {
      bindingsFile = file
    }
  }

  // MARK: - Files of a service

  private mutating func addService(_ file: SchemaFile, _ path: FilePath) {
    let name = path.folder.last ?? ""
    if Self.isReserved(name) {
      report(
        .reservedName, file, "a service cannot be called \(Wording.quoted(name))", remedy: "rename the folder")
    } else if !Names.isPlain(name) {
      report(
        .invalidName, file, "service name \(Wording.quoted(name)) holds other characters than letters, digits and '_'",
        remedy: "rename the folder")
    }
    if let first = services.first(where: { $0.name == name }) {
      report(
        .duplicateService, file,
        "service \(Wording.quoted(name)) is declared twice, first in \(first.serviceFile.path)",
        remedy: "rename one of the folders or move their files together")
    }
    services.append(ServiceFolder(name: name, serviceFile: file))
  }

  private mutating func place(
    _ file: SchemaFile, _ path: FilePath, below folder: ArraySlice<String>, inServiceAt index: Int
  ) {
    let inside = path.segments.dropFirst(folder.count)
    let service = folder.joined(separator: "/")
    guard !Self.otherFiles.contains(path.fileName) else { return }
    switch inside.count {
    case 1 where path.fileName == Self.overridesName:
      services[index].overrides = file
      services[index].attachments.append(file)
    case 1 where path.fileName == Self.importRecordName:
      services[index].attachments.append(file)
    case 2:
      let parent = inside[inside.startIndex]
      if path.fileName == "service.json" {
        reportNestedService(file, path, in: service)
      } else if parent == "types" {
        addType(file, path, toServiceAt: index)
      } else if parent == "shortcuts" {
        addShortcut(file, path, toServiceAt: index)
      } else {
        addMethod(file, path, resource: parent, toServiceAt: index)
      }
    default:
      misplaced.insert(path)
      guard path.fileName != "service.json" else { return reportNestedService(file, path, in: service) }
      report(
        .misplacedFile, file, "\(Wording.quoted(path.text)) is neither a method nor a shared type by its place",
        remedy: """
          put methods into \(service)/<resource>/, shared types into \(service)/types/ and shortcuts into \
          \(service)/shortcuts/
          """)
    }
  }

  private mutating func addType(_ file: SchemaFile, _ path: FilePath, toServiceAt index: Int) {
    checkPlainName(path.stem, of: file, what: "type")
    let id = TypeID(service: services[index].name, name: path.stem)
    types[path] = id
    services[index].types.append((id, file))
  }

  private mutating func addShortcut(_ file: SchemaFile, _ path: FilePath, toServiceAt index: Int) {
    if !Names.isFlag(path.stem) {
      report(
        .invalidName, file,
        "shortcut name \(Wording.quoted(path.stem)) holds other characters than small letters, digits and inner hyphens",
        remedy: "rename the file")
    }
    services[index].shortcuts.append((ShortcutID(service: services[index].name, name: path.stem), file))
  }

  private mutating func addMethod(
    _ file: SchemaFile, _ path: FilePath, resource: String, toServiceAt index: Int
  ) {
    if Self.isReserved(resource) {
      report(
        .reservedName, file, "a resource cannot be called \(Wording.quoted(resource))",
        remedy: "rename the folder; 'types' and 'shortcuts' are written in small letters")
    } else if !Names.isResource(resource) {
      report(
        .invalidName, file,
        "resource name \(Wording.quoted(resource)) holds other characters than letters, digits, '_' and inner dots",
        remedy: "rename the folder")
    }
    checkPlainName(path.stem, of: file, what: "method")
    let id = MethodID(service: services[index].name, resource: resource, name: path.stem)
    resourceFiles[path] = file
    services[index].methods.append((id, file))
  }

  private mutating func checkPlainName(_ name: String, of file: SchemaFile, what: String) {
    guard !Names.isPlain(name) else { return }
    report(
      .invalidName, file, "\(what) name \(Wording.quoted(name)) holds other characters than letters, digits and '_'",
      remedy: "rename the file")
  }

  private static func isReserved(_ name: String) -> Bool {
    reservedNames.contains(name.lowercased())
  }
}

// MARK: - Diagnostics

extension TreeLayout {
  private mutating func report(_ check: Check, _ file: SchemaFile, _ message: String, remedy: String) {
    var log = DiagnosticLog(file: file.displayPath)
    log.report(check, at: DiagnosticLog.start, message, remedy: remedy)
    diagnostics += log.diagnostics
  }

  private mutating func reportCapitals(_ file: SchemaFile, _ path: FilePath, _ name: String) {
    report(
      .invalidName, file, "\(Wording.quoted(path.text)) has capitals in its name", remedy: "call the file '\(name)'")
  }

  private mutating func reportRootService(_ file: SchemaFile) {
    report(
      .misplacedFile, file, "'service.json' stands in no folder that would name the service",
      remedy: "move it into a folder called like the service")
  }

  private mutating func reportBindings(_ file: SchemaFile, _ path: FilePath, inService folder: String) {
    report(
      .misplacedFile, file, "\(Wording.quoted(path.text)) is inside of service folder \(Wording.quoted(folder))",
      remedy: "move it beside the folder; it speaks of all services")
  }

  private mutating func reportBindings(_ file: SchemaFile, _ path: FilePath, after first: SchemaFile) {
    report(
      .misplacedFile, file, "\(Wording.quoted(path.text)) is the second after \(Wording.quoted(first.path))",
      remedy: "keep one of them; it speaks of all services")
  }

  private mutating func reportNestedService(_ file: SchemaFile, _ path: FilePath, in service: String) {
    misplaced.insert(path)
    report(
      .misplacedFile, file, "\(Wording.quoted(path.text)) is inside of service folder \(Wording.quoted(service))",
      remedy: "move the inner service out of it; no method can be called 'service'")
  }

  /// The files without those whose generated file would be that of another: its name is the path with dots for slashes,
  /// and file systems may not tell small letters from capitals.
  private mutating func withoutCollisions(
    _ files: [(file: SchemaFile, path: FilePath)]
  ) -> [(file: SchemaFile, path: FilePath)] {
    var first: [String: SchemaFile] = [:]
    return files.filter { file, path in
      let flatName = path.segments.joined(separator: ".").lowercased()
      guard let other = first[flatName] else {
        first[flatName] = file
        return true
      }
      guard other.path != file.path else {
        report(
          .fileNameCollision, file, "\(Wording.quoted(file.path)) is given twice", remedy: "give every file once")
        return false
      }
      report(
        .fileNameCollision, file,
        "\(Wording.quoted(file.path)) and \(Wording.quoted(other.path)) differ only in capitals or in dots for slashes",
        remedy: "rename one of them; both would become one generated file")
      return true
    }
  }
}
