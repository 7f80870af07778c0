import Foundation
import LarkCore

/// Compares what this package would send with what the official SDK sent.
///
/// White space, key order and escaping of JSON mean nothing, nor does the order of different keys of a query. A boolean
/// of a query is compared without regard to case: that SDK writes `True`. A form's file part may have a name and a type,
/// which that SDK leaves out, and an empty part for a field that was not given means nothing.
enum WireComparison {
  /// What differs, in words; empty when the two are equal.
  static func differences(_ request: PreparedRequest, _ recording: Recording) throws -> [String] {
    var differences: [String] = []
    func compare<Value: Equatable>(_ what: String, _ ours: Value, _ theirs: Value) {
      if ours != theirs { differences.append("\(what): ours \(ours), recorded \(theirs)") }
    }
    compare("verb", request.method.verb.rawValue, recording.verb)
    compare("path", segments(request.path), segments(recording.path))
    compare("query", pairs(request.query, recording), pairs(recording.query, recording))
    switch request.body {
    case .none:
      compare("body", nil, recording.json)
      compare("form", true, recording.parts == nil)
      compare("content type", nil, recording.contentType)
    case .json(let bytes):
      compare("body", sorted(try JSON(parsing: bytes)), recording.json.map(sorted))
      compare("content type", "application/json", recording.contentType)
    case .multipart(let parts):
      compare("content type", "multipart/form-data", recording.contentType)
      let given = (recording.parts ?? []).filter { $0.length > 0 || parts.map(\.name).contains($0.name) }
      compare("parts", parts.map(\.name).sorted(), given.map(\.name).sorted())
      for part in given {
        guard let own = parts.first(where: { $0.name == part.name }) else { continue }
        switch own.content {
        case .text(let text): compare("part \(part.name)", text, part.text)
        case .file(let file):
          guard case .file(let url) = file.source else { continue }
          compare("part \(part.name)", url.lastPathComponent, recording.files[part.name])
          compare("bytes of \(part.name)", try Data(contentsOf: url).count, part.length)
        }
      }
    }
    return differences
  }

  /// Each segment decoded by itself, so that `%2F` never equals a slash.
  private static func segments(_ path: String) -> [String?] {
    path.split(separator: "/", omittingEmptySubsequences: false).map { $0.removingPercentEncoding }
  }

  private static func pairs(_ query: [QueryItem], _ recording: Recording) -> [String: [String]] {
    var pairs: [String: [String]] = [:]
    for item in query {
      let isFlag = recording.params[item.name]?.boolValue != nil
      pairs[item.name, default: []].append(isFlag ? item.value.lowercased() : item.value)
    }
    return pairs
  }

  private static func sorted(_ json: JSON) -> JSON {
    switch json {
    case .object(let object):
      .object(JSONObject(object.map { ($0.key, sorted($0.value)) }.sorted { $0.0 < $1.0 }))
    case .array(let elements): .array(elements.map(sorted))
    default: json
    }
  }
}
