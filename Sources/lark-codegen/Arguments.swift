/// What the command line asks for.
enum Arguments {
  enum Command {
    case bindings(BindingsCommand.Options)
    case generate(GenerateCommand.Options)
    case help
  }

  static let help = """
    lark-codegen: Swift bindings from Lark method files

    USAGE
      lark-codegen bindings --package DIR --target DIR --output DIR [--committed DIR] FILE…
      lark-codegen generate --package DIR --schema DIR --output DIR [--readme FILE] [--check]

    bindings   What the build-tool plugin runs: one Swift file in --output for every JSON FILE of the target. With
               --committed it warns when that folder holds something else.
    generate   What regenerate-bindings runs: rewrites all of --output from the files below --schema, and the
               table of shortcuts in --readme. With --check it writes nothing and exits with 1 when something is not up
               to date.
    """

  static func parse(_ arguments: [String]) throws(CodegenError) -> Command {
    guard let name = arguments.first else { throw CodegenError(message: "a command is missing\n\n\(help)") }
    var values: [String: String] = [:]
    var flags: Set<String> = []
    var files: [String] = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--package", "--target", "--output", "--committed", "--schema", "--readme":
        guard let value = rest.popFirst() else { throw CodegenError(message: "\(argument) needs a path") }
        values[argument] = value
      case "--check", "--help":
        flags.insert(argument)
      case _ where argument.hasPrefix("-"):
        throw CodegenError(message: "unknown option \(argument)\n\n\(help)")
      default:
        files.append(argument)
      }
    }
    func folder(_ option: String) throws(CodegenError) -> String {
      guard let value = values[option] else { throw CodegenError(message: "\(name) needs \(option) DIR") }
      return value
    }
    if flags.contains("--help") { return .help }
    switch name {
    case "bindings":
      return .bindings(
        BindingsCommand.Options(
          package: try folder("--package"), target: try folder("--target"), output: try folder("--output"),
          committed: values["--committed"], files: files))
    case "generate":
      guard files.isEmpty else { throw CodegenError(message: "generate takes no file names") }
      return .generate(
        GenerateCommand.Options(
          package: try folder("--package"), schema: try folder("--schema"), output: try folder("--output"),
          readme: values["--readme"],
          onlyChecks: flags.contains("--check")))
    case "help", "--help":
      return .help
    default:
      throw CodegenError(message: "unknown command \(name)\n\n\(help)")
    }
  }
}
