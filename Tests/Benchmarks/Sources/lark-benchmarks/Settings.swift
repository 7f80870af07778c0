import Foundation

/// What holds for every benchmark of a run.
struct Settings {
  /// How often to measure, where the benchmark's own number is not wanted.
  var runs: Int?
  /// A server to call instead of the benchmark's own.
  var server: String?
  /// The `lark-benchmarks` of another build, to compare with.
  var other: String?
  /// The folder of another checkout, to compare with.
  var otherPackage: URL?
  /// The Go toolchain's `go`, to compare with a program in Go.
  var go: String?
  /// A Python that has `lark-oapi`, to compare with.
  var python: String?
  /// The package lark-swift: the current directory.
  var package = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)

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
      throw BenchmarkError("there is no folder \(path) here; start lark-benchmarks in the folder of lark-swift")
    }
    return folder
  }

  /// The packages to measure: this one, and the other where there is one.
  var builds: [Settings] {
    [self] + (otherPackage.map { package in
      var other = self
      other.package = package
      return [other]
    } ?? [])
  }
}
