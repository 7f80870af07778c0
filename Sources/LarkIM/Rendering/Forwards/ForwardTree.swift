import LarkAPI

/// The messages of a merged forward by what they hang under, made from the flat list that the platform answers.
struct ForwardTree {
  private var children: [String: [IM.Types.Message]] = [:]

  /// The messages directly under a forward, oldest first.
  subscript(parent: String) -> [IM.Types.Message] { children[parent] ?? [] }

  /// Sorts out the messages of the forward `root`. Every one of them is found under the root, whatever the list says:
  /// those whose forward is missing, or that hang under each other in a circle, come to hang under the root itself.
  init(_ messages: [IM.Types.Message], root: String) {
    var order: [String] = []
    var ids: Set<String> = [root]
    for message in messages {
      let id = message.messageID ?? ""
      let upper = message.upperMessageID ?? ""
      if id == root, upper.isEmpty { continue }
      ids.insert(id)
      let parent = upper.isEmpty ? root : upper
      if children[parent] == nil { order.append(parent) }
      children[parent, default: []].append(message)
    }
    adopt(order.filter { !ids.contains($0) }, ids: order, root: root)
    for (parent, messages) in children {
      children[parent] = Self.oldestFirst(messages)
    }
  }

  private mutating func adopt(_ missing: [String], ids: [String], root: String) {
    var reached: Set<String> = []
    reach(from: root, &reached)
    for parent in missing + ids where !reached.contains(parent) {
      guard let orphans = children.removeValue(forKey: parent) else { continue }
      children[root, default: []] += orphans
      reached.insert(parent)
      for orphan in orphans { reach(from: orphan.messageID ?? "", &reached) }
    }
  }

  private func reach(from start: String, _ reached: inout Set<String>) {
    var waiting = [start]
    while let parent = waiting.popLast() {
      guard reached.insert(parent).inserted else { continue }
      waiting += self[parent].map { $0.messageID ?? "" }
    }
  }

  private static func oldestFirst(_ messages: [IM.Types.Message]) -> [IM.Types.Message] {
    let timed = messages.enumerated().map { place, message in
      (time: message.createTime.flatMap { Int64($0.rawValue) } ?? 0, place: place, message: message)
    }
    return timed.sorted { ($0.time, $0.place) < ($1.time, $1.place) }.map(\.message)
  }
}

extension [IM.Types.Message] {
  /// The messages of a merged forward without those that were recalled, and without what a recalled forward among them
  /// holds.
  var withoutRecalled: [IM.Types.Message] {
    var waiting = filter(\.isRecalled).map { $0.messageID ?? "" }
    if waiting.isEmpty { return self }
    let children = Dictionary(grouping: self) { $0.upperMessageID ?? "" }
    var hidden: Set<String> = [""]
    while let id = waiting.popLast() {
      guard hidden.insert(id).inserted else { continue }
      waiting += (children[id] ?? []).map { $0.messageID ?? "" }
    }
    return filter { message in
      let upper = message.upperMessageID ?? ""
      return !message.isRecalled && (upper.isEmpty || !hidden.contains(upper))
    }
  }
}
