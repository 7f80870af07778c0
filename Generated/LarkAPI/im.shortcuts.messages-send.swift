// Generated from schema/im/shortcuts/messages-send.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Shortcuts {
  /// Send a message to a chat or to a user.
  ///
  /// Text, Markdown, a card or other content as JSON, or one medium, which is uploaded first. A bot must be in the chat
  /// it sends to, and a user it sends to must be within the availability of the app. Web addresses are fetched without
  /// the token; hosts that are not on the public internet are refused.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.send_as_user`, `im:message`
  /// - Scopes of a bot: `im:message:send_as_bot`
  /// - Command: `lark im +messages-send`
  /// - Calls: `im.images.create`, `im.images.create_as_user`, `im.files.create`, `im.messages.create`
  /// - Source: `schema/im/shortcuts/messages-send.json`
  public nonisolated enum MessagesSend: Shortcut {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-send",
      identities: [.user, .bot],
      scopes: ScopeRule(user: .all("im:message.send_as_user", "im:message"), bot: .all("im:message:send_as_bot")),
      scopesWhen: [
        ConditionalScopes(
          when: [
            [FlagTest("image", .begins(with: ["img_", "file_"], false), byDefault: false), FlagTest("on-media-failure",
            .isOneOf(["fail"]), byDefault: true)], [FlagTest("video-cover", .begins(with: ["img_", "file_"], false),
            byDefault: false), FlagTest("on-media-failure", .isOneOf(["fail"]), byDefault: true)], [FlagTest("file",
            .begins(with: ["img_", "file_"], false), byDefault: false), FlagTest("on-media-failure", .isOneOf(["fail"]),
            byDefault: true)], [FlagTest("video", .begins(with: ["img_", "file_"], false), byDefault: false),
            FlagTest("on-media-failure", .isOneOf(["fail"]), byDefault: true)], [FlagTest("audio", .begins(with:
            ["img_", "file_"], false), byDefault: false), FlagTest("on-media-failure", .isOneOf(["fail"]), byDefault:
            true)],
          ],
          need: .required,
          scopes: .any("im:resource", "im:resource:upload")
        ),
        ConditionalScopes(
          when: [
            [FlagTest("image", .begins(with: ["img_", "file_"], false), byDefault: false), FlagTest("on-media-failure",
            .isOneOf(["link"]), byDefault: false)], [FlagTest("video-cover", .begins(with: ["img_", "file_"], false),
            byDefault: false), FlagTest("on-media-failure", .isOneOf(["link"]), byDefault: false)],
            [FlagTest("markdown", .isGiven(true), byDefault: false)], [FlagTest("file", .begins(with: ["img_", "file_"],
            false), byDefault: false), FlagTest("on-media-failure", .isOneOf(["link"]), byDefault: false)],
            [FlagTest("video", .begins(with: ["img_", "file_"], false), byDefault: false), FlagTest("on-media-failure",
            .isOneOf(["link"]), byDefault: false)], [FlagTest("audio", .begins(with: ["img_", "file_"], false),
            byDefault: false), FlagTest("on-media-failure", .isOneOf(["link"]), byDefault: false)],
          ],
          need: .optional,
          scopes: .any("im:resource", "im:resource:upload")
        ),
      ],
      methods: ["im.images.create", "im.images.create_as_user", "im.files.create", "im.messages.create"],
      risk: .write
    )
  }
}
