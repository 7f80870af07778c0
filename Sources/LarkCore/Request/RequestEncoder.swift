/// Takes the fields of a request and builds the ``PreparedRequest``. Generated requests write into it.
public struct RequestEncoder: ~Copyable {
  let method: MethodInfo
  var pathValues: [(name: String, value: String)] = []
  var query: [QueryItem] = []
  var headers: [HTTPField] = []
  var parts: [MultipartPart] = []
  @usableFromInline var json = JSONWriter()
  @usableFromInline var hasBodyFields = false

  /// The caller's value of the field that makes a repeated call harmless; nil where the caller gave none.
  public var idempotencyKey: String?

  init(method: MethodInfo) {
    self.method = method
    if method.body == .json { json.beginObject() }
  }

  /// Puts a value in place of `{name}` in the path.
  public mutating func path(_ name: StaticString, _ value: some ParameterEncodable) {
    pathValues.append((name: name.description, value: value.parameterText))
  }

  /// Adds a pair to the query; nothing for nil.
  public mutating func query(_ name: StaticString, _ value: (some ParameterEncodable)?) {
    guard let value else { return }
    query.append(QueryItem(name: name.description, value: value.parameterText))
  }

  /// Adds a pair to the query for every element.
  public mutating func query(_ name: StaticString, _ values: [some ParameterEncodable]?) {
    for value in values ?? [] { query.append(QueryItem(name: name.description, value: value.parameterText)) }
  }

  /// Adds one pair to the query, its value the elements joined by commas; nothing for nil or an empty list.
  public mutating func query(_ name: StaticString, commaSeparated values: [some ParameterEncodable]?) {
    guard let values, !values.isEmpty else { return }
    query.append(QueryItem(name: name.description, value: values.map(\.parameterText).joined(separator: ",")))
  }

  /// Adds a header field; nothing for nil.
  public mutating func header(_ name: StaticString, _ value: (some ParameterEncodable)?) {
    guard let value else { return }
    headers.append(HTTPField(name: name.description, value: value.parameterText))
  }

  /// Adds a field to the JSON body; nothing for nil.
  // Inlinable, so that the code of each type is known where the request is: looking it up takes longer than writing.
  @inlinable
  public mutating func body(_ name: StaticString, _ value: (some JSONEncodable)?) {
    guard let value else { return }
    hasBodyFields = true
    json.write(name, value)
  }

  /// Adds a text part to the form; nothing for nil.
  public mutating func part(_ name: StaticString, _ value: (some ParameterEncodable)?) {
    guard let value else { return }
    parts.append(MultipartPart(name: name.description, content: .text(value.parameterText)))
  }

  /// Adds a file part to the form; nothing for nil.
  public mutating func part(_ name: StaticString, file: FileUpload?) {
    guard let file else { return }
    parts.append(MultipartPart(name: name.description, content: .file(file)))
  }
}
