import LarkCore
import LarkJSON

/// A call with everything settled: only credentials and the network are missing.
struct CallPlan: Sendable {
  /// Name of the call for messages: `im.chats.get`, or `GET /open-apis/…`.
  var name: String
  /// Who calls.
  var choice: IdentityChoice
  var request: PreparedRequest
  /// Files that the request uploads, for a dry run.
  var files: [UploadFile] = []
  var flags: CallFlags
  /// How the answer is spread over pages; nil where it is not.
  var pages: PageScheme?
  /// Where the body of the answer goes.
  var output: OutputFile?
  /// Whether the answer may be anything, not only what a schema promises.
  var takesAnyAnswer = false
  /// What the caller should know, for standard error.
  var warnings: [String] = []

  /// The request of a later page.
  func request(forPage token: String) -> PreparedRequest {
    guard let pages else { return request }
    return request.forPage(token, pages)
  }
}

extension PreparedRequest {
  /// The same request, asking for another page.
  func forPage(_ token: String, _ scheme: PageScheme) -> PreparedRequest {
    var request = self
    if scheme.isTokenInBody {
      var data: JSONObject = [:]
      if case .json(let bytes) = body, let object = (try? JSON(parsing: bytes))?.objectValue { data = object }
      data[scheme.token] = .string(token)
      request.body = .json(JSON.object(data).serializedBytes())
    } else if let index = request.query.firstIndex(where: { $0.name == scheme.token }) {
      request.query[index].value = token
    } else {
      request.query.append(QueryItem(name: scheme.token, value: token))
    }
    return request
  }
}
