import LarkCore
import LarkJSON
import SchemaModel

/// `lark api VERB PATH`: a call of an endpoint that the schema does not know.
struct APICall: Sendable {
  let settings: Settings
  var input = InputReader()

  /// Settles everything about the call. Nothing is sent.
  ///
  /// - Parameter arguments: The parsed arguments of the command.
  /// - Throws: What is wrong with flags, path, identity or input.
  func plan(_ arguments: ParsedArguments) throws(CommandError) -> CallPlan {
    let flags = try CallFlags(arguments)
    let verb = HTTPVerb(rawValue: arguments.positionals.first ?? "") ?? .get
    let path = try Self.checked(arguments.positionals.dropFirst().first ?? "")
    let name = "\(verb.rawValue) \(path)"
    let choice = try IdentityChoice.make(
      wish: flags.wish, settings: settings, callers: [.user, .bot], call: name)
    do throws(CommandError) { return try plan(arguments, flags, verb, path, choice) } catch {
      throw error.called(as: choice.identity)
    }
  }

  private func plan(
    _ arguments: ParsedArguments, _ flags: CallFlags, _ verb: HTTPVerb, _ path: String, _ choice: IdentityChoice
  ) throws(CommandError) -> CallPlan {
    let output = try flags.output.map { (path) throws(CommandError) in
      try OutputFile(path, overwrites: flags.overwrites, workingDirectory: input.workingDirectory)
    }
    var given = try CallInput(arguments, input, isChecked: true, uploadLimit: .max)
    if let size = arguments.integer(of: RawCall.pageSize) { given.params["page_size"] = .number(JSONNumber(size)) }
    let request = try Self.request(verb, path, given)
    return CallPlan(
      name: request.method.id, choice: choice, request: request, files: given.files, flags: flags, pages: .usual,
      output: output, takesAnyAnswer: true, warnings: flags.notes)
  }

  /// The request of a call, put together as those of the schema's methods are.
  static func request(_ verb: HTTPVerb, _ path: String, _ given: CallInput) throws(CommandError) -> PreparedRequest {
    // The endpoint as a method about which nothing is known.
    var request = PreparedRequest(verb, path)
    let method = SchemaModel.Method(unknown: verb)
    let schema = Schema()
    let parts = try RawRequest.prepare(
      method: method, schema: schema, params: given.params, data: given.data, files: given.files, isChecked: false)
    request.query += parts.query
    request.body = parts.body
    request.method = MethodInfo(
      id: request.method.id, verb: verb, path: request.method.path, body: parts.bodyKind, responseBody: .binary,
      scopes: .unknown, risk: request.method.risk)
    request.method.answersAnything = true
    do throws(LarkError) { try RequestTarget.check(request) } catch { throw CommandError(error) }
    return request
  }

  /// The path with `/open-apis/` in front, which may be left out.
  private static func checked(_ path: String) throws(CommandError) -> String {
    let root = "/open-apis/"
    let shown = Echo.safe(path)
    guard !path.unicodeScalars.contains(where: \.isInvisible) else {
      throw refusal("the path '\(shown)' has control or invisible characters", hint: "write the path anew")
    }
    if let scheme = path.firstRange(of: "://") {
      let place = path[scheme.upperBound...].drop { $0 != "/" }
      throw refusal(
        "the path '\(shown)' is not a path below the host",
        hint: place.isEmpty ? "give the path alone" : "give the path alone: \(Echo.safe(String(place)))")
    }
    // A mark behind a slash is one character with it, and yet another byte.
    guard !path.utf8.starts(with: "//".utf8) else {
      throw refusal("the path '\(shown)' begins with two slashes", hint: "begin it with one")
    }
    if path.utf8.starts(with: root.utf8) { return path }
    let rest = path.unicodeScalars.first == "/" ? String(path.unicodeScalars.dropFirst()) : path
    if rest.utf8.starts(with: root.utf8.dropFirst()) { return "/" + rest }
    guard !rest.isEmpty, rest != "open-apis" else {
      throw refusal("the path '\(shown)' names no endpoint", hint: "write it as \(root)im/v1/chats")
    }
    return root + rest
  }

  private static func refusal(_ message: String, hint: String) -> CommandError {
    .invalidArgument(message, hint: hint, params: [.init("<path>", reason: message)])
  }
}

extension SchemaModel.Method {
  /// A method about which only its HTTP method is known.
  fileprivate init(unknown verb: HTTPVerb) {
    self.init(
      id: MethodID(service: "api", resource: "", name: verb.rawValue), source: "", summary: "", description: nil,
      verb: Verb(rawValue: verb.rawValue) ?? .get, path: "/", identities: [.user, .bot], identityNote: nil,
      scopes: Scopes(), risk: verb == .get ? .read : .write, surface: .raw, docs: nil, idempotencyKey: nil, params: [],
      data: [], hasData: false, response: .fields([]), paging: nil, swiftName: nil,
      position: SourcePosition(file: "", line: 0, column: 0))
  }
}

extension PreparedRequest {
  /// What kind of body the request has.
  fileprivate var bodyKind: RequestBodyKind {
    switch body {
    case .none: .none
    case .json: .json
    case .multipart: .multipart
    }
  }
}
