import LarkCore
import LarkIM
import LarkJSON

/// Saves the body of an answer.
enum AnswerFile {
  /// Saves the body where the caller wants it; folders on the way are made.
  static func save(_ raw: RawResponse, to output: OutputFile) throws(LarkError) -> JSON {
    guard let place = output.place else { return try save(raw, in: output.path, overwrites: output.overwrites) }
    return try save(Download.decode(raw), at: place)
  }

  /// Saves the body in a folder, under the name that the answer says or one that follows from its type. A name that is
  /// taken gets a number, unless its file is to be replaced.
  static func save(_ raw: RawResponse, in folder: String, overwrites: Bool = false) throws(LarkError) -> JSON {
    let download = try Download.decode(raw)
    // Output conceals secrets: a name that repeats one would be told otherwise than it is on the disk.
    let name =
      download.fileName.map(Secrets.concealed) ?? "download" + fileExtension(for: download.contentType)
    let remedy = "name the file with \(CommonFlags.output.spelling)"
    let path: String
    do throws(PathRefusal) {
      // Whatever was made of the name: it goes through the rule that every path goes through.
      path = try PathRule(baseDirectory: folder).resolve(overwrites ? name : OutputFile.unused(name, in: folder))
    } catch {
      throw LarkError(kind: .file, message: error.reason, remedy: remedy)
    }
    let place: SavePlace
    do throws(SaveProblem) { place = try SavePlace(path, overwrites: overwrites) } catch {
      throw LarkError(kind: .file, message: "'\(path)' cannot be written", remedy: remedy)
    }
    return try save(download, at: place)
  }

  private static func save(_ download: Download, at place: SavePlace) throws(LarkError) -> JSON {
    let size = try download.size()
    let path = place.path
    try place.save(download)
    var facts: JSONObject = ["saved_path": .string(path), "size_bytes": .number(JSONNumber(size))]
    if let type = download.contentType { facts["content_type"] = .string(type) }
    return .object(facts)
  }

  /// The extension, with its dot, of files of a media type.
  static func fileExtension(for contentType: String?) -> String {
    contentType.flatMap(MediaType.fileExtension) ?? ".bin"
  }
}
