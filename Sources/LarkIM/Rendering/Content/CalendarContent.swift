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
