/// A task.
struct TodoContent {
  let taskID: String
  let title: String
  let description: [PostParagraph]
  let due: Int64?

  init(_ fields: ContentFields) {
    taskID = fields.string("task_id")
    let summary = fields.fields("summary")
    // A summary that is plain text is the title.
    title = summary?.string("title") ?? fields.string("summary")
    description = summary?.list("content").map(PostParagraph.init) ?? []
    due = fields.integer("due_time")
  }

  func rendered(times: MessageTimeFormat) -> String {
    var lines = title.isEmpty ? [] : [title]
    let text = description.map(\.rendered).joined(separator: "\n")
    lines += Markup.lines(of: text).filter { !$0.isEmpty }.map(String.init)
    if let due = times.contentTime(due) { lines.append("Due: \(due)") }
    let body = lines.joined(separator: "\n")
    return Markup.block(
      "todo", attributes: Markup.attribute("task_id", taskID), body: body.isEmpty ? "todo" : Markup.escapedBody(body))
  }
}
