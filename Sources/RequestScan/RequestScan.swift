public import SchemaCompiler
public import SchemaModel

/// A module whose code is read.
public struct ScannedModule: Sendable {
  /// Name of the module.
  public var name: String
  /// Requests, shortcuts and events that the module declares.
  public var callables: [CallableName]
  /// Its Swift files.
  public var sources: [SchemaFile]
  /// Whether only declarations of its code count, and not the requests that it makes.
  public var isLibrary: Bool

  /// - Parameters:
  ///   - name: Name of the module.
  ///   - callables: Requests and shortcuts that the module declares.
  ///   - sources: Its Swift files.
  ///   - isLibrary: Whether only declarations of its code count, and not the requests that it makes.
  public init(
    name: String, callables: [CallableName] = [], sources: [SchemaFile] = [], isLibrary: Bool = false
  ) {
    self.name = name
    self.callables = callables
    self.sources = sources
    self.isLibrary = isLibrary
  }
}

/// Which requests, shortcuts and events the code of some modules uses, as far as its text tells.
public struct RequestScan: Sendable {
  /// A request, a shortcut or an event that the code uses.
  public struct Use: Sendable {
    /// Module that declares it.
    public var module: String
    /// The request, shortcut or event.
    public var name: CallableName
    /// Where the code names it first.
    public var position: SourcePosition
  }

  /// The requests, shortcuts and events, each once, by name.
  public private(set) var uses: [Use] = []
  /// Whose clients the code makes or names; empty where it does neither.
  public private(set) var clients: Set<Caller> = []
  /// Code that may make requests which its text does not tell, by file and place.
  public private(set) var unresolved: [Diagnostic] = []

  /// Reads the code of all modules.
  ///
  /// A request counts wherever its type is named but for types inside of it, such as its reply; a shortcut, too, and where
  /// a function is called that runs it; an event like a request. Type aliases and extensions of namespaces are followed.
  ///
  /// - Parameter modules: The modules; a name means what the module declares that it stands in, or else what the first
  ///   does that has one of that name.
  public init(of modules: [ScannedModule]) {
    let files = modules.map { module in
      module.sources.sorted { $0.path < $1.path }.map { (name: $0.displayPath, outline: SourceOutline($0.bytes)) }
    }
    let outlines = files.joined().map(\.outline)
    for (module, files) in zip(modules, files) where !module.isLibrary && !files.isEmpty {
      let index = RequestIndex(for: module, among: modules, with: outlines, own: files.map(\.outline))
      for file in files { read(file.outline, of: file.name, with: index) }
    }
    uses.sort { ($0.name.path.joined(separator: "."), $0.module) < ($1.name.path.joined(separator: "."), $1.module) }
    unresolved.sort { $0.position < $1.position }
  }

  private mutating func read(_ outline: SourceOutline, of file: String, with index: RequestIndex) {
    for chain in outline.chains where !outline.declaresAlias(chain) {
      switch index.meaning(of: chain) {
      case .use(let entry) where index.isShadowed(chain):
        unresolved.append(.shadowed(entry.name, by: chain.names[0], at: outline.position(of: chain.first, in: file)))
      case .use(let entry): count(entry, at: outline.position(of: chain.first, in: file))
      case .ambiguousAlias(let name):
        unresolved.append(.ambiguousAlias(name, at: outline.position(of: chain.first, in: file)))
      case .part, .other: break
      }
    }
    for call in outline.memberCalls {
      for entry in index.shortcuts(calledBy: call.function) {
        let position = outline.position(of: call.place, in: file)
        if call.function.label == nil, index.isOwnFunction(call.function.name) {
          unresolved.append(.ownFunction(call.function.name, entry.name, at: position))
        } else {
          count(entry, at: position)
        }
      }
    }
    clients.formUnion(ClientNames.clients(in: outline))
    unresolved += UnresolvedCode(outline, of: file, index: index).diagnostics
  }

  private mutating func count(_ entry: RequestIndex.Entry, at position: SourcePosition) {
    guard !uses.contains(where: { $0.module == entry.module && $0.name.id == entry.name.id }) else { return }
    uses.append(Use(module: entry.module, name: entry.name, position: position))
  }
}
