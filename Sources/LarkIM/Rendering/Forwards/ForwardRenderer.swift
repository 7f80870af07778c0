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
    if let text = fetched(content, depth: 1) { return text }
    let count = Self.count(in: content)
    return ContentRules.labelled(Self.mark, count == 0 ? "" : "\(count) messages")
  }

  /// How many messages a forward says that it holds; 0 where it does not say.
  private static func count(in content: MessageContent) -> Int {
    ContentFields(parsing: content.json)?.list("create_message_ids").compactMap(\.stringValue).count ?? 0
  }

  /// What is left of a forward whose messages are not there, although they were asked for.
  private static func unread(_ content: MessageContent, reason: String? = nil) -> String {
    let count = count(in: content)
    guard count > 0 else {
      return ContentRules.labelled(mark, reason.map { "fetch failed: \($0)" } ?? "its messages could not be read")
    }
    let messages = "\(count) message\(count == 1 ? "" : "s") that could not be read"
    return ContentRules.labelled(mark, reason.map { "\(messages), fetch failed: \($0)" } ?? messages)
  }

  /// A forward from the context; nil where it is not there.
  private mutating func fetched(_ content: MessageContent, depth: Int) -> String? {
    let id = content.messageID
    guard !id.isEmpty else { return nil }
    switch renderer.context.mergedForwards[id] {
    case .messages(let messages)?:
      // It may have been recalled in the meantime.
      if messages.contains(where: { $0.messageID == id && $0.isRecalled }) { return Mark.recalled }
      let tree = ForwardTree(messages, root: id)
      return tree[id].isEmpty ? Self.unread(content) : block(id, in: tree, depth: depth)
    case .failed(let reason)?: return Self.unread(content, reason: reason)
    case nil: return nil
    }
  }

  private mutating func block(_ id: String, in tree: ForwardTree, depth: Int) -> String {
    guard depth <= RenderingLimits.depth else { return Mark.tooDeep }
    shown.insert(id)
    var lines: [String] = []
    for message in tree[id] {
      lines.append("[\(renderer.times.forwardTime(message.createTime))] \(name(of: message.sender)):")
      let content = content(of: message, in: tree, depth: depth)
      if !content.isEmpty { lines.append(Markup.prefixed(content, with: "    ")) }
    }
    return Markup.block("forwarded_messages", body: lines.joined(separator: "\n"))
  }

  private mutating func content(of message: IM.Types.Message, in tree: ForwardTree, depth: Int) -> String {
    let content = MessageContent(message)
    let id = content.messageID
    if content.isRecalled { return Mark.recalled }
    guard content.type == ContentRules.mergedForward else {
      let text = ContentRules.render(content, with: renderer)
      // Nothing but forwards holds messages; should one do so all the same, they are shown below it.
      guard !tree[id].isEmpty, !shown.contains(id) else { return text }
      return [text, block(id, in: tree, depth: depth + 1)].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    if shown.contains(id) { return ContentRules.labelled(Self.mark, "") }
    // A forward inside of another comes with the same list, unless the caller has fetched it on its own.
    if tree[id].isEmpty { return fetched(content, depth: depth + 1) ?? Self.unread(content) }
    return block(id, in: tree, depth: depth + 1)
  }

  private func name(of sender: IM.Types.Sender?) -> String {
    let id = sender?.id ?? ""
    let names = [sender?.senderName, renderer.context.senderNames[id], id]
    return names.compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
  }
}
