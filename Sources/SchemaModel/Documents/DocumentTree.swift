import LarkJSON

/// All files of a tree, each read by itself.
struct DocumentTree {
  /// A service with its files.
  struct ServiceDocument {
    /// What `service.json` says; nil where it cannot be read.
    let service: Service?
    let methods: [MethodDocument]
    let events: [EventDocument]
    let types: [TypeDocument]
    let shortcuts: [ShortcutDocument]
  }

  /// A set of elements with its files.
  struct ElementSetDocument {
    let name: String
    let folder: String
    let elements: [ElementDocument]
    let types: [TypeDocument]
  }

  private(set) var services: [ServiceDocument] = []
  private(set) var elementSets: [ElementSetDocument] = []
  /// Methods that have a file, even one that cannot be read.
  private(set) var methodIDs: Set<MethodID> = []
  /// What `lark-bindings.json` says.
  private(set) var settings = BindingSettings()
  /// What is wrong with single files.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the files of a tree.
  init(reading layout: TreeLayout) {
    for folder in layout.services {
      methodIDs.formUnion(folder.methods.map(\.id))
      var overrides = Overrides(of: folder, in: layout)
      let service = read(folder.serviceFile, in: layout, &overrides) { reader, root in
        reader.service(root, inFolder: folder.name)
      }
      var methods: [MethodDocument] = []
      var events: [EventDocument] = []
      for (id, file) in folder.methods {
        switch read(file, in: layout, &overrides, { reader, root in reader.resourceFile(root, id: id) }) {
        case .method(let method)?: methods.append(method)
        case .event(let event)?: events.append(event)
        case nil: break
        }
      }
      let types = folder.types.compactMap { id, file in
        read(file, in: layout, &overrides) { reader, root in reader.sharedType(root, id: id) }
      }
      let shortcuts = folder.shortcuts.compactMap { id, file in
        read(file, in: layout, &overrides) { reader, root in reader.shortcut(root, id: id) }
      }
      let start = folder.serviceFile.path.count - "service.json".count
      diagnostics += overrides.diagnostics(among: folder.files.map { String($0.path.dropFirst(start)) })
      services.append(
        ServiceDocument(service: service, methods: methods, events: events, types: types, shortcuts: shortcuts))
    }
    for folder in layout.elementFolders {
      let elements = folder.elements.compactMap { id, file in
        read(file, in: layout) { reader, root in reader.element(root, id: id) }
      }
      let types = folder.types.compactMap { id, file in
        read(file, in: layout) { reader, root in reader.sharedType(root, id: id) }
      }
      elementSets.append(
        ElementSetDocument(name: folder.name, folder: folder.path, elements: elements, types: types))
    }
    if let file = layout.bindingsFile {
      let methods = layout.services.flatMap { $0.methods.map(\.id) }
      let document = SchemaDocument(parsing: file)
      settings = read(document, document.root, in: layout) { reader, root in
        reader.bindingSettings(root, methods: methods)
      } ?? settings
    }
  }

  private mutating func read<Document>(
    _ file: SchemaFile, in layout: TreeLayout, _ overrides: inout Overrides,
    _ body: (inout DocumentReader, JSONNode) -> Document?
  ) -> Document? {
    let document = SchemaDocument(parsing: file, overrides: overrides.displayPath)
    return read(document, overrides.apply(to: document.root, of: file), in: layout, body)
  }

  private mutating func read<Document>(
    _ file: SchemaFile, in layout: TreeLayout, _ body: (inout DocumentReader, JSONNode) -> Document?
  ) -> Document? {
    let document = SchemaDocument(parsing: file)
    return read(document, document.root, in: layout, body)
  }

  private mutating func read<Document>(
    _ document: SchemaDocument, _ root: JSONNode?, in layout: TreeLayout,
    _ body: (inout DocumentReader, JSONNode) -> Document?
  ) -> Document? {
    guard let root else {
      diagnostics += document.log.diagnostics
      return nil
    }
    var reader = DocumentReader(document, layout: layout)
    let result = body(&reader, root)
    diagnostics += reader.log.diagnostics
    return result
  }

  /// What the files say: all that could be read of them.
  var schema: Schema {
    var names: Set<String> = []
    let scopes = Dictionary(
      services.flatMap(\.methods).map { ($0.id, $0.scopes) }, uniquingKeysWith: { first, _ in first })
    let services = services.compactMap { document -> Service? in
      // Of two services with one name the second is only looked through for mistakes.
      guard var service = document.service, names.insert(service.name).inserted else { return nil }
      service.methods = document.methods.compactMap(\.method).sorted { $0.id < $1.id }
      service.events = document.events.compactMap(\.event).sorted { $0.id < $1.id }
      service.types = document.types.map(\.sharedType).sorted { $0.id < $1.id }
      service.shortcuts = document.shortcuts.compactMap(\.shortcut).sorted { $0.id < $1.id }
      for index in service.shortcuts.indices { service.shortcuts[index].takeScopes { scopes[$0] } }
      return service
    }
    let elementSets = elementSets.map { document in
      ElementSet(
        name: document.name, folder: document.folder,
        elements: document.elements.compactMap(\.element).sorted { $0.id < $1.id },
        types: document.types.map(\.sharedType).sorted { $0.id < $1.id })
    }
    return Schema(
      services: services.sorted { $0.name < $1.name }, elementSets: elementSets.sorted { $0.name < $1.name })
  }
}
