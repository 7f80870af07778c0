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
    let folder = target.directoryURL
    let schemas = target.sourceFiles.map(\.url).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    guard !schemas.isEmpty else { return [] }
    let output = context.pluginWorkDirectoryURL
    // The tool names its files by the same rule.
    let outputs = schemas.map { schema in
      let name = schema.path.dropFirst(folder.path.count).split(separator: "/").joined(separator: ".").dropLast(5)
      return output.appending(path: "\(name).swift")
    }
    var arguments = [
      "bindings", "--package", context.package.directoryURL.path, "--target", folder.path, "--output", output.path,
    ]
    let committed = context.package.directoryURL.appending(path: "Generated/LarkAPI")
    if target.name == "LiveBindings", FileManager.default.fileExists(atPath: committed.path) {
      arguments += ["--committed", committed.path]
    }
    return [
      .buildCommand(
        displayName: "Generating Lark bindings of \(target.name)",
        executable: try context.tool(named: "lark-codegen").url,
        arguments: arguments + schemas.map(\.path),
        inputFiles: schemas,
        outputFiles: Array(Set(outputs)).sorted { $0.path < $1.path })
    ]
  }
}
