import SchemaModel

/// The words of a command line that name a method of a catalog.
struct MethodLine: Sendable, Hashable {
  /// The method.
  var id: MethodID
  /// Flags that name the catalog, such as `--schema ./api`; none for the one that a line means without them.
  var flags: [String] = []
  /// Whether a command of the tool goes by the method's words, so that `call` has to stand before its id.
  var isShadowed = false

  /// - Parameter id: The method.
  init(id: MethodID) {
    self.id = id
  }

  /// The words behind the name of the tool that call the method, such as `im chats create`.
  var call: String {
    (flags + [isShadowed ? "\(RawCall.callName) \(id)" : id.command]).joined(separator: " ")
  }

  /// The words behind the name of the tool that show the method, such as `schema im.chats.create`.
  var schema: String {
    (flags + ["\(RootCommands.schema.name) \(id)"]).joined(separator: " ")
  }
}

extension Catalog {
  /// The words of a command line that name a method.
  func line(for id: MethodID) -> MethodLine {
    var line = MethodLine(id: id)
    line.flags = flags
    line.isShadowed = RootCommands.isCommand(id.service) || alias(id.resource, of: id.service) != nil
    return line
  }

  /// Flags that a command line needs to mean this catalog.
  var flags: [String] {
    if case .folder(let folder) = origin { [CommonFlags.schema.spelling, folder.shellQuoted] } else { [] }
  }

  /// The tool with the flags that mean this catalog, for lines to be typed: `lark`, or `lark --schema ./api`.
  var tool: String { ([Tool.name] + flags).joined(separator: " ") }
}
