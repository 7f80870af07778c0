import LarkCore
import LarkAPI

extension LarkError {
  static func invalidOption(_ options: [String], _ message: String, remedy: String? = nil) -> LarkError {
    LarkError(kind: .invalidRequest, message: message, remedy: remedy, field: options.first, wasNeverSent: true)
  }
}
public struct ShortcutWarning: Sendable, Hashable { public let code: String; public let message: String
  public init(code: String, message: String) { self.code = code; self.message = message } }
extension LarkError {
  func prefixed(_ what: String, option: String) -> LarkError {
    var e = self; e.message = "\(what): \(message)"
    return e
  }
}
