import Foundation
import PackagePlugin

@main
struct LarkBindings: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] { [] }
}
