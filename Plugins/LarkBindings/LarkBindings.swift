import Foundation
import PackagePlugin

/// Turns the Lark method files of a target into Swift on every build.
///
/// The plugin only lists files: SwiftPM runs a command again when the tool changes, not when this script does, so every
/// decision is the tool's.
@main
struct LarkBindings: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    var generation = Generation(
      target: target.name, package: context.package.directoryURL, folder: target.directoryURL,
      output: context.pluginWorkDirectoryURL, files: target.sourceFiles.map(\.url))
    let committed = context.package.directoryURL.appending(path: "Generated")
    if target.name == "LiveBindings", FileManager.default.fileExists(atPath: committed.path) {
      generation.options = ["--committed", committed.path]
    }
    return try generation.commands { try context.tool(named: $0).url }
  }
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension LarkBindings: XcodeBuildToolPlugin {
    /// The method files that a target of an Xcode project holds. A target there has no folder of its own, so paths count
    /// from that of the project.
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
      let project = context.xcodeProject.directoryURL
      let generation = Generation(
        target: target.displayName, package: project, folder: project, output: context.pluginWorkDirectoryURL,
        files: target.inputFiles.map(\.url))
      for file in generation.outside {
        Diagnostics.warning("\(file.path) is outside of the project's folder, so it cannot become a request")
      }
      return try generation.commands { try context.tool(named: $0).url }
    }
  }
#endif

/// What the tool is to make of the files of a target.
private struct Generation {
  /// Name of the target.
  var target: String
  /// The folder that messages count paths from.
  var package: URL
  /// The folder that the files' names count from.
  var folder: URL
  var output: URL
  /// All files of the target.
  var files: [URL]
  /// Further arguments.
  var options: [String] = []

  /// The JSON files in the folder.
  private var schemas: [URL] {
    files.filter { $0.pathExtension == "json" && isInside($0) }.sorted { $0.path < $1.path }
  }

  /// JSON files elsewhere.
  var outside: [URL] { files.filter { $0.pathExtension == "json" && !isInside($0) } }

  private func isInside(_ file: URL) -> Bool {
    file.path.hasPrefix(folder.path.hasSuffix("/") ? folder.path : folder.path + "/")
  }

  /// The command that writes the bindings; none where there is nothing to write.
  func commands(tool: (String) throws -> URL) throws -> [Command] {
    let schemas = schemas
    guard !schemas.isEmpty else { return [] }
    // The tool names its files by the same rule.
    let outputs = schemas.map { schema in
      let name = schema.path.dropFirst(folder.path.count).split(separator: "/").joined(separator: ".").dropLast(5)
      return output.appending(path: "\(name).swift")
    }
    return [
      .buildCommand(
        displayName: "Generating Lark bindings of \(target)",
        executable: try tool("lark-codegen"),
        arguments: ["bindings", "--package", package.path, "--target", folder.path, "--output", output.path] + options
          + schemas.map(\.path),
        inputFiles: schemas,
        outputFiles: Array(Set(outputs)).sorted { $0.path < $1.path })
    ]
  }
}
