import LarkAPI
import LarkCore

/// Turns a merged forward into text, with the forwards inside of it.
struct ForwardRenderer {
  private static let mark = "Merged forward"

  private let renderer: MessageRenderer
  /// The forwards shown so far. Each is shown once: a list in which forwards hold each other would not end.
  private var shown: Set<String> = []

  init(_ renderer: MessageRenderer) {
    self.renderer = renderer
  }

  mutating func rendered(_ content: MessageContent) -> String {
    fetched(content.messageID, depth: 1) ?? Self.summary(of: content)
  }

  /// All that can be said of a forward that was not fetched.
  private static func summary(of content: MessageContent) -> String {
    let ids = ContentFields(parsing: content.json)?.list("create_message_ids").compactMap(\.stringValue) ?? []
    return ContentRules.labelled(mark, ids.isEmpty ? "" : "\(ids.count) messages")
  }

  /// A forward from the context; nil where it is not there.
  private mutating func fetched(_ id: String, depth: Int) -> String? {
    guard !id.isEmpty else { return nil }
    switch renderer.context.mergedForwards[id] {
    case .messages(let messages)?: return block(id, in: ForwardTree(messages, root: id), depth: depth)
    case .failed(let reason)?: return ContentRules.labelled(Self.mark, "fetch failed: \(reason)")
    case nil: return nil
    }
  }

  private mutating func block(_ id: String, in tree: ForwardTree, depth: Int) -> String {
    guard depth <= RenderingLimits.depth else { return Mark.tooDeep }
    shown.insert(id)
    let messages = tree[id]
    guard !messages.isEmpty else { return "<forwarded_messages/>" }
    var lines: [String] = []
    for message in messages {
      lines.append("[\(renderer.times.forwardTime(message.createTime))] \(name(of: message.sender)):")
      let content = content(of: message, in: tree, depth: depth)
      if !content.isEmpty { lines.append(Markup.prefixed(content, with: "    ")) }
    }
    return Markup.block("forwarded_messages", body: lines.joined(separator: "\n"))
  }

  private mutating func content(of message: IM.Types.Message, in tree: ForwardTree, depth: Int) -> String {
    let content = MessageContent(message)
    let id = content.messageID
    guard content.type == ContentRules.mergedForward else {
      let text = ContentRules.render(content, with: renderer)
      // Nothing but forwards holds messages; should one do so all the same, they are shown below it.
      guard !tree[id].isEmpty, !shown.contains(id) else { return text }
      return [text, block(id, in: tree, depth: depth + 1)].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    if shown.contains(id) { return ContentRules.labelled(Self.mark, "") }
    // A forward inside of another comes with the same list, unless the caller has fetched it on its own.
    if tree[id].isEmpty, let separate = fetched(id, depth: depth + 1) { return separate }
    return block(id, in: tree, depth: depth + 1)
  }

  private func name(of sender: IM.Types.Sender?) -> String {
    let id = sender?.id ?? ""
    let names = [sender?.senderName, renderer.context.senderNames[id], id]
    return names.compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
  }
}
