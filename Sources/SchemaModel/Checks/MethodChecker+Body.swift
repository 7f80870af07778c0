import LarkJSON

extension MethodChecker {
  /// Reports bodies that the HTTP method does not have, and fields that do not fit beside a file.
  mutating func checkBody() {
    guard let member = document.keys[.data] else { return }
    if document.verb == .get {
      log.report(
        .unexpectedBody, at: member.keyPosition, "a GET request has no body",
        remedy: "move the fields to 'params', or correct the HTTP method")
      return
    }
    let files = document.data.filter { types.resolved($0)?.type.isFile == true }
    guard let first = files.first else { return }
    let fileName = Wording.quoted(first.field.name)
    if document.verb == .delete {
      for file in files {
        log.report(
          .unexpectedBody, at: file.position, "a DELETE request uploads no file",
          remedy: "correct the HTTP method or the type of the field")
      }
    }
    for field in document.data {
      guard let type = types.resolved(field)?.type, !type.isFile, !type.isScalar, let typeName = type.typeName
      else { continue }
      let name = Wording.quoted(field.field.name)
      log.report(
        .multipartField, at: field.typePosition,
        "field \(name) of type \(Wording.quoted(typeName.rawValue)) stands beside file \(fileName)",
        remedy: "make it a scalar; a form holds nothing else beside files")
    }
  }

  /// Reports an idempotency key that names no field.
  mutating func checkIdempotencyKey() {
    guard let name = document.idempotencyKey, let member = document.keys[.idempotencyKey],
      !isUnreadable(.params), !isUnreadable(.data)
    else { return }
    guard let field = requestField(named: name) else {
      log.report(
        .unknownIdempotencyKey, at: member.value.position, "the request has no field \(Wording.quoted(name))",
        remedy: NearestName.find(name, among: requestFieldNames).map { "did you mean \(Wording.quoted($0))?" }
          ?? "name a field of 'params' or 'data'")
      return
    }
    guard let type = types.resolved(field)?.type.typeName, type != .string else { return }
    log.report(
      .unknownIdempotencyKey, at: member.value.position,
      "field \(Wording.quoted(name)) is of type \(Wording.quoted(type.rawValue))",
      remedy: "name a field of type 'string'")
  }
}
