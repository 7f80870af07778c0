/// One attempt, ready to be sent.
struct Attempt: Sendable {
  let request: HTTPRequest
  let method: MethodInfo
  let number: Int
  let redactor: Redactor
}

/// How an attempt ended, and how long it took.
struct AttemptResult: Sendable {
  var result: Result<RawResponse, AttemptFailure>
  var status: Int?
  var logID: String?
  var duration: Duration

  var failure: AttemptFailure? {
    if case .failure(let failure) = result { failure } else { nil }
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
    let raw: RawResponse
    do throws(TransportError) {
      guard !Task.isCancelled else {
        throw TransportError(
          reason: .cancelled, message: "the task was cancelled before the call was sent", wasNeverSent: true)
      }
      raw = RawResponse(try await transport.send(attempt.request))
    } catch {
      let failure = AttemptFailure(error, isRead: attempt.method.isRead)
      return AttemptResult(
        result: .failure(finished(failure, attempt)), duration: begin.duration(to: configuration.surroundings.uptime()))
    }
    let duration = begin.duration(to: configuration.surroundings.uptime())
    guard let failure = judge(for: attempt.method).failure(in: raw) else {
      return AttemptResult(result: .success(raw), status: raw.status, logID: raw.logID, duration: duration)
    }
    let complete = finished(failure, attempt)
    return AttemptResult(
      result: .failure(complete), status: raw.status, logID: complete.error.logID, duration: duration)
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

  private func judge(for method: MethodInfo) -> AnswerJudge {
    AnswerJudge(
      method: method, form: isForTokens ? .token : method.responseBody == .binary ? .file : .envelope, remedy: remedy,
      now: configuration.surroundings.now())
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
