import SchemaCompiler

/// Finds requests by the names that the code of one module has for them.
struct RequestIndex: Sendable {
  /// A request and the module that declares it.
  struct Entry: Sendable {
    var module: String
    var request: RequestName
  }

  /// What a chain of names comes to.
  enum Meaning: Sendable {
    /// The request itself: its type, an initializer, a value made of it.
    case request(Entry)
    /// A type inside of the request, such as its reply.
    case partOfRequest
    /// A type alias that stands for several types.
    case ambiguousAlias(String)
    case other
  }

  private let requests: [[String]: Entry]
  private let namespaces: Set<[String]>
  private let modules: Set<String>
  private var aliases: [String: Set<[String]>] = [:]

  /// Everything that a call may be made of, to guess what an initializer without a type makes.
  let entries: [Entry]

  /// - Parameters:
  ///   - own: The module whose code is read. Its own requests win over those of other modules with the same name.
  ///   - modules: All modules.
  init(for own: ScannedModule, among modules: [ScannedModule]) {
    let order = [own] + modules.filter { $0.name != own.name }
    entries = order.flatMap { module in module.requests.map { Entry(module: module.name, request: $0) } }
    requests = Dictionary(entries.map { ($0.request.path, $0) }, uniquingKeysWith: { first, _ in first })
    namespaces = Set(requests.keys.flatMap { path in (1...path.count).map { Array(path.prefix($0)) } })
    self.modules = Set(modules.map(\.name))
  }

  // MARK: Type aliases

  /// Learns `typealias Chats = IM.Chats` and its like.
  mutating func learnAliases(of outlines: [SourceOutline]) {
    for outline in outlines {
      for (chain, next) in zip(outline.chains, outline.chains.dropFirst()) {
        let isAlias = chain.first > 0 && outline.tokens[chain.first - 1].isKeyword("typealias")
        guard isAlias, chain.names.count == 1, outline.isSymbol("=", at: chain.end), next.first == chain.end + 1
        else { continue }
        aliases[chain.names[0], default: []].insert(fullName(next))
      }
    }
    keepAliasesOfRequests()
  }

  /// Drops the aliases of everything else: those are of no concern, however many there are of one name.
  private mutating func keepAliasesOfRequests() {
    var kept: Set<String> = []
    var count = -1
    while kept.count > count {
      count = kept.count
      for (name, meanings) in aliases where meanings.contains(where: { leadsToRequests($0, through: kept) }) {
        kept.insert(name)
      }
    }
    aliases = aliases.filter { kept.contains($0.key) }
  }

  /// The name with the namespace that an extension around it gives it.
  private func fullName(_ chain: SourceOutline.Chain) -> [String] {
    chain.scopes.map { $0 + chain.names }.first { namespaces.contains($0) } ?? chain.names
  }

  private func leadsToRequests(_ path: [String], through aliases: Set<String>) -> Bool {
    var path = path[...]
    if let first = path.first, modules.contains(first), path.count > 1 { path = path.dropFirst() }
    return namespaces.contains(Array(path)) || path.contains(where: aliases.contains)
  }

  // MARK: Looking up

  func meaning(of chain: SourceOutline.Chain) -> Meaning {
    var names = chain.names
    var scopes = chain.scopes
    // Aliases of aliases end; those that go in a circle do not compile.
    for _ in 0..<8 {
      let candidates = scopes.map { $0 + names } + [names]
      for candidate in candidates {
        switch meaning(ofPath: candidate[...]) {
        case .other: continue
        case let meaning: return meaning
        }
      }
      if let first = names.first, modules.contains(first) {
        switch meaning(ofPath: names[1...]) {
        case .other: break
        case let meaning: return meaning
        }
      }
      guard let place = names.firstIndex(where: { aliases[$0] != nil }), let meanings = aliases[names[place]] else { break }
      guard let path = meanings.first, meanings.count == 1 else { return .ambiguousAlias(names[place]) }
      names = path + names[(place + 1)...]
      scopes = []
    }
    return .other
  }

  private func meaning(ofPath path: ArraySlice<String>) -> Meaning {
    for count in stride(from: path.count, to: 0, by: -1) {
      guard let entry = requests[Array(path.prefix(count))] else { continue }
      let rest = path.dropFirst(count)
      return rest.first.map { ["init", "self", "Type"].contains($0) } ?? true ? .request(entry) : .partOfRequest
    }
    return .other
  }
}
