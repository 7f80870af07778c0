import LarkCards
import LarkTesting
import Testing

/// What the platform refuses names the part of the card, where its message tells.
@Suite struct RefusalTests {
  private func refusal(_ code: Int, _ message: String) async throws -> LarkError {
    let bot = LarkClient.bot(testing: StubTransport(answers: .refused(code: code, message: message)))
    do {
      try await bot.sendMessage(.card(Card { Divider() }), to: .chat("oc_1"))
    } catch {
      return error
    }
    throw LarkError(kind: .api, message: "the platform took the card")
  }

  @Test func thePlaceStandsInTheError() async throws {
    let error = try await refusal(
      230_099,
      "Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: action); "
        + "ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag action;")
    #expect(error.code == 230_099)
    #expect(error.cardPlace == "body.elements[1]")
    #expect(
      error.remedy
        == "in the card at body.elements[1] (action): JSON 2.0 has no such element: put buttons straight into elements, and small print into a div"
    )
    let form = try await refusal(
      230_099, "x, ext=ErrCode: 11310; ErrPath: ROOT -> elements -> [2](tag: form) -> elements -> [0](tag: input); ErrMsg: name(feedback) duplicate")
    #expect(form.cardPlace == "elements[2].elements[0]")
    #expect(form.remedy?.contains("(input): give everything that people use") == true)
  }

  @Test func aMessageWithoutAPlaceHasAdviceAlone() async throws {
    let error = try await refusal(230_099, "Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table;")
    #expect(error.cardPlace == nil)
    #expect(error.remedy == "a card takes 5 tables, those in Markdown included: leave some out")
    let other = try await refusal(230_099, "something else")
    #expect(other.cardPlace == nil && other.remedy == nil)
    let root = try await refusal(230_099, "ext=ErrCode: 999; ErrPath: ROOT; ErrMsg: x")
    #expect(root.cardPlace == nil)
  }

  @Test func otherCodesAreLeftAlone() async throws {
    let error = try await refusal(230_001, "ext=ErrCode: 200861; ErrPath: ROOT -> body")
    #expect(error.cardPlace == nil)
  }
}
