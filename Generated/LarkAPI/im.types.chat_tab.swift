// Generated from schema/im/types/chat_tab.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A tab of a chat.
  ///
  /// - Source: `schema/im/types/chat_tab.json`
  public nonisolated struct ChatTab: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the tab.
    public var tabID: String?
    /// Its name.
    public var tabName: String?
    /// What it shows.
    public var tabType: TabType?
    /// What a tab of a chat shows.
    public var tabContent: IM.Types.ChatTabContent?
    /// How a tab of a chat looks. Only tabs of type `url` take it.
    public var tabConfig: IM.Types.ChatTabConfig?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "tab_id": tabID = json.read()
        case "tab_name": tabName = json.read()
        case "tab_type": tabType = json.read()
        case "tab_content": tabContent = json.read()
        case "tab_config": tabConfig = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("tab_id", tabID)
      json.write("tab_name", tabName)
      json.write("tab_type", tabType)
      json.write("tab_content", tabContent)
      json.write("tab_config", tabConfig)
      json.endObject()
    }

    /// What it shows.
    public nonisolated struct TabType: OpenEnum {
      public static let message = Self(rawValue: "message")
      public static let docList = Self(rawValue: "doc_list")
      public static let doc = Self(rawValue: "doc")
      public static let pin = Self(rawValue: "pin")
      public static let meetingMinute = Self(rawValue: "meeting_minute")
      public static let chatAnnouncement = Self(rawValue: "chat_announcement")
      public static let url = Self(rawValue: "url")
      public static let file = Self(rawValue: "file")
      public static let filesResources = Self(rawValue: "files_resources")
      public static let imagesVideos = Self(rawValue: "images_videos")
      public static let task = Self(rawValue: "task")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }
}
