#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Time that something took, in seconds.
struct Cost {
  /// By the clock on the wall.
  var wall: Double
  /// Of the processor, in user and system mode.
  var processor: Double

  /// Runs something and tells what it cost this process.
  static func measure<Value>(_ body: () throws -> Value) rethrows -> (value: Value, cost: Cost) {
    let meter = Meter()
    let value = try body()
    return (value, meter.cost)
  }
}

/// Counts from its making on.
struct Meter {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let processorStart: Double

  init() {
    processorStart = Self.ownProcessorTime
    start = clock.now
  }

  /// What was spent so far.
  var cost: Cost {
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    return Cost(
      wall: Double(seconds) + Double(attoseconds) / 1e18, processor: Self.ownProcessorTime - processorStart)
  }

  /// Processor time of this process so far.
  private static var ownProcessorTime: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.processorTime
  }
}

extension rusage {
  /// Seconds in user and system mode.
  var processorTime: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
  }
}
