import Foundation

/// Programs of the same build.
enum Program {
  /// Path of this program.
  static var own: String {
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// Path of another program of the package.
  ///
  /// - Throws: ``BenchmarkError`` when it was not built.
  static func beside(_ name: String) throws -> String {
    let path = URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: name).path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw BenchmarkError("\(name) is not built; run 'swift build -c release' first")
    }
    return path
  }
}
