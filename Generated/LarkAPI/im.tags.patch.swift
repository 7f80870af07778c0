// Generated from schema/im/tags/patch.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Tags {
  /// Rename a tag of the organization.
  ///
  /// - Callers: bot
  /// - Scopes: `im:tag:write`
  /// - HTTP: `PATCH /open-apis/im/v2/tags/{tag_id}`
  /// - Source: `schema/im/tags/patch.json`
  /// - SeeAlso: [The platform's page](https://open.feishu.cn/document/tenant-tag/patch)
  public nonisolated struct Patch: CallableByBotOnly {
    /// What the platform says of the method.
    public static let method = MethodInfo(
      id: "im.tags.patch",
      verb: .patch,
      path: "/open-apis/im/v2/tags/{tag_id}",
      body: .json,
      scopes: .any("im:tag:write"),
      risk: .write
    )

    /// Id of the tag.
    public var tagID: String
    /// What changes.
    public var patchTag: PatchTag?
    /// Id of the bot. The platform's page does not list it.
    public var botID: String?

    /// Makes the request; fields left out are not sent.
    public init(tagID: String, patchTag: PatchTag? = nil, botID: String? = nil) {
      self.tagID = tagID
      self.patchTag = patchTag
      self.botID = botID
    }

    public func encode(into request: inout RequestEncoder) {
      request.path("tag_id", tagID)
      request.body("patch_tag", patchTag)
      request.body("bot_id", botID)
    }

    /// What changes.
    public nonisolated struct PatchTag: JSONEncodable, Hashable, Sendable, Encodable {
      /// Id of the tag.
      public var id: String?
      /// Its new name.
      public var name: String?
      /// Its name by language. At most 40 elements.
      public var i18nNames: [IM.Types.TagName]?

      /// Makes one from its fields; those left out are not sent.
      public init(id: String? = nil, name: String? = nil, i18nNames: [IM.Types.TagName]? = nil) {
        self.id = id
        self.name = name
        self.i18nNames = i18nNames
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("id", id)
        json.write("name", name)
        json.write("i18n_names", i18nNames)
        json.endObject()
      }
    }

    /// What `im.tags.patch` answers.
    public nonisolated struct Reply: LarkReply, JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// The tag as it is now.
      public var tagInfo: IM.Types.TagInfo?
      /// Set where the name is taken: then nothing changed, though the call succeeds.
      public var patchTagFailReason: PatchTagFailReason?

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "tag_info": tagInfo = json.read()
          case "patch_tag_fail_reason": patchTagFailReason = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("tag_info", tagInfo)
        json.write("patch_tag_fail_reason", patchTagFailReason)
        json.endObject()
      }

      /// Set where the name is taken: then nothing changed, though the call succeeds.
      public nonisolated struct PatchTagFailReason: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
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
