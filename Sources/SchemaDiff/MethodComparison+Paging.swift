import LarkJSON
import SchemaModel

extension MethodComparison {
  /// Compares how answers are spread over pages.
  mutating func comparePaging(_ before: Paging?, _ after: Paging?) {
    switch (before, after) {
    case (nil, nil):
      break
    case (nil, let after?):
      note(.compatible, .paging, .added, "the answer has pages that can be followed", new: after.json)
    case (let before?, nil):
      note(.breaking, .paging, .removed, "the answer no longer has pages to follow", old: before.json)
    case (let before?, let after?):
      compare(before, after)
    }
  }

  private mutating func compare(_ before: Paging, _ after: Paging) {
    if before.token != after.token {
      note(
        .breaking, .paging, .changed, "\(after.token) asks for a page instead of \(before.token)",
        old: .string(before.token), new: .string(after.token))
    }
    if before.next != after.next {
      note(
        .breaking, .paging, .changed, "\(after.next) holds the token of the next page instead of \(before.next)",
        old: .string(before.next), new: .string(after.next))
    }
    if before.more != after.more {
      note(
        before.more == nil ? .compatible : .breaking, .paging, .changed,
        after.more.map { "\($0) says whether another page follows" }
          ?? "only the token says whether another page follows",
        old: before.more.map(JSON.string), new: after.more.map(JSON.string))
    }
    if before.items != after.items {
      // Swift's pages go over the first list; others may come beside it.
      let isKept = before.items.first == after.items.first && Set(before.items).isSubset(of: after.items)
      note(
        isKept ? .compatible : .breaking, .paging, .changed,
        "pages add to \(Wording.list(after.items)) instead of \(Wording.list(before.items))",
        old: .array(before.items.map(JSON.string)), new: .array(after.items.map(JSON.string)))
    }
  }
}

extension Paging {
  fileprivate var json: JSON {
    var object: JSONObject = ["token": .string(token), "next": .string(next)]
    if let more { object["more"] = .string(more) }
    object["items"] = .array(items.map(JSON.string))
    return .object(object)
  }
}
