// Generated from schema/cards/types/per_platform_number.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A number, which may differ from platform to platform.
  ///
  /// - Source: `schema/cards/types/per_platform_number.json`
  public nonisolated struct PerPlatformNumber: JSONEncodable, Hashable, Sendable, Encodable {
    /// Where the platform has none of its own.
    public var `default`: Double
    /// On Android.
    public var android: Double?
    /// On iOS.
    public var ios: Double?
    /// On a computer.
    public var pc: Double?

    /// Makes one from its fields; those left out are not sent.
    public init(_ `default`: Double, android: Double? = nil, ios: Double? = nil, pc: Double? = nil) {
      self.default = `default`
      self.android = android
      self.ios = ios
      self.pc = pc
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("default", `default`)
      json.write("android", android)
      json.write("ios", ios)
      json.write("pc", pc)
      json.endObject()
    }
  }
}
