import LarkCore
import LarkFoundation

/// A lock that one process at a time holds. The system releases it with the process, however that ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - path: A file for nothing but this. It stays.
  ///   - limit: How long to wait at most.
  ///   - purpose: What others hold the lock for, such as `renewing the sign-in`.
  /// - Throws: ``LarkError`` when the file cannot be created or others hold the lock for too long.
  init(_ path: String, limit: Duration, purpose: String) async throws(LarkError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileProblem(errno).error(
        "cannot write \(path)", kind: .storage, remedy: "check the path and its permissions", wasNeverSent: true)
    }
    do {
      try await Self.acquire(descriptor, until: .now + limit, waited: limit, path, purpose)
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  /// Takes the lock where nobody holds it.
  ///
  /// - Parameter path: A file for nothing but this. It stays.
  /// - Returns: nil where somebody holds it.
  /// - Throws: ``LarkError`` when the file cannot be created or locked.
  init?(ifFree path: String) throws(LarkError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileProblem(errno).error(
        "cannot write \(path)", kind: .storage, remedy: "check the path and its permissions", wasNeverSent: true)
    }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let problem = FileProblem(errno)
      close(descriptor)
      if problem.number == EWOULDBLOCK { return nil }
      throw problem.error("cannot lock \(path)", kind: .storage, wasNeverSent: true)
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  private static func acquire(
    _ descriptor: Int32, until end: ContinuousClock.Instant, waited: Duration, _ path: String, _ purpose: String
  ) async throws(LarkError) {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: break
      default:
        throw FileProblem(errno).error("cannot lock \(path)", kind: .storage, wasNeverSent: true)
      }
      guard ContinuousClock.now < end else {
        throw LarkError(
          kind: .storage, message: "another process has been \(purpose) for \(waited.components.seconds) s",
          remedy: "try again; end the other process if it hangs (it holds \(path))", wasNeverSent: true)
      }
      do { try await Task.sleep(for: .milliseconds(25)) } catch {
        throw LarkError(
          kind: .cancelled, message: "interrupted while another process was \(purpose)", wasNeverSent: true)
      }
    }
  }
}
