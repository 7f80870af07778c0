import LarkCore

/// An event of a calendar: shared, as an invitation, or in general.
struct CalendarContent {
  let summary: String
  let start: Int64?
  let end: Int64?
  let calendarID: String
  let eventID: String
  let shareToken: String

  init(_ fields: ContentFields) {
    summary = fields.string("summary")
    start = fields.integer("start_time")
    end = fields.integer("end_time")
    calendarID = fields.string("open_calendar_id")
    eventID = fields.string("open_event_id")
    shareToken = fields.string("share_token")
  }

  func rendered(tag: String, times: MessageTimeFormat) -> String {
    var lines = summary.isEmpty ? [] : [summary]
    if let start = times.contentTime(start) {
      lines.append(times.contentTime(end).map { "\(start) ~ \($0)" } ?? start)
    }
    let attributes =
      Markup.attribute("open_calendar_id", calendarID) + Markup.attribute("open_event_id", eventID)
      + Markup.attribute("share_token", shareToken)
    let body = lines.isEmpty ? tag : lines.joined(separator: "\n")
    return Markup.block(tag, attributes: attributes, body: Markup.escapedBody(body))
  }
}

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

/// A vote with its options.
struct VoteContent {
  let topic: String
  let options: [String]
  let isClosed: Bool

  init(_ fields: ContentFields) {
    topic = fields.string("topic")
    options = fields.list("options").map(Self.label).filter { !$0.isEmpty }
    isClosed = (fields.integer("status") ?? 0) != 0
  }

  /// The text of an option, which is a string.
  private static func label(of option: JSON) -> String {
    switch option {
    case .null: ""
    case .object(let object): object["text"]?.scalarText ?? Mark.unknown
    default: option.scalarText ?? Mark.unknown
    }
  }

  var rendered: String {
    var lines = topic.isEmpty ? [] : [topic]
    lines += options.map { "• \($0)" }
    if isClosed { lines.append("(Closed)") }
    let body = lines.joined(separator: "\n")
    return Markup.block("vote", body: body.isEmpty ? "vote" : Markup.escapedBody(body))
  }
}
