// Generated from schema/im/pins/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Pins {
  /// Pin a message in its chat.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:message.pins:write_only`, `im:message:send_as_bot`, `im:message`
  /// - HTTP: `POST /open-apis/im/v1/pins`
  /// - Source: `schema/im/pins/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/pin/create)
  public nonisolated struct Create: CallableByUserAndBot {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.pins.create",
      verb: .post,
      path: "/open-apis/im/v1/pins",
      body: .json,
      scopes: .any("im:message.pins:write_only", "im:message:send_as_bot", "im:message"),
      risk: .write
    )

    /// The message to pin (`om_…`).
    public var messageID: String

    /// Makes the request; fields left out are not sent.
    public init(messageID: String) {
      self.messageID = messageID
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("message_id", messageID)
    }

    /// What `im.pins.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The new pin.
      public var pin: IM.Types.Pin?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "pin": pin = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("pin", pin)
        json.endObject()
      }
    }
  }
}
