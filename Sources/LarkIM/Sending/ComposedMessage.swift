/// The content of a message with everything uploaded, and what became of it on the way.
struct ComposedMessage {
  var content: OutgoingContent
  var warnings: [ShortcutWarning] = []
  var fallback: MediaFallback?
}
