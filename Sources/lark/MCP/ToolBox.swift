import LarkCore
import LarkJSON
import SchemaModel

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
  /// What there is for this caller, sorted.
  let all: [ToolID]
  private let wording: ToolWording

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
    let caller = Caller(rawValue: identity.rawValue) ?? .bot
    var every: [ToolID] = []
    var usable: [ToolID] = []
    var shortcuts: [ShortcutID] = []
    for service in catalog.withShortcuts.sections {
      for shortcut in catalog.shortcutSummaries(of: service) {
        // Standard input is where the agent speaks.
        guard let command = ShortcutCommands.command(shortcut.id.description), !command.readsWhileItWorks else {
          continue
        }
        let id = ToolID.shortcut(shortcut.id)
        every.append(id)
        shortcuts.append(shortcut.id)
        // What saves a file in any case says where; others may do without.
        let needsFolder = shortcut.flags.contains(ToolArgument.output)
        if shortcut.identities.contains(caller), hasFolder || !needsFolder, !isReadOnly || shortcut.risk == .read {
          usable.append(id)
        }
      }
    }
    for service in catalog.services {
      for method in catalog.methods(of: service) {
        every.append(.method(method.id))
        if method.identities.contains(caller), !isReadOnly || method.risk == .read { usable.append(.method(method.id)) }
      }
    }
    names = ToolNames(every, reserved: [Self.findName, Self.callName])
    all = usable.sorted()
    var wording = ToolWording()
    for id in shortcuts { wording.shortcuts[id.name] = names.name(of: .shortcut(id)) }
    self.wording = wording
    listed = try Self.chosen(wanted, methods, among: all, every: every, names)
  }

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
    _ wanted: [String], _ methods: [String], among all: [ToolID], every: [ToolID], _ names: ToolNames
  ) throws(CommandError) -> [ToolID] {
    var chosen: [ToolID] = []
    let usable = Set(all)
    let named = Dictionary(every.map { ($0.description, $0) }, uniquingKeysWith: { first, _ in first })
    func add(_ patterns: [String], _ word: String, isPreset: Bool, flag: FlagSpec) throws(CommandError) {
      var isKnown = isPreset
      for pattern in patterns {
        var matching: [ToolID]
        if pattern.utf8.contains(UInt8(ascii: "*")) {
          let compiled = ToolPattern(pattern)
          matching = every.filter(compiled.matches)
        } else {
          matching = [named[pattern] ?? names.id(named: pattern)].compactMap(\.self)
        }
        if flag == MCPCommands.methods {
          matching.removeAll { if case .shortcut = $0 { true } else { false } }
        }
        if !matching.isEmpty { isKnown = true }
        chosen += matching.filter { usable.contains($0) && !chosen.contains($0) }.sorted()
      }
      guard isKnown else {
        let candidates = presets.keys.sorted() + every.map(\.description) + every.compactMap(names.name)
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
    guard let id = names.id(named: name) else { return all.first { $0.description == name } }
    return all.contains(id) ? id : nil
  }

  /// The tool of something.
  ///
  /// - Parameters:
  ///   - id: What it stands for.
  ///   - isCalled: Whether it will be called, for which the scopes of a shortcut have to be known.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func tool(_ id: ToolID, isCalled: Bool = false) throws(CommandError) -> AgentTool {
    switch id {
    case .shortcut(let id): tool(isCalled ? try catalog.shortcut(id) : try catalog.shortcutsAlone([id])[0])
    case .method(let id): tool(try catalog.contract(id))
    }
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
    // Files that are read together have their shared types read once.
    var tools: [ToolID: AgentTool] = [:]
    var methods: [MethodID] = []
    var shortcuts: [String: [ShortcutID]] = [:]
    for id in listed {
      switch id {
      case .shortcut(let id): shortcuts[id.service, default: []].append(id)
      case .method(let id): methods.append(id)
      }
    }
    for contract in try catalog.contracts(methods) { tools[.method(contract.method.id)] = tool(contract) }
    for ids in shortcuts.values {
      for shortcut in try catalog.shortcutsAlone(ids) { tools[.shortcut(shortcut.id)] = tool(shortcut) }
    }
    var definitions = listed.compactMap { tools[$0]?.definition }
    if listed.count < all.count { definitions += [findDefinition, callDefinition] }
    return definitions
  }

  /// What a client tells the model about the server as a whole.
  var instructions: String {
    var text = """
      Messages, chats, reactions, pins and the feed of Lark (Feishu). All calls are made as \
      \(identity == .user ? "the signed-in user" : "the app's bot"). Ids: chats oc_…, messages om_…, threads omt_…, users ou_….
      """
    if listed.count < all.count {
      text += " \(all.count - listed.count) more tools are not listed: \(Self.findName) finds them, \(Self.callName) calls them."
    }
    text += " A call that cannot be undone needs \"\(ToolArgument.confirmation)\": true: ask the user first."
    if hasFolder { text += " Files are read and saved below one open folder; give paths from there." }
    return text
  }
}

extension ToolWording {
  /// Sentences one after the other.
  func paragraph(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).map(text).filter { !$0.isEmpty }.joined(separator: ". ")
  }
}
