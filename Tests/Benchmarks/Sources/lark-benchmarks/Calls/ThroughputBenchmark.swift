/// Calls of `im.chats.get`, each after the one before, over one transport. The calling process is a fresh one each run.
enum ThroughputBenchmark {
  static func run(_ settings: Settings) throws {
    if let server = settings.server {
      try measure(server, isOwn: false, runs: settings.runs(7))
    } else {
      try LoopbackPlatform.run { try measure($0, isOwn: true, runs: settings.runs(7)) }
    }
  }

  private static func measure(_ server: String, isOwn: Bool, runs: Int) throws {
    var table = Table(
      "throughput, \(isOwn ? "loopback" : server)",
      columns: ["calls/s min", "median", "max", "cpu ms/call", "p50 ms", "p99 ms", "peak MiB"])
    func add(_ name: String, _ plan: CallingPlan) throws {
      let reports = try (0..<runs).map { _ in try plan.run() }
      let calls = Double(plan.count)
      func median(_ value: (CallingReport) -> Double) -> Double { Samples(reports.map(value)).median }
      table.add(
        name,
        Samples(reports.map { calls / $0.wall }).cells()
          + [
            Figure.text(median { $0.processor } * 1000 / calls), Figure.text(median { $0.median } * 1000),
            Figure.text(median { $0.slow } * 1000), Figure.mebibytes(reports.map(\.peak).max()),
          ])
    }
    try add("one task", CallingPlan(.client, server: server, count: 4000))
    try add("16 tasks", CallingPlan(.client, server: server, count: 4000, tasks: 16))
    if isOwn, TLSFront.isAvailable {
      try TLSFront.run(before: server) { address, certificates in
        var plan = CallingPlan(.client, server: address, count: 4000)
        plan.certificates = certificates
        try add("one task, TLS", plan)
      }
    }
    if isOwn {
      try add("for scale: a bare socket", CallingPlan(.socket, server: server, count: 4000))
    }
    table.print()
  }
}
