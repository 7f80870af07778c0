import Foundation
import LarkCommandLine
import LarkCore
import LarkJSON

/// Saves the body of an answer.
enum AnswerFile {
  /// Saves the body where the caller wants it.
  static func save(_ raw: RawResponse, to output: OutputFile) throws(LarkError) -> JSON {
    try save(Download.decode(raw), at: output.path, overwrites: output.overwrites)
  }

  /// Saves the body in a folder, under the name that the answer says or one that follows from its type. A name that is
  /// taken gets a number.
  static func save(_ raw: RawResponse, in folder: String) throws(LarkError) -> JSON {
    let download = try Download.decode(raw)
    let name = download.fileName ?? "download" + fileExtension(for: download.contentType)
    let path: String
    do throws(PathRefusal) {
      // Whatever was made of the name: it goes through the rule that every path goes through.
      path = try PathRule(baseDirectory: folder).resolve(OutputFile.unused(name, in: folder))
    } catch {
      throw LarkError(kind: .file, message: error.reason, remedy: "save the answer with \(CommonFlags.output.spelling)")
    }
    return try save(download, at: path, overwrites: false)
  }

  private static func save(_ download: Download, at path: String, overwrites: Bool) throws(LarkError) -> JSON {
    let size = try download.size()
    try download.save(to: URL(fileURLWithPath: path), overwrite: overwrites)
    var facts: JSONObject = ["saved_path": .string(path), "size_bytes": .number(JSONNumber(size))]
    if let type = download.contentType { facts["content_type"] = .string(type) }
    return .object(facts)
  }

  /// The extension, with its dot, of files of a media type.
  static func fileExtension(for contentType: String?) -> String {
    contentType.flatMap(MediaType.fileExtension) ?? ".bin"
  }
}
