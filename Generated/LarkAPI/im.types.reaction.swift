// Generated from schema/im/types/reaction.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// An emoji that somebody put on a message.
  ///
  /// - Source: `schema/im/types/reaction.json`
  public nonisolated struct Reaction: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of the reaction; removing it takes this id.
    public var reactionID: String?
    /// Who added a reaction.
    public var `operator`: IM.Types.ReactionOperator?
    /// When it was added, Unix time in milliseconds.
    public var actionTime: MillisecondTimestamp?
    /// The emoji of a reaction.
    public var reactionType: IM.Types.ReactionType?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "reaction_id": reactionID = json.read()
        case "operator": `operator` = json.read()
        case "action_time": actionTime = json.read()
        case "reaction_type": reactionType = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("reaction_id", reactionID)
      json.write("operator", `operator`)
      json.write("action_time", actionTime)
      json.write("reaction_type", reactionType)
      json.endObject()
    }
  }
}
