import LarkAPI
import LarkCore

extension ReactionLookup {
  /// The request for reactions as a dry run shows it: which messages there will be is not known.
  static func previewCall() throws(LarkError) -> ShortcutPreview.Call {
    var request = try request([]).prepared()
    request.body = .none
    return ShortcutPreview.Call(
      note: "the reactions to the messages, \(batchSize) messages in a call", request: request)
  }
}
