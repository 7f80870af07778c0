
/// `lark completion`: the script for a shell.
enum CompletionScript {
  /// The answer to the command's arguments.
  static func outcome(_ arguments: ParsedArguments) -> Outcome {
    switch arguments.positionals.first {
    case "zsh": .text(zsh)
    case "fish": .text(fish)
    // The parser lets nothing else through.
    default: .text(bash)
    }
  }
}
