import LarkCore
import LarkIM
import LarkJSON

/// `lark im +flag-cancel`.
enum FlagCancelCommand: ShortcutCommand {
  typealias Operation = IM.Shortcuts.FlagCancel

  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Operation.Options {
    Operation.Options(
      messageID: try arguments.text("message-id") ?? "", flagType: try arguments.word("flag-type"),
      itemType: try arguments.word("item-type"))
  }

  static func preview(_ options: Operation.Options, as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    try Operation.preview(options)
  }

  static func run(_ options: Operation.Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput {
    let result = try await caller.user.cancelFlag(options)
    let all = result.cancellations.count
    let failed = result.cancellations.count { if case .failure = $0.outcome { true } else { false } }
    let number = { (count: Int) in JSON.number(JSONNumber(count)) }
    return ShortcutOutput(
      data: ["results": .array(result.cancellations.map(json))], warnings: result.warnings,
      isPartialFailure: result.isPartialFailure, counts: ["total": number(all), "failure_count": number(failed)])
  }

  private static func json(_ cancellation: Operation.Cancellation) -> JSON {
    var object: JSONObject = [
      "item_id": .string(cancellation.messageID), "item_type": .string(cancellation.itemType.rawValue),
      "flag_type": .string(cancellation.flagType.rawValue),
    ]
    switch cancellation.outcome {
    case .success(let answer):
      object["status"] = "ok"
      object["response"] = answer
    case .failure(let error):
      object["status"] = "failed"
      object["error"] = .string(error.code.map { "[\($0)] \(error.message)" } ?? error.message)
      object["log_id"] = error.logID.map(JSON.string)
    }
    return .object(object)
  }
}
