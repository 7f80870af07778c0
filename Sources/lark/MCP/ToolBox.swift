import LarkCore
import LarkJSON
import LarkShortcuts
import SchemaModel
import Synchronization

/// The tools of a server: all there are, and those that are listed. Whatever is not listed is found and called through two
/// more tools.
struct ToolBox: Sendable {
  /// Finds tools that are not listed.
  static let findName = "find_tool"
  /// Calls tools that are not listed.
  static let callName = "call_tool"

  let catalog: Catalog
  /// Who makes all calls.
  let identity: IdentityKind
  /// Whether only what reads is there.
  let isReadOnly: Bool
  /// Whether files can be read and saved.
  let hasFolder: Bool
  /// What is listed, in the order of the list.
  let listed: [ToolID]
  /// The names of all there are.
  let names: ToolNames
  /// Whether there are tools for this caller that are not listed.
  let hasMore: Bool
  private let every: [ToolID]
  private let offer: ToolOffer
  private let wording: ToolWording
  private let called = CalledTools()

  /// What there is for this caller, sorted. It is read anew each time: a server lists its tools without it.
  var all: [ToolID] { every.filter { offer.has($0) == true }.sorted() }

  /// - Parameters:
  ///   - catalog: What there is.
  ///   - identity: Who makes all calls.
  ///   - isReadOnly: Whether only what reads is there.
  ///   - hasFolder: Whether files can be read and saved.
  ///   - wanted: Presets, services, patterns and names to list; empty: the default preset.
  ///   - methods: Patterns of methods to list besides.
  /// - Throws: A validation error for a word that means nothing.
  init(
    _ catalog: Catalog, identity: IdentityKind, isReadOnly: Bool, hasFolder: Bool, wanted: [String], methods: [String]
  ) throws(CommandError) {
    self.catalog = catalog
    self.identity = identity
    self.isReadOnly = isReadOnly
    self.hasFolder = hasFolder
    // By their paths alone: a file is opened when it matters what stands in it.
    let shortcuts = catalog.withShortcuts.sections
      .flatMap { service in catalog.shortcuts(of: service).map { ShortcutID(service: service, name: $0) } }
      .filter { !Self.isInteractive($0) }
    every = shortcuts.map(ToolID.shortcut) + catalog.sections.flatMap(catalog.methodIDs).map(ToolID.method)
    offer = ToolOffer(
      catalog: catalog, caller: Caller(rawValue: identity.rawValue) ?? .bot, isReadOnly: isReadOnly,
      hasFolder: hasFolder)
    names = ToolNames(every, reserved: [Self.findName, Self.callName])
    var wording = ToolWording()
    for id in shortcuts { wording.shortcuts[id.name] = names.name(of: .shortcut(id)) }
    self.wording = wording
    listed = try Self.chosen(wanted, methods, among: every, offer, names)
    let known = Set(listed)
    hasMore = every.contains { [offer] in !known.contains($0) && offer.has($0) == true }
  }

  /// Whether a shortcut reads standard input while it works, which is where the agent speaks.
  private static func isInteractive(_ id: ShortcutID) -> Bool { interactive.contains(id.description) }

  private static let interactive = Set(ShortcutName.allCases.filter { $0.command.readsWhileItWorks }.map(\.rawValue))

  // MARK: Choosing

  /// Lists with a name.
  static let presets: [String: [String]] = [
    "default": [
      "im.+messages-send", "im.+messages-reply", "im.+messages-edit", "im.messages.delete", "im.messages.forward",
      "im.+chat-messages-list", "im.+messages-mget", "im.+messages-search", "im.+threads-messages-list",
      "im.+messages-resources-download", "im.+chat-search", "im.+chat-list", "im.+chat-create", "im.+chat-update",
      "im.chats.get", "im.chats.link", "im.chat.members.get", "im.chat.members.create", "im.chat.members.delete",
      "im.reactions.create", "im.reactions.list", "im.pins.create", "im.pins.list",
    ],
    "messages": [
      "im.+messages-*", "im.+chat-messages-list", "im.+threads-messages-list", "im.messages.*", "im.threads.*",
      "im.reactions.*", "im.pins.*",
    ],
    "chats": ["im.+chat-create", "im.+chat-list", "im.+chat-search", "im.+chat-update", "im.chats.*", "im.chat.*"],
    "feed": ["im.+feed-*", "im.+flag-*", "im.feed*", "im.app_feed_card*"],
    "none": [],
  ]

  private static func chosen(
    _ wanted: [String], _ methods: [String], among every: [ToolID], _ offer: ToolOffer, _ names: ToolNames
  ) throws(CommandError) -> [ToolID] {
    var chosen: [ToolID] = []
    func add(_ patterns: [String], _ word: String, isPreset: Bool, flag: FlagSpec) throws(CommandError) {
      var isKnown = isPreset
      for pattern in patterns {
        var matching: [ToolID]
        if pattern.utf8.contains(UInt8(ascii: "*")) {
          let compiled = ToolPattern(pattern)
          matching = every.filter(compiled.matches).sorted()
        } else {
          matching = [names.id(pattern)].compactMap(\.self)
        }
        if flag == MCPCommands.methods {
          matching.removeAll { if case .shortcut = $0 { true } else { false } }
        }
        for id in matching where !chosen.contains(id) {
          guard let isThere = offer.has(id) else { continue }
          isKnown = true
          if isThere { chosen.append(id) }
        }
      }
      guard isKnown else {
        let tools = every.filter { offer.has($0) != nil }
        let candidates = presets.keys.sorted() + tools.map(\.description) + tools.compactMap(names.name)
        let suggestions = Suggestions.suggestions(for: word, among: candidates)
        let hint =
          suggestions.first.map { "did you mean '\($0)'?" }
          ?? "there are the presets \(presets.keys.sorted().joined(separator: ", ")), services, and patterns such as im.chats.*"
        throw .invalidArgument(
          "\(flag.spelling): '\(Echo.safe(word))' names no tool", hint: hint,
          params: [.init(flag.spelling, reason: "names no tool", suggestions: suggestions)])
      }
    }
    let services = Set(every.map(\.service))
    for word in wanted.isEmpty ? ["default"] : wanted {
      if let preset = presets[word] {
        try add(preset, word, isPreset: true, flag: MCPCommands.tools)
      } else {
        try add([services.contains(word) ? "\(word).*" : word], word, isPreset: false, flag: MCPCommands.tools)
      }
    }
    for word in methods {
      guard !word.contains("+") else {
        throw .invalidArgument(
          "\(MCPCommands.methods.spelling): '\(Echo.safe(word))' is for shortcuts",
          hint: "give it to \(MCPCommands.tools.spelling)",
          params: [.init(MCPCommands.methods.spelling, reason: "is for shortcuts")])
      }
      try add([word], word, isPreset: false, flag: MCPCommands.methods)
    }
    return chosen
  }

  // MARK: Tools

  /// What a tool stands for that is listed or not; nil where there is none for this caller.
  ///
  /// - Parameter name: The name of a tool, or what command lines call it.
  func id(named name: String) -> ToolID? {
    names.id(name).flatMap { offer.has($0) == true ? $0 : nil }
  }

  /// The tool of something.
  ///
  /// - Parameters:
  ///   - id: What it stands for.
  ///   - isCalled: Whether it will be called, for which the scopes of a shortcut have to be known.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func tool(_ id: ToolID, isCalled: Bool = false) throws(CommandError) -> AgentTool {
    if isCalled, let tool = called.tools.withLock({ $0[id] }) { return tool }
    let tool =
      switch id {
      case .shortcut(let id): tool(isCalled ? try catalog.shortcut(id) : try catalog.shortcutsAlone([id])[0])
      case .method(let id): tool(try catalog.contract(id))
      }
    if isCalled { called.tools.withLock { $0[id] = tool } }
    return tool
  }

  /// Tools that were called, so that each of them is read once.
  private final class CalledTools: Sendable {
    let tools = Mutex<[ToolID: AgentTool]>([:])
  }

  private func tool(_ shortcut: SchemaModel.Shortcut) -> AgentTool {
    let caller = Caller(rawValue: identity.rawValue) ?? .bot
    return AgentTool(
      name: name(of: .shortcut(shortcut.id)), target: .shortcut(shortcut),
      arguments: ToolArgument.arguments(of: shortcut, for: caller, in: wording, hasFolder: hasFolder),
      description: wording.paragraph([shortcut.summary, shortcut.description]))
  }

  private func tool(_ contract: MethodContract) -> AgentTool {
    let method = contract.method
    return AgentTool(
      name: name(of: .method(method.id)), target: .method(contract),
      arguments: ToolArgument.arguments(of: contract, in: wording),
      description: wording.paragraph([method.summary, method.description, method.identityNote]))
  }

  private func name(of id: ToolID) -> String { names.name(of: id) ?? ToolNames.name(id) }

  /// The list of tools.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func definitions() throws(CommandError) -> [JSON] {
    // Files that are read together have their shared types read once. Methods and shortcuts have none in common and
    // take as long, so they are read side by side: clients wait for the list before they do anything.
    let (methods, shortcuts) = try SideBySide.values(methodDefinitions, shortcutDefinitions)
    let found = methods.merging(shortcuts) { first, _ in first }
    var definitions = listed.compactMap { found[$0] }
    if hasMore { definitions += [findDefinition, callDefinition] }
    return definitions
  }

  private func methodDefinitions() throws(CommandError) -> [ToolID: JSON] {
    let methods = listed.compactMap { if case .method(let id) = $0 { id } else { nil } }
    var definitions: [ToolID: JSON] = [:]
    for contract in try catalog.contracts(methods, withReplies: false) {
      definitions[.method(contract.method.id)] = tool(contract).definition
    }
    return definitions
  }

  private func shortcutDefinitions() throws(CommandError) -> [ToolID: JSON] {
    let shortcuts = listed.compactMap { if case .shortcut(let id) = $0 { id } else { nil } }
    var definitions: [ToolID: JSON] = [:]
    for ids in Dictionary(grouping: shortcuts, by: \.service).values {
      for shortcut in try catalog.shortcutsAlone(ids) {
        definitions[.shortcut(shortcut.id)] = tool(shortcut).definition
      }
    }
    return definitions
  }

  /// What a client tells the model about the server as a whole.
  var instructions: String {
    var text = """
      Messages, chats, reactions, pins and the feed of Lark (Feishu). All calls are made as \
      \(identity == .user ? "the signed-in user" : "the app's bot"). Ids: chats oc_…, messages om_…, threads omt_…, users ou_….
      """
    if hasMore { text += " More tools are not listed: \(Self.findName) finds them, \(Self.callName) calls them." }
    text += " A call that cannot be undone needs \"\(ToolArgument.confirmation)\": true: ask the user first."
    if hasFolder { text += " Files are read and saved below one open folder; give paths from there." }
    return text
  }
}

/// Which tools a server has for its caller.
struct ToolOffer: Sendable {
  let catalog: Catalog
  /// Who makes all calls.
  let caller: Caller
  /// Whether only what reads is there.
  let isReadOnly: Bool
  /// Whether files can be read and saved.
  let hasFolder: Bool

  /// Whether the caller may use it here; nil where a file is of no tool at all, as that of an event.
  func has(_ id: ToolID) -> Bool? {
    switch id {
    case .shortcut(let id):
      guard let shortcut = catalog.shortcutSummary(of: id) else { return nil }
      // What saves a file in any case says where; others may do without.
      let needsFolder = shortcut.flags.contains(ToolArgument.output)
      return shortcut.identities.contains(caller) && (hasFolder || !needsFolder)
        && (!isReadOnly || shortcut.risk == .read)
    case .method(let id):
      guard let method = catalog.methodSummary(of: id) else { return nil }
      return method.identities.contains(caller) && (!isReadOnly || method.risk == .read)
    }
  }
}

extension ToolWording {
  /// Sentences one after the other.
  func paragraph(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).map(text).filter { !$0.isEmpty }.joined(separator: ". ")
  }
}
