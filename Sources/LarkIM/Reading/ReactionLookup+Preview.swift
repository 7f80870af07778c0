import LarkAPI
import LarkCore

extension ReactionLookup {
  /// Values of flags on which the scope for reactions depends.
  package static func scopeFlags(noReactions: Bool) -> [String: String] {
    ["no-reactions": noReactions ? "true" : "false"]
  }

  /// The request for reactions as a dry run shows it: which messages there will be is not known.
  static func previewCall() throws(LarkError) -> ShortcutPreview.Call {
    var request = try request([]).prepared()
    request.body = .none
    return ShortcutPreview.Call(request, note: "the reactions to the messages, \(batchSize) messages in a call")
  }
}
