public import LarkCore
public import LarkFoundation

/// Answers and records by the type of a request, which knows its own route.
extension StubTransport {
  /// Sets what a method answers. Setting it again replaces it.
  ///
  /// ```swift
  /// var reply = IM.Chat.Members.Get.Reply()
  /// reply.memberTotal = 3
  /// stub.answer(IM.Chat.Members.Get.self, with: reply)
  /// ```
  ///
  /// What a reply keeps of the JSON that it was read from does not travel, its properties do.
  ///
  /// - Parameters:
  ///   - request: Request type of the method.
  ///   - replies: The replies in turn; the last one is given again and again.
  public func answer<Request: LarkRequest>(_ request: Request.Type, with replies: Request.Reply...)
  where Request.Reply: JSONEncodable {
    answer(Request.self, with: replies.map { .ok(JSON(encoding: $0) ?? [:]) })
  }

  /// Sets how a method answers: with a refusal, with no answer at all, or with whatever else there is to try.
  ///
  /// - Parameters:
  ///   - request: Request type of the method.
  ///   - answers: The answers in turn; the last one is given again and again.
  public func answer<Request: LarkRequest>(_ request: Request.Type, with answers: StubAnswer...) {
    answer(Request.self, with: answers)
  }

  /// Sets the file that a method answers with. Setting it again replaces it.
  ///
  /// - Parameters:
  ///   - request: Request type of the method.
  ///   - bytes: What the file holds.
  ///   - contentType: Its media type.
  ///   - name: The name that the platform gives it; nil: none.
  public func answer<Request: LarkRequest>(
    _ request: Request.Type, with bytes: Data, contentType: String = "application/octet-stream", named name: String? = nil
  ) where Request.Reply == Download {
    let disposition = name.map { name in
      let safe = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return HTTPField(name: "Content-Disposition", value: "attachment; filename=\"\(safe)\"")
    }
    answer(Request.self, with: [.bytes(bytes, contentType: contentType, headers: disposition.map { [$0] } ?? [])])
  }

  /// The answered requests of a method, in the order they came.
  ///
  /// - Parameter request: Request type of the method.
  public func requests<Request: LarkRequest>(to request: Request.Type) -> [RecordedRequest] {
    requests(to: Request.method.verb, Request.method.path)
  }

  private func answer<Request: LarkRequest>(_ request: Request.Type, with answers: [StubAnswer]) {
    setAnswers(answers, of: Request.method.verb, Request.method.path)
  }
}
