import LarkJSON

/// Puts the pages of an answer together into one.
///
/// Every list of a page is carried, not only the main one: feed groups answer two, and losing one would lose what was
/// deleted. What is no list is taken from the last page, which knows best.
struct PageMerge: Sendable {
  /// Reply fields with the token of the next page.
  private let tokenFields: [String]
  /// Whether the pages are put together; otherwise they are only counted.
  private let keepsItems: Bool
  /// Pages so far.
  private(set) var pageCount = 0
  /// How many elements the lists hold together.
  private(set) var itemCount = 0
  private var single: JSON = .null
  private var members = JSONObject()
  private var lists: [String: [JSON]] = [:]
  /// Pages that are no objects, or the elements of pages that are lists.
  private var others: [JSON] = []
  private var areLists = true

  /// - Parameters:
  ///   - tokenFields: Reply fields with the token of the next page.
  ///   - keepsItems: Whether the pages are put together; otherwise they are only counted, in constant memory.
  init(tokenFields: [String], keepsItems: Bool = true) {
    self.tokenFields = tokenFields
    self.keepsItems = keepsItems
  }

  /// Adds the next page.
  mutating func add(_ page: JSON) {
    pageCount += 1
    itemCount += Self.itemCount(of: page)
    guard keepsItems else { return }
    single = page
    switch page {
    case .object(let object):
      for (key, value) in object { add(value, for: key) }
    case .array(let elements):
      others += elements
    default:
      others.append(page)
      areLists = false
    }
  }

  private mutating func add(_ value: JSON, for key: String) {
    if let elements = value.arrayValue {
      lists[key, default: []] += elements
      if members[key] == nil { members.append(key, []) }
    } else if lists[key] == nil || !value.isNull {
      // A list that one page leaves empty by a null stays a list.
      members[key] = value
    }
  }

  private static func itemCount(of page: JSON) -> Int {
    switch page {
    case .object(let object): object.reduce(0) { $0 + ($1.value.arrayValue?.count ?? 0) }
    case .array(let elements): elements.count
    default: 1
    }
  }

  /// All pages as one.
  ///
  /// - Parameter isComplete: Whether the last page was the last there is. Then there is no token to go on with.
  func merged(isComplete: Bool) -> JSON {
    if pageCount <= 1 { return single }
    if members.isEmpty {
      if others.isEmpty { return single }
      return areLists ? .array(others) : ["pages": .array(others)]
    }
    var result = members
    for (key, elements) in lists { result[key] = .array(elements) }
    if isComplete {
      for field in tokenFields { result[field] = nil }
    }
    return .object(result)
  }
}
