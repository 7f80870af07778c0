public import SchemaModel

/// Turns a schema into Swift: schema → names → outline → text. Pure: no file, no clock, no environment.
public enum BindingCompiler {
  /// What a compilation gives.
  public struct Output: Sendable {
    /// A Swift file for every service, type, method and event that is bound, by the path of its schema file; and one for the
    /// namespace around them, by the path of `lark-bindings.json`.
    public var files: [String: GeneratedFile]
    /// Names that collide.
    public var diagnostics: [Diagnostic]
  }

  /// The Swift bindings of a schema.
  ///
  /// - Parameters:
  ///   - schema: A schema without errors.
  ///   - options: What is asked of the bindings.
  /// - Returns: The files, and the names that collide. With collisions there are no files.
  public static func compile(_ schema: Schema, options: BindingOptions = BindingOptions()) -> Output {
    let settings = options.settings
    let (bound, diagnostics) = Binder.bind(schema.selected(by: settings), inside: settings.namespace)
    guard diagnostics.isEmpty else {
      return Output(files: [:], diagnostics: diagnostics.sorted { $0.position < $1.position })
    }
    let access = settings.access == .internal ? "" : settings.access.rawValue
    var files: [String: GeneratedFile] = [:]
    func add(_ declaration: SwiftDeclaration, source: String, needsCore: Bool = true) {
      let file = SwiftFile(
        header: header(source), imports: needsCore ? importLines(settings.access) : [], declarations: [declaration])
      files[source] = GeneratedFile(
        name: FileName.swift(forSchema: source, below: options.folder), text: SwiftPrinter.print(file))
    }
    if let namespace = settings.namespace {
      add(ServiceOutline(access: access).declaration(namespace), source: namespace.source, needsCore: false)
    }
    for service in bound.services {
      add(ServiceOutline(access: access).declaration(service), source: service.service.source)
      for type in service.types {
        let structures = StructureOutline(access: access)
        let declaration = structures.declaration(
          type.declaration,
          documentation: Documentation.type(
            type.type.field.description ?? "Shared type `\(type.type.id.name)`.", source: type.type.source))
        let scope = SwiftTypeDeclaration(
          keyword: .extension, name: type.scope.joined(separator: "."), members: [declaration])
        add(.type(scope), source: type.type.source, needsCore: type.declaration.needsCore)
      }
      for shortcut in service.shortcuts {
        add(ShortcutOutline(access: access).declaration(shortcut), source: shortcut.shortcut.source)
      }
      for event in service.events {
        add(StructureOutline(access: access).declaration(event), source: event.event.source)
      }
      for method in service.methods {
        add(RequestOutline(access: access).declaration(method), source: method.method.source)
      }
    }
    return Output(files: files, diagnostics: [])
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
