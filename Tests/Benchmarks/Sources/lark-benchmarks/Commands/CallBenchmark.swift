/// `lark`, started to make one call to a server on this machine.
enum CallBenchmark {
  static func run(_ settings: Settings) throws {
    let lark = try Program.built("lark", settings)
    try LoopbackPlatform.run { try measure(lark, $0, runs: settings.runs(60)) }
  }

  private static func measure(_ lark: String, _ server: String, runs: Int) throws {
    let token = ["LARK_BASE_URL": server, "LARK_TENANT_ACCESS_TOKEN": "t-benchmark"]
    let app = ["LARK_BASE_URL": server, "LARK_APP_ID": "cli_benchmark", "LARK_APP_SECRET": "secret"]
    let get = ["im", "chats", "get", "--as", "bot", "--params", #"{"chat_id":"oc_1"}"#]
    let create = ["im", "chats", "create", "--as", "bot", "--data", #"{"name":"Rollout"}"#]

    var table = Table("call, whole process, ms", columns: ProcessFigures.columns)
    func add(_ name: String, _ arguments: [String], _ environment: [String: String]) throws {
      var command = Command(lark, arguments)
      command.environment = environment
      guard try !command.text().isEmpty else { throw BenchmarkError("lark says nothing") }
      table.add(name, try ProcessFigures(runs: runs).cells(command))
    }
    try add("lark im chats get, --dry-run", get + ["--dry-run"], token)
    try add("lark im chats get, token in the environment", get, token)
    try add("lark im chats get, app id and secret (two requests)", get, app)
    try add("lark im chats create, token in the environment", create, token)
    let send = ["im", "+messages-send", "--as", "bot", "--chat-id", "oc_1", "--text", "Build done"]
    try add("lark im +messages-send --text, token in the environment", send, token)
    let user = ["LARK_BASE_URL": server, "LARK_USER_ACCESS_TOKEN": "u-benchmark"]
    let list = ["im", "+chat-messages-list", "--as", "user", "--chat-id", "oc_1"]
    try add("lark im +chat-messages-list, 22 messages (4 requests)", list, user)
    table.print()
  }
}
