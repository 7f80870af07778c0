// Generated from schema/cards/types/table_column.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A column of a table.
  ///
  /// - Source: `schema/cards/types/table_column.json`
  public nonisolated struct TableColumn: JSONEncodable, Hashable, Sendable, Encodable {
    /// Key of the cells in rows.
    public var name: String
    /// Head of the column.
    public var displayName: String?
    /// How wide it is.
    public var width: Card.TableColumnWidth?
    /// Where cells stand down. Default: `"center"`.
    public var verticalAlign: Card.VerticalAlignment?
    /// Where cells stand across: numbers right, others left without it.
    public var horizontalAlign: Card.HorizontalAlignment?
    /// What cells hold.
    public var dataType: DataType
    /// How numbers look.
    public var format: Format?
    /// How dates look, from `YYYY`, `MM`, `DD`, `HH`, `mm` and `ss`, such as `YYYY/MM/DD`.
    public var dateFormat: String?

    /// Makes one from its fields; those left out are not sent.
    public init(
      name: String,
      dataType: DataType,
      displayName: String? = nil,
      width: Card.TableColumnWidth? = nil,
      verticalAlign: Card.VerticalAlignment? = nil,
      horizontalAlign: Card.HorizontalAlignment? = nil,
      format: Format? = nil,
      dateFormat: String? = nil
    ) {
      self.name = name
      self.displayName = displayName
      self.width = width
      self.verticalAlign = verticalAlign
      self.horizontalAlign = horizontalAlign
      self.dataType = dataType
      self.format = format
      self.dateFormat = dateFormat
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("name", name)
      json.write("display_name", displayName)
      json.write("width", width)
      json.write("vertical_align", verticalAlign)
      json.write("horizontal_align", horizontalAlign)
      json.write("data_type", dataType)
      json.write("format", format)
      json.write("date_format", dateFormat)
      json.endObject()
    }

    /// What cells hold.
    public nonisolated struct DataType: OpenEnum {
      /// A string.
      public static let text = Self(rawValue: "text")
      /// A string in small Markdown.
      public static let larkMD = Self(rawValue: "lark_md")
      /// A string in Markdown, since version 7.14 of the client.
      public static let markdown = Self(rawValue: "markdown")
      /// A string, or labels as `[{"text": "…", "color": "…"}]`.
      public static let options = Self(rawValue: "options")
      /// A number.
      public static let number = Self(rawValue: "number")
      /// An id of a person, or a list of ids.
      public static let persons = Self(rawValue: "persons")
      /// Milliseconds since 1970.
      public static let date = Self(rawValue: "date")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// How numbers look.
    public nonisolated struct Format: JSONEncodable, Hashable, Sendable, Encodable {
      /// Digits behind the point. From 0 to 10.
      public var precision: Int?
      /// What stands in front, one character.
      public var symbol: String?
      /// Whether thousands are separated. Default: `false`.
      public var separator: Bool?

      /// Makes one from its fields; those left out are not sent.
      public init(precision: Int? = nil, symbol: String? = nil, separator: Bool? = nil) {
        self.precision = precision
        self.symbol = symbol
        self.separator = separator
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("precision", precision)
        json.write("symbol", symbol)
        json.write("separator", separator)
        json.endObject()
      }
    }
  }
}
