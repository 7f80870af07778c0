import LarkCore
import LarkJSON
import Testing

@testable import lark

@Suite("Raw calls: pages put together")
struct RawCallPagesTests {
  private func merged(_ pages: [JSON], isComplete: Bool = true) -> JSON {
    var merge = PageMerge(tokenFields: ["page_token"])
    for page in pages { merge.add(page) }
    return merge.merged(isComplete: isComplete)
  }

  @Test("both lists of feed groups survive")
  func feedGroups() throws {
    let scheme = try #require(PageScheme(try Prepared.contract("im.feed.groups.list").method))
    #expect(scheme.lists == ["groups", "deleted_groups"])
    let pages: [JSON] = [
      ["groups": [1], "deleted_groups": [2, 3], "page_token": "a", "has_more": true],
      ["groups": [4], "page_token": "b", "has_more": true],
      ["deleted_groups": [5], "groups": nil, "page_token": "", "has_more": false],
    ]
    #expect(merged(pages) == ["groups": [1, 4], "deleted_groups": [2, 3, 5], "has_more": false])
    var merge = PageMerge(tokenFields: scheme.next)
    for page in pages { merge.add(page) }
    #expect(merge.itemCount == 5)
    #expect(merge.pageCount == 3)
  }

  @Test("a list that begins on a later page is there")
  func lateList() {
    #expect(merged([["a": nil, "n": 1], ["a": [1], "b": [2], "n": 2]]) == ["a": [1], "n": 2, "b": [2]])
  }

  @Test("a run that was cut short keeps its token and says that more follows")
  func truncated() {
    let pages: [JSON] = [
      ["items": [1], "page_token": "a", "has_more": true], ["items": [2], "page_token": "b", "has_more": true],
    ]
    #expect(merged(pages, isComplete: false) == ["items": [1, 2], "page_token": "b", "has_more": true])
    #expect(
      PageReport(isComplete: false, pages: 2, items: 2, next: "b").json
        == ["complete": false, "pages": 2, "items": 2, "next_token": "b"])
  }

  @Test("one page is left as it is")
  func onePage() {
    let page: JSON = ["items": [1], "page_token": "x", "has_more": false]
    #expect(merged([page]) == page)
  }

  @Test("pages without lists stand side by side")
  func others() {
    #expect(merged([1, "x"]) == ["pages": [1, "x"]])
    #expect(merged([[1], [2]]) == [1, 2])
    #expect(merged([[:], [:]]) == [:])
  }

  @Test("a page says where the next one is")
  func cursor() {
    let scheme = PageScheme.usual
    #expect(scheme.cursor(of: ["has_more": true, "page_token": "a"]) == PageCursor(hasMore: true, token: "a"))
    #expect(scheme.cursor(of: ["next_page_token": "b"]) == PageCursor(hasMore: nil, token: "b"))
    #expect(scheme.cursor(of: ["page_token": ""]) == PageCursor(hasMore: nil, token: nil))
  }

  @Test("the next page is the same request with another token")
  func request() throws {
    let first = try Prepared.prepare("im.chat.members.get", params: ["chat_id": "oc_1", "page_token": "a", "page_size": 5])
    let scheme = try #require(PageScheme(try Prepared.contract("im.chat.members.get").method))
    #expect(first.forPage("b+c", scheme).target == "/open-apis/im/v1/chats/oc_1/members?page_token=b%2Bc&page_size=5")
    var inBody = scheme
    inBody.isTokenInBody = true
    let search = try Prepared.prepare("im.chats.create", data: ["name": "x"]).forPage("t", inBody)
    #expect(search.bodyText == #"{"name":"x","page_token":"t"}"#)
  }
}
