import LarkJSON
import Testing

@Suite struct NullableTests {
  @Test(
    arguments: [
      ("{}", nil), (#"{"topic":null}"#, .null), (#"{"topic":"t"}"#, .value("t")), (#"{"topic":{}}"#, nil),
    ] as [(String, Nullable<String>?)])
  func hasThreeStates(text: String, topic: Nullable<String>?) throws {
    #expect(try read(text, as: Sample.self)?.topic == topic)
  }

  @Test func writesThreeStates() {
    var sample = Sample()
    #expect(written(sample) == "{}")
    sample.topic = .null
    #expect(written(sample) == #"{"topic":null}"#)
    sample.topic = "t"
    #expect(written(sample) == #"{"topic":"t"}"#)
    sample.topic = nil
    #expect(written(sample) == "{}")
  }

  @Test func literals() {
    let text: Nullable<String>? = "汉"
    let letter: Nullable<Character> = "x"
    let count: Nullable<Int>? = 3
    let flag: Nullable<Bool>? = true
    #expect(text == .value("汉") && letter == .value("x") && count == .value(3) && flag == .value(true))
    #expect(count?.wrapped == 3)
    #expect(Nullable<Int>.null.wrapped == nil)
  }
}
