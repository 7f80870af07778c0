/// The generator as a command: what the plugins run. It reads files, calls SchemaCompiler, writes files.
@main
struct LarkCodegen {
  static func main() {
    do {
      let command = try Arguments.parse(Array(CommandLine.arguments.dropFirst()))
      switch command {
      case .bindings(let options): exit(try BindingsCommand.run(options))
      case .generate(let options): exit(try GenerateCommand.run(options))
      case .help: print(Arguments.help)
      }
    } catch {
      printError("error: \(error.message)")
      exit(2)
    }
  }
}

/// Why the command could not do its work.
struct CodegenError: Error {
  var message: String
}
