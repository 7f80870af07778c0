import LarkCore
import LarkJSON

/// What came back from a call: JSON to show, or the bytes of a file.
enum Answer: Sendable {
  case json(JSON)
  case file(RawResponse)

  /// - Parameters:
  ///   - raw: The answer as it came.
  ///   - takesAny: Whether it may be anything; otherwise it is what the method's schema promises.
  /// - Throws: An error of kind `api` for a refusal that only its code tells of.
  init(_ raw: RawResponse, to method: MethodInfo, takesAny: Bool) throws(LarkError) {
    guard takesAny else {
      self = method.responseBody == .binary ? .file(raw) : .json(try raw.payload())
      return
    }
    guard Self.mayBeJSON(raw), let json = try? raw.json() else {
      self = .file(raw)
      return
    }
    switch json["code"]?.intValue {
    case 0?: self = .json(try raw.payload())
    case let code? where json["msg"] != nil || json["data"] != nil:
      throw LarkError(
        kind: .api, message: "the platform answered code \(code)", method: method.id, code: code,
        httpStatus: raw.status, logID: raw.logID)
    default: self = .json(json)
    }
  }

  private static func mayBeJSON(_ raw: RawResponse) -> Bool {
    guard let type = raw.header("Content-Type")?.lowercased().prefix(while: { $0 != ";" }) else { return true }
    return type.hasSuffix("json") || type.filter { !$0.isWhitespace }.hasSuffix("json")
  }
}
