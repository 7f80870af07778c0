import LarkFoundation

extension CallPipeline {
  /// Sends a form, as the endpoints of OAuth take it.
  ///
  /// - Parameters:
  ///   - fields: Names and values, not yet encoded.
  ///   - method: The endpoint.
  ///   - authorization: Value of the `Authorization` field; nil: none is sent.
  /// - Throws: ``LarkError`` with everything that is known about the failure.
  func run(
    form fields: [(name: String, value: String)], to method: MethodInfo, authorization: String? = nil
  ) async throws(LarkError) -> RawResponse {
    let text = fields.map { "\(PercentEncoding.query($0.name))=\(PercentEncoding.query($0.value))" }
      .joined(separator: "&")
    var headers = [
      HTTPField(name: "User-Agent", value: configuration.userAgent),
      HTTPField(name: "Content-Type", value: "application/x-www-form-urlencoded"),
    ]
    if let authorization { headers.append(HTTPField(name: "Authorization", value: authorization)) }
    do {
      let request = HTTPRequest(
        verb: method.verb, url: try address.get().origin + method.path, headers: headers, body: .data(Data(text.utf8)),
        timeout: min(.seconds(30), configuration.timeout), longestAnswerInMemory: configuration.longestAnswer)
      return try await repeated(
        request, PreparedRequest(method: method, path: method.path), configuration.retry, nil,
        limit: CallLimit(configuration.totalTimeout, configuration.surroundings))
    } catch {
      throw complete(error, for: method)
    }
  }
}
