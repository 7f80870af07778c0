/// One attempt, ready to be sent.
struct Attempt: Sendable {
  let request: HTTPRequest
  let method: MethodInfo
  let number: Int
  let redactor: Redactor
}

/// How an attempt ended, and how long it took.
struct AttemptResult: Sendable {
  let result: Result<RawResponse, AttemptFailure>
  let duration: Duration

  var failure: AttemptFailure? {
    if case .failure(let failure) = result { failure } else { nil }
  }

  /// HTTP status; nil when no answer came back.
  var status: Int? {
    switch result {
    case .success(let raw): raw.status
    case .failure(let failure): failure.error.httpStatus
    }
  }

  /// The platform's id of the call.
  var logID: String? {
    switch result {
    case .success(let raw): raw.logID
    case .failure(let failure): failure.error.logID
    }
  }
}

extension CallPipeline {
  /// Sends once and judges the answer.
  func send(_ attempt: Attempt) async -> AttemptResult {
    let hooks = configuration.hooks
    if !hooks.isEmpty {
      let description = description(of: attempt)
      for hook in hooks { hook.willSend(description) }
    }
    let begin = configuration.surroundings.uptime()
    let result = await exchange(attempt)
    return AttemptResult(result: result, duration: begin.duration(to: configuration.surroundings.uptime()))
  }

  private func exchange(_ attempt: Attempt) async -> Result<RawResponse, AttemptFailure> {
    let raw: RawResponse
    do throws(TransportError) {
      guard !Task.isCancelled else {
        throw TransportError(
          reason: .cancelled, message: "the task was cancelled before the call was sent", wasNeverSent: true)
      }
      raw = RawResponse(try await transport.send(attempt.request), redactor: attempt.redactor)
    } catch {
      return .failure(finished(AttemptFailure(error, isRead: attempt.method.isRead), attempt))
    }
    if raw.isOfAnotherVerb, !attempt.method.isRead {
      // What a page says, refusals among it, says nothing of the write that was answered with the way to it.
      let error = LarkError(
        kind: .invalidResponse, message: "the server sent the call on to a page, whose answer is not that of the call",
        httpStatus: raw.status, logID: raw.logID)
      return .failure(finished(AttemptFailure(.lasting, error), attempt))
    }
    guard let failure = judge(for: attempt).failure(in: raw) else { return .success(raw) }
    return .failure(finished(failure, attempt))
  }

  /// Tells the hooks how an attempt ended.
  func report(_ outcome: AttemptResult, of attempt: Attempt, next step: NextStep?) {
    let hooks = configuration.hooks
    guard !hooks.isEmpty else { return }
    let pause: Duration? =
      switch step {
      case .pause(let pause): pause
      case .renewToken: .zero
      case .giveUp, nil: nil
      }
    let description = description(of: attempt)
    let report = AttemptOutcome(
      status: outcome.status, logID: outcome.logID, duration: outcome.duration, error: outcome.failure?.error,
      pauseBeforeNext: pause)
    for hook in hooks { hook.didFinish(description, report) }
  }

  private func judge(for attempt: Attempt) -> AnswerJudge {
    AnswerJudge(
      method: attempt.method,
      form: isForTokens ? .token : attempt.method.responseBody == .binary ? .file : .envelope, remedy: remedy,
      now: configuration.surroundings.now(), redactor: attempt.redactor)
  }

  private func finished(_ failure: AttemptFailure, _ attempt: Attempt) -> AttemptFailure {
    AttemptFailure(failure.nature, attempt.redactor.clean(complete(failure.error, for: attempt.method)))
  }

  private func description(of attempt: Attempt) -> CallAttempt {
    CallAttempt(
      method: attempt.method.id, identity: identity, number: attempt.number, verb: attempt.request.verb,
      url: attempt.redactor.clean(attempt.request.url))
  }
}
