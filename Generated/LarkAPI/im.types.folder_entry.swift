// Generated from schema/im/types/folder_entry.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension IM.Types {
  /// A file or a folder inside a folder that was sent as a message.
  ///
  /// - Source: `schema/im/types/folder_entry.json`
  public nonisolated struct FolderEntry: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    /// Key of the file or folder.
    public var fileKey: String?
    /// Name with its extension.
    public var name: String?
    /// Whether it is a folder.
    public var isFolder: Bool?
    /// Size in bytes.
    public var size: Int64Text?
    /// Media type of a file.
    public var mimetype: String?
    /// Key of the folder it is in.
    public var parentFolderKey: String?
    /// How many entries a folder holds.
    public var childrenCount: Int64Text?
    /// What a folder holds, where the request asks for all levels.
    public var children: [IM.Types.FolderEntry]?

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "file_key": fileKey = json.read()
        case "name": name = json.read()
        case "is_folder": isFolder = json.read()
        case "size": size = json.read()
        case "mimetype": mimetype = json.read()
        case "parent_folder_key": parentFolderKey = json.read()
        case "children_count": childrenCount = json.read()
        case "children": children = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("file_key", fileKey)
      json.write("name", name)
      json.write("is_folder", isFolder)
      json.write("size", size)
      json.write("mimetype", mimetype)
      json.write("parent_folder_key", parentFolderKey)
      json.write("children_count", childrenCount)
      json.write("children", children)
      json.endObject()
    }
  }
}
