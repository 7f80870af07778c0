import LarkJSON
import LarkMock

/// `lark mock serve`.
enum MockServe {
  /// Prints what leads to the platform, and serves until the task is cancelled.
  static func serve(_ site: MockSite, _ arguments: ParsedArguments) async -> ExitCode {
    let printed: Outcome
    if arguments.isOn(CommonFlags.json) || arguments.value(of: MockCommands.format) == "json" {
      let variables = site.variables.map { ($0.name, JSON.string($0.value)) }
      printed = .json(
        Envelope.success(
          [
            "base_url": .string(site.platform.baseURL), "port": .number(JSONNumber(site.platform.port)),
            "environment": .object(JSONObject(variables)),
          ], identity: nil))
    } else {
      printed = .text(site.exports)
    }
    let code = printed.report()
    if code == .success {
      NoteWriter().say("the platform answers at \(site.platform.baseURL), until it is interrupted")
      // Cancelled by an interrupt, which is how it is meant to end.
      while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
    }
    await site.close()
    return code
  }
}
