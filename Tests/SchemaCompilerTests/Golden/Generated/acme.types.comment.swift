// Generated from schema/acme/types/comment.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Acme.Types {
  /// A remark on a ticket.
  ///
  /// - Source: `schema/acme/types/comment.json`
  public nonisolated struct Comment: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
    public var text: String?

    /// The remark that this one answers.
    public var answered: Acme.Types.Comment? {
      get { _answered.value }
      set { _answered.value = newValue }
    }
    private var _answered = Indirect<Acme.Types.Comment>()

    public var thread: Thread? {
      get { _thread.value }
      set { _thread.value = newValue }
    }
    private var _thread = Indirect<Thread>()

    /// Makes one without a field, to fill in tests.
    public init() {}

    public init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        switch key {
        case "text": text = json.read()
        case "answered": answered = json.read()
        case "thread": thread = json.read()
        default: json.skip()
        }
      }
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("text", text)
      json.write("answered", answered)
      json.write("thread", thread)
      json.endObject()
    }

    /// Value of `thread`.
    public nonisolated struct Thread: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {
      /// A remark on a ticket.
      public var root: Acme.Types.Comment? {
        get { _root.value }
        set { _root.value = newValue }
      }
      private var _root = Indirect<Acme.Types.Comment>()

      /// Makes one without a field, to fill in tests.
      public init() {}

      public init?(from json: inout JSONReader) {
        guard json.enterObject() else { return nil }
        while let key = json.nextKey() {
          switch key {
          case "root": root = json.read()
          default: json.skip()
          }
        }
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("root", root)
        json.endObject()
      }
    }
  }
}
