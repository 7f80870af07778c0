import LarkAPI
import LarkCore

extension ReactionLookup {
  /// The request for reactions as a dry run shows it: which messages there will be is not known.
  static func previewCall() throws(LarkError) -> ShortcutPreview.Call {
    var request = try request([]).prepared()
    request.body = .none
    return ShortcutPreview.Call(request, note: "the reactions to the messages, \(batchSize) messages in a call")
  }
}

extension MessageDownloads {
  /// Says beside the last call of a dry run that images and files would be downloaded.
  static func note(in calls: inout [ShortcutPreview.Call]) {
    guard let last = calls.indices.last else { return }
    let note = "then the images and files of the messages are saved in \(folder)"
    calls[last].note = calls[last].note.map { "\($0); \(note)" } ?? note
  }
}
