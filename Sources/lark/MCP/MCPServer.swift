import Dispatch
import LarkFoundation
import LarkJSON
import SchemaModel
import Synchronization

/// A server of the Model Context Protocol over standard input and output.
///
/// One thread reads and answers what needs no waiting; each call of a tool is a task of its own, so that the next message
/// is read while it runs. Answers are written one after the other by a queue: a client that does not read them stops
/// neither reading nor calls.
final class MCPServer: Sendable {
  /// What ends the serving.
  private enum End: Sendable {
    /// Standard input ended.
    case inputEnded
    /// No call is left.
    case idle
    /// The calls that are left were given time enough.
    case timeIsUp
    /// Nobody reads the answers any more, or nothing is left to wait for.
    case over
  }

  private struct Running: Sendable {
    var id: JSON
    var request: ProtocolRequest
    var task: Task<Void, Never>?
    var isCancelled = false
  }

  private struct State: Sendable {
    var running: [Int: Running] = [:]
    var count = 0
    var tools: JSON?
    var isEnding = false
  }

  /// How long calls may go on after standard input ended; clients wait for two seconds before they send signals.
  private static let grace = Duration.milliseconds(1_000)

  private let box: ToolBox
  private let call: ToolCall
  private let input: Int32
  private let output: StandardStream
  private let writer = DispatchQueue(label: "answers")
  private let state = Mutex(State())
  private let ends = AsyncStream<End>.makeStream()

  /// - Parameters:
  ///   - call: Calls the tools.
  ///   - input: Where messages come from.
  ///   - output: Where answers go.
  init(_ call: ToolCall, input: Int32, output: StandardStream) {
    box = call.box
    self.call = call
    self.input = input
    self.output = output
  }

  /// Takes the standard streams away from everything else in this process, so that nothing but messages is ever read or
  /// written there: what is printed goes to standard error, and standard input is empty.
  ///
  /// - Throws: An error where the system has no descriptors left.
  static func takeStreams() throws(CommandError) -> (input: Int32, output: StandardStream) {
    let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard input >= 0, output >= 0, nothing >= 0 else {
      throw CommandError(
        .internal, .fileIO, "standard input or output is not open", hint: "start the server from a client, with both open")
    }
    dup2(nothing, STDIN_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    close(nothing)
    return (input, StandardStream(descriptor: output))
  }

  /// Serves until standard input ends. Calls that are running then have a moment to come to their end.
  func run() async {
    DispatchQueue(label: "messages").async { self.readMessages() }
    var isDone = false
    for await end in ends.stream {
      switch end {
      case .inputEnded:
        isDone = state.withLock { state in
          state.isEnding = true
          return state.running.isEmpty
        }
        if !isDone { finishLater(.timeIsUp, after: Self.grace) }
      case .timeIsUp:
        for running in state.withLock({ $0.running.values }) { running.task?.cancel() }
        // What cannot be cancelled is left behind.
        finishLater(.over, after: .milliseconds(300))
      case .idle, .over: isDone = true
      }
      if isDone { break }
    }
    // A signal ends it as well, and the calls with it. Nobody is left without an answer.
    let left = state.withLock { state in
      defer { state.running = [:] }
      return state.running.sorted { $0.key < $1.key }.map(\.value)
    }
    for running in left {
      running.task?.cancel()
      guard !running.isCancelled else { continue }
      send(JSONRPCMessage.result(running.request.result(ToolAnswer(Self.cutOff).result), of: running.id))
    }
    await withCheckedContinuation { done in writer.async { done.resume() } }
  }

  /// What a call is answered with that the server cannot wait for any longer.
  private static let cutOff = CommandError(
    .internal, .cancelled, "the server ended before the call did",
    hint: "a call that was under way may have been carried out all the same: look before calling again")

  private func finishLater(_ end: End, after pause: Duration) {
    let ends = ends.continuation
    Task {
      try? await Task.sleep(for: pause)
      ends.yield(end)
    }
  }

  // MARK: Reading

  private func readMessages() {
    var splitter = LineSplitter()
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(input, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for line in splitter.add(piece[..<count]) { take(line) }
    }
    for line in splitter.finish() { take(line) }
    ends.continuation.yield(.inputEnded)
  }

  private func take(_ line: LineSplitter.Line) {
    switch line {
    case .text(let bytes): for message in JSONRPCMessage.messages(in: bytes) { take(message) }
    case .tooLong:
      let error = JSONRPCError.parseError("the line is too long to be read", hint: "give large content as a file")
      send(JSONRPCMessage.failure(error, of: .null))
    }
  }

  private func take(_ message: JSONRPCMessage) {
    switch message {
    case .request(let id, let method, let params): answer(id, method, params)
    case .notification("notifications/cancelled", let params): cancel(params["requestId"])
    case .notification, .ignored: break
    case .malformed(let error, let id): send(JSONRPCMessage.failure(error, of: id))
    }
  }

  // MARK: Answering

  private func answer(_ id: JSON, _ method: String, _ params: JSONObject) {
    do throws(JSONRPCError) {
      let request = try ProtocolRequest(method, params)
      switch request.kind {
      case .initialize(let revision):
        var result = about
        result["protocolVersion"] = .string(revision)
        result["serverInfo"] = ProtocolRequest.server
        send(JSONRPCMessage.result(result, of: id))
      case .discover:
        var result = about
        result["supportedVersions"] = [.string(ProtocolRevision.modern)]
        send(JSONRPCMessage.result(request.result(result, isCacheable: true), of: id))
      case .ping: send(JSONRPCMessage.result(request.result([:]), of: id))
      case .listTools:
        send(JSONRPCMessage.result(request.result(["tools": try tools()], isCacheable: true), of: id))
      case .callTool(let name, let arguments, let token): start(id, request, name, arguments, token)
      }
    } catch { send(JSONRPCMessage.failure(error, of: id)) }
  }

  private var about: JSONObject {
    ["capabilities": ["tools": ["listChanged": false]], "instructions": .string(box.instructions)]
  }

  private func tools() throws(JSONRPCError) -> JSON {
    if let tools = state.withLock({ $0.tools }) { return tools }
    do throws(CommandError) {
      let tools = JSON.array(try box.definitions())
      state.withLock { $0.tools = tools }
      return tools
    } catch { throw .internalError(error) }
  }

  // MARK: Calls

  private func start(
    _ id: JSON, _ request: ProtocolRequest, _ name: String, _ arguments: JSONObject, _ token: JSON?
  ) {
    let number = state.withLock { state in
      state.count += 1
      state.running[state.count] = Running(id: id, request: request)
      return state.count
    }
    let progress = Progress { [weak self] count, text in
      guard let self, let token, self.state.withLock({ $0.running[number]?.isCancelled == false }) else { return }
      self.send(
        JSONRPCMessage.notification(
          "notifications/progress",
          ["progressToken": token, "progress": .number(JSONNumber(count)), "message": .string(text)]))
    }
    let task = Task {
      let answer = await call.answer(name, arguments) { progress.tell($0) }
      let running = state.withLock { $0.running.removeValue(forKey: number) }
      // Nobody waits for the answer to a call that the client gave up.
      if running?.isCancelled == false {
        if let answer {
          send(JSONRPCMessage.result(request.result(answer.result), of: id))
        } else {
          send(JSONRPCMessage.failure(unknownTool(name), of: id))
        }
      }
      if state.withLock({ $0.isEnding && $0.running.isEmpty }) { ends.continuation.yield(.idle) }
    }
    let isCancelled = state.withLock { state in
      state.running[number]?.task = task
      return state.running[number]?.isCancelled == true
    }
    if isCancelled { task.cancel() }
  }

  private func unknownTool(_ name: String) -> JSONRPCError {
    let listed = box.listed.compactMap(box.names.name)
    let hint: String
    if box.id(named: name) != nil {
      hint = "it is not listed: call it through \(ToolBox.callName)"
    } else if let close = Suggestions.suggestions(for: name, among: listed).first {
      hint = "did you mean '\(close)'?"
    } else {
      hint = "tools/list has the names; \(ToolBox.findName) finds more"
    }
    return .invalidParams("unknown tool '\(Echo.safe(name))'", hint: hint)
  }

  private func cancel(_ id: JSON?) {
    guard let id else { return }
    let tasks = state.withLock { state in
      var tasks: [Task<Void, Never>] = []
      for (number, running) in state.running where running.id == id {
        state.running[number]?.isCancelled = true
        if let task = running.task { tasks.append(task) }
      }
      return tasks
    }
    for task in tasks { task.cancel() }
  }

  // MARK: Writing

  private func send(_ message: JSON) {
    writer.async { [output, ends] in
      let line = Secrets.concealed(message.serializedBytes()) + [UInt8(ascii: "\n")]
      do throws(System.Failure) { try output.write(line) } catch { ends.continuation.yield(.over) }
    }
  }

  /// Counts the news of a call, and leaves out those that come too fast for anybody to read.
  private final class Progress: Sendable {
    private struct State {
      var count = 0
      var last: ContinuousClock.Instant?
    }

    private static let pause = Duration.milliseconds(100)

    private let state = Mutex(State())
    private let send: @Sendable (Int, String) -> Void

    init(_ send: @escaping @Sendable (Int, String) -> Void) {
      self.send = send
    }

    func tell(_ text: String) {
      let now = ContinuousClock.now
      let count: Int? = state.withLock { state in
        if let last = state.last, now - last < Self.pause { return nil }
        state.last = now
        state.count += 1
        return state.count
      }
      if let count { send(count, text) }
    }
  }
}
