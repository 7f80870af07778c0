extension RequestEncoder {
  /// The finished request.
  ///
  /// - Throws: ``LarkError`` of kind `invalidRequest` when a path value is missing, empty or would change the path.
  consuming func finish(sendsEmptyBody: Bool) throws(LarkError) -> PreparedRequest {
    let path = try PathTemplate.fill(method.path, with: pathValues, methodID: method.id)
    let body: RequestBody
    switch method.body {
    case .none:
      body = .none
    case .json where hasBodyFields || sendsEmptyBody:
      json.endObject()
      body = .json(json.finish())
    case .json:
      body = .none
    case .multipart:
      body = .multipart(parts)
    }
    return PreparedRequest(
      method: method, path: path, query: query, headers: headers, body: body, idempotencyKey: idempotencyKey)
  }
}
