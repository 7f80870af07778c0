public import SchemaModel

/// Turns a schema into Swift: schema → names → outline → text. Pure: no file, no clock, no environment.
public enum BindingCompiler {
  /// The Swift bindings of a schema, handed over one by one, so that none has to be kept. Those of element sets come
  /// first.
  ///
  /// - Parameters:
  ///   - schema: A schema without errors.
  ///   - options: What is asked of the bindings.
  ///   - receive: Takes a Swift file and the path of the schema file that it was made from: one for every service, type,
  ///     method, event and element that is bound, and one for the namespace around them, made from `lark-bindings.json`.
  /// - Returns: Names that collide. Then there were no files.
  package static func compile<Failure: Error>(
    _ schema: Schema, options: BindingOptions = BindingOptions(),
    _ receive: (_ file: GeneratedFile, _ source: String) throws(Failure) -> Void
  ) throws(Failure) -> [Diagnostic] {
    let settings = options.settings
    let (bound, diagnostics) = Binder.bind(schema.selected(by: settings), inside: settings.namespace)
    guard diagnostics.isEmpty else { return diagnostics.sorted { $0.position < $1.position } }
    let access = settings.access == .internal ? "" : settings.access.rawValue
    func add(
      _ declarations: SwiftDeclaration..., alias: SwiftDeclaration? = nil, source: String, needsCore: Bool = true
    ) throws(Failure) {
      try addAll(declarations + (alias.map { [$0] } ?? []), source: source, needsCore: needsCore)
    }
    func addAll(
      _ declarations: [SwiftDeclaration], source: String, needsCore: Bool = true, imports: [String]? = nil
    ) throws(Failure) {
      let file = SwiftFile(
        header: header(source), imports: imports ?? (needsCore ? importLines(settings.access) : []),
        declarations: declarations)
      let name = FileName.swift(forSchema: source, below: options.folder)
      try receive(GeneratedFile(name: name, text: SwiftPrinter.print(file)), source)
    }
    if let namespace = settings.namespace {
      let outline = ServiceOutline(access: access)
      try add(
        outline.declaration(namespace), alias: bound.outerAlias.map { outline.alias($0, of: namespace.name) },
        source: namespace.source, needsCore: false)
    }
    func add(_ type: BoundSharedType) throws(Failure) {
      let declaration = StructureOutline(access: access).declaration(
        type.declaration,
        documentation: Documentation.type(
          type.type.field.description ?? "Shared type `\(type.type.id.name)`.", source: type.type.source))
      let scope = SwiftTypeDeclaration(
        keyword: .extension, name: type.scope.joined(separator: "."), members: [declaration])
      try add(.type(scope), source: type.type.source, needsCore: type.declaration.needsCore)
    }
    for set in bound.elementSets {
      let structures = StructureOutline(access: access)
      for type in set.types { try add(type) }
      for element in set.elements {
        try addAll(structures.declarations(element, in: set), source: element.element.source)
      }
    }
    for service in bound.services {
      let outline = ServiceOutline(access: access)
      try add(
        outline.declaration(service), alias: service.alias.map { outline.alias($0, of: service.namespace) },
        source: service.service.source)
      for type in service.types { try add(type) }
      // What runs shortcuts is written by hand, in this package: the types would be of no use elsewhere.
      for shortcut in options.withShortcuts ? service.shortcuts : [] {
        try addAll(
          [ShortcutOutline.declaration(shortcut)], source: shortcut.shortcut.source,
          imports: ShortcutOutline.imports(shortcut))
      }
      for event in service.events {
        try add(StructureOutline(access: access).declaration(event), source: event.event.source)
      }
      for method in service.methods {
        try add(RequestOutline(access: access).declaration(method), source: method.method.source)
      }
    }
    return []
  }

  /// What keeps a schema from being compiled: names that collide in Swift, and values that give none.
  ///
  /// - Parameter schema: A schema without errors.
  public static func nameProblems(in schema: Schema) -> [Diagnostic] {
    Binder.bind(schema).1
  }

  private static func importLines(_ access: BindingSettings.Access) -> [String] {
    switch access {
    case .public: return ["public import LarkCore"]
    case .internal: return ["import LarkCore"]
    case .package:
      // A plain import elsewhere in the module means a public one here, unless the module says otherwise, and Swift
      // does not take a plain one beside one for the package.
      return [
        "#if hasFeature(InternalImportsByDefault)", "  package import LarkCore", "#else", "  import LarkCore", "#endif",
      ]
    }
  }

  private static func header(_ source: String) -> [String] {
    ["Generated from \(source) by lark-codegen. Do not edit: change the schema and generate again."]
  }
}
