// expect: error: 'createFlag' is unavailable: only a user can flag
// expect: error: 'cancelFlag' is unavailable: only a user can take off flags
// expect: error: 'listFlags(_:progress:)' is unavailable: only a user has flags to list
// expect: error: 'createFeedShortcuts' is unavailable: only a user has a feed to add to
// expect: error: 'removeFeedShortcuts' is unavailable: only a user has a feed to remove from
// expect: error: 'listFeedShortcuts' is unavailable: only a user has a feed to list
// expect: error: 'listFeedGroups(_:progress:)' is unavailable: only a user has feed groups to list
// expect: error: 'listFeedGroupItems(_:progress:)' is unavailable: only a user has feed groups to search
// expect: error: 'queryFeedGroupItems' is unavailable: only a user has feed groups to search
import LarkIM

private func call(bot: LarkClient<Bot>) async throws {
  _ = try await bot.createFlag(.init(messageID: "om_1"))
  _ = try await bot.cancelFlag(.init(messageID: "om_1"))
  _ = try await bot.listFlags()
  _ = try await bot.createFeedShortcuts(.init(chatIDs: ["oc_1"]))
  _ = try await bot.removeFeedShortcuts(.init(chatIDs: ["oc_1"]))
  _ = try await bot.listFeedShortcuts()
  _ = try await bot.listFeedGroups()
  _ = try await bot.listFeedGroupItems(.init(feedGroupID: "ofg_1"))
  _ = try await bot.queryFeedGroupItems(.init(feedGroupID: "ofg_1", feedIDs: ["oc_1"]))
}
