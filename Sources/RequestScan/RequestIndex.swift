import SchemaCompiler
import SchemaModel

/// Finds requests, shortcuts and events by the names that the code of one module has for them.
struct RequestIndex: Sendable {
  /// A request, a shortcut or an event, and the module that declares it.
  struct Entry: Sendable {
    var module: String
    var name: CallableName
  }

  /// What a chain of names comes to.
  enum Meaning: Sendable {
    /// The type of a request or an event, an initializer or a value of it; or a shortcut.
    case use(Entry)
    /// Another type inside of one, such as its reply.
    case part
    /// A type alias that stands for several types.
    case ambiguousAlias(String)
    case other
  }

  private let byPath: [[String]: Entry]
  private let namespaces: Set<[String]>
  private let modules: Set<String>
  private var aliases: [String: Set<[String]>] = [:]
  private var shortcutsByFunction: [SourceOutline.Function: [Entry]] = [:]
  /// Names that the module declares itself and that begin the names of others' requests.
  private let shadows: Set<String>
  /// Functions that the module declares itself and that are called like those of shortcuts.
  private let ownFunctions: Set<String>

  /// All requests and shortcuts, to guess what an initializer without a type makes.
  let entries: [Entry]

  /// - Parameters:
  ///   - own: The module whose code is read. What it declares itself wins over what others call the same.
  ///   - modules: All modules.
  ///   - outlines: The code of all modules.
  ///   - ownOutlines: The code of the module itself.
  init(
    for own: ScannedModule, among modules: [ScannedModule], with outlines: [SourceOutline], own ownOutlines: [SourceOutline]
  ) {
    let order = [own] + modules.filter { $0.name != own.name }
    entries = order.flatMap { module in module.callables.map { Entry(module: module.name, name: $0) } }
    byPath = Dictionary(entries.map { ($0.name.path, $0) }, uniquingKeysWith: { first, _ in first })
    namespaces = Set(byPath.keys.flatMap { path in (1...path.count).map { Array(path.prefix($0)) } })
    self.modules = Set(modules.map(\.name))
    let ownNames = Set(own.callables.compactMap(\.path.first))
    let roots = Set(byPath.keys.compactMap(\.first)).subtracting(ownNames)
    let declared = ownOutlines.reduce(into: Set<String>()) { $0.formUnion($1.declaredNames) }
    shadows = roots.intersection(declared)
    ownFunctions = ownOutlines.reduce(into: Set<String>()) { $0.formUnion($1.functionsOfOneValue) }
    for outline in outlines { learnAliases(of: outline) }
    keepAliasesOfRequests()
    for outline in outlines { learnFunctions(of: outline) }
  }

  // MARK: Type aliases

  /// `typealias Chats = IM.Chats` and its like.
  private mutating func learnAliases(of outline: SourceOutline) {
    for (chain, next) in zip(outline.chains, outline.chains.dropFirst()) {
      guard outline.declaresAlias(chain), chain.names.count == 1, outline.isSymbol("=", at: chain.end), next.first == chain.end + 1
      else { continue }
      aliases[chain.names[0], default: []].insert(fullName(next))
    }
  }

  /// The name with the namespace that an extension around it gives it.
  private func fullName(_ chain: SourceOutline.Chain) -> [String] {
    chain.scopes.map { $0 + chain.names }.first { namespaces.contains($0) } ?? chain.names
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

  private func leadsToRequests(_ path: [String], through aliases: Set<String>) -> Bool {
    var path = path[...]
    if let first = path.first, modules.contains(first), path.count > 1 { path = path.dropFirst() }
    return namespaces.contains(Array(path)) || path.contains(where: aliases.contains)
  }

  // MARK: Functions of shortcuts

  /// The functions of a client that make a shortcut, to run it.
  private mutating func learnFunctions(of outline: SourceOutline) {
    for chain in outline.chains where chain.scopes.first == ["LarkClient"] && outline.isSymbol("(", at: chain.end) {
      guard case .use(let entry) = meaning(of: chain), case .shortcut = entry.name.kind,
        let function = outline.function(around: chain)
      else { continue }
      shortcutsByFunction[function, default: []].append(entry)
    }
  }

  /// The shortcuts that a function of a client stands for; none for any other function.
  func shortcuts(calledBy function: SourceOutline.Function) -> [Entry] { shortcutsByFunction[function] ?? [] }

  /// Whether a function of the module itself may be meant where one of a shortcut is called.
  func isOwnFunction(_ name: String) -> Bool { ownFunctions.contains(name) }

  /// Whether a chain begins with a name that the module declares itself, so that it may not be what others call so.
  func isShadowed(_ chain: SourceOutline.Chain) -> Bool { chain.names.first.map(shadows.contains) ?? false }

  // MARK: Looking up

  func meaning(of chain: SourceOutline.Chain) -> Meaning {
    var names = chain.names
    var scopes = chain.scopes
    // Aliases of aliases end; those that go in a circle do not compile.
    for _ in 0..<8 {
      let inModule = names.first.map(modules.contains) == true ? [Array(names.dropFirst())] : []
      for candidate in scopes.map({ $0 + names }) + [names] + inModule {
        switch meaning(ofPath: candidate[...]) {
        case .other: continue
        case let meaning: return meaning
        }
      }
      guard let place = placeOfAlias(in: names), let meanings = aliases[names[place]] else { break }
      guard let path = meanings.first, meanings.count == 1 else { return .ambiguousAlias(names[place]) }
      names = path + names[(place + 1)...]
      scopes = []
    }
    return .other
  }

  /// The first name that is an alias and not a namespace of that name: `Chats`, but not in `IM.Chats`.
  private func placeOfAlias(in names: [String]) -> Int? {
    names.indices.first { aliases[names[$0]] != nil && !namespaces.contains(Array(names[...$0])) }
  }

  private func meaning(ofPath path: ArraySlice<String>) -> Meaning {
    for count in stride(from: path.count, to: 0, by: -1) {
      guard let entry = byPath[Array(path.prefix(count))] else { continue }
      guard let member = path.dropFirst(count).first else { return .use(entry) }
      return Self.membersInUse(of: entry.name).contains(member) ? .use(entry) : .part
    }
    return .other
  }

  /// What code names that calls, and not what it does with an answer.
  private static func membersInUse(of name: CallableName) -> Set<String> {
    switch name.kind {
    case .request: ["init", "self", "Type"]
    case .shortcut: ["init", "self", "Type"]
    case .event: ["event", "init", "self", "Type"]
    }
  }
}
