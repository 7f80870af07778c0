import Foundation
import PackagePlugin

@main
struct RegenerateLarkBindings: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {}
}
