import LarkJSON

/// A document that all members of a chat see.
struct Announcement: Sendable {
  var owner: Actor
  var modifier: Actor
  var createTime: Int64
  var updateTime: Int64
  var revision: Int64 = 0
  /// Its paragraphs and what else stands in it.
  var blocks: [JSON] = []
}

/// `im.chat.announcement`.
enum ChatAnnouncements {
  static let methods: [String: Behaviour] = ["im.chat.announcement.get": get, "im.chat.announcement.patch": patch]

  /// How many versions a change may be behind.
  private static let mostBehind: Int64 = 100

  @Sendable private static func get(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let announcement = try announcement(&state, call)
    var data: JSONObject = [
      "content": .string(JSON.object(["body": ["blocks": .array(announcement.blocks)]]).serialized()),
      "revision": .string(String(announcement.revision)),
      "create_time": .string(String(announcement.createTime / 1_000)),
      "update_time": .string(String(announcement.updateTime / 1_000)),
    ]
    for (name, actor) in [("owner", announcement.owner), ("modifier", announcement.modifier)] {
      switch actor {
      case .app(let id):
        data["\(name)_id_type"] = "app_id"
        data["\(name)_id"] = .string(id)
      case .person(let id):
        data["\(name)_id_type"] = .string(call.idKind())
        data["\(name)_id"] = .string(state.id(of: id, call.idKind()))
      }
    }
    return .data(data)
  }

  @Sendable private static func patch(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    var announcement = try announcement(&state, call)
    let revision = Int64(call.field("revision")) ?? -1
    guard revision <= announcement.revision, revision >= max(0, announcement.revision - mostBehind) else {
      throw .badChat("revision: the newest one is \(announcement.revision)")
    }
    for text in call.list("requests") {
      guard let request = try? JSON(parsing: text) else { throw .badChat("requests: a request is no json") }
      guard request["requestType"]?.stringValue == "InsertBlocksRequestType" else {
        throw .other("requests: only InsertBlocksRequestType is carried out here")
      }
      let insertion = request["insertBlocksRequest"]
      guard let payload = insertion?["payload"]?.stringValue.flatMap({ try? JSON(parsing: $0) }),
        let blocks = payload["blocks"]?.arrayValue
      else { throw .badChat("requests: payload holds no blocks") }
      let isAtStart = insertion?["location"]?["startOfZone"]?.boolValue == true
      announcement.blocks.insert(contentsOf: blocks, at: isAtStart ? 0 : announcement.blocks.count)
    }
    announcement.revision += 1
    announcement.modifier = call.caller
    announcement.updateTime = state.now
    state.boards[call.text("chat_id"), default: ChatBoard()].announcement = announcement
    return .data(nil)
  }

  /// The announcement of a chat; an empty one is there from the start.
  private static func announcement(_ state: inout PlatformState, _ call: Call) throws(PlatformRefusal) -> Announcement {
    let chat = try Chats.open(call.text("chat_id"), for: call, state)
    guard !chat.isDirect else { throw .badChat("chat_id: a direct chat has no announcement") }
    if let announcement = state.boards[chat.id]?.announcement { return announcement }
    let owner = chat.ownerID.map(Actor.person) ?? .app(state.app.id)
    return Announcement(owner: owner, modifier: owner, createTime: chat.createTime, updateTime: chat.createTime)
  }
}
