#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP
  internal import Glibc
  internal import LarkCore
  internal import Synchronization

  /// A call that a task waits for.
  final class Call: Sendable {
    typealias Outcome = Result<HTTPResponse, TransportError>

    let request: CurlRequest
    /// Whether nobody wants the answer any more.
    let isCancelled = Atomic(false)

    init(_ request: CurlRequest) {
      self.request = request
    }
  }

  /// What the thread of an ``EventLoop`` is told by others.
  final class Mailbox: Sendable {
    enum Message: Sendable {
      case start(Call, CheckedContinuation<Call.Outcome, Never>)
      case cancel(Call)
      /// What the name of a host stands for.
      case resolved(String, HostResolver.Outcome)
      /// No more calls will come.
      case close
    }

    private struct State {
      var messages: [Message] = []
      var hasThread = false
    }

    /// Readable when there are messages; -1 where the system has no more descriptors.
    let signal = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    private let state = Mutex(State())

    deinit {
      if signal >= 0 { close(signal) }
    }

    /// Leaves a message.
    func post(_ message: Message) {
      let isFirst = state.withLock { state in
        state.messages.append(message)
        return state.messages.count == 1
      }
      // Whoever left the first one has rung already.
      if isFirst { eventfd_write(signal, 1) }
    }

    /// Takes the messages out.
    func take() -> [Message] {
      state.withLock { state in
        if state.messages.isEmpty { return [] }
        defer { state.messages = [] }
        return state.messages
      }
    }

    /// Whether a thread takes the messages.
    var hasThread: Bool { state.withLock { $0.hasThread } }

    /// Starts the thread that takes the messages, unless there is one.
    ///
    /// - Returns: False where the system has no more threads or descriptors.
    func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
      state.withLock { state in
        if !state.hasThread { state.hasThread = signal >= 0 && QuietThread.start(body) }
        return state.hasThread
      }
    }
  }

  /// A thread that runs a closure. Signals are blocked on it: those of the app are handled on its own threads.
  enum QuietThread {
    private final class Body {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts a thread.
    ///
    /// - Returns: False where the system has no more threads.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
      let context = Unmanaged.passRetained(Body(body))
      let problem = linuxhttp_thread_start(
        { context in
          guard let context else { return nil }
          Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
          return nil
        }, context.toOpaque())
      if problem != 0 { context.release() }
      return problem == 0
    }
  }
#endif
