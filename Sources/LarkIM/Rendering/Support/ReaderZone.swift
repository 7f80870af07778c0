import LarkFoundation

/// The zone of the reader; nil stands for that of this machine.
///
/// The C library is asked about the machine: FoundationEssentials takes UTC for its zone, and knows no other than fixed
/// offsets.
extension TimeZone? {
  /// How many seconds clocks in the zone are ahead of UTC.
  ///
  /// - Parameter seconds: When, in seconds since 1970.
  package func secondsFromGMT(at seconds: Int64) -> Int {
    if let self { return self.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) }
    var time = time_t(clamping: seconds)
    var clock = tm()
    return localtime_r(&time, &clock) == nil ? 0 : Int(clock.tm_gmtoff)
  }

  /// The point in time at which clocks in the zone show a time. Where they are turned forward over it, the time after
  /// the gap; where they show it twice, the first one.
  ///
  /// - Parameter clock: What they show, as if it were seconds since 1970 in UTC.
  package func seconds(showing clock: Int64) -> Int64 {
    // Clocks are not turned twice within two days.
    let before = clock - Int64(secondsFromGMT(at: clock - 86_400))
    let after = clock - Int64(secondsFromGMT(at: clock + 86_400))
    if before + Int64(secondsFromGMT(at: before)) == clock { return before }
    return after + Int64(secondsFromGMT(at: after)) == clock ? after : before
  }
}
