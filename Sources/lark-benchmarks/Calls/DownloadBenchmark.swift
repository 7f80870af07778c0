/// Files from the platform to the disk.
enum DownloadBenchmark {
  static func run(_ settings: Settings) throws {
    try LoopbackPlatform.run { try measure($0, runs: settings.runs(10)) }
  }

  private static func measure(_ server: String, runs: Int) throws {
    var table = Table("download, loopback, ms", columns: ["min", "median", "max", "cpu", "peak MiB"])
    for (name, size, runs) in [("20 MB", 20_000_000, runs), ("1 GB", 1_000_000_000, min(runs, 3))] {
      let reports = try (0..<runs).map { _ in
        try CallingPlan(.download, server: server, count: size).run()
      }
      table.add(
        name,
        Samples(reports.map(\.wall)).cells(times: 1000)
          + [
            Figure.text(Samples(reports.map(\.processor)).median * 1000),
            Figure.mebibytes(reports.map(\.peak).max()),
          ])
    }
    table.print()
  }
}
