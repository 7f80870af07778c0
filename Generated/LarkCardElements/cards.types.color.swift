// Generated from schema/cards/types/color.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A colour: a name, a name with its level such as `blue-500`, or a name that `config.style.color` defines. There are
  /// no hex values.
  ///
  /// - Source: `schema/cards/types/color.json`
  public nonisolated struct Color: OpenEnum {
    public static let blue = Self(rawValue: "blue")
    public static let carmine = Self(rawValue: "carmine")
    public static let green = Self(rawValue: "green")
    public static let indigo = Self(rawValue: "indigo")
    public static let lime = Self(rawValue: "lime")
    public static let orange = Self(rawValue: "orange")
    public static let purple = Self(rawValue: "purple")
    public static let red = Self(rawValue: "red")
    public static let sunflower = Self(rawValue: "sunflower")
    public static let turquoise = Self(rawValue: "turquoise")
    public static let violet = Self(rawValue: "violet")
    public static let wathet = Self(rawValue: "wathet")
    public static let yellow = Self(rawValue: "yellow")
    public static let grey = Self(rawValue: "grey")
    public static let `default` = Self(rawValue: "default")
    public static let white = Self(rawValue: "white")
    public static let bgWhite = Self(rawValue: "bg-white")
    public static let laser = Self(rawValue: "laser")

    public let rawValue: String
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }
}
