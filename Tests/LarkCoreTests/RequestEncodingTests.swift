import LarkCore
import TestSupport
import Testing

@Suite struct RequestEncodingTests {
  @Test func placesEveryFieldUnderItsName() throws {
    var request = Sample.GetChat(chatID: "oc 1")
    request.userIDType = "open_id"
    request.withNames = false
    request.labels = ["a", "b c"]
    request.range = "bytes=0-9"
    let prepared = try request.prepared()
    #expect(prepared.target == "/open-apis/im/v1/chats/oc%201?user_id_type=open_id&with_names=false&label=a&label=b+c")
    #expect(prepared.headers == [HTTPField(name: "Range", value: "bytes=0-9")])
    guard case .none = prepared.body else { throw UnexpectedSuccess() }
  }

  @Test(arguments: [
    ("a b", "a+b"), ("a+b", "a%2Bb"), ("a&b=c", "a%26b%3Dc"), ("%2F", "%252F"), ("é", "%C3%A9"), ("", ""),
    ("a/b:c@d,e!f'(g)*", "a%2Fb%3Ac%40d%2Ce%21f%27%28g%29%2A"), ("\r\n", "%0D%0A"), ("-._~", "-._~"),
  ])
  func encodesQueriesAsForms(value: String, expected: String) throws {
    let prepared = try Sample.GetChat(userIDType: value).prepared()
    #expect(prepared.target == "/open-apis/im/v1/chats/oc_1?user_id_type=\(expected)")
  }

  @Test func leavesOutWhatIsNil() throws {
    let prepared = try Sample.GetChat().prepared()
    #expect(prepared.target == "/open-apis/im/v1/chats/oc_1")
    #expect(prepared.headers.isEmpty)
  }

  @Test func sendsFalseZeroAndEmpty() throws {
    let body = try text(of: Sample.CreateChat(name: "", external: false, count: 0).prepared().body)
    #expect(body == #"{"name":"","external":false,"count":0}"#)
  }

  @Test func anEmptyBodyIsAnObjectUnlessToldOtherwise() throws {
    #expect(try text(of: Sample.CreateChat().prepared().body) == "{}")
    guard case .none = try Sample.CreateChat().prepared(options: .init(sendsEmptyBody: false)).body else {
      Issue.record("a body")
      return
    }
    let filled = try Sample.CreateChat(name: "a").prepared(options: .init(sendsEmptyBody: false)).body
    #expect(try text(of: filled) == #"{"name":"a"}"#)
  }

  @Test func carriesTheIdempotencyKey() throws {
    #expect(try Sample.CreateChat(uuid: "k").prepared().idempotencyKey == "k")
    #expect(try Sample.CreateChat().prepared().idempotencyKey == nil)
  }

  @Test func joinsCommaSeparatedLists() throws {
    struct Get: CallableByUserAndBot {
      typealias Reply = EmptyReply
      var fields: [String]?
      static let method = MethodInfo(id: "m", verb: .get, path: "/m", scopes: .unknown, risk: .read)
      func encode(into request: inout RequestEncoder) { request.query("fields", commaSeparated: fields) }
    }
    #expect(try Get(fields: ["a", "b"]).prepared().target == "/m?fields=a%2Cb")
    #expect(try Get(fields: []).prepared().target == "/m")
    #expect(try Get(fields: nil).prepared().target == "/m")
  }

  @Test func refusesAnEmptyPathValue() {
    #expect(throws: LarkError.self) { try Sample.GetChat(chatID: "").prepared() }
  }

  private func text(of body: RequestBody) throws -> String {
    guard case .json(let bytes) = body else { throw UnexpectedSuccess() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
