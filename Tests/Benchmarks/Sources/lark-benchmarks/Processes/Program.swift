import Foundation

/// Programs that are measured.
enum Program {
  /// Path of this program.
  static var own: String {
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// Path of a program of lark-swift, in a release build.
  ///
  /// - Throws: ``BenchmarkError`` when it was not built.
  static func built(_ name: String, _ settings: Settings) throws -> String {
    let path = settings.package.appending(path: ".build/release/\(name)").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw BenchmarkError("\(name) is not built here; run 'swift build -c release' in the folder of lark-swift first")
    }
    return path
  }
}
