import LarkJSON
import SchemaModel
import Testing

@testable import lark

/// A call, and what is said of it before it goes out.
struct PageCase: Sendable, CustomTestStringConvertible {
  var id: String
  var params: JSONObject = [:]
  var data: JSON?
  /// What is refused, with its place; nil: nothing is.
  var refusal: String?
  /// What is warned of.
  var warnings: [String] = []
  var testDescription: String {
    String("\(id) \(JSON.object(params).serialized()) \(data?.serialized() ?? "")".prefix(160))
  }
}

/// What the platform's pages say of methods, against what a raw call makes of it.
@Suite("Raw calls: what the platform's pages say")
struct PlatformPageTests {
  private static let chat: JSONObject = ["chat_id": "oc_1"]
  private static let toChat: JSONObject = ["receive_id_type": "chat_id"]

  private static func key(_ count: Int) -> JSON { .string(String(repeating: "k", count: count)) }

  private static func with(_ object: JSONObject, _ name: String, _ value: JSON) -> JSONObject {
    var object = object
    object[name] = value
    return object
  }

  private static func ids(_ count: Int) -> JSON { .array((0..<count).map { .string("om_\($0)") }) }

  /// A text message whose content has so many bytes.
  private static func message(_ type: String, bytes: Int) -> JSON {
    [
      "receive_id": "oc_1", "msg_type": .string(type),
      "content": .string("\"" + String(repeating: "x", count: bytes - 2) + "\""),
    ]
  }

  /// Keys against double sending hold 50 characters.
  static let keys: [PageCase] = [
    keyed("im.chats.create", [:], ["name": "n"]), keyed("im.chats.create_as_user", [:], ["name": "n"]),
    keyed("im.messages.forward", ["message_id": "om_1", "receive_id_type": "chat_id"], ["receive_id": "oc_1"]),
    keyed("im.messages.merge_forward", toChat, ["receive_id": "oc_1", "message_id_list": ["om_1"]]),
    keyed("im.threads.forward", ["thread_id": "omt_1", "receive_id_type": "chat_id"], ["receive_id": "oc_1"]),
  ].flatMap { $0 }

  private static func keyed(_ id: String, _ params: JSONObject, _ data: JSON) -> [PageCase] {
    [
      PageCase(id: id, params: with(params, "uuid", key(50)), data: data),
      PageCase(
        id: id, params: with(params, "uuid", key(51)), data: data,
        refusal: "params.uuid has 51 characters, but may have at most 50"),
    ]
  }

  static let limits: [PageCase] = [
    PageCase(id: "im.chat.members.get", params: with(chat, "page_size", 100)),
    PageCase(
      id: "im.chat.members.get", params: with(chat, "page_size", 101),
      refusal: "params.page_size is 101, but must be at most 100"),
    PageCase(
      id: "im.chat.members.get", params: with(chat, "page_size", 0),
      refusal: "params.page_size is 0, but must be at least 1"),
    PageCase(
      id: "im.chat.members.get", params: with(chat, "page_size", -5),
      refusal: "params.page_size is -5, but must be at least 1"),
    PageCase(
      id: "im.messages.merge_forward", params: toChat, data: ["receive_id": "oc_1", "message_id_list": []],
      refusal: "data.message_id_list has 0 items, but needs at least 1"),
    PageCase(
      id: "im.messages.merge_forward", params: toChat, data: ["receive_id": "oc_1", "message_id_list": ids(100)]),
    PageCase(
      id: "im.messages.merge_forward", params: toChat, data: ["receive_id": "oc_1", "message_id_list": ids(101)],
      refusal: "data.message_id_list has 101 items, but may have at most 100"),
    PageCase(
      id: "application.applications.get", params: ["app_id": "me"],
      refusal: "missing required query parameter: lang"),
    PageCase(id: "application.applications.get", params: ["app_id": "me", "lang": "ja_jp"]),
  ]

  /// The platform counts the content alone, in bytes.
  static let sizes: [PageCase] = [
    sized("text", 153_600, "150 KB"), sized("post", 30_720, "30 KB"), sized("interactive", 30_720, "30 KB"), otherSizes,
  ].flatMap { $0 }

  private static func sized(_ type: String, _ most: Int, _ words: String) -> [PageCase] {
    [
      PageCase(id: "im.messages.create", params: toChat, data: message(type, bytes: most)),
      PageCase(
        id: "im.messages.create", params: toChat, data: message(type, bytes: most + 1),
        refusal: "data.content has \(most + 1) bytes, but may have at most \(words)"),
    ]
  }

  private static let otherSizes: [PageCase] = [
    // Two bytes of text become four of JSON, and the request grows by more: only the content counts.
    PageCase(
      id: "im.messages.create", params: toChat,
      data: [
        "receive_id": "oc_1", "msg_type": "text",
        "content": .string(JSON.object(["text": .string(String(repeating: "\"", count: 76_794))]).serialized()),
      ]),
    PageCase(
      id: "im.messages.update", params: ["message_id": "om_1"],
      data: ["msg_type": "post", "content": message("post", bytes: 30_721)["content"] ?? ""],
      refusal: "data.content has 30721 bytes, but may have at most 30 KB"),
    PageCase(
      id: "im.messages.patch", params: ["message_id": "om_1"],
      data: ["content": message("post", bytes: 30_721)["content"] ?? ""],
      refusal: "data.content has 30721 bytes, but may have at most 30 KB"),
    PageCase(
      id: "im.messages.update", params: ["message_id": "om_1"], data: ["msg_type": "interactive", "content": "{}"],
      refusal: "data.msg_type is 'interactive', which is none of text, post"),
  ]

  /// What only shortcuts leave out.
  static let kinds: [PageCase] = [
    PageCase(
      id: "im.messages.create", params: ["receive_id_type": "email"],
      data: ["receive_id": "a@example.com", "msg_type": "sticker", "content": #"{"file_key":"f"}"#]),
    PageCase(
      id: "im.messages.create", params: toChat,
      data: ["receive_id": "oc_1", "msg_type": "system", "content": #"{"type":"divider"}"#]),
    PageCase(
      id: "im.messages.reply", params: ["message_id": "om_1"],
      data: ["msg_type": "sticker", "content": #"{"file_key":"f"}"#]),
  ]

  static let combinations: [PageCase] = [
    PageCase(
      id: "im.chats.create", data: ["chat_type": "public", "name": "n"],
      warnings: ["data.name has 1 character, but should have at least 2"]),
    PageCase(
      id: "im.chats.create", data: ["chat_type": "public"],
      warnings: ["data.name: a public group needs a name of at least 2 characters (232020, 232042)"]),
    PageCase(id: "im.chats.create", data: ["chat_type": "public", "name": "nn"]),
    PageCase(id: "im.chats.create", data: ["name": "n"]),
    PageCase(
      id: "im.chats.create_as_user", data: ["chat_type": "public", "name": "n"],
      warnings: ["data.name has 1 character, but should have at least 2"]),
    PageCase(
      id: "im.chats.update", params: chat, data: ["chat_type": "public", "name": "n"],
      warnings: ["data.name has 1 character, but should have at least 2"]),
    // A change may leave the name out.
    PageCase(id: "im.chats.update", params: chat, data: ["chat_type": "public"]),
    PageCase(
      id: "im.chats.create",
      data: [
        "restricted_mode_setting": [
          "status": true, "screenshot_has_permission_setting": "all_members",
          "download_has_permission_setting": "all_members", "message_has_permission_setting": "all_members",
        ]
      ],
      warnings: [
        "data.restricted_mode_setting.status: on, at least one of the three permissions must be 'not_anyone'"
      ]),
    PageCase(
      id: "im.chats.update", params: chat,
      data: ["restricted_mode_setting": ["status": false, "download_has_permission_setting": "not_anyone"]],
      warnings: [
        "data.restricted_mode_setting.status: off, download_has_permission_setting must not be 'not_anyone'"
      ]),
    PageCase(
      id: "im.chats.update", params: chat,
      data: ["restricted_mode_setting": ["status": true, "download_has_permission_setting": "not_anyone"]]),
    PageCase(
      id: "im.chats.update", params: chat, data: ["add_member_permission": "only_owner"],
      warnings: ["data.add_member_permission: is set together with share_card_permission, here 'not_allowed'"]),
    PageCase(
      id: "im.chats.update", params: chat, data: ["share_card_permission": "allowed"],
      warnings: ["data.share_card_permission: is set together with add_member_permission, here 'all_members'"]),
    PageCase(
      id: "im.chats.update", params: chat,
      data: ["add_member_permission": "only_owner", "share_card_permission": "allowed"],
      warnings: ["data.add_member_permission: 'only_owner' goes with share_card_permission 'not_allowed'"]),
    PageCase(
      id: "im.chats.update", params: chat,
      data: ["add_member_permission": "all_members", "share_card_permission": "allowed"]),
    PageCase(
      id: "im.pins.list", params: ["chat_id": "oc_1", "start_time": "1767283200000", "end_time": "1767196800000"],
      warnings: [
        "params.end_time is 1767196800000, but should be later than start_time, which is 1767283200000"
      ]),
    PageCase(
      id: "im.pins.list", params: ["chat_id": "oc_1", "start_time": "1767196800000", "end_time": "1767283200000"]),
    PageCase(id: "im.pins.list", params: ["chat_id": "oc_1", "end_time": "1767283200000"]),
    PageCase(
      id: "im.messages.list",
      params: ["container_id_type": "chat", "container_id": "oc_1", "start_time": "9", "end_time": "9"],
      warnings: ["params.end_time is 9, but should be later than start_time, which is 9"]),
    PageCase(
      id: "im.chats.create", data: ["i18n_names": ["en_us": .string(String(repeating: "n", count: 61))]],
      warnings: ["data.i18n_names.en_us has 61 characters; beyond 60 it may not be shown or used whole"]),
    PageCase(
      id: "im.chat.members.create", params: chat, data: [:],
      warnings: ["data.id_list is missing: the contract lets it out, but without it the call fails or does nothing"]),
    PageCase(
      id: "im.chats.search", data: ["query": .string(String(repeating: "q", count: 65))],
      warnings: ["data.query has 65 characters; beyond 64 it may not be shown or used whole"]),
  ]

  /// Lists of the pages that stay open: what they do not name goes out with a warning.
  static let openLists: [PageCase] = [
    unlisted("chat_type", "pubic", "private, public"),
    unlisted("membership_approval", "yes", "no_approval_required, approval_required"),
    unlisted("edit_permission", "nobody", "only_owner, all_members"),
    [
      PageCase(
        id: "im.chat.members.create", params: ["chat_id": "oc_1", "succeed_type": 3], data: ["id_list": ["ou_1"]],
        warnings: ["params.succeed_type is '3', which is none of the known values: 0, 1, 2"])
    ],
  ].flatMap { $0 }

  private static func unlisted(_ name: String, _ value: String, _ known: String) -> [PageCase] {
    let data: JSON = .object([name: .string(value)])
    let warnings = ["data.\(name) is '\(value)', which is none of the known values: \(known)"]
    return [
      PageCase(id: "im.chats.create", data: data, warnings: warnings),
      PageCase(id: "im.chats.create_as_user", data: data, warnings: warnings),
      PageCase(id: "im.chats.update", params: chat, data: data, warnings: warnings),
    ]
  }

  static let cases: [PageCase] = [keys, limits, sizes, kinds, combinations, openLists].flatMap { $0 }

  @Test("a call is refused, warned of, or passes", arguments: cases)
  func call(_ item: PageCase) throws {
    let contract = try Prepared.contract(item.id)
    do throws(CommandError) {
      let (_, warnings) = try RawRequest(contract, params: item.params, data: item.data).prepared()
      #expect(item.refusal == nil)
      #expect(warnings == item.warnings)
    } catch {
      #expect(error.message == item.refusal)
    }
  }

  // MARK: What schema and help say

  /// Fields of a request with what the platform takes when they are left out.
  static let defaults: [(String, [String: JSON])] = [
    ("im.chats.link", ["validity_period": "week"]),
    (
      "im.chats.create",
      [
        "group_message_type": "chat", "chat_mode": "group", "chat_type": "private",
        "join_message_visibility": "all_members", "leave_message_visibility": "all_members",
        "membership_approval": "no_approval_required", "urgent_setting": "all_members",
        "video_conference_setting": "all_members", "edit_permission": "all_members",
        "hide_member_count_setting": "all_members",
      ]
    ),
    ("im.chats.create_as_user", ["group_message_type": "chat", "chat_mode": "group", "edit_permission": "all_members"]),
    ("im.chats.get", ["user_id_type": "open_id"]), ("im.chats.list", ["user_id_type": "open_id"]),
    ("im.chats.update", ["user_id_type": "open_id"]),
    ("im.chat.members.get", ["member_id_type": "open_id", "page_size": 20]),
    ("im.messages.list", ["page_size": 20, "sort_type": "ByCreateTimeAsc"]),
    ("im.messages.reply", ["reply_in_thread": false]), ("im.messages.get", ["user_id_type": "open_id"]),
    ("im.reactions.list", ["user_id_type": "open_id"]), ("application.applications.get", ["user_id_type": "open_id"]),
    ("contact.users.batch", ["user_id_type": "open_id", "department_id_type": "open_department_id"]),
  ]

  @Test("what is left out means what the pages say", arguments: defaults)
  func leftOut(id: String, expected: [String: JSON]) throws {
    let contract = try Prepared.contract(id)
    let fields = contract.method.params.map(\.field) + contract.method.data
    for (name, value) in expected {
      let field = try #require(fields.first { $0.name == name }, "\(name)")
      #expect(contract.resolved(field).defaultValue == value, "\(name)")
    }
  }

  @Test("a setting that one method creates and another changes is of one type")
  func sharedTypes() throws {
    func type(_ id: String, _ name: String) throws -> TypeID? {
      try Prepared.contract(id).method.data.first { $0.name == name }?.reference
    }
    let update = try Prepared.contract("im.chats.update").method.data
    for id in ["im.chats.create", "im.chats.create_as_user"] {
      for field in update where try type(id, field.name) != nil {
        #expect(try type(id, field.name) == field.reference, "\(id) \(field.name)")
      }
    }
  }

  @Test("callers and scopes are those of the pages")
  func callers() throws {
    let batch = try Prepared.contract("contact.users.batch").method
    #expect(batch.identities == [.user, .bot])
    #expect(batch.scopes[.user].any == ["contact:contact.base:readonly"])
    #expect(batch.scopes[.bot].all == ["contact:contact.base:readonly", "contact:user.base:readonly"])
    let app = try Prepared.contract("application.applications.get").method
    #expect(app.scopes[.bot].any == ["application:application:self_manage", "admin:app.info:readonly"])
    let file = try Prepared.contract("im.messages.resources.get").method
    #expect(file.scopes[.bot].any == ["im:message:readonly", "im:message", "im:message.history:readonly"])
    for id in ["im.messages.create", "im.messages.reply"] {
      let scopes = try Prepared.contract(id).method.scopes
      #expect(scopes[.bot].any == ["im:message:send_as_bot", "im:message", "im:message:send"])
    }
    let update = try Prepared.contract("im.messages.update").method
    #expect(update.identities == [.bot])
    #expect(try Prepared.contract("im.messages.patch").method.identities == [.user, .bot])
    #expect(update.scopes[.bot].any == ["im:message:update", "im:message:send_as_bot", "im:message"])
  }

  /// Parts of the help of a method that the pages tell.
  static let notes: [(String, [String])] = [
    ("im.chats.update", ["im:chat:operate_as_owner", "only where the chat lets all members edit", "232016"]),
    ("im.chat.members.delete", ["im:chat:operate_as_owner", "everybody may leave", "232076", "232011", "232090", "232019"]),
    ("im.chat.members.create", ["232090", "232019", "232027"]),
    ("im.chats.list", ["im:chat.group_info:readonly", "historical"]),
    ("im.chat.members.get", ["im:chat.group_info:readonly", "historical"]),
    ("im.messages.urgent_sms", ["im:message.urgent:sms_send", "historical"]),
    ("im.messages.delete", ["one year"]),
    ("im.messages.resources.get", ["100 MB", "Stickers", "234043"]),
    ("im.images.create", ["HEIC", "TIFF", "234011"]),
    ("im.chats.create", ["232037"]),
  ]

  @Test("help tells what the pages tell", arguments: notes)
  func told(id: String, parts: [String]) throws {
    let method = try Prepared.contract(id).method
    let fields = method.params.map(\.field) + method.data
    let text = ([method.description, method.identityNote] + fields.map(\.description)).compactMap(\.self)
      .joined(separator: " ")
    for part in parts { #expect(text.contains(part), "\(part)") }
  }

  @Test("every field of the schema is described, by itself or by its type")
  func described() throws {
    let schema = try Catalog.standard.schema()
    func check(_ fields: [Field], in place: String) {
      for field in fields {
        let resolved = schema.resolved(field)
        #expect(resolved?.description != nil, "\(place).\(field.name)")
        switch field.type {
        case .object(let shape): check(shape.fields, in: "\(place).\(field.name)")
        case .array(let element):
          if case .object(let shape) = element.type { check(shape.fields, in: "\(place).\(field.name)[]") }
        default: break
        }
      }
    }
    for service in schema.services {
      for method in service.methods {
        check(method.params.map(\.field) + method.data, in: method.id.description)
        if case .fields(let fields) = method.response { check(fields, in: method.id.description) }
      }
      for type in service.types {
        if case .object(let shape) = type.field.type { check(shape.fields, in: type.id.description) }
      }
    }
  }
}
