import LarkCore
import LarkJSON
import SchemaModel

/// How the answers of a call are spread over pages.
struct PageScheme: Sendable {
  /// Request field that takes the token of the wanted page.
  var token: String
  /// Whether that field is in the body.
  var isTokenInBody: Bool
  /// Reply fields with the token of the next page; the first that holds one counts.
  var next: [String]
  /// Reply field that says whether another page follows.
  var more: String?
  /// Reply lists that pages add to; empty where they are not known.
  var lists: [String]

  /// What a method's schema says; nil where the method has no pages.
  init?(_ method: SchemaModel.Method) {
    guard let paging = method.paging else { return nil }
    token = paging.token
    isTokenInBody = !method.params.contains { $0.field.name == paging.token }
    next = [paging.next]
    more = paging.more
    lists = paging.items
  }

  private init() {
    token = "page_token"
    isTokenInBody = false
    next = ["page_token", "next_page_token"]
    more = "has_more"
    lists = []
  }

  /// What most endpoints of the platform do.
  static let usual = PageScheme()

  /// What a page says about the one after it.
  func cursor(of page: JSON) -> PageCursor {
    let token = next.lazy.compactMap { page[$0].flatMap(Self.text) }.first { !$0.isEmpty }
    return PageCursor(hasMore: more.flatMap { page[$0]?.truthValue }, token: token)
  }

  /// A token, which may be written as a number.
  private static func text(_ token: JSON) -> String? {
    if case .number(let number) = token { number.text } else { token.stringValue }
  }
}

/// What is told about the pages of an answer.
struct PageReport: Sendable, Hashable {
  /// Whether there are no further pages.
  var isComplete: Bool
  var pages: Int
  var items: Int
  /// Token to go on with.
  var next: String?

  var json: JSON {
    var object: JSONObject = [
      "complete": .bool(isComplete), "pages": .number(JSONNumber(pages)), "items": .number(JSONNumber(items)),
    ]
    if let next { object["next_token"] = .string(next) }
    return .object(object)
  }
}
