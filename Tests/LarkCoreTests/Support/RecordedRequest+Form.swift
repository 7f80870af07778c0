import Foundation
import LarkTesting

extension RecordedRequest {
  /// The fields of a form without files; empty where the body is none.
  var form: [String: String] {
    guard header("Content-Type") == "application/x-www-form-urlencoded" else { return [:] }
    var fields: [String: String] = [:]
    for pair in String(decoding: body, as: UTF8.self).split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = sides.count > 1 ? sides[1].replacing("+", with: " ") : ""
      fields[String(sides[0])] = String(value).removingPercentEncoding
    }
    return fields
  }
}
