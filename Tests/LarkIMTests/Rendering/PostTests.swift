import LarkIM
import Testing

@Suite struct PostTests {
  private func post(_ content: String) -> String {
    shanghai.content(content, type: "post")
  }

  /// A post of one element.
  private func element(_ element: String) -> String {
    post(#"{"content":[[{"tag":"text","text":"|"},\#(element),{"tag":"text","text":"|"}]]}"#)
  }

  @Test(arguments: [
    (#"{"tag":"text","text":"hi"}"#, "hi"),
    (#"{"tag":"text","text":"hi","style":["bold"]}"#, "**hi**"),
    (#"{"tag":"text","text":"hi","style":["italic"]}"#, "*hi*"),
    (#"{"tag":"text","text":"hi","style":["underline"]}"#, "<u>hi</u>"),
    (#"{"tag":"text","text":"hi","style":["lineThrough"]}"#, "~~hi~~"),
    (#"{"tag":"text","text":"hi","style":["lineThrough","underline","italic","bold"]}"#, "~~<u>***hi***</u>~~"),
    (#"{"tag":"text","text":"","style":["bold"]}"#, ""),
    (#"{"tag":"text","text":"hi","style":["blink"]}"#, "hi"),
    (#"{"tag":"a","text":"docs","href":"https://a.example"}"#, "[docs](https://a.example)"),
    (#"{"tag":"a","text":"[1] a","href":"https://a.example"}"#, #"[\[1\] a](https://a.example)"#),
    (#"{"tag":"a","href":"https://a.example"}"#, "https://a.example"),
    (#"{"tag":"a","text":"[docs]"}"#, "[docs]"),
    (#"{"tag":"a","text":"docs","href":"https://a.example","style":["bold"]}"#, "**[docs](https://a.example)**"),
    (#"{"tag":"at","user_id":"all","user_name":"Everyone"}"#, #"<at user_id="all"></at>"#),
    (#"{"tag":"at","user_id":"@_all"}"#, #"<at user_id="all"></at>"#),
    (#"{"tag":"at","user_id":"ou_1","user_name":"Bo"}"#, #"<at user_id="ou_1">Bo</at>"#),
    (#"{"tag":"at","user_id":"@_user_1","user_name":"Bo"}"#, "@Bo"),
    (#"{"tag":"at","user_name":"Bo"}"#, "@Bo"),
    (#"{"tag":"at","user_id":"ou_1"}"#, "@ou_1"),
    (#"{"tag":"at","user_id":"ou_1","style":["italic"]}"#, "*@ou_1*"),
    (#"{"tag":"img","image_key":"img_1"}"#, "![Image](img_1)"),
    (#"{"tag":"img"}"#, "[Image]"),
    (#"{"tag":"media","file_key":"f"}"#, "[Media: f]"),
    (#"{"tag":"media"}"#, "[Media]"),
    (#"{"tag":"emotion","emoji_type":"SMILE","style":["bold"]}"#, ":SMILE:"),
    (#"{"tag":"emotion"}"#, ""),
    (#"{"tag":"md","text":"**raw** [x]","style":["bold"]}"#, "**raw** [x]"),
    (#"{"tag":"code_block","language":"go","text":"a()\nb()"}"#, "\n```go\na()\nb()\n```\n"),
    (#"{"tag":"code_block","text":"a"}"#, "\n```\na\n```\n"),
    (#"{"tag":"code_block","text":"```x```"}"#, "\n````\n```x```\n````\n"),
    (#"{"tag":"hr"}"#, "\n---\n"),
    (#"{"tag":"fancy","text":"plain"}"#, "plain"),
    // What would be lost otherwise
    (#"{"tag":"fancy"}"#, "[fancy]"),
    (#"{"color":"red"}"#, "[Unknown content]"),
    (#""bare""#, "bare"),
    ("7", "7"),
    ("[1]", "[Unknown content]"),
    ("null", ""),
    ("{}", ""),
  ])
  func elements(json: String, expected: String) {
    #expect(element(json) == "|\(expected)|")
  }

  @Test(arguments: [
    (#"{"title":"T","content":[[{"tag":"text","text":"a"}],[],[{"tag":"text","text":"b"}]]}"#, "T\na\n\nb"),
    (#"{"content":[[{"tag":"text","text":"  a  "}]]}"#, "a"),
    (#"{"title":"T"}"#, "T"),
    // Languages
    (#"{"en_us":{"title":"E"},"zh_cn":{"title":"中"},"ja_jp":{"title":"日"}}"#, "中"),
    (#"{"ja_jp":{"title":"日"},"en_us":{"title":"E"}}"#, "E"),
    (#"{"ja_jp":{"title":"日"},"ar_sa":{"title":"A"}}"#, "日"),
    (#"{"zh_cn":"no object","fr_fr":{"title":"F"},"de_de":{"title":"D"}}"#, "D"),
    // Nothing to see
    (#"{}"#, "[Rich text message]"),
    (#"{"zh_cn":{}}"#, "[Rich text message]"),
    (#"{"title":"","content":[[]]}"#, "[Rich text message]"),
    (#"{"content":[[{"tag":"text","text":" \n "}]]}"#, "[Rich text message]"),
    // A zero-width space is content.
    (#"{"content":[[{"tag":"text","text":"\u200b"}]]}"#, "\u{200B}"),
    // The newer form of the content
    (#"{"content":[[{"tag":"text","text":"old"}]],"content_v2":[[{"tag":"md","text":"new"}]]}"#, "new"),
    (#"{"content":[[{"tag":"text","text":"old"}]],"content_v2":[]}"#, "old"),
    (#"{"zh_cn":{"content":[[{"tag":"text","text":"old"}]],"content_v2":[[{"tag":"md","text":"new"}]]}}"#, "new"),
    // Files below
    (
      #"""
      {"content":[[{"tag":"text","text":"see"}]],"files":[{"file_key":"f","file_name":"a.pdf"},{"file_key":"d",
      "is_folder":true},{"file_name":"no key"},7]}
      """#,
      "see\n<file key=\"f\" name=\"a.pdf\"/>\n<folder key=\"d\"/>"
    ),
    (#"{"content":[],"files":[{"file_key":"f"}]}"#, "[Rich text message]\n<file key=\"f\"/>"),
    // Other shapes than the documented one
    (#"{"content":"just text"}"#, "just text"),
    (#"{"content":[{"tag":"text","text":"a"},{"tag":"text","text":"b"}]}"#, "a\nb"),
    (#"{"content":["a",["b",["c"]]]}"#, "a\nb[Unknown content]"),
    (#"{"title":5,"content":{"tag":"text","text":true}}"#, "5\ntrue"),
    ("null", "[Rich text message]"),
  ])
  func wholePosts(content: String, expected: String) {
    #expect(post(content) == expected)
  }

  @Test func aRealShapedPost() throws {
    let message = try IM.Types.Message(
      json: #"""
        {"message_id":"om_p","msg_type":"post","mentions":[{"key":"@_user_1","id":"ou_bo","id_type":"open_id","name":"Bo"}],
         "body":{"content":"{\"title\":\"Release\",\"content\":[[{\"tag\":\"text\",\"text\":\"Hi \",\"style\":[]},{\"tag\":\"at\",\"user_id\":\"@_user_1\",\"user_name\":\"Bo\",\"style\":[]},{\"tag\":\"text\",\"text\":\", look:\",\"style\":[]}],[{\"tag\":\"img\",\"image_key\":\"img_v3_1\",\"width\":300,\"height\":200}],[{\"tag\":\"a\",\"href\":\"https://ci.example/1\",\"text\":\"build\",\"style\":[\"bold\"]},{\"tag\":\"emotion\",\"emoji_type\":\"OK\"}]]}"}}
        """#)
    #expect(
      shanghai.content(of: message) == """
        Release
        Hi @Bo, look:
        ![Image](img_v3_1)
        **[build](https://ci.example/1)**:OK:
        """)
  }
}
