// Generated from schema/im/flags/cancel.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Flags {
  /// Take flags off messages or threads.
  ///
  /// Taking off a flag that is not there does no harm.
  ///
  /// - Callers: user
  /// - Scopes: `im:feed.flag:write`
  /// - HTTP: `POST /open-apis/im/v1/flags/cancel`
  /// - Source: `schema/im/flags/cancel.json`
  public nonisolated struct Cancel: CallableByUserOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.flags.cancel",
      verb: .post,
      path: "/open-apis/im/v1/flags/cancel",
      body: .json,
      scopes: .any("im:feed.flag:write"),
      risk: .write
    )

    /// The flags to take off.
    public var flagItems: [IM.Types.FlagItem]

    /// Makes the request; fields left out are not sent.
    public init(flagItems: [IM.Types.FlagItem]) {
      self.flagItems = flagItems
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("flag_items", flagItems)
    }

    /// `im.flags.cancel` answers nothing.
    public typealias Reply = EmptyReply
  }
}
