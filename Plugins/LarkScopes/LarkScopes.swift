import Foundation
import PackagePlugin

/// `swift package lark-scopes`: prints the scopes that the code of a target needs at least.
///
/// The plugin only lists modules and their files; what they say is the tool's.
@main
struct LarkScopes: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    let names = extractor.extractOption(named: "target")
    let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
    let library = libraryTargets(from: context.package)
    var words = extractor.remainingArguments
    for module in modules(of: targets, askedFor: !names.isEmpty) {
      // The tool knows the library's requests; what it does not know is which functions its shortcuts have.
      if library.contains(module.id), !["LarkIM", "LarkCards"].contains(module.name) { continue }
      words += [library.contains(module.id) ? "--library" : "--module", module.moduleName]
      words += module.sourceFiles.map(\.url.path).filter { $0.hasSuffix(".swift") || $0.hasSuffix(".json") }
    }
    let process = Process()
    process.executableURL = try context.tool(named: "lark-scopes").url
    process.arguments = words
    let problems = Pipe()
    process.standardError = problems
    try process.run()
    report(String(decoding: problems.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }

  /// Hands what the tool complains about to SwiftPM, which writes it to standard error. What a plugin writes there
  /// itself comes out on standard output, in the middle of the list that `--json` asks for.
  private func report(_ problems: String) {
    var found: [(isError: Bool, text: String)] = []
    for line in problems.split(separator: "\n", omittingEmptySubsequences: false) {
      if let mark = line.range(of: "(error|warning): ", options: .regularExpression) {
        found.append((line[mark].hasPrefix("error"), line.replacingCharacters(in: mark, with: "")))
      } else if !found.isEmpty {
        found[found.count - 1].text += "\n" + line
      }
    }
    for (isError, text) in found {
      let text = text.trimmingCharacters(in: .newlines)
      if isError { Diagnostics.error(text) } else { Diagnostics.warning(text) }
    }
  }

  /// The targets and all that they depend on, each once. Tests count only when somebody asks for them.
  private func modules(of targets: [any Target], askedFor areNamed: Bool) -> [any SourceModuleTarget] {
    var seen: Set<Target.ID> = []
    return targets.filter { areNamed || $0.sourceModule?.kind != .test }
      .flatMap { [$0] + $0.recursiveTargetDependencies }
      .filter { seen.insert($0.id).inserted }
      .compactMap(\.sourceModule)
  }

  /// The targets of the package that this plugin comes from. For a scan of that package itself there are none.
  private func libraryTargets(from root: Package) -> Set<Target.ID> {
    var packages = root.dependencies.map(\.package)
    var seen: Set<Package.ID> = []
    while let package = packages.popLast() {
      guard seen.insert(package.id).inserted else { continue }
      if package.targets.contains(where: { $0.name == "LarkCore" }) { return Set(package.targets.map(\.id)) }
      packages += package.dependencies.map(\.package)
    }
    return []
  }
}
