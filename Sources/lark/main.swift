import LarkCommandLine

// Top-level code and nothing else: everything that can go wrong is an Outcome.
let lark = Lark(catalog: .standard)
System.exit(lark.run(Array(CommandLine.arguments.dropFirst())))
