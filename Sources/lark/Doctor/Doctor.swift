import LarkCore
import LarkFoundation
import LarkHTTP
import LarkJSON
import SchemaModel

/// `lark doctor`: what is configured, what can be reached, and what is missing.
///
/// What it sends carries neither token nor secret nor id: whether credentials work is a question for `lark whoami`.
struct Doctor: Sendable {
  /// Asks nobody.
  static let offline = FlagSpec("offline", .none, "Send nothing; tell only what is configured")

  /// The command.
  static let command = CommandSpec(
    "doctor", "Tell what is configured, what can be reached, and what is missing.",
    discussion: [
      """
      Settings, tokens and their age, the names of variables in the environment, how requests leave this machine, and \
      whether the platform answers. The two requests it makes carry no token and no secret; 'lark whoami --verify' \
      tells whether the credentials work.
      """,
      """
      Exit code: 0 when nothing is wrong. Otherwise that of the first finding: 3 when settings or tokens are missing, \
      unreadable or expired, 4 when requests cannot be sent or the platform does not answer. The answer is on standard \
      output in every case.
      """,
    ],
    flags: [offline, CommonFlags.reportFormat, CommonFlags.json, CommonFlags.timeout],
    examples: [
      .init("lark doctor --format pretty", "Look at everything"),
      .init("lark doctor --offline", "Look at the settings only"),
    ])

  /// Something that is wrong.
  struct Finding: Sendable, Hashable {
    /// What kind of failure calls would end with.
    var type: ErrorType
    /// What is wrong, without a final period.
    var message: String
    /// What to do.
    var hint: String
  }

  /// The variables of the process.
  let environment: [String: String]
  /// The time.
  var now = Date()

  /// Looks at everything.
  ///
  /// - Parameter arguments: Those of the command.
  func run(_ arguments: ParsedArguments) async -> Report {
    var findings: [Finding] = []
    var facts: JSONObject = [
      "version": .string(Tool.version), "commit": Tool.commit.isEmpty ? .null : .string(Tool.commit),
      "platform": .string(Tool.platform),
    ]
    var settings = Settings()
    do throws(CommandError) { settings = try Settings { environment[$0] } } catch {
      findings.append(Finding(type: error.type, message: error.message, hint: error.hint))
      // The addresses to try are still those that the variables name.
      let names = VariableNames { environment[$0] }
      settings.baseURL = names.value("BASE_URL")?.value
      settings.accountsURL = names.value("ACCOUNTS_URL")?.value
    }
    facts["settings"] = .object(Self.settings(settings))
    facts["tokens"] = .object(await tokens(settings))
    if findings.isEmpty { findings += credentialFindings(settings) }
    facts["environment"] = .array(variables.map(JSON.string))
    findings += variableFindings
    let (network, problems) = await network(
      settings, isOffline: arguments.isOn(Self.offline), timeout: arguments.timeout ?? .seconds(10))
    facts["network"] = .object(network)
    findings += problems
    facts["schema"] = .object(Self.schema)
    return report(facts, findings, arguments)
  }

  private func report(_ facts: JSONObject, _ findings: [Finding], _ arguments: ParsedArguments) -> Report {
    let list = findings.map { finding -> JSON in
      ["type": .string(finding.type.rawValue), "message": .string(finding.message), "hint": .string(finding.hint)]
    }
    let data = facts + ["findings": .array(list)]
    var lines = facts
    for (place, finding) in findings.enumerated() {
      lines["finding \(place + 1)"] = .string("\(finding.message); \(finding.hint)")
    }
    if findings.isEmpty { lines["findings"] = "none" }
    let json =
      findings.isEmpty
      ? Envelope.success(.object(data), identity: nil) : Envelope.partialFailure(.object(data), identity: nil)
    var report = Report(json: json, facts: lines, arguments)
    report.exitCode = findings.first?.type.exitCode ?? .success
    return report
  }

  // MARK: Settings and tokens

  private static func settings(_ settings: Settings) -> JSONObject {
    [
      "folder": settings.configFolder.map(JSON.string) ?? .null,
      "profiles": .array(settings.config.profileNames.map(JSON.string)),
    ] + Facts.app(settings) + [
      "app_from": settings.origins[.app].map(JSON.string) ?? .null,
      "app_secret_from": settings.origins[.secret].map(JSON.string) ?? .null,
      "default_as": .string((settings.defaultIdentity ?? .auto).rawValue),
      "strict_mode": .string(settings.strictIdentity?.rawValue ?? StrictMode.off.rawValue),
    ]
  }

  private func tokens(_ settings: Settings) async -> JSONObject {
    var tokens: JSONObject = ["store": settings.vault.map { .string($0.records.place) } ?? .null]
    if settings.userToken != nil {
      tokens["user"] = ["from": .string(settings.origins[.userToken] ?? "LARK_USER_ACCESS_TOKEN")]
    } else if let user = (try? settings.signedIn.get()) ?? nil {
      tokens["user"] = [
        "from": "sign-in", "state": .string(Status.state(user, at: now)), "signed_in_at": Facts.time(user.signedInAt),
        "age_seconds": seconds(since: user.signedInAt), "expires_at": Facts.time(user.token.access.expiresAt),
        "refresh_expires_at": Facts.time(user.token.refreshExpiresAt),
      ]
    } else {
      tokens["user"] = .null
    }
    if settings.tenantToken != nil {
      tokens["bot"] = ["from": .string(settings.origins[.tenantToken] ?? "LARK_TENANT_ACCESS_TOKEN")]
    } else if let credentials = settings.credentials {
      let key = TenantTokenKey(credentials: credentials, host: settings.host)
      // What cannot be read is fetched again by the next call.
      let kept = (try? await settings.tenantTokens?.tenantToken(for: key)) ?? nil
      tokens["bot"] = ["from": "app", "kept_until": Facts.time(kept?.expiresAt)]
    } else {
      tokens["bot"] = .null
    }
    return tokens
  }

  private func seconds(since time: Date) -> JSON {
    Int(exactly: now.timeIntervalSince(time).rounded()).map { .number(JSONNumber(max(0, $0))) } ?? .null
  }

  /// What keeps both identities from calling.
  private func credentialFindings(_ settings: Settings) -> [Finding] {
    do throws(CommandError) {
      if let user = try settings.signedIn.get(), !user.isUsable(at: now) {
        return [
          Finding(
            type: .authentication, message: "the sign-in of \(user.name ?? "the user") has expired",
            hint: "run '\(Tool.name) auth login'")
        ]
      }
    } catch {
      return [Finding(type: error.type, message: error.message, hint: error.hint)]
    }
    guard !settings.hasUser, settings.tenantToken == nil, settings.credentials == nil else { return [] }
    do throws(CommandError) { _ = try Credential(for: .bot, settings) } catch {
      return [Finding(type: error.type, message: error.message, hint: error.hint)]
    }
    return []
  }

  // MARK: Environment

  /// Names of the variables that matter here, sorted.
  private var variables: [String] {
    environment.keys.filter { name in
      VariableNames.isSetting(name) || Self.otherVariables.contains(name)
    }.sorted()
  }

  private static let otherVariables: Set<String> = [
    "ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SSL_CERT_DIR", "SSL_CERT_FILE", "TZ", "XDG_CONFIG_HOME",
    "all_proxy", "http_proxy", "https_proxy", "no_proxy",
  ]

  /// Variables whose names miss that of a setting by little.
  private var variableFindings: [Finding] {
    variables.filter { $0.hasPrefix("LARK_") && !VariableNames.all.contains($0) }.compactMap { name in
      guard let meant = Suggestions.suggestions(for: name, among: VariableNames.all).first else { return nil }
      return Finding(
        type: .config, message: "the variable \(Echo.safe(name)) is set, but there is no such setting",
        hint: "\(meant) may be meant")
    }
  }

  // MARK: Network

  private func network(
    _ settings: Settings, isOffline: Bool, timeout: Duration
  ) async -> (facts: JSONObject, findings: [Finding]) {
    var findings = certificateFindings
    var facts: JSONObject = ["library": .null]
    do throws(TransportError) { facts["library"] = .string(try HTTPTransport.library()) } catch {
      findings.append(Finding(type: .network, message: "requests cannot be sent", hint: error.message))
    }
    let services = [
      ("platform", settings.baseURL ?? settings.brand.openURL, "/open-apis/bot/v3/info"),
      ("accounts", settings.accountsURL ?? settings.brand.accountsURL, "/"),
    ]
    var asked: [Service] = []
    for (name, address, path) in services {
      do throws(LarkError) {
        asked.append(Service(name: name, origin: try ServiceAddress(address).origin, path: path))
      } catch {
        findings.append(Finding(type: .config, message: error.message, hint: error.remedy ?? Self.networkHint))
      }
    }
    facts["proxy"] = asked.first.flatMap { HTTPTransport.proxy(for: $0.origin) }.map(JSON.string) ?? .null
    facts["certificate_file"] = environment["SSL_CERT_FILE"].map(JSON.string) ?? .null
    facts["certificate_folder"] = environment["SSL_CERT_DIR"].map(JSON.string) ?? .null
    // Without library or certificates no answer would tell anything new.
    let isAsked = !isOffline && findings.isEmpty
    let answers = await withTaskGroup { group in
      for (place, service) in asked.enumerated() where isAsked {
        group.addTask { (place, await service.answer(timeout)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (place, service) in asked.enumerated() {
      let (fact, finding) = service.facts(answers[place])
      facts[service.name] = .object(fact)
      if let finding { findings.append(finding) }
    }
    return (facts, findings)
  }

  fileprivate static let networkHint = "check the network, the proxy and LARK_BASE_URL"

  /// Certificates that are named and not there: every request would fail.
  private var certificateFindings: [Finding] {
    ["SSL_CERT_FILE", "SSL_CERT_DIR"].compactMap { name in
      guard let path = environment[name], !path.isEmpty, access(path, R_OK) != 0 else { return nil }
      let reason = FileProblem(errno).reason
      return Finding(
        type: .config, message: "\(name) names \(Echo.safe(path)), which cannot be read: \(reason)",
        hint: "correct or unset it")
    }
  }

  // MARK: Schema

  /// What is built in.
  private static var schema: JSONObject {
    let catalog = Catalog.standard
    let methods = catalog.services.reduce(0) { $0 + catalog.methods(of: $1).count }
    let shortcuts = catalog.services.reduce(0) { $0 + catalog.shortcuts(of: $1).count }
    return [
      "from": "built in", "services": .array(catalog.services.map(JSON.string)), "methods": .number(JSONNumber(methods)),
      "shortcuts": .number(JSONNumber(shortcuts)),
    ]
  }
}

/// A part of the platform that is asked whether it answers.
private struct Service: Sendable {
  /// What the answer of the command calls it.
  let name: String
  /// Where it is.
  let origin: String
  /// What is asked for.
  let path: String

  /// Asks without saying who asks.
  func answer(_ timeout: Duration) async -> Result<HTTPResponse, TransportError> {
    let request = HTTPRequest(
      verb: .get, url: origin + path,
      headers: [HTTPField(name: "User-Agent", value: "\(Tool.name)/\(Tool.version)")], timeout: timeout,
      totalTimeout: timeout, followsRedirects: false, longestAnswerInMemory: 1_048_576)
    do throws(TransportError) { return .success(try await HTTPTransport.shared.send(request)) } catch {
      return .failure(error)
    }
  }

  /// What an answer tells; nil: nobody was asked.
  func facts(_ answer: Result<HTTPResponse, TransportError>?) -> (JSONObject, Doctor.Finding?) {
    var facts: JSONObject = ["address": .string(origin), "reachable": .null]
    switch answer {
    case nil: return (facts, nil)
    case .failure(let error):
      facts["reachable"] = false
      return (
        facts,
        .init(type: .network, message: "\(origin) cannot be reached: \(error.message)", hint: Doctor.networkHint)
      )
    case .success(let answer):
      // Where users sign in there is a page, which says nothing about itself.
      let isPlatform = name == "accounts" || Self.isEnvelope(answer)
      facts["reachable"] = .bool(isPlatform)
      facts["status"] = .number(JSONNumber(answer.status))
      guard !isPlatform else { return (facts, nil) }
      return (
        facts,
        .init(
          type: .network,
          message: "what answers at \(origin) is not the platform: HTTP \(answer.status), and no envelope",
          hint: "a sign-in page of the network or a proxy may stand in between; \(Doctor.networkHint)")
      )
    }
  }

  /// Whether an answer is an envelope of the platform: asked without a token, it says that one is missing.
  private static func isEnvelope(_ answer: HTTPResponse) -> Bool {
    guard case .data(let body) = answer.body, let json = try? JSON(parsing: body) else { return false }
    return json["code"]?.intValue != nil
  }
}
