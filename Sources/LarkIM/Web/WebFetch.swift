import LarkCore
import LarkFoundation
import LarkHTTP

/// Gets files from the web by addresses that come from outside. No token of the platform is ever sent along.
///
/// Every address that the name of a host stands for is checked before a connection is made, for the first address and
/// for each of at most five redirects, none of which may lead from https to http. The connection is then made to the very
/// address that was checked, whatever the name stands for by then. Two cases are different:
/// - With https a transport that takes no addresses resolves the name once more; `URLSession` on Apple's platforms is
///   one. What a name could be turned to then has to prove with a certificate that it is the host, which a machine of a
///   private network cannot; it sees a connection and the name, but no request.
/// - Behind a proxy the proxy resolves names, and its own rules are what counts.
struct WebFetch: Sendable {
  let transport: any Transport
  let configuration: ClientConfiguration
  let reach: WebReach

  /// How many redirects are followed.
  static let redirectLimit = 5

  init(transport: any Transport, configuration: ClientConfiguration, reach: WebReach) {
    self.transport = transport
    self.configuration = configuration
    self.reach = reach
  }

  /// Gets a file.
  ///
  /// - Parameters:
  ///   - address: Where it is.
  ///   - limit: How many bytes it may have.
  /// - Throws: ``LarkError`` whose message says what went wrong, without the address.
  func file(at address: WebAddress, limit: Int) async throws(LarkError) -> WebFile {
    var place = address
    var followed = 0
    let end = CallLimit(configuration.totalTimeout, configuration.surroundings)
    while true {
      let response = try await answer(from: place, limit: limit, end: end)
      let raw = RawResponse(response)
      switch response.status {
      case 200:
        let download = Download(response: raw)
        // A transport of somebody else may not know of limits.
        guard try download.size() <= limit else { throw Self.tooLong(limit) }
        return WebFile(download: download, name: address.fileName ?? "download")
      case 301, 302, 303, 307, 308:
        guard followed < Self.redirectLimit else {
          var error = Self.failure("more than \(Self.redirectLimit) redirects in a row")
          error.isLasting = true
          throw error
        }
        place = try Self.next(after: response, from: place)
        followed += 1
      default: throw Self.failure("the server answered HTTP \(response.status)", httpStatus: response.status)
      }
    }
  }

  private static func next(after response: HTTPResponse, from place: WebAddress) throws(LarkError) -> WebAddress {
    guard let location = response.header("Location") else { throw failure("a redirect that leads nowhere") }
    let next: WebAddress
    do { next = try place.following(location) } catch {
      throw failure("a redirect to something that is no web address: \(error.reason)")
    }
    guard next.isEncrypted || !place.isEncrypted else { throw failure("a redirect to an unencrypted address") }
    return next
  }

  // MARK: One request

  private func answer(
    from place: WebAddress, limit: Int, end: CallLimit
  ) async throws(LarkError) -> HTTPResponse {
    if let reason = reach.refusal(of: place) { throw Self.refused(reason) }
    let addresses = try await addresses(of: place, end: end)
    guard reach.allowsPrivate(place) || addresses.allSatisfy(\.isPublic) else { throw Self.refused(WebReach.refusal) }
    do throws(TransportError) {
      // An address in place of a name cannot change its meaning.
      if place.ipAddress != nil {
        return try await transport.send(request(place.text, limit: limit, end: end))
      }
      return try await answer(from: place, at: addresses, limit: limit, end: end)
    } catch {
      throw error.reason == .tooLong ? Self.tooLong(limit) : AttemptFailure(error, isRead: true).error
    }
  }

  private func addresses(of place: WebAddress, end: CallLimit) async throws(LarkError) -> [IPAddress] {
    if let address = place.ipAddress { return [address] }
    let surroundings = configuration.surroundings
    // Nothing moves while a name is looked up.
    let limit = CallLimit(min(end.rest ?? configuration.timeout, configuration.timeout), surroundings)
    return try await limit.value("the address of the host") { () async throws(LarkError) in
      do throws(TransportError) {
        if let resolve = surroundings.resolve { return try await resolve(place.host) }
        return try await HostResolver.addresses(of: place.host)
      } catch {
        throw AttemptFailure(error, isRead: true).error
      }
    }
  }

  /// The answer of the first address that can be connected to.
  private func answer(
    from place: WebAddress, at addresses: [IPAddress], limit: Int, end: CallLimit
  ) async throws(TransportError) -> HTTPResponse {
    var problem = TransportError(reason: .dns, message: "the name of the host cannot be resolved", wasNeverSent: true)
    for address in addresses {
      var request: HTTPRequest
      if place.isEncrypted {
        // A certificate is for a name.
        request = self.request(place.text, limit: limit, end: end)
        request.hostAddress = address
      } else {
        request = self.request(place.text(host: address.urlHost), limit: limit, end: end)
        request.headers.append(HTTPField(name: "Host", value: place.authority))
      }
      do { return try await transport.send(request) } catch {
        guard error.reason == .connection, error.wasNeverSent else { throw error }
        problem = error
      }
    }
    throw problem
  }

  private func request(_ url: String, limit: Int, end: CallLimit) -> HTTPRequest {
    HTTPRequest(
      verb: .get, url: url,
      headers: [HTTPField(name: "User-Agent", value: configuration.userAgent), HTTPField(name: "Accept", value: "*/*")],
      destination: .temporaryFile, timeout: configuration.timeout, totalTimeout: end.rest, followsRedirects: false,
      longestAnswer: limit)
  }

  // MARK: Errors

  private static func failure(_ message: String, httpStatus: Int? = nil) -> LarkError {
    LarkError(kind: .transport, message: message, httpStatus: httpStatus)
  }

  private static func refused(_ reason: String) -> LarkError {
    LarkError(
      kind: .invalidRequest, message: reason, remedy: "download the file yourself and give its path",
      wasNeverSent: true)
  }

  private static func tooLong(_ limit: Int) -> LarkError {
    LarkError(
      kind: .invalidRequest, message: "it has more than \(ByteCount.text(limit))", remedy: "give a smaller file",
      wasNeverSent: true)
  }
}

extension LarkClient {
  /// Gets files from the web through the client's transport, without its token.
  ///
  /// - Parameter reach: Which hosts may be fetched from.
  func webFetch(reach: WebReach) -> WebFetch {
    WebFetch(transport: transport, configuration: configuration, reach: reach)
  }
}
