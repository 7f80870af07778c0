import LarkJSON
import SchemaModel

/// A call that was judged to be one that a method takes.
struct Call: Sendable {
  /// The method, such as `im.messages.create`.
  var method: String
  /// Who calls.
  var caller: Actor
  /// Path, query and header fields, with the types of the schema.
  var params: JSONObject
  /// The body.
  var data: JSONObject
  /// Files of the body, by the name of their field.
  var files: [String: UploadedFile]

  /// Open id of the user who calls; nil: the bot does.
  var userID: String? { if case .person(let id) = caller { id } else { nil } }

  /// A text among the parameters; empty where there is none.
  func text(_ name: String) -> String { params[name]?.stringValue ?? "" }

  /// A text of the body; empty where there is none.
  func field(_ name: String) -> String { data[name]?.stringValue ?? "" }

  /// The kind of ids that a parameter names.
  func idKind(_ name: String = "user_id_type") -> String { params[name]?.stringValue ?? "open_id" }

  /// A time among the parameters, in the unit that the method takes; nil where there is none.
  func time(_ name: String) throws(PlatformRefusal) -> Int64? {
    let text = text(name)
    guard !text.isEmpty else { return nil }
    // As far as numbers of JSON are exact, which is beyond the year 9999 in milliseconds too.
    guard let time = Int64(text), (0...(1 << 53)).contains(time) else { throw .violations([(name, "is no time")]) }
    return time
  }

  /// Texts of a list of the body.
  func list(_ name: String) -> [String] { (data[name]?.arrayValue ?? []).compactMap(\.stringValue) }
}

/// A file that came with a form.
struct UploadedFile: Sendable, Hashable {
  var name: String
  var type: String
  var bytes: [UInt8]
}

/// A page of a list.
struct Page<Element> {
  var items: [Element]
  /// What asks for the next page; nil at the end.
  var next: String?

  /// - Parameters:
  ///   - all: The whole list.
  ///   - call: A call with `page_size` and `page_token`.
  ///   - size: How many there are on a page where the call does not say.
  /// - Throws: A refusal, where the token is none of this list.
  init(_ all: [Element], _ call: Call, size: Int = 20) throws(PlatformRefusal) {
    try self.init(
      all, size: call.params["page_size"]?.intValue ?? size, token: call.params["page_token"]?.stringValue ?? "")
  }

  init(_ all: [Element], size: Int, token: String) throws(PlatformRefusal) {
    var start = 0
    if !token.isEmpty {
      guard token.hasPrefix(Self.mark), let place = Int(token.dropFirst(Self.mark.count)),
        (0...all.count).contains(place)
      else { throw .violations([("page_token", "is none of this list")]) }
      start = place
    }
    let end = min(all.count, start + max(1, size))
    items = Array(all[start..<end])
    next = end < all.count ? "\(Self.mark)\(end)" : nil
  }

  private static var mark: String { "mock-page-" }

  /// The members of an answer that tell whether there is more.
  func tail(after name: String, _ render: (Element) -> JSON) -> JSONObject {
    [name: .array(items.map(render)), "has_more": .bool(next != nil), "page_token": .string(next ?? "")]
  }
}
