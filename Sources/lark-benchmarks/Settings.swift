import Foundation

/// What holds for every benchmark of a run.
struct Settings {
  /// How often to measure, where the benchmark's own number is not wanted.
  var runs: Int?
  /// A server to call instead of the benchmark's own.
  var server: String?
  /// The `lark-benchmarks` of another build, to compare with.
  var other: String?
  /// The Go toolchain's `go`, to compare with a program in Go.
  var go: String?
  /// A Python that has `lark-oapi`, to compare with.
  var python: String?
  /// The package: the current directory.
  let package = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)

  /// How often to measure.
  func runs(_ usual: Int) -> Int {
    runs ?? usual
  }

  /// A folder of the package.
  ///
  /// - Throws: ``BenchmarkError`` when it is not there.
  func folder(_ path: String) throws -> URL {
    let folder = package.appending(path: path, directoryHint: .isDirectory)
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw BenchmarkError("there is no folder \(path) here; start lark-benchmarks in the folder of the package")
    }
    return folder
  }
}
