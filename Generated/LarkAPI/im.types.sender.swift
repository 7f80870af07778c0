// Generated from schema/im/types/sender.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Who sent a message.
  ///
  /// - Source: `schema/im/types/sender.json`
  public nonisolated struct Sender: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Id of a user, of the kind that `user_id_type` asks for (`ou_…` by default), or app id of an app (`cli_…`).
    public var id: String?
    /// Kind of `id`: `open_id`, `union_id` or `user_id` for a user, `app_id` for an app.
    public var idType: String?
    /// Kind of sender: `user`, `app`, `anonymous` or `unknown`.
    public var senderType: String?
    /// Key of the sender's organization.
    public var tenantKey: String?
    /// Name of the sender. Only filled where the request asks for it.
    public var senderName: String?
    /// Open id of the bot, where a bot sent the message.
    public var openBotID: String?
    /// Name of the sender by language.
    public var senderI18nNames: IM.Types.LocalizedNames?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "id": id = json.read()
        case "id_type": idType = json.read()
        case "sender_type": senderType = json.read()
        case "tenant_key": tenantKey = json.read()
        case "sender_name": senderName = json.read()
        case "open_bot_id": openBotID = json.read()
        case "sender_i18n_names": senderI18nNames = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("id", id)
      json.write("id_type", idType)
      json.write("sender_type", senderType)
      json.write("tenant_key", tenantKey)
      json.write("sender_name", senderName)
      json.write("open_bot_id", openBotID)
      json.write("sender_i18n_names", senderI18nNames)
      json.endObject()
    }
  }
}
