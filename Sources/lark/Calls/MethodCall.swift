import LarkCore
import LarkJSON
import SchemaModel

/// The command of one method: `lark im chats get --params '{…}'`.
struct MethodCall: Sendable {
  let contract: MethodContract
  let settings: Settings
  var input = InputReader()

  /// Settles everything about the call. Nothing is sent.
  ///
  /// - Parameter arguments: The parsed arguments of the command.
  /// - Throws: What is wrong with flags, identity or input.
  func plan(_ arguments: ParsedArguments) throws(CommandError) -> CallPlan {
    let method = contract.method
    let flags = try CallFlags(arguments)
    let callers = method.identities.compactMap { IdentityKind(rawValue: $0.rawValue) }
    let choice = try IdentityChoice.make(
      wish: flags.wish, settings: settings, callers: callers, call: method.id.description)
    do throws(CommandError) { return try plan(arguments, flags, choice) } catch { throw error.called(as: choice.identity) }
  }

  private func plan(
    _ arguments: ParsedArguments, _ flags: CallFlags, _ choice: IdentityChoice
  ) throws(CommandError) -> CallPlan {
    let method = contract.method
    let scheme = PageScheme(method)
    var notes = flags.notes
    if flags.followsPages, scheme == nil {
      notes.append("--page-all has no effect: \(method.id) answers in one piece")
    }
    let output = try flags.output.map { (path) throws(CommandError) in
      try OutputFile(path, overwrites: flags.overwrites, workingDirectory: input.workingDirectory)
    }
    let given = try CallInput(arguments, input, isChecked: flags.isChecked, uploadLimit: uploadLimit)
    let raw = RawRequest(contract, params: given.params, data: given.data, files: given.files)
    let caller = Caller(rawValue: choice.identity.rawValue)
    let exempt: Set<String> = flags.followsPages ? [scheme?.token ?? "", "page_size"] : []
    let (request, warnings) = try raw.prepared(caller: caller, isChecked: flags.isChecked, exempt: exempt)
    return CallPlan(
      name: method.id.description, choice: choice, request: request, files: given.files, flags: flags, pages: scheme,
      output: output,
      warnings: notes + warnings + scopeWarnings(request.method, choice.identity))
  }

  /// How much of standard input is worth reading: what is longer is refused anyway.
  private var uploadLimit: Int {
    contract.fileFields.compactMap(\.limits.maxBytes).max() ?? .max
  }

  /// A scope that the token is known to lack is worth a warning; the platform decides.
  private func scopeWarnings(_ method: MethodInfo, _ identity: IdentityKind) -> [String] {
    guard identity == .user, let granted = settings.userScopes else { return [] }
    let missing = method.scopes.user.missing(from: granted)
    guard !missing.isEmpty else { return [] }
    let context = FailureContext(settings, identity: identity)
    let names = missing.map(\.rawValue)
    let console = context.consoleURL(for: missing) ?? "\(settings.brand.openURL)/app"
    let lack = "the user token seems to lack \(names.joined(separator: " and ")), which \(method.id) needs"
    return [lack + "; \(FailureHint.login(names)); the app itself needs the scope too: \(console)"]
  }
}

extension CommandError {
  /// The error with the identity that was settled before.
  func called(as identity: IdentityKind) -> CommandError {
    var error = self
    error.identity = error.identity ?? identity.rawValue
    return error
  }
}

extension FailureContext {
  init(_ settings: Settings, identity: IdentityKind?, method: MethodInfo? = nil) {
    self.init(appID: settings.appID, brand: settings.brand, identity: identity)
    hasSecret = settings.credentials != nil
    tokenOrigin = settings.tokenOrigin(of: identity)
    guard let method, let identity else { return }
    isRead = method.verb == .get || method.risk == .read
    requirement = method.scopes[identity]
  }
}
