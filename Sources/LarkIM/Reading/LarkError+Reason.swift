import LarkCore

extension LarkError {
  /// What went wrong, for a warning: the platform's words with its code and log id, on one line.
  var reason: String {
    var evidence: [String] = []
    if let code { evidence.append("code \(code)") }
    if let logID { evidence.append("log id \(logID)") }
    return evidence.isEmpty ? message : "\(message) (\(evidence.joined(separator: ", ")))"
  }

  /// The task was cancelled while a shortcut was at work.
  static let interrupted = LarkError(kind: .cancelled, message: "the task was cancelled")
}
