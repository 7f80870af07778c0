/// Which scopes open which methods or let which events come, and which scopes a set of them needs.
///
/// Read from packed text, because a literal of many rows takes the compiler minutes.
public struct ScopeTable: Sendable {
  /// What a row is about.
  public enum Kind: String, Sendable, Hashable {
    /// A method of the platform.
    case method = "raw"
    /// A method that is used through shortcuts only.
    case methodOfShortcuts = "shortcut"
    /// A shortcut, with the scopes that it needs with flags as they are by default.
    case shortcut = "+"
    /// An event, whose scopes let it come to the bot.
    case event
  }

  /// The row of a method, a shortcut or an event.
  public struct Row: Sendable, Hashable {
    /// Id, such as `im.chats.create` or `im.shortcuts.chat-create`; of an event its type, such as `im.message.receive_v1`.
    public let method: String
    /// Who may call it.
    public let identities: Set<IdentityKind>
    /// What the row is about.
    public let kind: Kind
    /// Scopes that open it, for each identity.
    public let rule: ScopeRule
  }

  /// The rows, in the order of the text.
  public let rows: [Row]
  /// Lines of the text that are no rows; empty for a table that was generated.
  public let unreadLines: [String]
  private let indexByMethod: [String: Int]

  /// Reads a table: one method, shortcut or event a line, its columns separated by tabs.
  ///
  /// The columns are id, kind (``Kind``), identities (`user,bot`), the rule for users and the one for
  /// bots. A rule is made of `any:a,b` and `all:a,b` with spaces between, each as often as needed; `-` stands for one that
  /// is not known.
  ///
  /// - Parameter text: The packed text.
  public init(packed text: String) {
    var rows: [Row] = []
    var unread: [String] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      if let row = ScopeTableParser.row(line) { rows.append(row) } else { unread.append(String(line)) }
    }
    self.init(rows: rows, unreadLines: unread)
  }

  /// Puts tables together, such as those of several services. Of two rows about one method the first counts.
  ///
  /// - Parameter tables: The tables.
  public init(_ tables: [ScopeTable]) {
    self.init(rows: tables.flatMap(\.rows), unreadLines: tables.flatMap(\.unreadLines))
  }

  private init(rows: [Row], unreadLines: [String]) {
    self.rows = rows
    self.unreadLines = unreadLines
    indexByMethod = Dictionary(rows.enumerated().map { ($1.method, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of a method; nil when the table has none.
  ///
  /// - Parameter method: Id of the method.
  public subscript(method: String) -> Row? {
    indexByMethod[method].map { rows[$0] }
  }

  /// The methods that a scope opens, or helps to open, in the order of the table.
  ///
  /// - Parameters:
  ///   - scope: The scope.
  ///   - identity: Who calls; nil: anybody.
  public func methods(openedBy scope: Scope, for identity: IdentityKind? = nil) -> [String] {
    let identities = identity.map { [$0] } ?? IdentityKind.allCases
    return rows.filter { row in
      identities.contains { caller in
        row.identities.contains(caller) && row.rule[caller].scopes.contains(scope)
      }
    }.map(\.method)
  }
}
