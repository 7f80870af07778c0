#if canImport(FoundationNetworking)
  import Foundation

  /// Runs at once what it is given: the session's callbacks come on the session's own queue, one after the other.
  ///
  /// Only for swift-corelibs-foundation, where it
  /// - holds back the network while a piece of an answer is written to disk: otherwise pieces pile up in memory;
  /// - leaves no time between the question whether to follow a redirect and the reply to it: a cancellation in
  ///   between stops the program there;
  /// - saves two thread switches for each callback.
  ///
  /// The price: callbacks must not call what waits for the session's queue, such as `cancel()`.
  ///
  /// The conformance repeats the one of `OperationQueue`, as the compiler demands. There is no state to check.
  final class InlineQueue: OperationQueue, @unchecked Sendable {
    override func addOperation(_ block: @escaping @Sendable () -> Void) {
      block()
    }
  }
#endif
