import LarkCore
import LarkJSON
import SchemaCatalog

/// Follows an answer through its pages and shows them as one.
struct PageRun: Sendable {
  let plan: CallPlan
  let scheme: PageScheme
  let client: AnyLarkClient
  /// What the error of a later page is told with.
  let context: FailureContext
  /// Hands the outcome over and tells how the process is to end.
  let report: @Sendable (Outcome) -> ExitCode
  let notes: NoteWriter

  /// Fetches the pages. Where one after the first fails, those before it are the answer, which says that it is not all.
  func run() async throws(LarkError) -> ExitCode {
    var merge = PageMerge(tokenFields: scheme.next, keepsItems: plan.flags.format != .ndjson)
    var walk = PageWalk(startingAt: plan.request.query.first { $0.name == scheme.token }?.value)
    var request = plan.request
    /// Token of the page that is asked for; nil for the first one.
    var last: String?
    while true {
      let page: JSON
      do throws(LarkError) { page = try await fetch(request, number: merge.pageCount + 1) } catch {
        guard let last, error.kind != .cancelled else { throw error }
        return finish(merge, next: last, because: error)
      }
      let before = merge.itemCount
      merge.add(page)
      let token: String?
      do throws(LarkError) {
        token = try walk.next(after: scheme.cursor(of: page), itemCount: merge.itemCount - before)
      } catch {
        throw located(error, page: merge.pageCount)
      }
      notes.progress("page \(merge.pageCount): \(Wording.count(merge.itemCount, "item")) so far")
      // Lines of JSON can be handed on at once; columns are known only in the end.
      if plan.flags.format == .ndjson {
        let code = report(AnswerText.outcome(page, plan, meta: [:]))
        if code != .success { return code }
      }
      guard let token else { return finish(merge, next: nil) }
      if let limit = plan.flags.pageLimit, merge.pageCount >= limit { return finish(merge, next: token) }
      request = plan.request(forPage: token)
      last = token
      try await pause()
    }
  }

  private func fetch(_ request: PreparedRequest, number: Int) async throws(LarkError) -> JSON {
    do throws(LarkError) {
      let raw = try await client.send(request, options: plan.flags.options)
      switch try Answer(raw, to: plan) {
      case .json(let page): return page
      case .file:
        throw LarkError(
          kind: .invalidResponse, message: "the answer is a file, not a page of JSON",
          remedy: "leave out --page-all", method: request.method.id, httpStatus: raw.status, logID: raw.logID)
      }
    } catch {
      throw located(error, page: number)
    }
  }

  /// Says which page failed, where it is not the only one.
  private func located(_ error: LarkError, page: Int) -> LarkError {
    guard page > 1 else { return error }
    var error = error
    error.message = "page \(page): \(error.message)"
    return error
  }

  private func pause() async throws(LarkError) {
    guard plan.flags.pageDelay > .zero else { return }
    do { try await Task.sleep(for: plan.flags.pageDelay) } catch {
      throw LarkError(kind: .cancelled, message: "interrupted between two pages")
    }
  }

  private func finish(_ merge: PageMerge, next: String?, because failure: LarkError? = nil) -> ExitCode {
    if let next, let failure {
      notes.warn(
        "\(failure.message); what came before it is here: go on with \"\(scheme.token)\": \"\(next)\" in --params")
      if plan.flags.format.isRows { notes.say("ok: false") }
    } else if next != nil {
      notes.say(
        "stopped after \(Wording.count(merge.pageCount, "page")), more follow: raise --page-limit (0 means all), "
          + "or go on with \"\(scheme.token)\" in --params")
    }
    if plan.flags.format == .ndjson { return failure == nil ? .success : .api }
    let pages = PageReport(isComplete: next == nil, pages: merge.pageCount, items: merge.itemCount, next: next)
    let merged = merge.merged(isComplete: next == nil)
    guard let failure else { return report(AnswerText.outcome(merged, plan, meta: ["pagination": pages.json])) }
    var pagination = pages.json.objectValue ?? [:]
    pagination["error"] = Envelope.failure(CommandError(failure, context))["error"]
    let outcome =
      plan.flags.format.isRows
      ? AnswerText.outcome(merged, plan, meta: [:])
      : .json(
        Envelope.partialFailure(
          merged, identity: plan.choice.identity.rawValue, meta: ["pagination": .object(pagination)]))
    let code = report(outcome)
    return code == .success ? .api : code
  }
}
