/// When a call has to be over, with everything it needs.
package struct CallLimit: Sendable {
  private let deadline: ContinuousClock.Instant?
  private let uptime: @Sendable () -> ContinuousClock.Instant

  /// What no clock counts: a century.
  private static let longest = Duration.seconds(3_155_760_000)

  /// - Parameters:
  ///   - duration: How long the call may take from now on; nil: any time.
  ///   - surroundings: Where the time comes from.
  package init(_ duration: Duration?, _ surroundings: Surroundings) {
    uptime = surroundings.uptime
    deadline = duration.map { surroundings.uptime().advanced(by: min(max($0, .zero), Self.longest)) }
  }

  /// How much time is left; nil: any.
  package var rest: Duration? { deadline.map { max(uptime().duration(to: $0), .milliseconds(1)) } }

  /// Whether there is time for a pause and something after it.
  func allows(_ pause: Duration) -> Bool { rest.map { pause < $0 } ?? true }

  /// A value that something else has to give, before the time is over.
  ///
  /// - Parameters:
  ///   - name: What the value is, such as `the access token`.
  ///   - work: Gives it.
  /// - Throws: ``LarkError`` of kind `timeout` when it is over first; otherwise what `work` throws.
  package func value<Value: Sendable>(
    _ name: String, _ work: @escaping @Sendable () async throws(LarkError) -> Value
  ) async throws(LarkError) -> Value {
    guard let rest else { return try await work() }
    let outcome = await withTaskGroup(of: Result<Value, LarkError>?.self) { group in
      group.addTask {
        do throws(LarkError) { return .success(try await work()) } catch { return .failure(error) }
      }
      group.addTask {
        try? await Task.sleep(for: rest)
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
    guard let outcome else {
      throw LarkError(
        kind: .timeout, message: "\(name) did not come in time", remedy: "allow the call more time",
        wasNeverSent: true)
    }
    return try outcome.get()
  }
}
