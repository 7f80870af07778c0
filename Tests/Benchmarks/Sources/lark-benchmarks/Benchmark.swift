/// What can be measured.
enum Benchmark: String, CaseIterable {
  case generate, scale, schema, call, decode, event, encode, render, throughput, download, compare, compile, build

  /// The benchmark in a line of help.
  var summary: String {
    switch self {
    case .generate: "generate Swift from the schema and from one of 152 methods"
    case .scale: "generate, import, show and lay out up to 10,000 methods"
    case .schema: "start lark to show a method"
    case .call: "start lark to make one call"
    case .decode: "decode pages of 50"
    case .event: "read an event of 4 KB"
    case .encode: "encode a request"
    case .render: "render a page of 50 mixed messages as text"
    case .throughput: "call again and again over one transport"
    case .download: "download a file in ranges"
    case .compare: "calls and downloads beside those of another build, by turns"
    case .compile: "compile the generated Swift; its lines and its size"
    case .build: "build an app and this package from nothing"
    }
  }

  /// Measures and prints a table.
  func run(_ settings: Settings) async throws {
    switch self {
    case .generate: try GenerateBenchmark.run(settings)
    case .scale: try ScaleBenchmark.run(settings)
    case .schema: try SchemaBenchmark.run(settings)
    case .call: try CallBenchmark.run(settings)
    case .decode: try await DecodeBenchmark.run(settings)
    case .event: try EventBenchmark.run(settings)
    case .encode: try await EncodeBenchmark.run(settings)
    case .render: try RenderBenchmark.run(settings)
    case .throughput: try ThroughputBenchmark.run(settings)
    case .download: try DownloadBenchmark.run(settings)
    case .compare: try ComparisonBenchmark.run(settings)
    case .compile: try CompileBenchmark.run(settings)
    case .build: try BuildBenchmark.run(settings)
    }
  }
}
