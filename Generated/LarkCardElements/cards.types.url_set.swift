// Generated from schema/cards/types/url_set.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// Addresses by platform.
  ///
  /// - Source: `schema/cards/types/url_set.json`
  public nonisolated struct URLSet: JSONEncodable, Hashable, Sendable, Encodable {
    /// The address where the platform has none of its own.
    public var url: String?
    /// The address on Android.
    public var androidURL: String?
    /// The address on iOS.
    public var iosURL: String?
    /// The address on a computer.
    public var pcURL: String?

    /// Makes one from its fields; those left out are not sent.
    public init(url: String? = nil, androidURL: String? = nil, iosURL: String? = nil, pcURL: String? = nil) {
      self.url = url
      self.androidURL = androidURL
      self.iosURL = iosURL
      self.pcURL = pcURL
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("url", url)
      json.write("android_url", androidURL)
      json.write("ios_url", iosURL)
      json.write("pc_url", pcURL)
      json.endObject()
    }
  }
}
