import SchemaModel

/// The commands that call one method of the platform as it is: `lark im chats create`, and `lark api` for the rest.
enum RawCall {
  /// Path, query and header fields.
  static let params = FlagSpec(
    "params", .text(name: "json"),
    "Fields of path, query and headers, as one JSON object; @file reads a file, - reads standard input")
  /// The body.
  static let data = FlagSpec(
    "data", .text(name: "json"), "Fields of the body, as JSON; @file reads a file, - reads standard input")
  /// A file to upload.
  static let file = FlagSpec(
    "file", .path(name: "[field=]path"),
    "File to upload, relative paths below the working directory; - reads standard input")
  /// Sends what the schema would refuse.
  static let noValidate = FlagSpec("no-validate", .none, "Send as given, without checking against the schema")
  /// Items on a page, for endpoints whose fields are not known.
  static let pageSize = FlagSpec(
    "page-size", .integer(name: "n", in: 1...Int.max), "Ask for so many items a page")

  /// The command of a method.
  ///
  /// Only flags that mean something are there: `--data` where the HTTP method has a body, `--file` where a field is a
  /// file, `--yes` where the call is risky. The page flags are hidden where the method has no pages.
  static func command(for contract: MethodContract) -> CommandSpec {
    let method = contract.method
    var flags: [FlagSpec] = [params]
    if method.verb.hasBody { flags.append(data) }
    if method.body == .multipart { flags.append(file) }
    flags += [CommonFlags.identity, CommonFlags.format, CommonFlags.json, CommonFlags.rawCSV]
    flags += [CommonFlags.output, CommonFlags.overwrite]
    flags += [CommonFlags.pageAll, CommonFlags.pageLimit, CommonFlags.pageDelay].map { $0.hidden(method.paging == nil) }
    flags += [CommonFlags.dryRun]
    if method.risk == .highRiskWrite { flags.append(CommonFlags.yes) }
    flags += [noValidate, CommonFlags.timeout]
    return CommandSpec(
      contract.line.call, method.summary, flags: flags,
      examples: [CommandSpec.Example(SampleCommand.text(for: contract), "")])
  }

  /// The word that calls a method by its full name.
  static let callName = "call"

  /// The command that calls a method by its full name. What follows that is read by the method's own command.
  public static let call = CommandSpec(
    callName, "Call a method by its full name.",
    discussion: [
      """
      The same as the method's own command, with the same flags. It reaches every method, those too whose service or \
      resource is called like a command of the tool.
      """
    ],
    positionals: [.init("method", "Full name of the method, such as im.chats.create")],
    examples: [
      .init(
        "lark call im.chats.get --params '{\"chat_id\":\"oc_a0553eda9014c201e6969b478895c230\"}' --as bot",
        "The same as 'lark im chats get'"),
      .init("lark call im.chats.get --help", "Show help about the method"),
    ])

  /// The command for endpoints that the schema does not know.
  static let api = CommandSpec(
    "api", "Call any endpoint of the platform by HTTP method and path.",
    discussion: [
      """
      For endpoints outside the schema: nothing is checked before the request goes out. Use the method's own command \
      where there is one; 'lark schema' lists them.
      """
    ],
    flags: [
      params, data, file, CommonFlags.identity, CommonFlags.format, CommonFlags.json, CommonFlags.rawCSV,
      CommonFlags.output, CommonFlags.overwrite, CommonFlags.pageAll, CommonFlags.pageLimit, CommonFlags.pageDelay, pageSize,
      CommonFlags.dryRun, CommonFlags.timeout,
    ],
    positionals: [
      .init("verb", "HTTP method of the endpoint", choices: Method.Verb.allCases.map(\.rawValue), ignoresCase: true),
      .init("path", "Path of the endpoint below the host, with or without /open-apis/ in front"),
    ],
    examples: [
      .init(
        "lark api GET /open-apis/im/v1/chats --params '{\"page_size\":20}' --as bot", "List the chats of the bot")
    ])
}

extension Method.Verb {
  /// Whether requests with this HTTP method carry a body.
  var hasBody: Bool { self != .get }
}

extension MethodID {
  /// The words that call the method, such as `im chats create`.
  var command: String { "\(service) \(resource) \(name)" }
}
