import LarkCore
import LarkJSON

/// What came back from a call: JSON to show, or the bytes of a file.
enum Answer: Sendable {
  case json(JSON)
  case file(RawResponse)

  /// - Parameters:
  ///   - raw: The answer as it came.
  ///   - plan: The call.
  /// - Throws: An error of kind `api` for a refusal that only its code tells of, of kind `invalidResponse` for what is
  ///   neither JSON nor a file that somebody asked for.
  init(_ raw: RawResponse, to plan: CallPlan) throws(LarkError) {
    let method = plan.request.method
    guard plan.takesAnyAnswer else {
      self = method.responseBody == .binary ? .file(raw) : .json(try raw.payload())
      return
    }
    if let type = raw.mediaType, !raw.isDeclaredJSON {
      guard raw.isFile(type) || plan.output != nil && !(raw.isPage(type) && !method.isRead) else {
        let what = raw.hasNoBytes ? "empty" : "\(Echo.safe(type)), neither JSON nor a file"
        throw raw.invalid("the answer is \(what)", method)
      }
      self = .file(raw)
      return
    }
    let json: JSON
    do throws(LarkError) { json = try raw.json() } catch {
      guard raw.isNamed else { throw raw.invalid(raw.hasNoBytes ? "the answer is empty" : error.message, method) }
      self = .file(raw)
      return
    }
    if let code = json["code"], json["msg"] != nil, code != .null, Self.code(code) == nil {
      throw raw.invalid("the code in the answer is no whole number", method)
    }
    switch json["code"].flatMap(Self.code) {
    case 0?: self = .json(try raw.payload())
    case let code? where json["msg"] != nil || json["data"] != nil:
      throw LarkError(
        kind: .api, message: "the platform answered code \(code)", method: method.id, code: code,
        httpStatus: raw.status, logID: raw.logID)
    default: self = .json(json)
    }
  }

  /// A code, which may be a number in a string.
  private static func code(_ json: JSON) -> Int? {
    json.intValue ?? json.stringValue.flatMap { Int($0) }
  }
}

extension RawResponse {
  /// Whether the answer says which file it is.
  fileprivate var isNamed: Bool { header("Content-Disposition") != nil }

  /// Whether the answer is plainly a file and not what somebody says in place of the platform.
  fileprivate func isFile(_ type: String) -> Bool {
    isNamed || !isPage(type) && type != "text/plain" && !hasNoBytes
  }

  /// Whether the answer is a page or a message for people.
  fileprivate func isPage(_ type: String) -> Bool {
    type == "text/html" || type.hasSuffix("+xml") && !type.hasPrefix("image/") || type.hasSuffix("/xml")
  }

  fileprivate var hasNoBytes: Bool { ((try? Download.decode(self).size()) ?? 0) == 0 }

  fileprivate func invalid(_ message: String, _ method: MethodInfo) -> LarkError {
    LarkError(
      kind: .invalidResponse, message: message, method: method.id, httpStatus: status, logID: logID
    ).tellingOutcome(of: method)
  }
}
