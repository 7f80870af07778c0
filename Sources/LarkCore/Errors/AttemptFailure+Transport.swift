extension AttemptFailure {
  /// What it means that no answer came back.
  ///
  /// - Parameters:
  ///   - error: What the transport says.
  ///   - isRead: Whether the request changes nothing: then it does not matter whether it arrived.
  package init(_ error: TransportError, isRead: Bool) {
    let kind: LarkError.Kind
    let nature: Nature
    var remedy: String?
    switch error.reason {
    case .cancelled: (kind, nature) = (.cancelled, .lasting)
    case .timeout: (kind, nature) = (.timeout, .passing)
    case .dns:
      (kind, nature) = (.transport, .passing)
      remedy = "check the network and the name of the host"
    case .tls:
      (kind, nature) = (.transport, .lasting)
      remedy = "check the certificates and the proxy"
    case .file: (kind, nature) = (.file, .lasting)
    case .proxy:
      (kind, nature) = (.transport, .lasting)
      remedy = "check the proxy and what it wants to be told"
    case .tooLong:
      (kind, nature) = (.invalidResponse, .lasting)
      remedy = "ask for less at a time, such as smaller pages"
    case .redirect:
      (kind, nature) = (.transport, .lasting)
      remedy = "check the address and the path, and what stands between here and the platform"
    case .unavailable: (kind, nature) = (.transport, .lasting)
    case .connection, .other: (kind, nature) = (.transport, .passing)
    }
    if !error.wasNeverSent, !isRead, nature == .passing || [.tooLong, .redirect].contains(error.reason) {
      remedy = LarkError.unknownOutcome
    }
    var failure = LarkError(kind: kind, message: error.message, remedy: remedy, wasNeverSent: error.wasNeverSent)
    failure.isLasting = kind == .transport && nature == .lasting
    self.init(nature, failure)
  }
}

extension LarkError {
  /// What to do about a write of which nobody can tell whether it was carried out.
  package static let unknownOutcome = "it may have been carried out all the same: look before sending it again"

  /// The error of a call that was answered with something that is no answer: where it was a write, its outcome is not
  /// known, and the error says so.
  package func tellingOutcome(of method: MethodInfo) -> LarkError {
    guard kind == .invalidResponse || kind == .server, !method.isRead, self.method == method.id, remedy == nil,
      !wasNeverSent
    else { return self }
    var error = self
    error.remedy = Self.unknownOutcome
    return error
  }
}
