import Dispatch
import LarkCore
import LarkEvents
import LarkFoundation
import Synchronization

/// Answers requests that are posted to a port of this machine, and to no other machine's. One request a connection, all
/// connections on one thread that never waits for any of them.
final class LoopbackListener: Sendable {
  /// What limits a client.
  struct Limits: Sendable {
    var longestBody = 1 << 20
    /// How long a request may take to come, and an answer to go.
    var patience = Duration.seconds(10)
    /// How many may be connected; whoever has taken longest to say something goes first.
    var connections = 64
  }

  /// The port it listens on.
  let port: Int
  private let shared: Shared
  private let listener: Int32
  private let limits: Limits
  private let answer: @Sendable ([HTTPField], [UInt8]) async -> WebhookAnswer
  private let refused: @Sendable (String) -> Void

  /// Listens.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for one that the system picks.
  ///   - answer: Answers a request.
  ///   - refused: Told what is wrong with what is no request.
  init(
    port: Int, limits: Limits = Limits(), refused: @escaping @Sendable (String) -> Void,
    answer: @escaping @Sendable ([HTTPField], [UInt8]) async -> WebhookAnswer
  ) throws(System.Failure) {
    self.limits = limits
    self.answer = answer
    self.refused = refused
    shared = try Shared()
    do throws(System.Failure) {
      listener = try Self.listening(on: UInt16(truncatingIfNeeded: port))
    } catch {
      shared.close()
      throw error
    }
    self.port = Self.port(of: listener)
  }

  /// Answers until the task is cancelled; then what is being answered is, and the port is free when it returns.
  func run() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue(label: "lark.webhook").async { [self] in
          var loop = Loop(listener, shared, limits, answer, refused)
          loop.run()
          close(listener)
          shared.close()
          continuation.resume()
        }
      }
    } onCancel: {
      shared.stop()
    }
  }

  // MARK: What others leave for the thread

  private final class Shared: Sendable {
    private struct State {
      var answers: [(connection: Int32, number: Int, answer: WebhookAnswer)] = []
      var isStopping = false
      var isOpen = true
    }

    /// Readable when there is something to look at.
    let signal: Int32
    private let alarm: Int32
    private let state = Mutex(State())

    init() throws(System.Failure) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw System.Failure(number: errno) }
      (signal, alarm) = (ends[0], ends[1])
      for end in ends { LoopbackListener.prepare(end) }
    }

    func post(_ answer: WebhookAnswer, to connection: Int32, _ number: Int) {
      change { $0.answers.append((connection, number, answer)) }
    }

    func stop() { change { $0.isStopping = true } }

    func take() -> (answers: [(connection: Int32, number: Int, answer: WebhookAnswer)], isStopping: Bool) {
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(signal, &bytes, bytes.count) > 0 {}
      return state.withLock { state in
        defer { state.answers = [] }
        return (state.answers, state.isStopping)
      }
    }

    func close() {
      state.withLock { state in
        guard state.isOpen else { return }
        state.isOpen = false
        _ = LarkFoundation.close(signal)
        _ = LarkFoundation.close(alarm)
      }
    }

    private func change(_ change: (inout sending State) -> Void) {
      state.withLock { state in
        change(&state)
        var byte: UInt8 = 1
        // A full pipe says it already.
        if state.isOpen { _ = write(alarm, &byte, 1) }
      }
    }
  }

  // MARK: The thread

  private struct Connection {
    enum Phase {
      case reading, answering, writing
      /// The answer is out; what still comes is thrown away, so that the client gets to read it.
      case leaving
    }

    /// Tells it from an earlier one that had the same descriptor.
    let number: Int
    var phase = Phase.reading
    var deadline: ContinuousClock.Instant
    var reader: HTTPRequestReader
    var output: ArraySlice<UInt8> = []
  }

  private struct Loop {
    private let listener: Int32
    private let shared: Shared
    private let limits: Limits
    private let answer: @Sendable ([HTTPField], [UInt8]) async -> WebhookAnswer
    private let refused: @Sendable (String) -> Void
    private var connections: [Int32: Connection] = [:]
    private var nextNumber = 0
    private var isStopping = false

    init(
      _ listener: Int32, _ shared: Shared, _ limits: Limits,
      _ answer: @escaping @Sendable ([HTTPField], [UInt8]) async -> WebhookAnswer,
      _ refused: @escaping @Sendable (String) -> Void
    ) {
      self.listener = listener
      self.shared = shared
      self.limits = limits
      self.answer = answer
      self.refused = refused
    }

    mutating func run() {
      while !isStopping || !connections.isEmpty {
        var requests = [pollfd(fd: shared.signal, events: Int16(POLLIN), revents: 0)]
        if !isStopping { requests.append(pollfd(fd: listener, events: Int16(POLLIN), revents: 0)) }
        for (descriptor, connection) in connections {
          let events: Int32 =
            switch connection.phase {
            case .reading, .leaving: POLLIN
            case .writing: POLLOUT
            case .answering: 0
            }
          // One that hangs up while its answer is made would be told of over and over.
          if events != 0 { requests.append(pollfd(fd: descriptor, events: Int16(events), revents: 0)) }
        }
        _ = poll(&requests, nfds_t(requests.count), connections.isEmpty ? -1 : 200)
        for request in requests where request.revents != 0 {
          switch request.fd {
          case shared.signal: takeMessages()
          case listener: acceptAll()
          default: act(on: request.fd)
          }
        }
        let now = ContinuousClock.now
        for (descriptor, connection) in connections where connection.deadline <= now { expire(descriptor, connection) }
      }
    }

    private mutating func takeMessages() {
      let (answers, isStopping) = shared.take()
      for (descriptor, number, answer) in answers where connections[descriptor]?.number == number {
        send(answer, to: descriptor)
      }
      if isStopping, !self.isStopping {
        self.isStopping = true
        for (descriptor, connection) in connections {
          switch connection.phase {
          case .reading: drop(descriptor)
          case .writing, .leaving: connections[descriptor]?.deadline = min(connection.deadline, .now + .seconds(1))
          case .answering: break
          }
        }
      }
    }

    private mutating func acceptAll() {
      while true {
        let descriptor = accept(listener, nil, nil)
        if descriptor < 0 {
          let number = errno
          if number == EINTR || number == ECONNABORTED { continue }
          // Out of descriptors: whoever is slowest has to go.
          if number == EMFILE || number == ENFILE { dropSlowest() }
          return
        }
        LoopbackListener.prepare(descriptor)
        if connections.count >= limits.connections { dropSlowest() }
        guard connections.count < limits.connections else {
          close(descriptor)
          continue
        }
        nextNumber += 1
        connections[descriptor] = Connection(
          number: nextNumber, deadline: .now + limits.patience,
          reader: HTTPRequestReader(longestBody: limits.longestBody))
      }
    }

    private mutating func dropSlowest() {
      let idle = connections.filter { $0.value.phase != .answering }
      if let slowest = idle.min(by: { $0.value.number < $1.value.number }) { drop(slowest.key) }
    }

    private mutating func act(on descriptor: Int32) {
      switch connections[descriptor]?.phase {
      case .reading: read(descriptor)
      case .writing: write(descriptor)
      case .leaving:
        if LoopbackListener.receive(descriptor)?.isEmpty == true { drop(descriptor) }
      case .answering, nil: break
      }
    }

    private mutating func read(_ descriptor: Int32) {
      guard let bytes = LoopbackListener.receive(descriptor) else { return }
      if bytes.isEmpty { return drop(descriptor) }
      switch connections[descriptor]?.reader.take(bytes) {
      case .incomplete, nil: break
      case .incompleteUntilTold:
        // So short that it fits.
        _ = LoopbackListener.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)[...], to: descriptor)
      case .refused(let status, let reason): refuse(descriptor, status, reason)
      case .whole(let headers, let body):
        guard let number = connections[descriptor]?.number else { return }
        connections[descriptor]?.phase = .answering
        // It is answered within the platform's own limit.
        connections[descriptor]?.deadline = .now + .seconds(3_600)
        Task { [answer, shared] in shared.post(await answer(headers, body), to: descriptor, number) }
      }
    }

    private mutating func refuse(_ descriptor: Int32, _ status: Int, _ reason: String) {
      refused(reason)
      send(WebhookAnswer(status: status), to: descriptor)
    }

    private mutating func send(_ answer: WebhookAnswer, to descriptor: Int32) {
      var head = "HTTP/1.1 \(answer.status) \(LoopbackListener.reason(answer.status))\r\n"
      for field in answer.headers { head += "\(field.name): \(field.value)\r\n" }
      if answer.status == 405 { head += "Allow: POST\r\n" }
      head += "Content-Length: \(answer.body.count)\r\nConnection: close\r\n\r\n"
      connections[descriptor]?.output = (Array(head.utf8) + answer.body)[...]
      connections[descriptor]?.phase = .writing
      connections[descriptor]?.deadline = .now + (isStopping ? .seconds(1) : limits.patience)
      write(descriptor)
    }

    private mutating func write(_ descriptor: Int32) {
      guard let output = connections[descriptor]?.output else { return }
      guard let count = LoopbackListener.send(output, to: descriptor) else { return drop(descriptor) }
      connections[descriptor]?.output = output.dropFirst(count)
      guard count == output.count else { return }
      shutdown(descriptor, Int32(SHUT_WR))
      connections[descriptor]?.phase = .leaving
      connections[descriptor]?.deadline = .now + min(limits.patience, isStopping ? .milliseconds(200) : .seconds(10))
    }

    private mutating func expire(_ descriptor: Int32, _ connection: Connection) {
      guard case .reading = connection.phase else { return drop(descriptor) }
      refuse(descriptor, 408, "a request does not come to its end")
    }

    private mutating func drop(_ descriptor: Int32) {
      if connections.removeValue(forKey: descriptor) != nil { close(descriptor) }
    }
  }

  // MARK: The system

  /// A socket on 127.0.0.1 that listens.
  private static func listening(on port: UInt16) throws(System.Failure) -> Int32 {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw System.Failure(number: errno) }
    prepare(descriptor)
    var one: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isBound = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isBound, listen(descriptor, 128) == 0 else {
      let failure = System.Failure(number: errno)
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  private static func port(of descriptor: Int32) -> Int {
    var name = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    return Int(UInt16(bigEndian: name.sin_port))
  }

  /// Lets nobody wait for a descriptor, and no child have it.
  private static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    #if canImport(Darwin)
      var one: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// What has come; empty at the end of the connection, nil where nothing has.
  private static func receive(_ descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = recv(descriptor, &bytes, bytes.count, 0)
      if count >= 0 { return Array(bytes[..<count]) }
      if errno == EINTR { continue }
      return errno == EAGAIN || errno == EWOULDBLOCK ? nil : []
    }
  }

  /// How many bytes were taken; nil where the client is gone.
  private static func send(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return bytes.withUnsafeBytes { buffer in
      while true {
        let count = LarkFoundation.send(descriptor, buffer.baseAddress, buffer.count, flags)
        if count >= 0 { return count }
        if errno == EINTR { continue }
        return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : nil
      }
    }
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 431: "Request Header Fields Too Large"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Status"
    }
  }
}
