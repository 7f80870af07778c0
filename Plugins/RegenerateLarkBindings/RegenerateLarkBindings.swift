import Foundation
import PackagePlugin

/// `swift package regenerate-bindings`: rewrites Generated/ from schema/, or with --check tells whether that is needed.
@main
struct RegenerateLarkBindings: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let package = context.package.directoryURL
    let tool = try context.tool(named: "lark-codegen")
    let process = Process()
    process.executableURL = tool.url
    process.arguments =
      [
        "generate", "--package", package.path, "--schema", package.appending(path: "schema").path, "--output",
        package.appending(path: "Generated").path, "--readme", package.appending(path: "README.md").path,
      ] + arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
