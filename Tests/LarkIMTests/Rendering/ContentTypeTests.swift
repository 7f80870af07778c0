import LarkIM
import Testing

/// The table of types, row by row.
@Suite struct ContentTypeTests {
  @Test(arguments: [
    // Texts
    ("text", #"{"text":"hello"}"#, "hello"),
    ("text", #"{"text":""}"#, #"{"text":""}"#),
    ("text", #"{"other":1}"#, #"{"other":1}"#),
    // Images
    ("image", #"{"image_key":"img_1"}"#, "[Image: img_1]"),
    ("image", #"{}"#, "[Image]"),
    // Files
    ("file", #"{"file_key":"file_7","file_name":"plan.pdf"}"#, #"<file key="file_7" name="plan.pdf"/>"#),
    ("file", #"{"file_key":"file_7"}"#, #"<file key="file_7" name="file_7"/>"#),
    ("file", #"{"file_key":"k","file_name":"a\"b\\c\nd\re\tf"}"#, #"<file key="k" name="a\"b\\c\nd\re\tf"/>"#),
    ("file", #"{"file_name":"plan.pdf"}"#, "[File]"),
    // Voice
    ("audio", #"{"file_key":"f","duration":4000}"#, #"<audio key="f" duration="4s"/>"#),
    ("audio", #"{"file_key":"f","duration":0}"#, #"<audio key="f"/>"#),
    ("audio", #"{"file_key":"f"}"#, #"<audio key="f"/>"#),
    ("audio", #"{"duration":4000}"#, "[Voice: 4s]"),
    ("audio", #"{}"#, "[Voice]"),
    // Halves of a second go to the even second.
    ("audio", #"{"file_key":"f","duration":3500}"#, #"<audio key="f" duration="4s"/>"#),
    ("audio", #"{"file_key":"f","duration":2500}"#, #"<audio key="f" duration="2s"/>"#),
    ("audio", #"{"file_key":"f","duration":2501}"#, #"<audio key="f" duration="3s"/>"#),
    ("audio", #"{"file_key":"f","duration":"4400"}"#, #"<audio key="f" duration="4s"/>"#),
    // Videos
    (
      "video", #"{"file_key":"f","file_name":"v.mp4","duration":5000,"image_key":"img_c"}"#,
      #"<video key="f" name="v.mp4" duration="5s" cover_image_key="img_c"/>"#
    ),
    ("video", #"{"file_key":"f"}"#, #"<video key="f" name="f"/>"#),
    (
      "media",
      #"{"file_key":"f","file_name":"v.mp4","duration":61234}"#,
      #"<video key="f" name="v.mp4" duration="61s"/>"#
    ),
    ("video", #"{}"#, "[Video]"),
    ("media", #"{"image_key":"img_c"}"#, "[Video]"),
    // What has one form only
    ("sticker", #"{"file_key":"f"}"#, "[Sticker]"),
    ("sticker", "not json", "[Sticker]"),
    ("video_chat", #"{"topic":"Daily","start_time":"1"}"#, "[Video call]"),
    // Shared things
    ("share_chat", #"{"chat_id":"oc_1"}"#, "[Chat card: oc_1]"),
    ("share_chat", #"{}"#, "[Chat card]"),
    ("share_user", #"{"user_id":"ou_1"}"#, "[User card: ou_1]"),
    ("share_user", #"{}"#, "[User card]"),
    ("location", #"{"name":"Pier 3","longitude":"1","latitude":"2"}"#, "[Location: Pier 3]"),
    ("location", #"{"longitude":"1"}"#, "[Location]"),
    ("folder", #"{"file_key":"fld","file_name":"Docs"}"#, #"<folder key="fld" name="Docs"/>"#),
    ("folder", #"{"file_key":"fld"}"#, #"<folder key="fld"/>"#),
    ("folder", #"{"file_name":"Docs"}"#, "[Folder]"),
    // Merged forwards that were not fetched
    ("merge_forward", "Merged and Forwarded Message", "[Merged forward]"),
    ("merge_forward", #"{"create_message_ids":["om_1","om_2"]}"#, "[Merged forward: 2 messages]"),
    ("merge_forward", #"{"create_message_ids":[]}"#, "[Merged forward]"),
    // Events
    (
      "share_calendar_event",
      #"""
      {"summary":"Review","start_time":"1773106200000","end_time":"1773109800000","open_calendar_id":"cal",
      "open_event_id":"evt"}
      """#,
      "<calendar_share open_calendar_id=\"cal\" open_event_id=\"evt\">\nReview\n2026-03-10 09:30:00 ~ 2026-03-10 10:30:00\n</calendar_share>"
    ),
    (
      "share_calendar_event", #"{"summary":"Review","share_token":"tok"}"#,
      "<calendar_share share_token=\"tok\">\nReview\n</calendar_share>"
    ),
    ("share_calendar_event", #"{}"#, "<calendar_share>\ncalendar_share\n</calendar_share>"),
    (
      "calendar", #"{"summary":"A < B & C","start_time":"1773106200"}"#,
      "<calendar_invite>\nA &lt; B &amp; C\n2026-03-10 09:30:00\n</calendar_invite>"
    ),
    ("calendar", #"{"start_time":"0","end_time":"x"}"#, "<calendar_invite>\ncalendar_invite\n</calendar_invite>"),
    (
      "general_calendar", #"{"summary":"Trip","start_time":1773106200000,"end_time":1773109800000}"#,
      "<calendar>\nTrip\n2026-03-10 09:30:00 ~ 2026-03-10 10:30:00\n</calendar>"
    ),
    (
      "general_calendar", #"{"open_calendar_id":"cal","open_event_id":"evt","share_token":"tok"}"#,
      "<calendar open_calendar_id=\"cal\" open_event_id=\"evt\" share_token=\"tok\">\ncalendar\n</calendar>"
    ),
    // Tasks
    (
      "todo",
      #"""
      {"task_id":"t1","summary":{"title":"Ship","content":[[{"tag":"text","text":"the "},{"tag":"text",
      "text":"<thing>"}],[],[{"tag":"text","text":"soon"}]]},"due_time":"1773106200000"}
      """#,
      "<todo task_id=\"t1\">\nShip\nthe &lt;thing&gt;\nsoon\nDue: 2026-03-10 09:30:00\n</todo>"
    ),
    ("todo", #"{"summary":{"title":""},"due_time":"0"}"#, "<todo>\ntodo\n</todo>"),
    // Votes
    (
      "vote", #"{"topic":"Lunch","options":["Rice","Noodles & soup"],"status":1}"#,
      "<vote>\nLunch\n• Rice\n• Noodles &amp; soup\n(Closed)\n</vote>"
    ),
    ("vote", #"{"topic":"Lunch","options":["Rice"],"status":0}"#, "<vote>\nLunch\n• Rice\n</vote>"),
    ("vote", #"{}"#, "<vote>\nvote\n</vote>"),
    // Gifts
    ("hongbao", #"{"text":"Good \"luck\""}"#, #"<hongbao text="Good \"luck\""/>"#),
    ("hongbao", #"{}"#, "<hongbao/>"),
    // What nobody knows yet
    ("hologram", #"{"a":1}"#, "[hologram]"),
  ])
  func becomesText(type: String, content: String, expected: String) {
    #expect(shanghai.content(of: .init(type: type, content: content)) == expected)
    #expect(shanghai.content(content, type: type) == expected)
  }

  @Test(arguments: [
    ("text", "text"), ("post", "rich text"), ("image", "image"), ("file", "file"), ("audio", "audio"),
    ("video", "video"), ("media", "video"), ("share_chat", "chat card"), ("share_user", "user card"),
    ("location", "location"), ("folder", "folder"), ("share_calendar_event", "calendar"), ("calendar", "calendar"),
    ("general_calendar", "calendar"), ("system", "system message"), ("todo", "todo"), ("vote", "vote"),
    ("hongbao", "hongbao"),
  ])
  func namesContentThatIsNoObject(type: String, kind: String) {
    for content in ["not json", "{", "[]", "5", "\"text\"", " "] {
      #expect(shanghai.content(content, type: type) == "[Invalid \(kind) JSON]")
    }
  }

  @Test func aMessageWithoutContentIsEmpty() throws {
    #expect(shanghai.content(of: try .init(json: #"{"msg_type":"text"}"#)) == "")
    #expect(shanghai.content(of: try .init(json: #"{"msg_type":"interactive","body":{"content":""}}"#)) == "")
    #expect(shanghai.content(of: try .init(json: "{}")) == "")
  }

  @Test func aMessageWithoutTypeIsReadAsText() throws {
    #expect(shanghai.content(of: try .init(json: #"{"body":{"content":"{\"text\":\"hi\"}"}}"#)) == "hi")
  }
}
