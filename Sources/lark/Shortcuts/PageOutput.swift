import LarkCore
import LarkIM
import LarkJSON
import SchemaCatalog

/// What a command says about the pages behind its answer.
struct PageOutput: Sendable {
  /// Whether more follows.
  var hasMore: Bool
  /// Token of the page that follows; empty where none does.
  var token: String
  /// Where the reading stopped; nil unless pages were followed.
  var position: PagePosition?

  /// Why the page that follows could not be read; nil unless the reading stopped for that.
  var failure: LarkError? { position?.failure }

  /// Facts for the envelope; whoever knows the call adds why a page failed.
  var meta: JSONObject {
    guard let position else { return [:] }
    let report = PageReport(
      isComplete: position.isComplete, pages: position.pages, items: position.items, next: position.nextToken)
    return ["pagination": report.json]
  }

  /// What an answer that holds all pages says about them.
  var ends: JSONObject { ["has_more": .bool(hasMore), "page_token": .string(token)] }

  /// What people should know; nil where there is nothing more.
  var remark: String? {
    guard hasMore, failure == nil else { return nil }
    let stop = position.map { "stopped after \(Wording.count($0.pages, "page")), " } ?? ""
    return token.isEmpty ? "\(stop)more follow" : "\(stop)more follow: go on with --page-token \(token)"
  }
}
