import LarkJSON
import SchemaCatalog

/// A revision of the Model Context Protocol, which is named by a day.
enum ProtocolRevision {
  /// The revision without a handshake: every request says which revision it is of.
  static let modern = "2026-07-28"
  /// The revisions that open with `initialize`, the latest first.
  static let legacy = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]
}

/// What a client asks for, checked by the rules of its revision. Each request tells for itself which rules those are, so
/// that a probe which the client has given up changes nothing.
struct ProtocolRequest: Sendable, Hashable {
  /// What is asked for.
  enum Kind: Sendable, Hashable {
    /// Opens a session of the legacy revisions, of which this one is spoken.
    case initialize(revision: String)
    /// Asks what the server is and can do.
    case discover
    /// Asks whether the server is there.
    case ping
    /// Asks for the tools.
    case listTools
    /// Calls a tool.
    case callTool(name: String, arguments: JSONObject, progressToken: JSON?)
  }

  var kind: Kind
  /// Whether the request is of the revision without a handshake.
  var isModern: Bool

  private static let versionKey = "io.modelcontextprotocol/protocolVersion"
  private static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
  private static let clientKey = "io.modelcontextprotocol/clientInfo"
  private static let logLevelKey = "io.modelcontextprotocol/logLevel"
  private static let logLevels: [JSON] = [
    "debug", "info", "notice", "warning", "error", "critical", "alert", "emergency",
  ]

  /// - Parameters:
  ///   - method: The method.
  ///   - params: Its parameters.
  /// - Throws: What the protocol has for a request that is not right.
  init(_ method: String, _ params: JSONObject) throws(JSONRPCError) {
    let meta = params["_meta"]
    isModern =
      method != "initialize"
      && [Self.versionKey, Self.capabilitiesKey, Self.clientKey].contains { meta?[$0] != nil }
    if isModern, let meta { try Self.check(meta) }
    let known =
      isModern ? ["server/discover", "tools/list", "tools/call"] : ["initialize", "ping", "tools/list", "tools/call"]
    guard known.contains(method) else { throw .unknownMethod(method, known: known) }
    switch method {
    case "initialize": kind = .initialize(revision: try Self.revision(of: params))
    case "server/discover": kind = .discover
    case "ping": kind = .ping
    case "tools/list":
      // There is one page, so no cursor can have come from here.
      if let cursor = params["cursor"], !cursor.isNull {
        throw .invalidParams("there is no such cursor", hint: "leave 'cursor' out: the first page holds all tools")
      }
      kind = .listTools
    default: kind = try Self.call(params)
    }
  }

  // MARK: Modern

  private static func check(_ meta: JSON) throws(JSONRPCError) {
    guard let version = meta[versionKey] else {
      throw .invalidParams("'_meta' lacks \(versionKey)", hint: "set it to \"\(ProtocolRevision.modern)\"")
    }
    guard let revision = version.stringValue else {
      throw .invalidParams(
        "\(versionKey) is \(Wording.kind(of: version)), not a string",
        hint: "set it to \"\(ProtocolRevision.modern)\"")
    }
    guard revision == ProtocolRevision.modern else {
      throw .unsupportedVersion(revision, supported: [ProtocolRevision.modern])
    }
    guard meta[capabilitiesKey]?.objectValue != nil else {
      throw .invalidParams(
        "'_meta' lacks the object \(capabilitiesKey)", hint: "set it to {} where the client can do nothing besides")
    }
    if let client = meta[clientKey], client["name"]?.stringValue == nil || client["version"]?.stringValue == nil {
      throw .invalidParams("\(clientKey) lacks a name or a version", hint: "give both as strings, or leave it out")
    }
    if let level = meta[logLevelKey], !logLevels.contains(level) {
      throw .invalidParams(
        "\(logLevelKey) is \(Echo.safe(level.serialized()))",
        hint: "use one of \(logLevels.compactMap(\.stringValue).joined(separator: ", "))")
    }
  }

  // MARK: Legacy

  /// The revision that is spoken after `initialize`: the one asked for, or the latest where that is not known.
  private static func revision(of params: JSONObject) throws(JSONRPCError) -> String {
    guard let asked = params["protocolVersion"]?.stringValue else {
      throw .invalidParams(
        "'protocolVersion' is missing or no string", hint: "name a revision, such as \"\(ProtocolRevision.legacy[0])\"")
    }
    guard params["capabilities"]?.objectValue != nil else {
      throw .invalidParams("'capabilities' is missing or no object", hint: "give {} where there are none")
    }
    guard let client = params["clientInfo"], client["name"]?.stringValue != nil else {
      throw .invalidParams("'clientInfo' lacks a name", hint: "give name and version of the client")
    }
    return ProtocolRevision.legacy.contains(asked) ? asked : ProtocolRevision.legacy[0]
  }

  // MARK: Calls

  private static func call(_ params: JSONObject) throws(JSONRPCError) -> Kind {
    guard let name = params["name"]?.stringValue else {
      throw .invalidParams("'name' is missing or no string", hint: "name a tool that tools/list has")
    }
    let arguments = params["arguments"] ?? .null
    guard arguments.isNull || arguments.objectValue != nil else {
      throw .invalidParams("'arguments' is \(Wording.kind(of: arguments)), not an object", hint: "give them by name")
    }
    var token = params["_meta"]?["progressToken"]
    switch token {
    case .string?, .number?: break
    case .null?: token = nil
    case nil: break
    default:
      throw .invalidParams("'progressToken' is no string and no number", hint: "leave it out, or make it one of them")
    }
    return .callTool(name: name, arguments: arguments.objectValue ?? [:], progressToken: token)
  }

  // MARK: Results

  /// The result with what the revision wants beside it.
  ///
  /// - Parameters:
  ///   - members: What is answered.
  ///   - isCacheable: Whether the client may keep the answer.
  func result(_ members: JSONObject, isCacheable: Bool = false) -> JSONObject {
    guard isModern else { return members }
    var result: JSONObject = ["resultType": "complete"]
    for (key, value) in members { result[key] = value }
    if isCacheable {
      // What the server has to offer stays the same for as long as it runs.
      result["ttlMs"] = 300_000
      result["cacheScope"] = "private"
    }
    result["_meta"] = ["io.modelcontextprotocol/serverInfo": Self.server]
    return result
  }

  /// What the server is.
  static let server: JSON = ["name": .string(Tool.name), "title": "Lark", "version": .string(Tool.version)]
}
