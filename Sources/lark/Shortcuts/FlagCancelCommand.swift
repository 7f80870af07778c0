import LarkCore
import LarkIM
import LarkJSON

/// `lark im +flag-cancel`.
enum FlagCancelCommand: ShortcutOutputCommand {
  typealias Operation = IM.Shortcuts.FlagCancel

  static func output(_ result: Operation.Output) -> ShortcutOutput {
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
