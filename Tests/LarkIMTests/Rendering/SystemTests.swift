import LarkIM
import Testing

@Suite struct SystemTests {
  @Test(arguments: [
    (
      #"""
      {"template":"{from_user} invited {to_chatters} to the chat.","from_user":["Ann"],"to_chatters":["Bo","","Cy"]}
      """#,
      "Ann invited Bo, Cy to the chat."
    ),
    (#"{"template":"{from_user} left"}"#, "left"),
    (#"{"template":"{from_user}"}"#, "[System message]"),
    (#"{"template":"-- {divider_text} --","divider_text":{"text":"Today","i18n_text":{}}}"#, "-- Today --"),
    (#"{"template":"-- {divider_text} --"}"#, "--  --"),
    (#"{"template":"{name} renamed by {operator}","name":"Ops"}"#, "Ops renamed by {operator}"),
    (#"{"template":"{a-b} { a} {} {{name}} {name","name":"x"}"#, "{a-b} { a} {} {x} {name"),
    // What was put in is not looked through again.
    (#"{"template":"{from_user}: {name}","from_user":["{name}"],"name":"x"}"#, "{name}: x"),
    (#"{"template":"  "}"#, "[System message]"),
    (#"{"from_user":["Ann"]}"#, "[System message]"),
    (#"{"template":"{from_user} did","from_user":"Ann"}"#, "Ann did"),
    (#"{"template":"{from_user} did","from_user":[7,null,{"a":1},"Bo"]}"#, "7, Bo did"),
  ])
  func fillsTheTemplate(content: String, expected: String) {
    #expect(shanghai.content(content, type: "system") == expected)
  }
}
