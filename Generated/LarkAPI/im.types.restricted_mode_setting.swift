// Generated from schema/im/types/restricted_mode_setting.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// Restricted mode of a chat: what members may take out of it. Not part of every edition.
  ///
  /// - Source: `schema/im/types/restricted_mode_setting.json`
  public nonisolated struct RestrictedModeSetting: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Turns the mode on. On, at least one permission below must be `not_anyone`; off, none may be.
    public var status: Bool?
    /// Taking screenshots and recording the screen.
    public var screenshotHasPermissionSetting: IM.Types.RestrictedModePermission?
    /// Downloading images, videos and files from messages.
    public var downloadHasPermissionSetting: IM.Types.RestrictedModePermission?
    /// Copying and forwarding messages.
    public var messageHasPermissionSetting: IM.Types.RestrictedModePermission?

    /// Makes one from its fields; those left out are not sent.
    public init(
      status: Bool? = nil,
      screenshotHasPermissionSetting: IM.Types.RestrictedModePermission? = nil,
      downloadHasPermissionSetting: IM.Types.RestrictedModePermission? = nil,
      messageHasPermissionSetting: IM.Types.RestrictedModePermission? = nil
    ) {
      self.status = status
      self.screenshotHasPermissionSetting = screenshotHasPermissionSetting
      self.downloadHasPermissionSetting = downloadHasPermissionSetting
      self.messageHasPermissionSetting = messageHasPermissionSetting
    }

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "status": status = json.read()
        case "screenshot_has_permission_setting": screenshotHasPermissionSetting = json.read()
        case "download_has_permission_setting": downloadHasPermissionSetting = json.read()
        case "message_has_permission_setting": messageHasPermissionSetting = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("status", status)
      json.write("screenshot_has_permission_setting", screenshotHasPermissionSetting)
      json.write("download_has_permission_setting", downloadHasPermissionSetting)
      json.write("message_has_permission_setting", messageHasPermissionSetting)
      json.endObject()
    }
  }
}
