import LarkFoundation

/// Where an answer sends a request next.
///
/// What sends requests could follow redirects itself, but by rules of its own: some take `Authorization` along to any
/// host, some repeat a 307 or 308 without its body.
package enum RedirectRule {
  /// How many redirects one request follows.
  package static let limit = 10

  /// Header fields that another origin may see: those that say what is wanted, none that say who asks.
  private static let harmless: Set<String> = [
    "accept", "accept-encoding", "accept-language", "content-type", "if-range", "range", "user-agent",
  ]

  /// Whether an answer is one that a request follows, given where it points.
  package static func follows(status: Int, location: String?) -> Bool {
    switch status {
    case 301, 302, 303, 307, 308: location != nil
    default: false
    }
  }

  /// The request to send after an answer; nil when the answer is the last one.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - request: What it answers.
  ///   - followed: How many redirects led here.
  /// - Throws: ``TransportError`` when the redirect must not be followed.
  package static func next(
    after response: HTTPResponse, of request: HTTPRequest, followed: Int
  ) throws(TransportError) -> HTTPRequest? {
    guard let location = response.header("Location"), follows(status: response.status, location: location) else {
      return nil
    }
    guard followed < limit else { throw refusal("more than \(limit) redirects in a row") }
    guard let from = URL(string: request.url), let target = URL(string: location, relativeTo: from)?.absoluteURL,
      var parts = URLComponents(url: target, resolvingAgainstBaseURL: false),
      let origin = Origin(target), let oldOrigin = Origin(from)
    else { throw refusal("a redirect to something that is no web address") }
    guard origin.isEncrypted || (!oldOrigin.isEncrypted && origin.isLoopback) else {
      throw refusal("a redirect to an unencrypted address")
    }
    // Nobody but the caller decides which password is sent; and what follows # stays at home.
    parts.user = nil
    parts.password = nil
    parts.fragment = nil
    guard let url = parts.string else { throw refusal("a redirect to something that is no web address") }

    var next = request
    next.url = url
    if response.status == 303 || (response.status <= 302 && request.verb == .post) {
      next.verb = .get
      next.body = .none
      next.headers.removeAll { $0.name.lowercased() == "content-type" }
    }
    if origin != oldOrigin {
      // A body can hold a secret just as a header can.
      guard !next.hasBody else { throw refusal("a redirect that would hand the body to another host") }
      next.headers.removeAll { !harmless.contains($0.name.lowercased()) }
    }
    return next
  }

  private static func refusal(_ what: String) -> TransportError {
    TransportError(reason: .redirect, message: "the server answered with \(what)", wasNeverSent: false)
  }

  /// What two addresses must have in common to be the same server.
  private struct Origin: Equatable {
    let isEncrypted: Bool
    let host: String
    let port: Int

    init?(_ url: URL) {
      guard let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http",
        let host = url.host()?.lowercased(), !host.isEmpty
      else { return nil }
      isEncrypted = scheme == "https"
      self.host = host
      port = url.port ?? (isEncrypted ? 443 : 80)
    }

    var isLoopback: Bool {
      let bare = host.utf8.first == UInt8(ascii: "[") ? host.dropFirst().dropLast() : host[...]
      return IPAddress.isLoopback(bare)
    }
  }
}

extension HTTPRequest {
  /// Sends the request, and those that redirects ask for.
  ///
  /// - Parameter exchange: Sends one request and waits for its answer.
  package func followed(
    by exchange: (HTTPRequest) async throws(TransportError) -> HTTPResponse
  ) async throws(TransportError) -> HTTPResponse {
    var hop = self
    var followed = 0
    let deadline = totalTimeout.flatMap { ContinuousClock.now.advanced(beyond: $0) }
    while true {
      var response: HTTPResponse
      do throws(TransportError) { response = try await exchange(hop) } catch {
        var error = error
        // The first server saw the request, whatever became of the way to the next.
        if followed > 0 { error.wasNeverSent = false }
        throw error
      }
      guard followsRedirects, let next = try RedirectRule.next(after: response, of: hop, followed: followed) else {
        response.isOfAnotherVerb = hop.verb != verb
        return response
      }
      hop = next
      if let deadline {
        let rest = ContinuousClock.now.duration(to: deadline)
        guard rest > .zero else {
          throw TransportError(reason: .timeout, message: "the answer was not complete in time", wasNeverSent: false)
        }
        hop.totalTimeout = rest
      }
      followed += 1
    }
  }
}

extension ContinuousClock.Instant {
  /// The moment after so long a time; nil when it lies beyond what a clock can count.
  fileprivate func advanced(beyond duration: Duration) -> Self? {
    duration < .seconds(3_155_760_000) ? advanced(by: duration) : nil
  }
}
