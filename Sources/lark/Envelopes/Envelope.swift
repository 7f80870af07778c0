import LarkJSON

/// The JSON objects that commands answer with.
enum Envelope {
  /// The answer of a command that did what it was asked, for standard output.
  ///
  /// - Parameters:
  ///   - data: The answer itself.
  ///   - identity: Who called: `user` or `bot`.
  ///   - isDryRun: Whether the request was only shown.
  ///   - meta: Facts about the answer, such as counts and pages.
  static func success(
    _ data: JSON, identity: String?, isDryRun: Bool = false, meta: JSONObject = [:]
  ) -> JSON {
    result(data, ok: true, identity: identity, isDryRun: isDryRun, meta: meta)
  }

  /// The answer of a command of which only a part was done, for standard output. The command must fail.
  ///
  /// - Parameters:
  ///   - data: What became of each part.
  ///   - identity: Who called: `user` or `bot`.
  ///   - meta: Facts about the answer, such as counts.
  static func partialFailure(_ data: JSON, identity: String?, meta: JSONObject = [:]) -> JSON {
    result(data, ok: false, identity: identity, isDryRun: false, meta: meta)
  }

  /// The object that tells why a command failed, for standard error.
  static func failure(_ error: CommandError) -> JSON {
    var detail: JSONObject = [
      "type": .string(error.type.rawValue),
      "subtype": .string(error.subtype.rawValue),
    ]
    if let code = error.code, code != 0 { detail["code"] = .number(JSONNumber(code)) }
    detail["message"] = .string(error.message)
    detail["hint"] = .string(error.hint)
    for (key, value) in error.fields { detail[key] = value }
    if error.isRetryable { detail["retryable"] = true }
    if let only = error.params.first, error.params.count == 1 { detail["param"] = .string(only.name) }
    if !error.params.isEmpty { detail["params"] = .array(error.params.map(\.json)) }
    var envelope: JSONObject = ["ok": false]
    if let identity = error.identity { envelope["identity"] = .string(identity) }
    envelope["error"] = .object(detail)
    return .object(envelope)
  }

  private static func result(
    _ data: JSON, ok: Bool, identity: String?, isDryRun: Bool, meta: JSONObject
  ) -> JSON {
    var envelope: JSONObject = ["ok": .bool(ok)]
    if let identity { envelope["identity"] = .string(identity) }
    if isDryRun { envelope["dry_run"] = true }
    envelope["data"] = data
    if !meta.isEmpty { envelope["meta"] = .object(meta) }
    return .object(envelope)
  }
}

extension CommandError.Param {
  fileprivate var json: JSON {
    var object: JSONObject = ["name": .string(name), "reason": .string(reason)]
    if !suggestions.isEmpty { object["suggestions"] = .array(suggestions.map(JSON.string)) }
    return .object(object)
  }
}
