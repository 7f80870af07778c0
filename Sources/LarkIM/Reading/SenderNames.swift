import LarkAPI
import LarkCore

/// Names of senders by id. One list serves all messages of a call: those listed, replies in threads and what merged
/// forwards hold.
struct SenderNames: Sendable, Hashable {
  private(set) var byID: [String: String] = [:]

  /// How many users one request names: the platform's limits.
  private static let userBatch = 10
  private static let botBatch = 50
  /// How many requests are under way at a time.
  private static let limit = 4

  /// The name to show for a sender; nil where none is known.
  func name(of sender: IM.Types.Sender?) -> String? {
    if let name = sender?.senderName, !name.isEmpty { return name }
    return sender?.id.flatMap { byID[$0] }
  }

  /// Learns the names that come with messages: of their senders, where the platform filled them in, and of people
  /// mentioned.
  mutating func learn(from messages: [IM.Types.Message]) {
    for message in messages { learn(message.sender?.id, message.sender?.senderName) }
    for mention in messages.flatMap({ $0.mentions ?? [] }) where mention.id?.hasPrefix("ou_") == true {
      learn(mention.id, mention.name)
    }
  }

  /// Asks the platform for the names of senders that are still unknown. One that it does not tell stays unknown; with a
  /// bot this is usual for people whom the app may not see.
  mutating func resolve(_ messages: [IM.Types.Message], with client: AnyLarkClient) async {
    let unknown = messages.compactMap(\.sender).filter { name(of: $0) == nil }
    let users = unknown.filter(\.isUser).compactMap(\.id).distinct()
    let apps = unknown.filter(\.isApp).compactMap(\.id).distinct()
    async let userNames = Self.users(users, client)
    async let appNames = Self.apps(apps, client)
    for found in await userNames + appNames { learn(found.id, found.name) }
  }

  /// The calls for names in a preview.
  ///
  /// - Parameter identity: Who asks.
  static func preview(as identity: IdentityKind) throws(LarkError) -> [ShortcutPreview.Call] {
    func note(_ size: Int) -> String { "the names of senders, \(size) users in a call" }
    let condition = "for users among the senders whose names do not come with the messages"
    switch identity {
    case .user:
      return [try .init(following: users([]), note(userBatch), when: condition)]
    case .bot:
      return [
        try .init(following: usersAsBot(["<user_id>"]), note(botBatch), when: condition),
        try .init(
          following: app("<app_id>"), "the name of an app",
          when: "for each app among the senders whose name does not come with the messages"),
      ]
    }
  }

  private static func users(_ ids: [String]) -> Contact.Users.BasicBatch {
    Contact.Users.BasicBatch(userIDs: ids, userIDType: .openID)
  }

  private static func usersAsBot(_ ids: [String]) -> Contact.Users.Batch {
    Contact.Users.Batch(userIDs: ids, userIDType: .openID)
  }

  private static func app(_ id: String) -> Application.Applications.Get {
    Application.Applications.Get(appID: id, lang: .zhCN)
  }

  private mutating func learn(_ id: String?, _ name: String?) {
    guard let id, let name, !id.isEmpty, !name.isEmpty, byID[id] == nil else { return }
    byID[id] = name
  }

  private struct Named: Sendable, Hashable {
    var id: String?
    var name: String?
  }

  private static func users(_ ids: [String], _ client: AnyLarkClient) async -> [Named] {
    let size = client.identity == .user ? userBatch : botBatch
    // A batch that fails stops the rest: what keeps one from the names keeps all of them.
    let answers = await ids.batches(of: size).concurrentMap(limit: limit, until: { $0.contains(nil) }) { batch in
      await users(in: batch, client)
    }
    return answers.prefix { $0 != nil }.flatMap { $0 ?? [] }
  }

  /// The names of a batch of users; nil where they cannot be had.
  private static func users(in batch: [String], _ client: AnyLarkClient) async -> [Named]? {
    do throws(LarkError) {
      switch client {
      case .user(let client):
        let reply = try await client.send(users(batch))
        return (reply.users ?? []).map { Named(id: $0.userID, name: $0.name) }
      case .bot(let client):
        let reply = try await client.send(usersAsBot(batch))
        return (reply.items ?? []).map { Named(id: $0.openID, name: $0.name) }
      }
    } catch {
      return nil
    }
  }

  /// The names of apps, which only a bot may ask for.
  private static func apps(_ ids: [String], _ client: AnyLarkClient) async -> [Named] {
    guard case .bot(let client) = client else { return [] }
    return await ids.concurrentMap(limit: limit) { id in
      Named(id: id, name: await appName(id, client))
    }
  }

  private static func appName(_ id: String, _ client: LarkClient<Bot>) async -> String? {
    do throws(LarkError) {
      let reply = try await client.send(app(id))
      return [reply.app?.appName, reply.appName].compactMap(\.self).first { !$0.isEmpty }
    } catch {
      return nil
    }
  }
}

extension IM.Types.Sender {
  /// A user with an id that the contact methods understand.
  fileprivate var isUser: Bool { senderType == "user" && id?.hasPrefix("ou_") == true }

  fileprivate var isApp: Bool { (senderType == "app" || senderType == "bot") && id?.isEmpty == false }
}
