internal import Dispatch
internal import Foundation
internal import LarkCore
internal import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// One request on its way, from its start to the end of its answer; a redirect ends it.
final class Exchange: Sendable {
  private typealias Outcome = Result<HTTPResponse, TransportError>

  private struct State {
    /// Who waits for the outcome.
    var waiting: CheckedContinuation<Outcome, Never>?
    /// What sends the request, from its start to the outcome.
    var task: URLSessionTask?
    var mayReuseConnection = false
    var isOver = false
    var head: HTTPResponse?
    var bytes = Data()
    /// How many bytes of the body have come.
    var length = 0
    var file: DownloadedFile?
    /// Whether the body of the answer is of no interest.
    var dropsBody = false
  }

  private let request: HTTPRequest
  private let downloadFolder: String?
  private let state = Mutex(State())

  /// Longest answer that memory is set aside for on the word of the server.
  private static let trustedLength = 4 << 20

  /// - Parameters:
  ///   - request: The request.
  ///   - downloadFolder: The folder for an answer that goes to a file.
  init(_ request: HTTPRequest, downloadFolder: String?) {
    self.request = request
    self.downloadFolder = downloadFolder
  }

  /// Sends the request and waits for the answer.
  func run(in sessions: Sessions) async throws(TransportError) -> HTTPResponse {
    let prepared = try URLRequest(checking: request)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { start(prepared, in: sessions.session(for: request), for: $0) }
    } onCancel: {
      cancel()
    }
    return try outcome.get()
  }

  private func start(_ prepared: URLRequest, in session: Session, for waiting: CheckedContinuation<Outcome, Never>) {
    let mayReuseConnection = session.mayReuseConnection
    let isCancelled = state.withLock { state in
      state.mayReuseConnection = mayReuseConnection
      if !state.isOver { state.waiting = waiting }
      return state.isOver
    }
    if isCancelled {
      waiting.resume(returning: .failure(Self.cancellation(wasNeverSent: true)))
      return
    }
    let task = session.task(for: self, prepared, body: request.hasBody ? request.body : .none)
    let isCancelledMeanwhile = state.withLock { state in
      if !state.isOver { state.task = task }
      return state.isOver
    }
    if isCancelledMeanwhile {
      task.cancel()
      return
    }
    task.resume()
    if let limit = request.totalTimeout { end(within: limit) }
  }

  /// Gives up after so long a time.
  private func end(within limit: Duration) {
    // Past a century no clock counts.
    let seconds = min(max(Double(limit.components.seconds), 0), 3_155_760_000)
    let fraction = Double(limit.components.attoseconds) / 1e18
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds + fraction) { [weak self] in
      self?.abandon(
        TransportError(reason: .timeout, message: "the answer was not complete in time", wasNeverSent: false))
    }
  }

  private func cancel() {
    let (waiting, task) = takeOver()
    // Not waiting for the session to agree: its queue may be busy.
    waiting?.resume(returning: .failure(Self.cancellation(wasNeverSent: task == nil)))
    task?.cancel()
  }

  private static func cancellation(wasNeverSent: Bool) -> TransportError {
    TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: wasNeverSent)
  }

  /// Ends the exchange for everybody else; nothing comes back when it was over already.
  private func takeOver() -> (waiting: CheckedContinuation<Outcome, Never>?, task: URLSessionTask?) {
    state.withLock { state in
      if state.isOver { return (nil, nil) }
      state.isOver = true
      // A file that nobody has asked for yet goes away with its last owner.
      state.file = nil
      state.bytes = Data()
      defer { (state.waiting, state.task) = (nil, nil) }
      return (state.waiting, state.task)
    }
  }

  /// Ends the exchange before the session does.
  private func abandon(_ error: TransportError) {
    let (waiting, task) = takeOver()
    waiting?.resume(returning: .failure(error))
    // Elsewhere: a session must not be asked to cancel from one of its own callbacks.
    if let task { DispatchQueue.global().async { task.cancel() } }
  }

  /// Whether nobody waits for the outcome any more.
  var isOver: Bool { state.withLock { $0.isOver } }

  // MARK: What the session says

  /// The head of the answer has come.
  func didReceive(_ response: HTTPURLResponse) {
    let head = HTTPResponse(status: response.statusCode, headers: response.fields)
    let isRedirect = RedirectRule.follows(status: head.status, location: head.header("Location"))
    var file: DownloadedFile?
    if request.destination == .temporaryFile, !isRedirect, !head.isJSON {
      do throws(TransportError) {
        file = try DownloadedFile(in: downloadFolder)
      } catch {
        abandon(error)
        return
      }
    }
    let length = Int(clamping: response.expectedContentLength)
    if !isRedirect, isTooLong(length, inMemory: file == nil) {
      abandon(request.tooLong(inMemory: file == nil))
      return
    }
    state.withLock { state in
      if state.isOver { return }
      state.head = head
      state.dropsBody = isRedirect
      state.file = file
      if file == nil, !isRedirect, length > 0 { state.bytes.reserveCapacity(min(length, Self.trustedLength)) }
    }
  }

  /// A piece of the answer has come.
  func didReceive(_ data: Data) {
    let (file, length) = state.withLock { state -> (DownloadedFile?, Int) in
      if state.isOver || state.dropsBody { return (nil, 0) }
      state.length += data.count
      if state.file == nil, !isTooLong(state.length, inMemory: true) { state.bytes.append(data) }
      return (state.file, state.length)
    }
    if isTooLong(length, inMemory: file == nil) {
      abandon(request.tooLong(inMemory: file == nil))
      return
    }
    guard let file else { return }
    let outcome = data.withUnsafeBytes { bytes in
      Result { () throws(TransportError) in try file.write(bytes) }
    }
    if case .failure(let error) = outcome { abandon(error) }
  }

  /// Whether an answer has more bytes than it may have.
  ///
  /// - Parameter inMemory: Whether it goes into memory.
  private func isTooLong(_ length: Int, inMemory: Bool) -> Bool {
    request.limit(inMemory: inMemory).map { length > $0 } ?? false
  }

  /// The request is being sent a second time, though not by the transport.
  func isReplayed() {
    guard request.hasBody else { return }
    abandon(TransportError(reason: .connection, message: SendingProblem.lost, wasNeverSent: false))
  }

  /// No answer will come, or not all of it.
  func didFail(_ problem: SendingProblem) {
    let mayReuseConnection = state.withLock { $0.mayReuseConnection }
    let error = problem.error(hasBody: request.hasBody, mayReuseConnection: mayReuseConnection)
    let (part, file) = request.takesPartOfAnswer ? received(nil) : (nil, nil)
    let waiting = takeOver().waiting
    guard let waiting else { return }
    guard let part else {
      waiting.resume(returning: .failure(error))
      return
    }
    waiting.resume(returning: .success(Self.answer(part, in: file, interruption: error)))
  }

  /// The whole answer has come.
  ///
  /// - Parameter response: The head of the answer, which Foundation on Linux keeps to itself until now when the answer
  ///   is a redirect to nowhere.
  func didFinish(_ response: HTTPURLResponse?) {
    let (answer, file) = received(response)
    let waiting = takeOver().waiting
    guard let waiting else { return }
    guard let answer else {
      let error = TransportError(reason: .other, message: SendingProblem.noHTTP, wasNeverSent: false)
      waiting.resume(returning: .failure(error))
      return
    }
    waiting.resume(returning: .success(Self.answer(answer, in: file)))
  }

  /// The answer as far as it came, and the file that its body is in; no answer when it was given up.
  ///
  /// - Parameter response: The head of the answer, where it has not been told before.
  private func received(_ response: HTTPURLResponse?) -> (HTTPResponse?, DownloadedFile?) {
    state.withLock { state in
      if state.isOver { return (nil, nil) }
      var answer = state.head ?? response.map { HTTPResponse(status: $0.statusCode, headers: $0.fields) }
      answer?.body = .data(state.bytes)
      return (answer, state.file)
    }
  }

  private static func answer(
    _ answer: HTTPResponse, in file: DownloadedFile?, interruption: TransportError? = nil
  ) -> HTTPResponse {
    var answer = answer
    if let file { answer.body = .file(file.handOver()) }
    answer.interruption = interruption
    return answer
  }
}
