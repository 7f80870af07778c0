import SchemaModel

/// A command of plain words that stands for a shortcut or a method: `lark im send-message`.
///
/// It exists where what it stands for does. Its help says what that is.
struct CommandAlias: Sendable {
  /// What a command stands for.
  enum Target: Sendable, Hashable {
    /// A shortcut, with all of its flags.
    case shortcut(ShortcutID)
    /// A method, whose fields the command's own flags fill.
    case method(MethodID)

    /// The words that call it, such as `im +messages-send`.
    var command: String {
      switch self {
      case .shortcut(let id): id.command
      case .method(let id): id.command
      }
    }
  }

  /// The service that it belongs to.
  let service: String
  /// The word behind the service.
  let word: String
  /// What it does, in one sentence.
  let summary: String
  /// What it stands for.
  let target: Target
  /// What a caller should know beyond the summary, and beyond what it stands for.
  let discussion: String
  /// Flags that fill the fields of a method.
  let flags: [FlagSpec]
  /// The arguments of a line to learn from.
  let example: String

  private init(
    _ word: String, _ summary: String, _ target: Target, discussion: String = "", flags: [FlagSpec] = [],
    example: String
  ) {
    service = "im"
    self.word = word
    self.summary = summary
    self.target = target
    self.discussion = discussion
    self.flags = flags
    self.example = example
  }

  /// The words that call it, such as `im send-message`.
  var name: String { "\(service) \(word)" }

  /// What it stands for, without the service.
  var targetWords: String { String(target.command.dropFirst(service.count + 1)) }

  // MARK: Flags

  /// A chat.
  static let chatID = FlagSpec("chat-id", .text(name: "oc_…"), "Id of the chat", isRequired: true)
  /// Who is added or removed.
  static let userID = FlagSpec(
    "user-id", .text(name: "ou_…"), "Whom: ids of users, or of the apps of bots (cli_…); with commas between",
    isRequired: true, isRepeatable: true)
  /// The message that is reacted to.
  static let messageID = FlagSpec("message-id", .text(name: "om_…"), "Id of the message", isRequired: true)
  /// The emoji of a reaction.
  static let emoji = FlagSpec(
    "emoji", .text(name: "emoji"),
    "The emoji: its character, a name such as :+1:, or the platform's key such as THUMBSUP",
    isRequired: true)
  /// The file to upload.
  static let file = FlagSpec(
    "file", .path(name: "path"), "File to upload; - reads standard input", isRequired: true)

  // MARK: All of them

  /// Adds people to a chat.
  static let addMember = CommandAlias(
    "add-member", "Add users or bots to a chat.", .method(members("create")), flags: [chatID, userID],
    example: "--chat-id oc_a0553eda9014c201e6969b478895c230 --user-id ou_7d8a6e6df7621556ce0d21922b676706 --as bot")

  /// Removes people from a chat.
  static let removeMember = CommandAlias(
    "remove-member", "Remove users or bots from a chat.", .method(members("delete")),
    discussion: "One that is named needs no confirmation, since add-member undoes it; several need --yes.",
    flags: [chatID, userID],
    example: "--chat-id oc_a0553eda9014c201e6969b478895c230 --user-id ou_7d8a6e6df7621556ce0d21922b676706 --as bot")

  /// Reacts to a message.
  static let addReaction = CommandAlias(
    "add-reaction", "Add an emoji reaction to a message.",
    .method(MethodID(service: "im", resource: "reactions", name: "create")), flags: [messageID, emoji],
    example: "--message-id om_dc13264520392913993dd051dba21dcf --emoji ':+1:' --as user")

  /// Uploads a file.
  static let uploadFile = CommandAlias(
    "upload-file", "Upload a file and answer its key, for messages of whoever uploaded it.",
    .method(MethodID(service: "im", resource: "files", name: "create")),
    discussion: "The upload sends nothing: send the key with 'lark im +messages-send --file <key>', or give the file "
      + "itself there, which does both. A key belongs to no chat; --chat-id may be given all the same.",
    flags: [file, optional(chatID, "Chat that the file is meant for; the upload is the same for every chat")],
    example: "--file ./report.pdf --as bot")

  /// All of them, by word.
  static let all: [CommandAlias] = [
    addMember, addReaction,
    CommandAlias(
      "list-messages", "List the messages of a chat or of a direct chat, made readable.",
      .shortcut(ShortcutID(service: "im", name: "chat-messages-list")),
      discussion: "--limit is another name of --page-size.",
      example: "--chat-id oc_a0553eda9014c201e6969b478895c230 --limit 20 --as user"),
    removeMember,
    CommandAlias(
      "send-message", "Send a message to a chat or to a user.",
      .shortcut(ShortcutID(service: "im", name: "messages-send")),
      example: "--chat-id oc_a0553eda9014c201e6969b478895c230 --text 'Standup at 10:00' --as user"),
    uploadFile,
  ]

  private static func members(_ name: String) -> MethodID {
    MethodID(service: "im", resource: "chat.members", name: name)
  }

  private static func optional(_ flag: FlagSpec, _ summary: String) -> FlagSpec {
    var flag = flag
    flag.isRequired = false
    flag.summary = summary
    return flag
  }

  /// The flags of a method's command that it has besides its own; a caller's wishes about the call go on through them.
  static let handedOn = [
    CommonFlags.identity, CommonFlags.format, CommonFlags.json, CommonFlags.dryRun, CommonFlags.timeout,
  ]
}

extension Catalog {
  /// The commands of plain words of a service whose targets there are, by word.
  func aliases(of service: String) -> [CommandAlias] {
    guard origin == .builtIn else { return withShortcuts.aliases(of: service) }
    return CommandAlias.all.filter { $0.service == service && hasTarget(of: $0) }
  }

  /// The words behind a service that are commands by themselves: shortcuts with their plus sign, and plain ones.
  func words(of service: String) -> [String] {
    shortcuts(of: service).map { "+\($0)" } + aliases(of: service).map(\.word)
  }

  /// The command of a word behind a service; nil where there is none.
  func alias(_ word: String, of service: String) -> CommandAlias? {
    guard origin == .builtIn else { return withShortcuts.alias(word, of: service) }
    return CommandAlias.all.first { $0.word == word && $0.service == service && hasTarget(of: $0) }
  }

  private func hasTarget(of alias: CommandAlias) -> Bool {
    switch alias.target {
    case .shortcut(let id): shortcuts(of: id.service).contains(id.name)
    case .method(let id): isCallable(id)
    }
  }

  /// What a command of plain words accepts.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func command(for alias: CommandAlias) throws(CommandError) -> CommandSpec {
    guard origin == .builtIn else { return try withShortcuts.command(for: alias) }
    var flags = alias.flags
    var discussion = ["Stands for '\(Tool.name) \(alias.target.command)'"]
    switch alias.target {
    case .shortcut(let id):
      let spec = ShortcutCall.command(for: try shortcut(id))
      flags = spec.flags
      discussion[0] += ", with the same flags."
      discussion += spec.discussion
    case .method(let id):
      let method = try contract(id).method
      discussion[0] += ": the flags fill its fields."
      if let note = method.identityNote { discussion.append(note) }
      flags += CommandAlias.handedOn
      if method.risk == .highRiskWrite { flags.append(CommonFlags.yes) }
    }
    if !alias.discussion.isEmpty { discussion.append(alias.discussion) }
    return CommandSpec(
      alias.name, alias.summary, discussion: discussion, flags: flags,
      examples: [.init("\(Tool.name) \(alias.name) \(alias.example)", "")])
  }
}
