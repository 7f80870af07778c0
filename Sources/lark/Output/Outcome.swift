import LarkJSON

/// What a command comes to.
enum Outcome: Sendable {
  /// Text for standard output, as it is.
  case text(String)
  /// JSON for standard output.
  case json(JSON)
  /// An error for standard error.
  case failure(CommandError)

  /// Writes the outcome and tells how the process is to end.
  ///
  /// A failure of the output itself is a failure of the command: an answer nobody got is no success.
  func report() -> ExitCode {
    do throws(System.Failure) {
      switch self {
      case .text(let text): try StandardStream.output.write(page: text)
      case .json(let json): try StandardStream.output.write(json)
      case .failure(let error): return Self.report(error)
      }
      return .success
    } catch {
      return Self.report(outputFailure: error)
    }
  }

  /// Writes an error to standard error and tells how the process is to end.
  static func report(_ error: CommandError) -> ExitCode {
    // Where standard error is closed the exit code alone must tell.
    try? StandardStream.error.write(Envelope.failure(error))
    return error.type.exitCode
  }

  /// Tells how the process is to end after standard output took no more.
  ///
  /// A reader that went away, as `head` does, wanted no more: nothing is said then.
  static func report(outputFailure failure: System.Failure) -> ExitCode {
    if failure.isBrokenPipe { return .brokenPipe }
    return report(
      CommandError(
        .internal, .fileIO, "standard output could not be written: \(failure.text)",
        hint: "check that standard output is open and has room"))
  }
}
