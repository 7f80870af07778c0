import Dispatch
package import LarkCore
import LarkFoundation
import Synchronization

/// Asks the system what the name of a host stands for.
package enum HostResolver {
  package typealias Outcome = Result<[IPAddress], TransportError>

  /// All addresses of a host, the one to try first at the head.
  ///
  /// The system cannot be interrupted while it asks; when the task is cancelled, its answer is not waited for.
  ///
  /// - Throws: ``TransportError`` of reason `dns` when there are none, of reason `cancelled` when the task is
  ///   cancelled.
  package static func addresses(of host: String) async throws(TransportError) -> [IPAddress] {
    let question = Question()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { question.wait($0) { lookUp(host) } }
    } onCancel: {
      question.end(.failure(TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: true)))
    }
    return try outcome.get()
  }

  /// Somebody who waits for an answer, told once.
  private final class Question: Sendable {
    private struct State {
      var waiting: CheckedContinuation<Outcome, Never>?
      /// What the answer was, also where it came before anybody waited.
      var outcome: Outcome?
    }

    private let state = Mutex(State())

    func wait(_ continuation: CheckedContinuation<Outcome, Never>, _ ask: @escaping @Sendable () -> Outcome) {
      let early = state.withLock { state in
        if state.outcome == nil { state.waiting = continuation }
        return state.outcome
      }
      if let early {
        continuation.resume(returning: early)
        return
      }
      // Not on a thread of the cooperative pool: the answer may take half a minute.
      DispatchQueue.global().async { self.end(ask()) }
    }

    func end(_ outcome: Outcome) {
      let waiting = state.withLock { state in
        defer { state.waiting = nil }
        if state.outcome == nil { state.outcome = outcome }
        return state.waiting
      }
      waiting?.resume(returning: outcome)
    }
  }

  /// Asks, and waits for the answer, which may take half a minute.
  package static func lookUp(_ host: String) -> Outcome {
    var hints = addrinfo()
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return .failure(unknown) }
    defer { freeaddrinfo(list) }
    var addresses: [IPAddress] = []
    var entry = list
    while let info = entry?.pointee {
      if let address = address(info), !addresses.contains(address) { addresses.append(address) }
      entry = info.ai_next
    }
    return addresses.isEmpty ? .failure(unknown) : .success(addresses)
  }

  private static let unknown = TransportError(
    reason: .dns, message: "the name of the host cannot be resolved", wasNeverSent: true)

  private static func address(_ info: addrinfo) -> IPAddress? {
    guard let pointer = UnsafeRawPointer(info.ai_addr) else { return nil }
    switch info.ai_family {
    case AF_INET:
      return withUnsafeBytes(of: pointer.loadUnaligned(as: sockaddr_in.self).sin_addr) { IPAddress(bytes: Array($0)) }
    case AF_INET6:
      return withUnsafeBytes(of: pointer.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { IPAddress(bytes: Array($0)) }
    default: return nil
    }
  }
}
