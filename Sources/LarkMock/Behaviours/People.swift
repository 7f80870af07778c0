import LarkJSON

/// `contact.users` and `application.applications`.
enum People {
  static let methods: [String: Behaviour] = [
    "contact.users.batch": batch, "contact.users.basic_batch": basicBatch, "application.applications.get": application,
  ]

  @Sendable private static func batch(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let ids = (call.params["user_ids"]?.arrayValue ?? []).compactMap(\.stringValue)
    let people = ids.compactMap { state.openID($0, call.idKind()) }.compactMap { state.people[$0] }
    return .data([
      "items": .array(
        people.map { person in
          [
            "open_id": .string(person.openID), "union_id": .string(person.unionID), "user_id": .string(person.userID),
            "name": .string(person.name), "email": .string(person.email),
          ]
        })
    ])
  }

  @Sendable private static func basicBatch(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let kind = call.idKind()
    let people = call.list("user_ids").compactMap { state.openID($0, kind) }.compactMap { state.people[$0] }
    return .data([
      "users": .array(
        people.map { person in
          ["user_id": .string(state.id(of: person.openID, kind)), "name": .string(person.name)]
        })
    ])
  }

  @Sendable private static func application(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let id = call.text("app_id")
    guard id == "me" || id == state.app.id else { throw .other("there is no other app") }
    let scopes = (state.app.scopes ?? []).sorted().map { scope -> JSON in
      ["scope": .string(scope), "token_types": ["tenant", "user"]]
    }
    return .data([
      "app": ["app_id": .string(state.app.id), "app_name": .string(state.app.name), "scopes": .array(scopes)]
    ])
  }
}
