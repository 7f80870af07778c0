import LarkJSON

/// What a method does. Those without one are answered with made-up values of the declared types.
typealias Behaviour = @Sendable (inout PlatformState, Call) throws(PlatformRefusal) -> PlatformState.Reply

/// The methods that do something, by id.
enum Behaviours {
  static let all: [String: Behaviour] = {
    var all: [String: Behaviour] = [:]
    for resource in [
      Chats.methods, Members.methods, Messages.methods, Reactions.methods, Pins.methods, Flags.methods,
      FeedShortcuts.methods, FeedGroups.methods, Uploads.methods, Cards.methods, People.methods, ChatTabs.methods,
      ChatMenus.methods, ChatAnnouncements.methods, ChatModeration.methods, Tags.methods,
    ] {
      all.merge(resource) { first, _ in first }
    }
    return all
  }()
}
