import LarkIM
import LarkJSON

/// What became of entries of the sidebar, as commands print it.
enum FeedShortcutOutput {
  /// The platform's answer with labels and counts.
  static func output(_ ledger: IM.Shortcuts.FeedShortcutLedger) -> ShortcutOutput {
    let succeeded = ledger.succeeded
    let failed = ledger.failed.map { entry in
      entry.rawJSON.with("reason_label", entry.reason.map { .string(label(of: $0)) })
    }
    let entries = succeeded.map { JSON(encoding: $0) ?? .null }
    // An answer without data means that all went well.
    let page = ledger.answer.objectValue.map(JSON.object) ?? [:]
    var data = ListAnswer(lists: [.init(name: "failed_shortcuts", entries: failed)], page: page).json()
    data["total"] = .number(JSONNumber(ledger.requested.count))
    data["success_count"] = .number(JSONNumber(succeeded.count))
    data["failure_count"] = .number(JSONNumber(ledger.requested.count - succeeded.count))
    data["succeeded_shortcuts"] = .array(entries)
    var counts: JSONObject = [:]
    for key in ["total", "success_count", "failure_count"] { counts[key] = data[key] }
    return ShortcutOutput(
      data: .object(data), isPartialFailure: ledger.isPartialFailure,
      counts: counts,
      rows: entries.map { row($0, ok: true) } + failed.map { row($0, ok: false) })
  }

  /// What became of one entry: the entry itself, and why it failed.
  private static func row(_ entry: JSON, ok: Bool) -> JSON {
    var row: JSONObject = ["ok": .bool(ok)]
    for (key, value) in entry["shortcut"]?.objectValue ?? [:] { row[key] = value }
    for (key, value) in entry.objectValue ?? [:] where key != "shortcut" { row[key] = value }
    return .object(row)
  }

  private static func label(of reason: IM.Types.FailedFeedShortcut.Reason) -> String {
    switch reason {
    case .noPermission: "no_permission"
    case .invalidItem: "invalid_item"
    case .hasPendingDelete: "has_pending_delete"
    case .typeNotSupported: "type_not_support"
    case .internalError: "internal_error"
    default: "unknown"
    }
  }
}
