// Generated from schema/board/stack.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// Notes on top of each other.
///
/// - Tag: `stack`
/// - Stands in: `board`
/// - Source: `schema/board/stack.json`
/// - SeeAlso: [The platform's page](https://open.acme.example/board/stack)
public nonisolated struct Stack: BoardElement {
  /// What the stack is about.
  public var title: Board.Label
  /// How many are shown. At most 9.
  public var depth: Int?
  /// The notes, the highest first.
  public var layers: [any StackElement]

  /// Makes one from its fields; those left out are not sent.
  public init(
    _ title: Board.Label, _ depth: Int? = nil, @CardBuilder<any StackElement> layers: () -> [any StackElement] = { [] }
  ) {
    self.title = title
    self.depth = depth
    self.layers = layers()
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("tag", "stack")
    json.write("title", title)
    json.write("depth", depth)
    if !layers.isEmpty {
      json.write(key: "layers")
      json.beginArray()
      for element in layers { json.value(element) }
      json.endArray()
    }
    json.endObject()
  }
}

/// What may stand in `stack`.
public nonisolated protocol StackElement: CardElement {}
