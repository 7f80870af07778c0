import LarkJSON
import Testing

@testable import lark

@Suite("Envelopes")
struct CommandErrorTests {
  @Test(
    "the type of an error decides the exit code",
    arguments: [
      (ErrorType.validation, 2 as Int32), (.authentication, 3), (.authorization, 3), (.config, 3), (.network, 4),
      (.api, 1), (.policy, 6), (.internal, 5), (.confirmation, 10),
    ])
  func exitCodes(type: ErrorType, code: Int32) {
    #expect(type.exitCode.rawValue == code)
  }

  @Test("an error has all its facts, and no empty ones")
  func failure() {
    let error = CommandError(
      .authorization, "missing_scope", code: 99_991_679, "a scope is missing", hint: "log in again", identity: "user",
      params: [.init("--as", reason: "has no scope")], isRetryable: true,
      fields: ["log_id": "x1", "missing_scopes": ["im:chat:read"]])
    #expect(
      Envelope.failure(error).serialized() == """
        {"ok":false,"identity":"user","error":{"type":"authorization","subtype":"missing_scope","code":99991679,\
        "message":"a scope is missing","hint":"log in again","log_id":"x1","missing_scopes":["im:chat:read"],\
        "retryable":true,"param":"--as","params":[{"name":"--as","reason":"has no scope"}]}}
        """)
    #expect(
      Envelope.failure(.invalidArgument("no", hint: "yes")).serialized()
        == #"{"ok":false,"error":{"type":"validation","subtype":"invalid_argument","message":"no","hint":"yes"}}"#)
  }

  @Test("an answer has its facts in order")
  func success() {
    #expect(
      Envelope.success(["id": 1], identity: "bot", meta: ["count": 0]).serialized()
        == #"{"ok":true,"identity":"bot","data":{"id":1},"meta":{"count":0}}"#)
    #expect(
      Envelope.success([:], identity: "user", isDryRun: true).serialized()
        == #"{"ok":true,"identity":"user","dry_run":true,"data":{}}"#)
    #expect(
      Envelope.partialFailure(["done": []], identity: "user").serialized()
        == #"{"ok":false,"identity":"user","data":{"done":[]}}"#)
  }
}
