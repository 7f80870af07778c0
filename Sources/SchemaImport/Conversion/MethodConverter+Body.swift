import LarkJSON
import SchemaModel

extension MethodConverter {
  /// A field with its name on the wire.
  typealias NamedField = (name: String, field: FieldConverter.Converted)

  /// What a method answers.
  enum Reply {
    case fields([NamedField])
    case binary
  }

  /// The fields of a part of the method.
  mutating func fields(_ json: JSON?, in section: FieldConverter.Section, at path: String) -> [NamedField] {
    guard let json, !json.isBlank else { return [] }
    var converter = FieldConverter(section: section, log: log)
    defer { log = converter.log }
    return converter.fields(json, at: path)
  }

  /// Makes the fields of a body fit together.
  mutating func finish(_ body: inout [NamedField], _ verb: Method.Verb) {
    if verb == .delete {
      body.removeAll { name, field in
        guard field.type == .file else { return false }
        log.add(.fieldLeftOut, at: "requestBody.\(name)", "A file in a DELETE was left out.")
        return true
      }
    }
    let isForm = body.contains { $0.field.type == .file }
    body = body.map { name, field in
      let path = "requestBody.\(name)"
      guard isForm, field.type != .file, !field.type.isScalar else {
        return (name, withoutInnerFiles(field, at: path))
      }
      log.add(.typeCorrected, at: path, "A field beside a file is a string of JSON text; a form holds nothing else.")
      return (name, FieldConverter.Converted(type: .string, object: JSONText.field(from: field.object, isJSON: true)))
    }
  }

  /// What a method answers: fields, or the bytes of a file where there is nothing else.
  mutating func reply(_ json: JSON?) -> Reply {
    guard let json, !json.isBlank else { return .fields([]) }
    let fields = fields(unwrapped(json), in: .reply, at: "responseBody")
    if !fields.isEmpty, fields.allSatisfy({ $0.field.type == .file }) {
      log.add(.typeCorrected, at: "responseBody", "A reply that is a file is the bytes of that file.")
      return .binary
    }
    return .fields(
      fields.map { name, field in
        guard field.type == .file else { return (name, withoutInnerFiles(field, at: "responseBody.\(name)")) }
        log.add(.typeCorrected, at: "responseBody.\(name)", "A file inside of other fields is a string.")
        let text = JSONText.field(from: field.object, isJSON: false)
        return (name, FieldConverter.Converted(type: .string, object: text))
      })
  }

  /// The fields of `data`, where a catalog lists the whole envelope.
  private mutating func unwrapped(_ json: JSON) -> JSON {
    guard let object = json.objectValue, object["code"] != nil, let data = object["data"],
      object.keys.allSatisfy(["code", "msg", "message", "data", "error"].contains)
    else { return json }
    log.add(.typeCorrected, at: "responseBody", "The envelope around a reply was taken off.")
    return data["properties"] ?? data
  }

  /// Files stand at the top of a request's body only; deeper down they are strings.
  private mutating func withoutInnerFiles(
    _ field: FieldConverter.Converted, at path: String
  ) -> FieldConverter.Converted {
    guard field.type == .object || field.type == .array else { return field }
    var field = field
    field.object = withoutFiles(field.object, at: path)
    return field
  }

  private mutating func withoutFiles(_ object: JSONObject, at path: String) -> JSONObject {
    if object["type"] == "file" {
      log.add(.typeCorrected, at: path, "A file inside of other fields is a string.")
      return JSONText.field(from: object, isJSON: false)
    }
    var object = object
    if let items = object["items"]?.objectValue { object["items"] = .object(withoutFiles(items, at: path)) }
    if let properties = object["properties"]?.objectValue {
      object["properties"] = .object(
        JSONObject(
          properties.map { name, value in
            (name, value.objectValue.map { .object(withoutFiles($0, at: "\(path).\(name)")) } ?? value)
          }))
    }
    return object
  }

  // MARK: - Paging

  /// How answers are spread over pages. The token is called `page_token` in requests, and in replies that or
  /// `next_page_token`; not all replies say in `has_more` whether there is more.
  mutating func paging(_ params: [ParameterField], _ body: [NamedField], _ reply: [NamedField]) -> JSON? {
    let next = ["page_token", "next_page_token"].first { name in
      reply.contains { $0.name == name && $0.field.type == .string }
    }
    let more = reply.contains { $0.name == "has_more" && $0.field.type == .boolean }
    let takesToken =
      params.contains { $0.name == "page_token" && $0.type == .string }
      || body.contains { $0.name == "page_token" && $0.field.type == .string }
    guard let next, takesToken else {
      if more || next != nil || takesToken {
        log.add(.pagingUnknown, "The method looks paged, but request and reply do not both have a token of a page.")
      }
      return nil
    }
    let lists = reply.filter { name, field in
      field.type == .array && !name.hasPrefix("invalid_") && !name.hasPrefix("failed_")
    }
    guard !lists.isEmpty else {
      log.add(.pagingUnknown, "The method looks paged, but its reply has no list.")
      return nil
    }
    // The main list holds objects, and is called items where there is a choice.
    let items = lists.enumerated().sorted { left, right in
      (Self.rank(left.element), left.offset) < (Self.rank(right.element), right.offset)
    }.map(\.element.name)
    log.add(.pagingFound, more ? "Pages by '\(next)', with 'has_more'." : "Pages by '\(next)' alone.")
    var paging: JSONObject = ["next": .string(next)]
    if more { paging["more"] = "has_more" }
    paging["items"] = .array(items.map(JSON.string))
    return .object(paging)
  }

  private static func rank(_ list: NamedField) -> Int {
    if list.name == "items" { return 0 }
    return list.field.object["items"]?["type"] == "object" ? 1 : 2
  }
}
