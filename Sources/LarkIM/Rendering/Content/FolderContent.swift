import LarkAPI
import LarkCore

/// A folder. What it holds is shown where the caller has fetched it, one level deep.
struct FolderContent {
  let fileKey: String
  let name: String

  init(_ fields: ContentFields) {
    fileKey = fields.string("file_key")
    name = fields.string("file_name")
  }

  func rendered(holding folders: [String: IM.Files.Folder.Reply]) -> String {
    guard !fileKey.isEmpty else { return "[Folder]" }
    guard let folder = folders[fileKey], let entries = folder.items, !entries.isEmpty else {
      return "<folder\(Markup.attribute("key", fileKey))\(Markup.attribute("name", name))/>"
    }
    let total = folder.allCount?.value ?? 0
    var attributes = Markup.attribute("name", name) + Markup.attribute("key", fileKey)
    if total > 0 { attributes += Markup.attribute("child_count", String(total)) }
    if total > entries.count { attributes += Markup.attribute("has_more", "true") }
    return "<folder\(attributes)>\(entries.map(Self.rendered).joined())</folder>"
  }

  private static func rendered(_ entry: IM.Types.FolderEntry) -> String {
    let attributes = Markup.attribute("name", entry.name ?? "") + Markup.attribute("key", entry.fileKey ?? "")
    guard entry.isFolder == true else { return "<file\(attributes)/>" }
    return "<folder\(attributes)\(Markup.attribute("child_count", entry.childrenCount?.text ?? ""))/>"
  }
}
