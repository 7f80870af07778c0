import LarkJSON
import SchemaModel
import Testing

@Suite("What a schema says")
struct ModelTests {
  let schema = read(BaseTree.files).schema

  @Test("a service with its methods, types and resources in order")
  func service() throws {
    let service = try #require(schema.service(named: "im"))
    #expect(service.version == "v1")
    #expect(service.title == "Messenger")
    #expect(service.basePath == "/open-apis/im/v1")
    #expect(service.source == "im/service.json")
    #expect(service.namespace == nil)
    #expect(service.methods.map(\.id.description) == [
      "im.chats.list", "im.chats.update", "im.files.download", "im.files.upload",
    ])
    #expect(service.types.map(\.id.description) == ["im.types.chat", "im.types.order"])
    #expect(service.resources == ["chats", "files"])
    #expect(service.methods(of: "files").map(\.id.name) == ["download", "upload"])
    #expect(schema.service(named: "mail") == nil)
  }

  @Test("a method")
  func method() throws {
    let method = try #require(schema.method("im.chats.update"))
    #expect(method.source == BaseTree.update)
    #expect(method.summary == "Change a chat.")
    #expect(method.description == "Fields left out stay as they are.")
    #expect(method.verb == .put)
    #expect(method.path == "/open-apis/im/v1/chats/{chat_id}")
    #expect(method.identities == [.bot])
    #expect(method.identityNote == "The bot must be in the chat.")
    #expect(method.scopes == Scopes(bot: ScopeRule(any: ["im:chat", "im:chat:update"])))
    #expect(method.risk == .highRiskWrite)
    #expect(method.surface == .shortcut)
    #expect(method.docs == "https://open.feishu.cn/document/update")
    #expect(method.idempotencyKey == "uuid")
    #expect(method.params.map(\.field.name) == ["chat_id", "user_id_type", "X-Trace"])
    #expect(method.params.map(\.place) == [.path, .query, .header])
    #expect(method.data.map(\.name) == ["uuid", "owner_id", "ids", "text", "time", "order", "extra", "any"])
    #expect(method.body == .json)
    #expect(method.swiftName == "Change")
    guard case .reference(TypeID(service: "im", name: "chat")) = method.response else {
      Issue.record("the reply is no reference")
      return
    }
  }

  @Test("an event, which stands where methods do")
  func event() throws {
    let event = try #require(schema.event(ofType: "im.chat.gone_v1"))
    #expect(event.id == EventID(service: "im", resource: "events", name: "gone"))
    #expect(schema.event(event.id)?.type == event.type)
    #expect(event.source == BaseTree.gone)
    #expect(event.summary == "A chat is gone.")
    #expect(event.description == "It comes once.")
    #expect(event.kind == .event)
    #expect(event.subscribe == "Chats, for all.")
    #expect(event.scopes == ScopeRule(any: ["im:chat:read", "im:chat"]))
    #expect(event.docs == "https://open.feishu.cn/document/gone")
    #expect(event.swiftName == "ChatGone")
    guard case .fields(let fields) = event.payload else {
      Issue.record("the payload has no fields")
      return
    }
    #expect(fields.map(\.name) == ["chat", "time", "by"])
    #expect(schema.method("im.events.gone") == nil)
  }

  @Test("a resource that is called events holds methods as any other, and events beside them")
  func eventsResource() throws {
    var files = BaseTree.files
    files["im/events/list.json"] = (files[BaseTree.list] ?? "")
    files["im/chats/renamed.json"] =
      #"{ "summary": "It is.", "event": { "type": "renamed", "kind": "callback" }, "scopes": { "all": ["im:chat"] }, "payload": { "$ref": "../types/chat.json" } }"#
    let result = read(files)
    #expect(result.diagnostics == [])
    let service = try #require(result.schema.service(named: "im"))
    #expect(service.methods(of: "events").map(\.id.name) == ["list"])
    #expect(service.events.map(\.id.description) == ["im.chats.renamed", "im.events.gone"])
    #expect(service.events[0].kind == .callback)
    #expect(service.events[0].scopes == ScopeRule(all: ["im:chat"]))
  }

  @Test("an override corrects an event like a method")
  func overriddenEvent() throws {
    var files = BaseTree.files
    files[BaseTree.overrides] =
      #"{ "overrides": [{ "file": "events/gone.json", "path": "/event/type", "value": "im.chat.gone_v2", "reason": "It has a new name." }] }"#
    let result = read(files)
    #expect(result.diagnostics == [])
    #expect(result.schema.event(ofType: "im.chat.gone_v2")?.id.name == "gone")
    files[BaseTree.overrides] =
      #"{ "overrides": [{ "file": "events/gone.json", "path": "/payload/time/type", "value": "text", "reason": "It is wrong." }] }"#
    #expect(read(files).diagnostics.map(\.position) == [SourcePosition(file: BaseTree.overrides, line: 1, column: 86)])
  }

  @Test("fields")
  func fields() throws {
    let data = try #require(schema.method("im.chats.update")).data
    #expect(data[0].limits.maxLength == 50)
    #expect(data[0].example == .string("b13g2t38"))
    #expect(data[0].position == SourcePosition(file: BaseTree.update, line: 19, column: 5))
    #expect(data[1].idTypeParam == "user_id_type")
    #expect(data[1].isNullable)
    #expect(data[2].conditionalLimits.map(\.when) == [[Condition(name: "user_id_type", value: .string("user_id"))]])
    #expect(data[2].conditionalLimits.map(\.limits.maxItems) == [5])
    #expect(data[3].holdsJSONText)
    #expect(data[4].unit == .milliseconds)
    guard case .string(format: .int64, values: nil) = data[4].type, case .array(let item) = data[2].type,
      case .object(let extra) = data[6].type
    else {
      Issue.record("types are not as the file says")
      return
    }
    #expect(item.name == "")
    #expect(extra.hasAdditionalProperties)
    #expect(extra.fields.map(\.name) == ["n"])
    #expect(data[5].notAllowedWhen == [Condition(name: "user_id_type", value: .string("user_id"))])
  }

  @Test("values, styles, scopes of each identity and pages")
  func list() throws {
    let method = try #require(schema.method(MethodID(service: "im", resource: "chats", name: "list")))
    #expect(method.scopes.user == ScopeRule(any: ["im:chat:read"]))
    #expect(method.scopes[.bot] == ScopeRule(any: ["im:chat"], all: ["im:bot"]))
    #expect(method.params.map(\.listStyle) == [.repeated, .commaSeparated, .repeated, .repeated])
    #expect(method.params[3].field.isAlwaysSent)
    #expect(method.params[3].field.defaultValue == .string(""))
    #expect(method.paging == Paging(next: "page_token", more: "has_more", items: ["items"]))
    #expect(method.body == .none)
    guard case .array(let item) = method.params[1].field.type, case .string(nil, let values?) = item.type else {
      Issue.record("types are not as the file says")
      return
    }
    #expect(!values.isOpen)
    #expect(values.entries.map(\.value) == [.string("group"), .string("p2p")])
    #expect(values.entries.map(\.identities) == [nil, [.user]])
  }

  @Test("bodies and replies of files")
  func files() throws {
    let upload = try #require(schema.method("im.files.upload"))
    #expect(upload.body == .multipart)
    #expect(upload.scopes == Scopes())
    guard case .fields(let fields) = upload.response else {
      Issue.record("the reply has no fields")
      return
    }
    #expect(fields.isEmpty)
    let download = try #require(schema.method("im.files.download"))
    guard case .binary = download.response else {
      Issue.record("the reply is not binary")
      return
    }
  }

  @Test("a reference takes what the type says, and keeps what it says itself")
  func resolve() throws {
    let order = try #require(schema.method("im.chats.list")).params[0].field
    let resolved = try #require(schema.resolved(order))
    #expect(resolved.name == "order")
    #expect(resolved.description == "An order.")
    #expect(resolved.defaultValue == .string("up"))
    guard case .string(nil, let values?) = resolved.type else {
      Issue.record("the reference is not followed")
      return
    }
    #expect(values.entries.map(\.value) == [.string("up"), .string("down")])
    let dangling = Field(name: "x", type: .reference(TypeID(service: "im", name: "none")), position: order.position)
    #expect(schema.resolved(dangling) == nil)
  }

  @Test("references that go round are no fields")
  func endless() {
    let schema = read(BaseTree.files.merging(["im/types/a.json": #"{ "description": "D.", "$ref": "a.json" }"#]) { $1 }).schema
    let id = TypeID(service: "im", name: "a")
    #expect(schema.type(id) != nil)
    #expect(schema.type(id).flatMap { schema.resolved($0.field) } == nil)
  }

  @Test("ids of methods are taken apart at the first and the last dot", arguments: [
    ("im.chats.create", "im", "chats", "create"), ("im.feed.groups.list", "im", "feed.groups", "list"),
  ])
  func ids(text: String, service: String, resource: String, name: String) {
    #expect(MethodID(text) == MethodID(service: service, resource: resource, name: name))
  }

  @Test("what is no id is none", arguments: ["", "im", "im.chats", "im..create", ".chats.create", "im.chats."])
  func noID(text: String) {
    #expect(MethodID(text) == nil)
  }

  @Test("a part of a tree reads without complaint", arguments: [BaseTree.list, BaseTree.update, BaseTree.upload])
  func subset(method: String) {
    let files = BaseTree.files.filter { $0.key == method || $0.key == BaseTree.service || $0.key.contains("/types/") }
    let result = read(files)
    #expect(result.diagnostics == [])
    #expect(result.schema.services.first?.methods.count == 1)
  }

  @Test("types of another service are in reach")
  func otherService() throws {
    var files = BaseTree.files
    files["Schemas/acme/service.json"] =
      #"{ "name": "acme", "version": "v1", "title": "T", "description": "D.", "basePath": "/acme", "namespace": "ACME" }"#
    files["Schemas/acme/things/get.json"] =
      #"{ "summary": "Get it.", "http": { "method": "GET", "path": "/acme/things" }, "identities": ["user"], "scopes": [], "risk": "read", "response": { "chat": { "$ref": "../../../im/types/../types/./chat.json" } } }"#
    let result = read(files)
    #expect(result.diagnostics == [])
    #expect(result.schema.services.map(\.name) == ["acme", "im"])
    #expect(result.schema.method("acme.things.get")?.source == "Schemas/acme/things/get.json")
  }
}
