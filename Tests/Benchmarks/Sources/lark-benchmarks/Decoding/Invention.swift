/// Makes up ids and texts, always the same ones.
struct Invention {
  private var state: UInt64

  private static let sentences = [
    "The rollout starts on Monday; please test your part before.", "请在周五之前确认名单。", "Agreed.",
    "会议改到下午三点,地点不变。", "Numbers of last week: 1,284 calls, 3 failures \"by hand\".", "谢谢!",
    "See https://example.com/docs/rollout?page=2 for the plan,\nand ask in this chat.", "设计稿已更新,请查看附件。",
  ]

  /// - Parameter seed: What the invention begins with.
  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    // Knuth's generator; its upper bits are the good ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }

  /// A number from 0 up to, but not including, `bound`.
  mutating func number(below bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  /// An id such as `oc_a0553eda9014c201e6969b478895c230`.
  mutating func id(_ prefix: String, digits: Int = 32) -> String {
    var text = prefix
    for _ in 0..<digits { text += String(next() % 16, radix: 16) }
    return text
  }

  /// A text of so many sentences, English and Chinese.
  mutating func text(sentences: Int) -> String {
    (0..<sentences).map { _ in Self.sentences[number(below: Self.sentences.count)] }.joined(separator: " ")
  }
}
