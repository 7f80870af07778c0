// Generated from schema/cards/types/control_width.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How wide something that people use is: as the platform likes, the whole width, or pixels from 100 on such as
  /// `120px`.
  ///
  /// - Source: `schema/cards/types/control_width.json`
  public nonisolated struct ControlWidth: OpenEnum {
    public static let `default` = Self(rawValue: "default")
    public static let fill = Self(rawValue: "fill")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
