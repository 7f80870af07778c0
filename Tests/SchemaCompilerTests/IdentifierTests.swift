import Testing

@testable import SchemaCompiler

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("user_id_list", "userIDList"), ("chat_id", "chatID"), ("ByCreateTimeAsc", "byCreateTimeAsc"), ("uuid", "uuid"),
    ("i18n_names", "i18nNames"), ("p2p_chats", "p2pChats"), ("openID", "openID"), ("HTTPServer", "httpServer"),
    ("X-Trace", "xTrace"), ("url", "url"), ("message_ids", "messageIDs"), ("3d", "3d"), ("", ""), ("__", ""),
    ("_leading", "leading"), ("标签", "标签"), ("srcType", "srcType"), ("image_url", "imageURL"),
    ("zh_cn", "zhCN"), ("en_us", "enUS"), ("ab_cd", "abCd"),
  ])
  func lowerCamel(wireName: String, swiftName: String) {
    #expect(SwiftIdentifier.lowerCamel(wireName) == swiftName)
  }

  @Test(arguments: [
    ("chat_user_setting", "ChatUserSetting"), ("im", "IM"), ("chats", "Chats"), ("chat_p2p", "ChatP2P"),
    ("user_id_type", "UserIDType"), ("i18n_name", "I18nName"), ("basic_batch", "BasicBatch"), ("vc", "VC"),
  ])
  func upperCamel(wireName: String, swiftName: String) {
    #expect(SwiftIdentifier.upperCamel(wireName) == swiftName)
  }

  @Test(arguments: [
    ("default", "`default`"), ("in", "`in`"), ("self", "selfValue"), ("init", "initValue"), ("none", "noneValue"),
    ("3d", "value3d"), ("name", "name"), ("operator", "`operator`"), ("protocol", "`protocol`"),
  ])
  func reservedProperties(name: String, usable: String) {
    #expect(ReservedNames.property(name) == usable)
  }

  @Test func reservedTypes() {
    #expect(ReservedNames.fieldType("Type") == "Kind")
    #expect(ReservedNames.fieldType("名称") == "名称Value")
    #expect(ReservedNames.fieldType("String") == "StringValue")
    #expect(ReservedNames.request("Type") == "TypeMethod")
    #expect(ReservedNames.request("Self") == "SelfMethod")
    #expect(ReservedNames.resource("Types") == "TypesResource")
    #expect(ReservedNames.service("Task", isNested: false) == "TaskAPI")
    #expect(ReservedNames.service("Task", isNested: true) == "Task")
    #expect(ReservedNames.service("String", isNested: true) == "StringAPI")
    #expect(ReservedNames.service("IM", isNested: false) == "IM")
    #expect(ReservedNames.request("3d") == "Method3d")
  }

  @Test func literals() {
    #expect(SwiftLiteral.string("a\"b\\c\n\u{1}é") == #""a\"b\\c\n\u{1}é""#)
    #expect(SwiftLiteral.rawText(["plain", "text"]) == ["#\"\"\"", "plain", "text", "\"\"\"#"])
    #expect(SwiftLiteral.rawText(["x\"\"\"#y", "z"]) == ["##\"\"\"", "x\"\"\"#y", "z", "\"\"\"##"])
    #expect(SwiftLiteral.rawText([##"\#(x)"##]) == ["##\"\"\"", ##"\#(x)"##, "\"\"\"##"])
  }
}
