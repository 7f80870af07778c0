import Foundation
import RequestScan
import SchemaModel

/// What `swift package lark-scopes` runs: reads the code of some modules and prints the scopes that it needs.
@main
struct LarkScopes {
  static func main() {
    do {
      exit(try run(Array(CommandLine.arguments.dropFirst())))
    } catch {
      printError("error: \(error.message)")
      exit(2)
    }
  }

  private static func run(_ words: [String]) throws(ScopesError) -> Int32 {
    let arguments = try Arguments(words)
    guard !arguments.asksForHelp else {
      print(Arguments.help)
      return 0
    }
    var modules: [ScannedModule] = []
    for module in arguments.modules { modules.append(try ModuleReader.read(module)) }
    let scan = RequestScan(of: modules + [try LibraryModule.read()])
    let report = try ScopeReport(scan, as: arguments.identities)
    for var diagnostic in scan.unresolved {
      if arguments.isStrict { diagnostic.severity = .error }
      printError(diagnostic.description)
    }
    print(arguments.wantsJSON ? report.consoleImport(narrowest: arguments.wantsNarrowest) : report.text)
    return arguments.isStrict && !scan.unresolved.isEmpty ? 1 : 0
  }

  private static func printError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

/// Why the command could not do its work.
struct ScopesError: Error {
  var message: String
}
