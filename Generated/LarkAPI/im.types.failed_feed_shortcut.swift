// Generated from schema/im/types/failed_feed_shortcut.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A feed shortcut that could not be added or removed.
  ///
  /// - Source: `schema/im/types/failed_feed_shortcut.json`
  public nonisolated struct FailedFeedShortcut: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// The entry as the request gave it.
    public var shortcut: IM.Types.FeedShortcut?
    /// Why it failed.
    public var reason: Reason?

    /// All that the platform sent of it, with fields that the schema does not list.
    public private(set) var rawJSON = RawJSON()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      let mark = json.mark
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "shortcut": shortcut = json.read()
        case "reason": reason = json.read()
        default: json.skip()
        }
      }
      rawJSON = json.rawJSON(since: mark)
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("shortcut", shortcut)
      json.write("reason", reason)
      json.endObject()
    }

    /// Why it failed.
    public nonisolated struct Reason: OpenEnum {
      /// No reason known.
      public static let unknown = Self(rawValue: 0)
      /// The user may not do this.
      public static let noPermission = Self(rawValue: 1)
      /// The entry is not valid.
      public static let invalidItem = Self(rawValue: 2)
      /// The entry is being removed.
      public static let hasPendingDelete = Self(rawValue: 3)
      /// The kind of entry is not supported.
      public static let typeNotSupported = Self(rawValue: 4)
      /// The platform had a fault of its own.
      public static let internalError = Self(rawValue: 5)

      public let rawValue: Int
      public init(rawValue: Int) {
        self.rawValue = rawValue
      }
    }
  }
}
