// Generated from schema/application/events/bot_menu.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Application.Events {
  /// Somebody chose an item of the bot's menu.
  ///
  /// Only apps that an organization made for itself get it. Neither a chat nor a message is part of it: answer to the
  /// `open_id` of the operator.
  ///
  /// - Event: `application.bot.menu_v6`
  /// - Scopes: unknown
  /// - Console: An item of the bot's menu whose action is to send an event.
  /// - Source: `schema/application/events/bot_menu.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/client-docs/bot-v3/events/menu)
  public nonisolated struct BotMenu: LarkEvent, JSONEncodable, Codable {
    /// What the platform says of the event.
    public static let event = EventInfo(type: "application.bot.menu_v6", scopes: .unknown)

    /// Who chose it.
    public var `operator`: Operator?
    /// Key of the item, as the console has it.
    public var eventKey: String?
    /// When it was chosen, Unix time; by the platform's example in seconds, which other sources contradict. It comes as
    /// a number.
    public var timestamp: Int64Text?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "operator": `operator` = json.read()
        case "event_key": eventKey = json.read()
        case "timestamp": timestamp = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("operator", `operator`)
      json.write("event_key", eventKey)
      json.write("timestamp", timestamp)
      json.endObject()
    }

    /// Who chose it.
    public nonisolated struct Operator: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Name of the person. Takes the scope `application:application.bot.operator_name:readonly`.
      public var operatorName: String?
      /// Ids of the person.
      public var operatorID: IM.Types.UserIDs?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "operator_name": operatorName = json.read()
          case "operator_id": operatorID = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("operator_name", operatorName)
        json.write("operator_id", operatorID)
        json.endObject()
      }
    }
  }
}
