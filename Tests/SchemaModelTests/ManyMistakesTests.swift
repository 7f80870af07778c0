import SchemaModel
import Testing

@Suite("Many mistakes at once")
struct ManyMistakesTests {
  private let files: [String: String] = [
    "im/service.json": #"{ "name": "im", "version": "v1", "title": "T", "description": "D.", "basePath": "im" }"#,
    "im/types/kind.json": #"{ "description": "", "type": "strng", "enum": ["a", "a"] }"#,
    "im/types/loop.json": "{",
    "im/chats/get.json": """
      {
        "summary": "Get it",
        "http": { "method": "GET", "path": "/chats/{chat_id}/{}" },
        "identities": ["bot"],
        "scopes": ["im:chat"],
        "risk": "reed",
        "params": { "chat_id": { "in": "path", "type": "string" } },
        "data": { "kind": { "$ref": "../types/kind.json", "default": 1 }, "loop": { "$ref": "../types/loop.json" } },
        "response": { "ünd": { "type": "obj\u{E9}ct" }, "x": { "$ref": "../types/knid.json" } }
      }
      """,
    "im/chats/set.json": #"{ "summary": "Set it.", "summary": 1 }"#,
    "stray.json": "[",
  ]

  @Test("all are reported, in the order of files, lines and columns, none twice")
  func all() {
    let expected = [
      "im/chats/get.json:2:14: error: 'summary' does not end with a period; make it a sentence: 'Get it.' [schema.invalid-text]",
      "im/chats/get.json:3:38: error: '{}' in the path has empty braces; write the name of a path parameter between the braces [schema.invalid-placeholder]",
      "im/chats/get.json:6:11: error: unknown risk 'reed'; did you mean 'read'? [schema.unknown-risk]",
      "im/chats/get.json:7:34: error: path parameter 'chat_id' is not required; add \"required\": true; a path without it is another path [schema.optional-path-param]",
      "im/chats/get.json:8:3: error: a GET request has no body; move the fields to 'params', or correct the HTTP method [schema.unexpected-body]",
      "im/chats/get.json:9:35: error: unknown type 'objéct'; did you mean 'object'? [schema.unknown-type]",
      "im/chats/get.json:9:63: error: '../types/knid.json' names no shared type; did you mean '../types/kind.json'? [schema.unresolved-ref]",
      "im/chats/set.json:1:1: error: the method has no 'http'; add \"http\": { \"method\": \"GET\", \"path\": \"/open-apis/…\" } [schema.missing-key]",
      "im/chats/set.json:1:1: error: the method has no 'identities'; list who may call: 'user', 'bot' or both [schema.missing-key]",
      "im/chats/set.json:1:1: error: the method has no 'scopes'; list the scopes that open the method; [] where they are not known [schema.missing-key]",
      "im/chats/set.json:1:1: error: the method has no 'risk'; add 'read', 'write' or 'high-risk-write' [schema.missing-key]",
      "im/chats/set.json:1:25: error: duplicate key 'summary', already used at 1:3; remove one of the two [schema.duplicate-key]",
      "im/service.json:1:81: error: path 'im' does not begin with '/'; begin it with '/' [schema.invalid-path]",
      "im/types/kind.json:1:18: error: 'description' is empty; fill it in or remove the key [schema.empty]",
      "im/types/kind.json:1:30: error: unknown type 'strng'; did you mean 'string'? [schema.unknown-type]",
      "im/types/kind.json:1:53: error: 'enum' lists 'a' twice; remove one of the two [schema.duplicate-value]",
      "im/types/loop.json:1:2: error: not JSON: expected a key in double quotes or '}', found the end of the input; correct the text here [schema.syntax]",
    ]
    #expect(read(files).diagnostics.map(\.description) == expected)
  }

  @Test("the order of the files given does not matter")
  func order() {
    let files = files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
    let forth = SchemaReader.read(files).diagnostics
    #expect(SchemaReader.read(files.reversed()).diagnostics == forth)
  }

  @Test("messages show the path that the caller wants")
  func displayPath() {
    let file = SchemaFile(path: "im/service.json", displayPath: "/home/ann/schema/im/service.json", bytes: [])
    #expect(SchemaReader.read([file]).diagnostics.map(\.position.file) == ["/home/ann/schema/im/service.json"])
  }

  @Test("what could be read is there all the same")
  func rest() {
    var files = BaseTree.files
    files[BaseTree.upload] = "{"
    let schema = read(files).schema
    #expect(schema.services.map(\.name) == ["im"])
    #expect(schema.services.first?.methods.map(\.id.description) == ["im.chats.list", "im.chats.update", "im.files.download"])
  }
}
