// Generated from schema/cards/types/box_width.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// How wide something is: the whole width, as its content asks for, or pixels from 16 to 999 such as `120px`.
  ///
  /// - Source: `schema/cards/types/box_width.json`
  public nonisolated struct BoxWidth: OpenEnum {
    public static let fill = Self(rawValue: "fill")
    public static let auto = Self(rawValue: "auto")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
