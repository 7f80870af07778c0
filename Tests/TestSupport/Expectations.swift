public import LarkCore
public import Testing

/// The error that a call ends with; a call that succeeds fails the test.
public func failure<Value>(
  of call: () async throws(LarkError) -> Value, sourceLocation: SourceLocation = #_sourceLocation
) async throws -> LarkError {
  do { _ = try await call() } catch { return error }
  Issue.record("the call succeeded", sourceLocation: sourceLocation)
  throw UnexpectedSuccess()
}

public struct UnexpectedSuccess: Error {
  public init() {}
}
