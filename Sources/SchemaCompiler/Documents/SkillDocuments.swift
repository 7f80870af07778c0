import SchemaModel

/// The documents for agents: what stands in `Generated/skills`, from templates beside the schema files.
///
/// `im/skill.md` becomes `lark-im/SKILL.md`, `im/references/x.md` becomes `lark-im/references/x.md`. A folder without a
/// service, such as `shared`, is filled from the schema as a whole.
struct SkillDocuments {
  /// A document.
  struct Document {
    /// Path below `skills`.
    var name: String
    var text: String

    /// Name under which help shows the document; nil: the page of a service, whose help is that of its commands.
    var topic: String?
  }

  /// The documents, by their names.
  ///
  /// - Parameters:
  ///   - templates: The templates, by path.
  ///   - folder: Folder that the paths start from, such as `schema/`.
  static func documents(_ templates: [String: String], of schema: Schema, below folder: String) -> [Document] {
    let documents = templates.compactMap { path, template -> Document? in
      let parts = path.dropFirst(path.hasPrefix(folder) ? folder.count : 0).split(separator: "/").map(String.init)
      guard let owner = parts.first else { return nil }
      let service = schema.service(named: owner)
      let text = SkillPage.text(template, of: service, in: schema)
      if parts.count == 2, parts[1] == SkillPage.template {
        return Document(name: "lark-\(owner)/SKILL.md", text: text, topic: service == nil ? owner : nil)
      }
      guard parts.count == 3, parts[1] == "references" else { return nil }
      return Document(name: "lark-\(owner)/references/\(parts[2])", text: text, topic: String(parts[2].dropLast(3)))
    }
    return documents.sorted { $0.name < $1.name }
  }
}
