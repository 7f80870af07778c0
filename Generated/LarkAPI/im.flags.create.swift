// Generated from schema/im/flags/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Flags {
  /// Flag messages or threads for the user.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.flag:write`
  /// - HTTP: `POST /open-apis/im/v1/flags`
  /// - Source: `schema/im/flags/create.json`
  public nonisolated struct Create: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.flags.create",
      verb: .post,
      path: "/open-apis/im/v1/flags",
      body: .json,
      scopes: .any("im:feed.flag:write"),
      risk: .write
    )

    /// The flags to set.
    public var flagItems: [IM.Types.FlagItem]

    /// Makes the request; fields left out are not sent.
    public init(flagItems: [IM.Types.FlagItem]) {
      self.flagItems = flagItems
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("flag_items", flagItems)
    }

    /// `im.flags.create` answers nothing.
    public typealias Reply = EmptyReply
  }
}
