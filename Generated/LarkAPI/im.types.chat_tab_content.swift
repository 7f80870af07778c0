// Generated from schema/im/types/chat_tab_content.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// What a tab of a chat shows.
  ///
  /// - Source: `schema/im/types/chat_tab_content.json`
  public nonisolated struct ChatTabContent: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Address of a page. A tab of type `url` has it.
    public var url: String?
    /// Address of a document. A tab of type `doc` has it.
    public var doc: String?
    /// Address of minutes. Only read.
    public var meetingMinute: String?
    /// Address of tasks. Only read.
    public var task: String?

    /// Makes one from its fields; those left out are not sent.
    public init(url: String? = nil, doc: String? = nil, meetingMinute: String? = nil, task: String? = nil) {
      self.url = url
      self.doc = doc
      self.meetingMinute = meetingMinute
      self.task = task
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "url": url = json.read()
        case "doc": doc = json.read()
        case "meeting_minute": meetingMinute = json.read()
        case "task": task = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("url", url)
      json.write("doc", doc)
      json.write("meeting_minute", meetingMinute)
      json.write("task", task)
      json.endObject()
    }
  }
}
