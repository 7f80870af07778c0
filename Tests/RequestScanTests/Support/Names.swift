import RequestScan
import SchemaCompiler
import SchemaModel

/// The requests and shortcuts that the tests' code may name.
enum Names {
  private static func service(_ name: String) -> String {
    """
    { "name": "\(name)", "version": "v1", "title": "T", "description": "D.", "basePath": "/open-apis/\(name)/v1" }
    """
  }

  private static func method(_ identities: String, _ data: String = "{}") -> String {
    """
    {
      "summary": "Do it.", "http": { "method": "POST", "path": "/open-apis/x" }, "identities": [\(identities)],
      "scopes": ["x:y"], "risk": "write", "data": \(data)
    }
    """
  }

  private static let shortcut = """
    {
      "summary": "Flag it.", "identities": ["user"], "risk": "write", "uses": ["im.chats.list"],
      "flags": { "message-id": { "type": "string", "required": true, "description": "The message." } },
      "examples": [
        { "summary": "Flag one", "command": "lark im +flag-create --message-id om_1" },
        { "summary": "Flag another", "command": "lark im +flag-create --message-id om_2" }
      ]
    }
    """

  private static let event = """
    {
      "summary": "It came.", "event": { "type": "im.message.receive_v1" }, "scopes": ["x:y"],
      "payload": { "message": { "type": "object", "properties": { "message_id": { "type": "string" } } } }
    }
    """

  /// `IM.Chats.Create`, `IM.Chats.List`, `IM.Chat.Members.Get`, `IM.Shortcuts.FlagCreate` and
  /// `IM.Events.MessageReceived`, as the library has them.
  static let library = module(
    "LarkAPI",
    [
      "im/service.json": service("im"),
      "im/chats/create.json": method(
        #""bot""#, #"{ "name": { "type": "string" }, "user_id_list": { "type": "array", "items": { "type": "string" } } }"#),
      "im/chats/list.json": method(#""user", "bot""#),
      "im/chat.members/get.json": method(#""user", "bot""#, #"{ "chat_id": { "type": "string", "required": true } }"#),
      "im/shortcuts/flag-create.json": shortcut,
      "im/events/message_received.json": event,
    ])

  /// `Acme.IM.Chats.Create` and `Acme.Desk.Tickets.Open`, in a namespace of their own.
  static let acme = module(
    "AcmeAPI",
    [
      "lark-bindings.json": #"{ "namespace": "Acme" }"#,
      "im/service.json": service("im"), "im/chats/create.json": method(#""bot""#, #"{ "title": { "type": "string" } }"#),
      "desk/service.json": service("desk"), "desk/tickets/open.json": method(#""bot""#),
    ])

  /// What declares the functions of shortcuts.
  static let functions = ScannedModule(
    name: "LarkIM",
    sources: [
      file(
        "FlagCreate.swift",
        """
        extension IM.Shortcuts.FlagCreate {
          public func run(with client: AnyLarkClient) {}
        }
        extension LarkClient where As == User {
          public func createFlag(_ messageID: String) async throws(LarkError) {
            try await run(IM.Shortcuts.FlagCreate(messageID: messageID))
          }
          public func flag<Place: Sendable>(at place: Place, body: () -> Void) async throws(LarkError) {
            let options = IM.Shortcuts.FlagCreate(messageID: "")
          }
          public func other() { print(IM.Shortcuts.FlagCreate.self) }
        }
        """)
    ],
    isLibrary: true)

  static func file(_ path: String, _ text: String) -> SchemaFile { SchemaFile(path: path, bytes: Array(text.utf8)) }

  private static func module(_ name: String, _ files: [String: String]) -> ScannedModule {
    let reading = SchemaReader.read(files.map { file($0.key, $0.value) })
    precondition(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    return ScannedModule(name: name, callables: CallableName.all(in: reading.schema, reading.settings), isLibrary: true)
  }

  /// The scan of one file of code, or of several.
  static func scan(_ code: String...) -> RequestScan {
    let sources = code.enumerated().map { file("\($0.offset + 1).swift", $0.element) }
    return RequestScan(of: [ScannedModule(name: "App", sources: sources), acme, functions, library])
  }
}

extension RequestScan {
  /// The names of what is used.
  var names: [String] { uses.map { $0.name.path.joined(separator: ".") } }
}
