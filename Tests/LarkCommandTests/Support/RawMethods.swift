/// The methods that people may call, as the platform's documents list them.
enum RawMethods {
  static let all = [
    "im.chat.members.bots", "im.chat.members.create", "im.chat.members.delete", "im.chat.members.get",
    "im.chats.create", "im.chats.get", "im.chats.link", "im.chats.update",
    "im.feed.groups.batch_add_item", "im.feed.groups.batch_query", "im.feed.groups.batch_remove_item",
    "im.feed.groups.create", "im.feed.groups.delete", "im.feed.groups.update",
    "im.images.create",
    "im.messages.delete", "im.messages.forward", "im.messages.merge_forward", "im.messages.patch",
    "im.messages.read_users", "im.messages.update",
    "im.messages.urgent_app", "im.messages.urgent_phone", "im.messages.urgent_sms",
    "im.pins.create", "im.pins.delete", "im.pins.list",
    "im.reactions.batch_query", "im.reactions.create", "im.reactions.delete", "im.reactions.list",
    "im.threads.forward",
  ]
}
