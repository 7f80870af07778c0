// expect: error: instance method 'send(_:options:)' requires that 'IM.Feed.Groups.Delete' conform to 'CallableByUserAndBot'
import LarkAPI
import LarkCore

private func call<As: Identity>(client: LarkClient<As>) async throws {
  _ = try await client.send(IM.Feed.Groups.Delete(feedGroupID: "ofg_1"))
}
