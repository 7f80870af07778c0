import LarkJSON
import SchemaImport
import Testing

@Suite("An imported method")
struct MethodRuleTests {
  @Test("says what the catalog says")
  func plain() throws {
    let method = try ImportedMethod([
      "httpMethod": "PUT", "path": "things/{thing_id}", "description": "Change a thing.", "danger": true,
      "risk": "write", "docUrl": "https://docs.example.com/thing", "accessTokens": ["tenant", "user"],
      "scopes": ["a:thing", "a:all"],
      "parameters": ["thing_id": ["type": "string", "location": "path", "required": true, "example": "t_1"]],
      "requestBody": ["name": ["type": "string", "description": "Its name.", "min": "1", "max": "60"]],
      "responseBody": ["thing": ["type": "object", "properties": ["id": ["type": "string", "required": true]]]],
    ])
    #expect(
      method.file == [
        "summary": "Change a thing.", "http": ["method": "PUT", "path": "/open-apis/acme/v1/things/{thing_id}"],
        "identities": ["user", "bot"], "scopes": ["a:thing", "a:all"], "risk": "write",
        "docs": "https://docs.example.com/thing",
        "params": ["thing_id": ["in": "path", "type": "string", "required": true, "example": "t_1"]],
        "data": ["name": ["type": "string", "minLength": 1, "maxLength": 60, "description": "Its name."]],
        "response": ["thing": ["type": "object", "properties": ["id": ["type": "string", "required": true]]]],
      ])
    #expect(method.noted == [])
  }

  @Test(
    "has a path of our form",
    arguments: [
      ("a/:id", "/open-apis/acme/v1/a/{id}"), ("/a/{id}/b", "/open-apis/acme/v1/a/{id}/b"),
      ("/open-apis/acme/v1/a/{id}", "/open-apis/acme/v1/a/{id}"), ("/open-apis/x/v9/{id}", "/open-apis/x/v9/{id}"),
      ("https://open.example.com/open-apis/x/{id}?a=b#c", "/open-apis/x/{id}"), ("a//{id}", "/open-apis/acme/v1/a/{id}"),
      ("a b/{id}", "/open-apis/acme/v1/a%20b/{id}"), ("a/{id:[0-9]+}", "/open-apis/acme/v1/a/{id}"),
      ("a/{id}:close", "/open-apis/acme/v1/a/{id}:close"),
    ])
  func path(written: String, path: String) throws {
    let method = try ImportedMethod([
      "path": .string(written), "parameters": ["id": ["type": "string", "location": "path", "required": true]],
    ])
    #expect(method["/http/path"] == .string(path))
    #expect(method["/params"]?.objectValue?.keys == ["id"])
  }

  @Test(
    "is left out, with the reason, where it cannot be called",
    arguments: [
      (["httpMethod": "HEAD"], "method files do not have the HTTP method 'HEAD'"),
      (["httpMethod": nil], "it has no 'httpMethod'"), (["path": nil], "it has no 'path'"),
      (["path": "a/{b"], "the braces of its path do not fit together"),
      (["path": "a/}b{"], "the braces of its path do not fit together"),
      (["path": "a/{}"], "the braces of its path do not fit together"),
      (["path": "{a}/{a}"], "its path has two places for one parameter"),
    ] as [(JSON, String)])
  func leftOut(json: JSON, reason: String) throws {
    let method = try ImportedMethod(json)
    #expect(method.file == nil)
    #expect(method.notes.last?.kind == .methodLeftOut)
    #expect(method.notes.last?.message == "The method was left out: \(reason).")
  }

  @Test("gets the parameters that its path has places for")
  func placeholders() throws {
    let method = try ImportedMethod([
      "path": "{userId}/{chat-id}/{other}",
      "parameters": [
        "user_id": ["type": "string", "location": "path", "required": true],
        "chat-id": ["type": "integer", "location": "query"],
        "stray": ["type": "string", "location": "path", "required": true],
      ],
    ])
    #expect(method["/http/path"] == "/open-apis/acme/v1/{userId}/{chat_id}/{other}")
    #expect(method["/params"]?.objectValue?.keys == ["userId", "chat_id", "other"])
    #expect(method["/params/chat_id"] == ["in": "path", "type": "integer", "required": true])
    #expect(method.noted.contains("field-left-out parameters.stray"))
  }

  @Test(
    "names its callers",
    arguments: [
      (["user"], ["user"]), (["tenant"], ["bot"]), (["tenant", "user"], ["user", "bot"]), (["app"], ["bot"]),
      ([], ["user", "bot"]), (["robot"], ["user", "bot"]), (nil, ["user", "bot"]),
    ] as [(JSON, JSON)])
  func identities(tokens: JSON, identities: JSON) throws {
    let method = try ImportedMethod(["accessTokens": tokens])
    #expect(method["/identities"] == identities)
    let isPlain = tokens.arrayValue?.allSatisfy { $0 == "user" || $0 == "tenant" } == true && tokens != []
    #expect(method.noted.isEmpty == isPlain)
  }

  @Test(
    "has one rule of scopes",
    arguments: [
      (["scopes": ["a:b", "a:c"]], ["a:b", "a:c"]), (["scopes": []], []), (["scopes": nil], []),
      (["scopes": ["a:b", "nonsense", "a:b", 1]], ["a:b"]),
      (["scopes": ["a:b", "a:c"], "requiredScopes": ["a:d"]], ["any": ["a:b", "a:c"], "all": ["a:d"]]),
      (["scopes": ["a:b", "a:c"], "requiredScopes": ["a:b", "a:d"]], ["all": ["a:b", "a:d"]]),
      (["scopes": [], "requiredScopes": ["a:d"]], ["all": ["a:d"]]),
    ] as [(JSON, JSON)])
  func scopes(json: JSON, scopes: JSON) throws {
    #expect(try ImportedMethod(json)["/scopes"] == scopes)
  }

  @Test(
    "has a risk",
    arguments: [
      ("GET", [:], "read"), ("POST", ["danger": true], "write"), ("DELETE", ["danger": true], "high-risk-write"),
      ("DELETE", ["danger": true, "risk": "write"], "write"), ("POST", [:], "read"), ("PUT", [:], "write"),
      ("DELETE", [:], "high-risk-write"), ("PATCH", ["risk": "high-risk-write"], "high-risk-write"),
      ("GET", ["risk": "unheard-of"], "read"),
    ] as [(String, JSON, String)])
  func risk(verb: String, marks: JSON, risk: String) throws {
    var json: JSONObject = ["httpMethod": .string(verb)]
    for (key, value) in marks.objectValue ?? [:] { json[key] = value }
    #expect(try ImportedMethod(.object(json))["/risk"] == .string(risk))
  }

  @Test("that is an unmarked POST writes, where a catalog marks nothing")
  func unmarkedCatalog() throws {
    #expect(try ImportedMethod(["httpMethod": "POST"], marksRisk: false)["/risk"] == "write")
  }

  @Test("keeps its sentences")
  func texts() throws {
    let method = try ImportedMethod([
      "description": "Do it. Then rest。 Identity: supports `user` and `bot`; the caller must be in the chat.",
      "tips": ["Be quick"],
    ])
    #expect(method["/summary"] == "Do it.")
    #expect(method["/description"] == "Then rest. Be quick.")
    #expect(method["/identityNote"] == "The caller must be in the chat.")
    #expect(try ImportedMethod(["description": "做事"])["/summary"] == "做事.")
    let silent = try ImportedMethod(["description": nil])
    #expect(silent["/summary"] == "GET /open-apis/acme/v1/things.")
    #expect(silent.noted == ["text-made"])
  }

  @Test("that is a GET has no body; what stood in it goes into the query")
  func getBody() throws {
    let method = try ImportedMethod([
      "requestBody": ["a": ["type": "string"], "b": ["type": "object", "properties": ["c": ["type": "string"]]]]
    ])
    #expect(method["/data"] == nil)
    #expect(method["/params/a"] == ["in": "query", "type": "string"])
    #expect(method["/params/b"] == ["in": "query", "type": "string", "contentMediaType": "application/json"])
  }

  @Test(
    "is paged the way its fields tell",
    arguments: [
      (["page_token", "has_more", "items"], ["next": "page_token", "more": "has_more", "items": ["items"]]),
      (["next_page_token", "has_more", "files"], ["next": "next_page_token", "more": "has_more", "items": ["files"]]),
      (["page_token", "groups", "items", "invalid_ids"], ["next": "page_token", "items": ["items", "groups"]]),
      (["has_more", "items"], nil), (["page_token", "has_more"], nil),
    ] as [([String], JSON?)])
  func paging(reply: [String], paging: JSON?) throws {
    let fields = reply.map { name -> (String, JSON) in
      if name.hasSuffix("token") { return (name, ["type": "string"]) }
      if name == "has_more" { return (name, ["type": "boolean"]) }
      return (name, ["type": "array", "properties": ["id": ["type": "string"]]])
    }
    let method = try ImportedMethod([
      "parameters": ["page_token": ["type": "string", "location": "query"]],
      "responseBody": .object(JSONObject(fields)),
    ])
    #expect(method["/paging"] == paging)
    #expect(method.noted.contains(paging == nil ? "paging-unknown" : "paging-found"))
  }

  @Test("beside a file has scalars only; a reply that is a file is its bytes")
  func files() throws {
    let upload = try ImportedMethod([
      "httpMethod": "POST", "danger": true,
      "requestBody": ["image": ["type": "file", "required": true], "meta": ["type": "object"], "n": ["type": "integer"]],
    ])
    #expect(upload["/data/image"] == ["type": "file", "required": true])
    #expect(upload["/data/meta"] == ["type": "string", "contentMediaType": "application/json"])
    #expect(upload["/data/n"] == ["type": "integer"])
    let download = try ImportedMethod(["responseBody": ["file": ["type": "file"]]])
    #expect(download["/responseBody"] == "binary")
    #expect(download["/response"] == nil)
  }

  @Test("loses no key without a word")
  func unknownKeys() throws {
    let method = try ImportedMethod([
      "colour": "red", "parameters": ["a": ["type": "string", "location": "query", "shape": "round", "ref": "x"]],
    ])
    #expect(method.noted == ["unknown-key", "unknown-key parameters.a", "key-left-out parameters.a"])
  }
}
