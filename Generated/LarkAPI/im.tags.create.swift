// Generated from schema/im/tags/create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Tags {
  /// Make a tag for the chats of the organization.
  ///
  /// The platform takes 5 calls a second.
  ///
  /// - Callers: bot
  /// - Scopes: `im:tag:write`
  /// - HTTP: `POST /open-apis/im/v2/tags`
  /// - Source: `schema/im/tags/create.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/tenant-tag/create)
  public nonisolated struct Create: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.tags.create",
      verb: .post,
      path: "/open-apis/im/v2/tags",
      body: .json,
      scopes: .any("im:tag:write"),
      risk: .write
    )

    /// The tag.
    public var createTag: CreateTag
    /// Id of the bot. The platform's page does not list it.
    public var botID: String?

    /// Makes the request; fields left out are not sent.
    public init(createTag: CreateTag, botID: String? = nil) {
      self.createTag = createTag
      self.botID = botID
    }

    public func encode(into request: inout RequestEncoder) {
      request.body("create_tag", createTag)
      request.body("bot_id", botID)
    }

    /// The tag.
    public nonisolated struct CreateTag: JSONEncodable, Hashable, Sendable, Encodable {
      /// Kind of the tag.
      public var tagType: TagType
      /// Its name.
      public var name: String
      /// Its name by language. At most 40 elements.
      public var i18nNames: [IM.Types.TagName]?

      /// Makes one from its fields; those left out are not sent.
      public init(tagType: TagType, name: String, i18nNames: [IM.Types.TagName]? = nil) {
        self.tagType = tagType
        self.name = name
        self.i18nNames = i18nNames
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tag_type", tagType)
        json.write("name", name)
        json.write("i18n_names", i18nNames)
        json.endObject()
      }

      /// Kind of the tag.
      public nonisolated struct TagType: OpenEnum {
        public static let tenant = Self(rawValue: "tenant")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// What `im.tags.create` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// Id of the tag.
      public var id: String?
      /// Set where the name is taken: then no tag was made, though the call succeeds.
      public var createTagFailReason: CreateTagFailReason?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "id": id = json.read()
          case "create_tag_fail_reason": createTagFailReason = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("id", id)
        json.write("create_tag_fail_reason", createTagFailReason)
        json.endObject()
      }

      /// Set where the name is taken: then no tag was made, though the call succeeds.
      public nonisolated struct CreateTagFailReason: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
        /// The tag that has the name.
        public var duplicateID: String?

        /// Makes one without a field, to fill in tests.
        public init() {}

        public init?(from json: inout JSONReader) {
          guard json.enterObject() else { return nil }
          while let key = json.nextKey() {
            switch key {
            case "duplicate_id": duplicateID = json.read()
            default: json.skip()
            }
          }
        }

        public func encode(to json: inout JSONWriter) {
          json.beginObject()
          json.write("duplicate_id", duplicateID)
          json.endObject()
        }
      }
    }
  }
}
