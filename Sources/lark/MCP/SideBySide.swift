import Dispatch
import Synchronization

/// Work in two halves, for answers that somebody waits for.
enum SideBySide {
  /// Does two things at the same time, and returns when both are done.
  ///
  /// - Throws: What the first of them throws, else what the second does.
  static func values<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws(CommandError) -> First, _ second: @Sendable () throws(CommandError) -> Second
  ) throws(CommandError) -> (First, Second) {
    let one = Mutex<Result<First, CommandError>?>(nil)
    let two = Mutex<Result<Second, CommandError>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let result = Result(catching: first)
        one.withLock { $0 = result }
      } else {
        let result = Result(catching: second)
        two.withLock { $0 = result }
      }
    }
    guard let one = one.withLock({ $0 }), let two = two.withLock({ $0 }) else { return (try first(), try second()) }
    return (try one.get(), try two.get())
  }
}
