/// Calls the open platform as one identity.
///
/// ```swift
/// let bot = LarkClient.bot(.init(appID: "cli_…", appSecret: "…"))
/// let chat = try await bot.send(IM.Chats.Create(name: "Rollout"))
/// ```
///
/// A client is a value and cheap to copy. Copies share tokens; clients made apart share nothing. The compiler refuses a
/// request that the client's identity may not send.
public struct LarkClient<As: Identity>: Sendable {
  /// The platform that is called.
  public let brand: Brand
  /// The client's settings.
  public let configuration: ClientConfiguration
  package let tokens: any TokenSource
  let pipeline: CallPipeline

  /// What carries the client's requests.
  package var transport: any Transport { pipeline.transport }

  init(
    tokens: any TokenSource, appID: String?, brand: Brand, configuration: ClientConfiguration, transport: any Transport
  ) {
    self.brand = brand
    self.configuration = configuration
    self.tokens = tokens
    // What is shorter is no secret of the platform, and may be part of any word.
    let secrets = ((tokens as? any SecretHolder)?.secrets ?? []).filter { $0.utf8.count >= 8 }
    pipeline = CallPipeline(
      transport: transport, configuration: configuration, brand: brand, identity: As.kind, appID: appID,
      secrets: secrets)
  }

  /// Makes the call that every public entry ends in; their signatures say who may make it.
  func perform<Request: LarkRequest>(
    _ request: Request, options: CallOptions
  ) async throws(LarkError) -> Response<Request.Reply> {
    let prepared: PreparedRequest
    do { prepared = try request.prepared(options: options) } catch {
      throw pipeline.complete(error, for: Request.method)
    }
    let raw = try await pipeline.run(prepared, options: options, tokens: tokens)
    do { return Response(reply: try Request.Reply.decode(raw), raw: raw) } catch {
      throw pipeline.complete(error, for: Request.method, answeredBy: raw)
    }
  }

  /// Waits; a cancelled task throws ``LarkError`` of kind `cancelled`.
  package func wait(_ pause: Duration) async throws(LarkError) { try await pipeline.wait(pause) }

  /// The error with the method and the caller.
  package func complete(_ error: LarkError, for method: MethodInfo) -> LarkError {
    pipeline.complete(error, for: method)
  }

  /// Pages of a request, asked for one after the other while they are read.
  func pageSequence<Request: PagedRequest>(_ request: Request, options: CallOptions) -> Pages<Request> {
    Pages(first: request) { (page) async throws(LarkError) in try await perform(page, options: options).reply }
  }
}
