import LarkJSON
import Testing

@Suite("Command lines that mean nothing")
struct UnknownNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var message: String
    var hint: String
    var suggestions: [String] = []

    var testDescription: String { "lark " + arguments.joined(separator: " ") }
  }

  private static let resources = "\(RawMethods.resources.joined(separator: ", "))"

  static let cases = [
    Case(
      arguments: ["sheets"], message: "unknown command 'sheets'",
      hint: "Available: api, auth, call, card, cardkit, completion, config, doctor, event, help, im, mcp, mock, schema, scopes, skills, version, whoami; see 'lark --help'"),
    Case(
      arguments: ["shema", "im"], message: "unknown command 'shema'",
      hint: """
        did you mean 'schema'? Available: api, auth, call, card, cardkit, completion, config, doctor, event, help, im, mcp, mock, schema, scopes, skills, version, whoami; \
        see 'lark --help'
        """,
      suggestions: ["schema"]),
    Case(
      arguments: ["im.chats.create"], message: "unknown command 'im.chats.create'",
      hint: "put spaces between the parts: 'lark im <resource> <method>'; only 'lark schema' takes dots"),
    Case(
      arguments: ["--verbose"], message: "unknown flag --verbose",
      hint: "flags of a command come after its name; 'lark --help' lists the commands"),
    Case(
      arguments: ["im", "chat", "create"], message: "unknown resource 'chat'",
      hint:
        "did you mean 'chats'? Available: \(RawMethods.resources.joined(separator: ", ")); see 'lark im --help'",
      suggestions: ["chats", "chat.tabs", "chat_button"]),
    Case(
      arguments: ["im", "chats", "creat"], message: "unknown method 'creat'",
      hint: "did you mean 'create'? Available: create, delete, get, link, search_v1, update; see 'lark im chats --help'",
      suggestions: ["create"]),
    Case(
      arguments: ["im", "flags"], message: "the method of im.flags is missing",
      hint: "im.flags is used through shortcuts, which 'lark im --help' lists; its methods: cancel, create, list"),
    Case(
      arguments: ["im", "flags", "lst"], message: "unknown method 'lst'",
      hint:
        "im.flags is used through shortcuts, which 'lark im --help' lists; did you mean 'list'? Available: cancel, create, list; see 'lark im --help'",
      suggestions: ["list"]),
    Case(
      arguments: ["im", "messages-send", "--text", "hi"], message: "unknown resource 'messages-send'",
      hint: "did you mean '+messages-send'? Available: \(resources); see 'lark im --help'",
      suggestions: ["+messages-send", "send-message", "messages"]),
    Case(
      arguments: ["im", "create-chat"], message: "unknown resource 'create-chat'",
      hint: "did you mean '+chat-create'? Available: \(resources); see 'lark im --help'",
      suggestions: ["+chat-create"]),
    Case(
      arguments: ["im", "send"], message: "unknown resource 'send'",
      hint: "did you mean '+messages-send'? Available: \(resources); see 'lark im --help'",
      suggestions: ["+messages-send", "send-message"]),
    Case(
      arguments: ["im", "messages", "send"], message: "unknown method 'send'",
      hint:
        "did you mean 'im +messages-send'? Available: delete, forward, merge_forward, patch, push_follow_up, read_users, update, urgent_app, urgent_phone, urgent_sms; see 'lark im messages --help'",
      suggestions: ["im +messages-send", "im send-message"]),
    Case(
      arguments: ["add-member"], message: "unknown command 'add-member'",
      hint:
        "did you mean 'im add-member'? Available: api, auth, call, card, cardkit, completion, config, doctor, event, help, im, mcp, mock, schema, scopes, skills, version, whoami; see 'lark --help'",
      suggestions: ["im add-member"]),
    Case(
      arguments: ["im", "--as", "user", "chats", "get"],
      message: "the resource and the method must come before --as",
      hint: "write 'lark im …' with flags at the end; 'lark im --help' lists what there is"),
    Case(
      arguments: ["im", "chats", "--as", "user", "get"], message: "the method must come before --as",
      hint: "write 'lark im chats …' with flags at the end; 'lark im chats --help' lists what there is"),
    Case(
      arguments: ["schema", "im", "--formt", "pretty"], message: "unknown flag --formt",
      hint: "did you mean --format? see 'lark schema --help'", suggestions: ["--format"]),
    Case(
      arguments: ["schema", "im", "--format", "xml"], message: "--format does not take 'xml'",
      hint: "did you mean 'html'? --format takes json, pretty, html; see 'lark schema --help'", suggestions: ["html"]),
    Case(
      arguments: ["schema", "im", "--format", "prety"], message: "--format does not take 'prety'",
      hint: "did you mean 'pretty'? --format takes json, pretty, html; see 'lark schema --help'",
      suggestions: ["pretty"]),
    Case(
      arguments: ["schema", "im", "--format"], message: "--format needs a value",
      hint: "give one: --format json|pretty|html; see 'lark schema --help'"),
    Case(
      arguments: ["schema", "--json", "--format", "pretty"], message: "--json and --format pretty ask for two layouts",
      hint: "leave one of them out"),
    Case(
      arguments: ["completion"], message: "<shell> is missing",
      hint: "add it: bash, zsh, fish; see 'lark completion --help'", suggestions: ["bash", "zsh", "fish"]),
    Case(
      arguments: ["completion", "tcsh"], message: "unknown shell 'tcsh'",
      hint: "Available: bash, fish, zsh; see 'lark completion --help'", suggestions: ["bash", "fish", "zsh"]),
    Case(
      arguments: ["version", "now"], message: "unexpected argument 'now'",
      hint: "take it out, or put quotes around a value that has spaces; see 'lark version --help'"),
  ]

  @Test("end with 2 and say what there is", arguments: cases)
  func unknown(_ this: Case) async throws {
    let result = try await Command.run(Command.lark, this.arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    let failure = try result.failure
    #expect(failure["type"] == "validation")
    #expect(failure["subtype"] == "invalid_argument")
    #expect(failure["message"]?.stringValue == this.message)
    #expect(failure["hint"]?.stringValue == this.hint)
    let param = failure["params"]?[0]
    #expect(failure["param"] == param?["name"])
    #expect((param?["suggestions"]?.arrayValue ?? []).compactMap(\.stringValue) == this.suggestions)
  }

  @Test("the whole envelope of one")
  func envelope() async throws {
    let result = try await Command.lark("im", "chats", "creat")
    #expect(
      result.error == """
        {
          "ok": false,
          "error": {
            "type": "validation",
            "subtype": "invalid_argument",
            "message": "unknown method 'creat'",
            "hint": "did you mean 'create'? Available: create, delete, get, link, search_v1, update; see 'lark im chats --help'",
            "param": "creat",
            "params": [
              {
                "name": "creat",
                "reason": "unknown method",
                "suggestions": [
                  "create"
                ]
              }
            ]
          }
        }

        """)
  }
}
