public import SchemaCompiler
public import SchemaModel

/// A module whose code is read.
public struct ScannedModule: Sendable {
  /// Name of the module.
  public var name: String
  /// Requests that the module declares.
  public var requests: [RequestName]
  /// Its Swift files.
  public var sources: [SchemaFile]

  /// - Parameters:
  ///   - name: Name of the module.
  ///   - requests: Requests that the module declares.
  ///   - sources: Its Swift files.
  public init(name: String, requests: [RequestName] = [], sources: [SchemaFile] = []) {
    self.name = name
    self.requests = requests
    self.sources = sources
  }
}

/// Which requests the code of some modules makes, as far as its text tells.
public struct RequestScan: Sendable {
  /// A request that the code names.
  public struct Use: Sendable {
    /// Module that declares the request.
    public var module: String
    /// The request.
    public var request: RequestName
    /// Where the code names it first.
    public var position: SourcePosition
  }

  /// The requests, each once, by name.
  public private(set) var uses: [Use] = []
  /// Whose clients the code makes or names; empty where it does neither.
  public private(set) var clients: Set<Caller> = []
  /// Code that may make requests which its text does not tell, by file and place.
  public private(set) var unresolved: [Diagnostic] = []

  /// Reads the code of all modules.
  ///
  /// A request counts wherever its type is named but for types inside of it, such as its reply. Type aliases of
  /// namespaces and extensions of them are followed.
  ///
  /// - Parameter modules: The modules; a name means the request of the module it stands in, or else that of the first
  ///   that has one of that name.
  public init(of modules: [ScannedModule]) {
    let outlines = modules.map { module in
      module.sources.sorted { $0.path < $1.path }.map { (file: $0.displayPath, outline: SourceOutline($0.bytes)) }
    }
    let all = outlines.joined().map(\.outline)
    for (module, files) in zip(modules, outlines) {
      var index = RequestIndex(for: module, among: modules)
      index.learnAliases(of: all)
      for (file, outline) in files { read(outline, of: file, with: index) }
    }
    uses.sort { ($0.request.path.joined(separator: "."), $0.module) < ($1.request.path.joined(separator: "."), $1.module) }
    unresolved.sort { $0.position < $1.position }
  }

  private mutating func read(_ outline: SourceOutline, of file: String, with index: RequestIndex) {
    for chain in outline.chains {
      let token = outline.tokens[chain.first]
      let position = SourcePosition(file: file, line: token.line, column: token.column)
      switch index.meaning(of: chain) {
      case .request(let entry): count(entry, at: position)
      case .ambiguousAlias(let name): unresolved.append(.ambiguousAlias(name, at: position))
      case .partOfRequest, .other: break
      }
    }
    clients.formUnion(ClientNames.clients(in: outline))
    unresolved += UnresolvedCode(outline, of: file, index: index).diagnostics
  }

  private mutating func count(_ entry: RequestIndex.Entry, at position: SourcePosition) {
    let isKnown = uses.contains { $0.module == entry.module && $0.request.method.id == entry.request.method.id }
    if !isKnown { uses.append(Use(module: entry.module, request: entry.request, position: position)) }
  }
}
