import LarkCore
import LarkFoundation
import LarkHTTP
import Synchronization

/// Keeps a connection to the platform over which events come, and makes a new one whenever it is lost, until the task is
/// cancelled or the platform says that there is no sense in it.
struct LongConnection: Sendable {
  let client: LarkClient<Bot>
  let settings: EventSettings
  let sink: any DeliverySink

  /// Receives until the task is cancelled. What was taken in is done with by then, as far as its handlers do not mind
  /// being cancelled.
  ///
  /// - Throws: ``LarkError`` where another attempt would end the same way.
  func run() async throws(LarkError) {
    var wishes = LongConnectionSettings()
    var failures = 0
    let tally = Tally(settings.report)
    while !Task.isCancelled {
      settings.report(.connecting)
      let problem: LarkError
      do throws(ConnectionProblem) {
        let endpoint = try await endpoint()
        wishes.apply(endpoint.settings)
        let socket = try await connect(endpoint)
        settings.report(.connected(id: endpoint.query("device_id") ?? ""))
        let session = LongConnectionSession(
          socket: socket, service: endpoint.query("service_id").flatMap { Int32($0) } ?? 0, settings: settings,
          sink: sink, tally: tally, wishes: wishes, surroundings: client.configuration.surroundings)
        problem = await session.run().error
        wishes = session.wishes
        failures = session.hasHeard ? 0 : failures + 1
      } catch {
        if Task.isCancelled { return }
        if error.isFinal { throw error.error }
        problem = error.error
        failures += 1
      }
      if Task.isCancelled { return }
      let pause = Self.pause(after: failures, wishes, chance: client.configuration.surroundings.chance())
      settings.report(.disconnected(problem, pause: pause))
      do { try await client.configuration.surroundings.pause(pause) } catch { return }
    }
  }

  /// How long to wait before the next attempt.
  ///
  /// A lost connection is opened again within the time that the platform spreads its clients over; what fails is tried
  /// again at its interval. Before it has said anything, the pauses grow up to the interval of its own SDKs. However few
  /// attempts it allows, there is no end to them: nobody would start the program again.
  ///
  /// - Parameters:
  ///   - failures: How many attempts have come to nothing; 0: a connection was lost that events came over.
  ///   - wishes: What the platform says.
  ///   - chance: A number from 0 up to 1.
  static func pause(after failures: Int, _ wishes: LongConnectionSettings, chance: Double) -> Duration {
    let longest = 3_600
    guard failures > 0 else {
      return .milliseconds(Int(Double(min(max(wishes.reconnectNonce ?? 30, 0), longest)) * 1_000 * chance))
    }
    let growing = 1 << min(failures - 1, 20)
    let seconds = wishes.reconnectInterval.map { min(max($0, 1), longest) } ?? min(growing, 120)
    return .milliseconds(Int(Double(seconds) * 1_000 * (0.8 + 0.4 * chance)))
  }

  private func endpoint() async throws(ConnectionProblem) -> EventEndpoint {
    do { return try await client.eventEndpoint() } catch {
      throw ConnectionProblem(error: error.error, isFinal: error.isFinal)
    }
  }

  private func connect(_ endpoint: EventEndpoint) async throws(ConnectionProblem) -> any WebSocket {
    let transport = settings.webSockets ?? client.webSockets ?? HTTPTransport.shared
    let request = WebSocketRequest(
      url: endpoint.url, headers: [HTTPField(name: "User-Agent", value: client.userAgent)],
      // What is around an event in its frame.
      longestMessage: settings.longestEvent + 65_536)
    do { return try await transport.connect(request) } catch { throw ConnectionProblem(error) }
  }
}

/// Why there is no connection, or no more.
struct ConnectionProblem: Error {
  let error: LarkError
  /// Whether another attempt would end the same way.
  let isFinal: Bool

  init(error: LarkError, isFinal: Bool) {
    self.error = error
    self.isFinal = isFinal
  }

  /// What an attempt to open the connection ended in.
  init(_ error: WebSocketError) {
    // Opening a connection carries nothing out.
    var failure = LarkError(
      kind: .transport, message: error.message, method: "event.connection", identity: .bot, wasNeverSent: true)
    var isFinal = false
    switch error.reason {
    case .cancelled: failure.kind = .cancelled
    case .transport(.timeout): failure.kind = .timeout
    case .transport(.unavailable): isFinal = true
    case .transport, .closed, .lost, .violation: break
    case .refused(let status):
      let handshake = Handshake(error)
      failure.httpStatus = status
      failure.code = handshake.code
      if let words = handshake.words { failure.message = "the platform refused the connection: \(words)" }
      (failure.kind, failure.remedy, isFinal) = handshake.meaning ?? (failure.kind, nil, false)
    }
    self.init(error: failure, isFinal: isFinal)
  }

  /// What the platform says in the header fields of an answer that is no WebSocket.
  private struct Handshake {
    let status: Int?
    let detail: Int?
    let words: String?

    private static let tooMany = 1_000_040_350
    private static let authenticationFailed = 514
    private static let forbidden = 403

    init(_ error: WebSocketError) {
      status = error.header("Handshake-Status").flatMap { Int($0) }
      detail = error.header("Handshake-Autherrcode").flatMap { Int($0) }
      let text = (error.header("Handshake-Msg") ?? "").filter { $0.isASCII && !$0.isNewline }.prefix(200)
      words = text.isEmpty ? nil : String(text)
    }

    var code: Int? { detail ?? status }

    /// What kind of failure it is, what to do, and that it stays; nil where it passes.
    var meaning: (LarkError.Kind, String?, Bool)? {
      switch (status, detail) {
      case (Self.authenticationFailed, Self.tooMany):
        (
          .quota,
          "an app may have 50 connections: end programs that receive its events, or wait until their connections are gone",
          true
        )
      case (Self.forbidden, _):
        (.permission, "check in the developer console that the app is enabled and its version published", true)
      default: nil
      }
    }
  }
}

extension EventEndpoint {
  /// A value of the query.
  func query(_ name: String) -> String? {
    guard let start = url.firstIndex(of: "?") else { return nil }
    for pair in url[url.index(after: start)...].prefix(while: { $0 != "#" }).split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if sides.count == 2, sides[0] == name { return String(sides[1]) }
    }
    return nil
  }
}

/// Counts what cannot be read or taken, and tells.
final class Tally: Sendable {
  private struct Counts {
    var unreadable = 0
    var refused = 0
  }

  private let counts = Mutex(Counts())
  private let report: @Sendable (EventReport) -> Void

  init(_ report: @escaping @Sendable (EventReport) -> Void) {
    self.report = report
  }

  func unreadable(_ what: String) {
    let count = counts.withLock { counts in
      counts.unreadable += 1
      return counts.unreadable
    }
    report(.unreadable(what, count: count))
  }

  func refused(_ header: EventHeader) {
    let count = counts.withLock { counts in
      counts.refused += 1
      return counts.refused
    }
    report(.refused(header, count: count))
  }
}
