import Testing

@testable import LarkIM

@Suite struct EmojiTests {
  @Test(arguments: [
    (":+1:", "THUMBSUP"), ("+1", "THUMBSUP"), ("THUMBSUP", "THUMBSUP"), ("thumbsup", "THUMBSUP"), ("👍", "THUMBSUP"),
    ("👍🏽", "THUMBSUP"), (":thumbs_up:", "THUMBSUP"), ("-1", "ThumbsDown"), (":thumbsdown:", "ThumbsDown"),
    ("❤", "HEART"), ("❤️", "HEART"), (" :heart: ", "HEART"), ("tada", "PARTY"), ("🎉", "PARTY"), ("ok", "OK"),
    (":ok_hand:", "OK"), (":100:", "Hundred"), ("fire", "Fire"), ("🔥", "Fire"), (":white_check_mark:", "CheckMark"),
    ("bubble_tea", "BubbleTea"), ("status_privatemessage", "Status_PrivateMessage"), ("2022", "2022"), ("x", "CrossMark"),
    ("finger-heart", "FINGERHEART"),
  ])
  func isFoundByWhateverItIsCalled(text: String, key: String) {
    #expect(Emoji(text)?.key == key)
  }

  @Test(arguments: ["", ":", "::", ":::", "1", "nonsense", "👍👍", "🦖"])
  func whatTheNamesDoNotCoverIsNone(text: String) {
    #expect(Emoji(text) == nil)
  }

  @Test func everyKeyStandsForItself() {
    #expect(Set(Emoji.keys).count == Emoji.keys.count)
    for key in Emoji.keys { #expect(Emoji(key)?.key == key && Emoji(":\(key.lowercased()):")?.key == key) }
    for key in Emoji.common { #expect(Emoji.keys.contains(key)) }
  }
}
