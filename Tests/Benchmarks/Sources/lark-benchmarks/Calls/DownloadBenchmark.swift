import Foundation

/// Files from the platform to the disk.
enum DownloadBenchmark {
  static func run(_ settings: Settings) throws {
    let lark = try Program.built("lark", settings)
    try LoopbackPlatform.run {
      try measure($0, runs: settings.runs(10))
      try measure(lark, $0, runs: settings.runs(20))
    }
  }

  private static let sizes = [("20 MB", 20_000_000), ("1 GB", 1_000_000_000)]

  private static func measure(_ server: String, runs: Int) throws {
    var table = Table("download in one piece, loopback, ms", columns: ["min", "median", "max", "cpu", "peak MiB"])
    for (name, size) in sizes {
      let reports = try (0..<(size > 100_000_000 ? min(runs, 3) : runs)).map { _ in
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

  /// The shortcut, which asks for pieces of the file.
  private static func measure(_ lark: String, _ server: String, runs: Int) throws {
    let folder = try ScratchFolder()
    var table = Table("lark im +messages-resources-download, whole process, ms", columns: ProcessFigures.columns)
    for (name, size) in sizes {
      // The command saves below its working directory only.
      let line = """
        cd '\(folder.url.path)' && exec '\(lark)' im +messages-resources-download --as bot --message-id om_1 \
        --file-key \(FileKey.name(ofSize: size)) --type file --output file.bin --overwrite
        """
      var command = Command("/bin/sh", ["-c", line])
      command.environment = ["LARK_BASE_URL": server, "LARK_TENANT_ACCESS_TOKEN": "t-benchmark"]
      guard try command.text().contains("\(size)") else { throw BenchmarkError("the file has another size") }
      table.add(name, try ProcessFigures(runs: size > 100_000_000 ? min(runs, 3) : runs).cells(command))
    }
    table.print()
  }
}
