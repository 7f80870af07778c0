import LarkFoundation

// A reader that goes away is an error of the write, which is told apart from others, not the end of the process.
signal(SIGPIPE, SIG_IGN)
// So is a file that may not grow any more.
signal(SIGXFSZ, SIG_IGN)
System.exit(await Lark(catalog: .standard).run(Array(CommandLine.arguments.dropFirst())))
