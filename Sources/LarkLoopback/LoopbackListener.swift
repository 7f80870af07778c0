import Dispatch
package import LarkCore
import LarkFoundation
import Synchronization

/// What a client is answered.
package struct LoopbackAnswer: Sendable, Hashable {
  /// HTTP status.
  package var status: Int
  /// Header fields beside those that frame the body.
  package var headers: [HTTPField]
  /// The body.
  package var body: [UInt8]
  /// Whether the body is left out, as in the answer to HEAD; its length is told all the same.
  package var leavesBodyOut = false
  /// After how many bytes of head and body the connection breaks; nil: all of them go out.
  package var breaksAfter: Int?

  /// - Parameters:
  ///   - status: HTTP status.
  ///   - headers: Header fields beside those that frame the body.
  ///   - body: The body.
  package init(status: Int, headers: [HTTPField] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// What becomes of a request.
package enum LoopbackReply: Sendable {
  /// It is answered at once.
  case answer(LoopbackAnswer)
  /// It is answered when the work is done; others are served meanwhile.
  case later(@Sendable () async -> LoopbackReply)
  /// It becomes a WebSocket, where it asks for one.
  case webSocket(LoopbackWebSocket.Handler)
  /// The connection breaks.
  case hangUp
}

/// Answers requests to a port of this machine, and of no other machine: HTTP/1.1, with WebSockets. All connections are
/// on one thread, which never waits for any of them.
package final class LoopbackListener: Sendable {
  /// What limits a client.
  package struct Limits: Sendable {
    package var longestBody = 1 << 20
    /// How many bytes a message of a WebSocket may have.
    package var longestMessage = 1 << 20
    /// How long a request may take to come, and an answer to go.
    package var patience = Duration.seconds(10)
    /// How long a connection may be silent between two requests.
    package var idleness = Duration.seconds(75)
    /// How many may be connected; whoever has taken longest to say something goes first.
    package var connections = 64
    /// Whether a connection serves more than one request.
    package var keepsAlive = true

    package init() {}
  }

  /// The port it listens on.
  package let port: Int
  private let shared: Shared
  private let listeners: [Int32]
  private let work: Work

  /// What is done about connections.
  private enum Work: Sendable {
    /// Their requests are read and answered.
    case answer(
      Limits, @Sendable (LoopbackRequest) -> LoopbackReply, refused: @Sendable (Int, String) -> LoopbackAnswer)
    /// They are handed over.
    case handOver(@Sendable (Int32) -> Void)
  }

  /// Listens, and answers requests.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for one that the system picks.
  ///   - limits: What limits a client.
  ///   - refused: Told what is wrong with what is no request, and the status; gives the answer.
  ///   - answer: Says what becomes of a request. It runs on the thread of all connections, so it must not wait.
  /// - Throws: ``FileProblem``, where the port cannot be listened on.
  package convenience init(
    port: Int, limits: Limits = Limits(), refused: @escaping @Sendable (Int, String) -> LoopbackAnswer,
    answer: @escaping @Sendable (LoopbackRequest) -> LoopbackReply
  ) throws(FileProblem) {
    try self.init(
      .answer(limits, answer, refused: refused),
      listeners: { () throws(FileProblem) in [try Self.listening(on: UInt16(truncatingIfNeeded: port))] })
  }

  /// Listens, and hands each connection over as it is: for servers that do what no good server does. Where the machine
  /// has IPv6, `::1` leads there too, since `localhost` may be either.
  ///
  /// - Parameter connection: Gets the descriptor of a connection, on which reading waits, and has to close it. It runs
  ///   on the thread that listens, so it must not wait.
  /// - Throws: ``FileProblem``, where no port can be listened on.
  package convenience init(connection: @escaping @Sendable (Int32) -> Void) throws(FileProblem) {
    try self.init(.handOver(connection), listeners: Self.listeningOnBoth)
  }

  private init(_ work: Work, listeners: () throws(FileProblem) -> [Int32]) throws(FileProblem) {
    self.work = work
    shared = try Shared()
    do throws(FileProblem) { self.listeners = try listeners() } catch {
      shared.close()
      throw error
    }
    port = Self.port(of: self.listeners[0])
  }

  /// Serves until the task is cancelled; then what is being answered is, and the port is free when it returns.
  package func run() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue(label: "lark.loopback").async { [self] in
          serve()
          continuation.resume()
        }
      }
    } onCancel: {
      stop()
    }
  }

  /// Serves on this thread until it is stopped; then what is being answered is, and the port is free when it returns.
  package func serve() {
    var loop = Loop(listeners, shared, work)
    loop.run()
    for listener in listeners { close(listener) }
    shared.close()
  }

  /// Ends ``serve()``, from any thread.
  package func stop() { shared.stop() }

  // MARK: What others leave for the thread

  /// Names a connection; the number tells it from an earlier one that had the same descriptor.
  fileprivate struct ConnectionID: Sendable, Hashable {
    let descriptor: Int32
    let number: Int
  }

  fileprivate enum Note: Sendable {
    case reply(LoopbackReply)
    case frame(WebSocketOpcode, [UInt8])
    case hangUp
  }

  fileprivate final class Shared: Sendable {
    private struct State {
      var notes: [(connection: ConnectionID, note: Note)] = []
      var isStopping = false
      var isOpen = true
      /// Whether the thread has been told that there is something to look at.
      var isSignalled = false
    }

    /// Readable when there is something to look at.
    let signal: Int32
    private let alarm: Int32
    private let state = Mutex(State())

    init() throws(FileProblem) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw FileProblem(errno) }
      (signal, alarm) = (ends[0], ends[1])
      for end in ends { LoopbackListener.prepare(end) }
    }

    func post(_ note: Note, to connection: ConnectionID) {
      change { $0.notes.append((connection, note)) }
    }

    func stop() { change { $0.isStopping = true } }

    func take() -> (notes: [(connection: ConnectionID, note: Note)], isStopping: Bool) {
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(signal, &bytes, bytes.count) > 0 {}
      return state.withLock { state in
        defer {
          state.notes = []
          state.isSignalled = false
        }
        return (state.notes, state.isStopping)
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
        guard state.isOpen else { return }
        change(&state)
        guard !state.isSignalled else { return }
        state.isSignalled = true
        var byte: UInt8 = 1
        _ = write(alarm, &byte, 1)
      }
    }
  }

  // MARK: The thread

  private struct Connection {
    enum Phase {
      case reading, answering, writing
      /// The answer is out; what still comes is thrown away, so that the client gets to read it.
      case leaving
      case webSocket
    }

    let id: ConnectionID
    var phase = Phase.reading
    var deadline: ContinuousClock.Instant
    var reader: HTTPRequestReader
    var output: ArraySlice<UInt8> = []
    /// What goes out behind the output, shared with whoever keeps it: many who read slowly hold one file in memory.
    var body: ArraySlice<UInt8> = []
    /// Whether it has had an answer.
    var isServed = false
    /// Whether it goes on after the answer.
    var keepsAlive = false
    /// Whether the answer has no body.
    var isHead = false
    /// Whether it breaks after the output.
    var breaks = false
    /// The request that is being answered, where it may become a WebSocket.
    var upgrade: LoopbackRequest?
    var frames: WebSocketFrameReader?
    var handler: LoopbackWebSocket.Handler?
  }

  private struct Loop {
    private let listeners: [Int32]
    private let shared: Shared
    private let limits: Limits
    private let answer: @Sendable (LoopbackRequest) -> LoopbackReply
    private let refused: @Sendable (Int, String) -> LoopbackAnswer
    /// Takes connections; nil: their requests are answered here.
    private let handOver: (@Sendable (Int32) -> Void)?
    private var connections: [Int32: Connection] = [:]
    private var nextNumber = 0
    private var isStopping = false
    private var piece = [UInt8](repeating: 0, count: 65_536)

    /// How much may wait for the client of a WebSocket to read.
    private static let longestBacklog = 32 << 20
    /// Bodies up to this go out with their head, in one piece.
    private static let shortBody = 65_536

    init(_ listeners: [Int32], _ shared: Shared, _ work: Work) {
      self.listeners = listeners
      self.shared = shared
      switch work {
      case .answer(let limits, let answer, let refused):
        (self.limits, self.answer, self.refused, handOver) = (limits, answer, refused, nil)
      case .handOver(let handOver):
        (limits, answer, refused) = (Limits(), { _ in .hangUp }, { status, _ in LoopbackAnswer(status: status) })
        self.handOver = handOver
      }
    }

    mutating func run() {
      while !isStopping || !connections.isEmpty {
        var requests = [pollfd(fd: shared.signal, events: Int16(POLLIN), revents: 0)]
        if !isStopping {
          for listener in listeners { requests.append(pollfd(fd: listener, events: Int16(POLLIN), revents: 0)) }
        }
        for (descriptor, connection) in connections {
          let events: Int32 =
            switch connection.phase {
            case .reading, .leaving: POLLIN
            case .writing: POLLOUT
            case .answering: 0
            case .webSocket: connection.output.isEmpty ? POLLIN : POLLIN | POLLOUT
            }
          // One that hangs up while its answer is made would be told of over and over.
          if events != 0 { requests.append(pollfd(fd: descriptor, events: Int16(events), revents: 0)) }
        }
        _ = poll(&requests, nfds_t(requests.count), connections.isEmpty ? -1 : 200)
        for request in requests where request.revents != 0 {
          switch request.fd {
          case shared.signal: takeMessages()
          case let listener where listeners.contains(listener): acceptAll(listener)
          default: act(on: request.fd, Int32(request.revents))
          }
        }
        let now = ContinuousClock.now
        for (descriptor, connection) in connections where connection.deadline <= now { expire(descriptor, connection) }
      }
    }

    private mutating func takeMessages() {
      let (notes, isStopping) = shared.take()
      for (id, note) in notes where connections[id.descriptor]?.id == id {
        switch note {
        case .reply(let reply): take(reply, for: id.descriptor)
        case .frame(let opcode, let payload): send(opcode, payload, to: id.descriptor)
        case .hangUp: drop(id.descriptor)
        }
      }
      if isStopping, !self.isStopping {
        self.isStopping = true
        for (descriptor, connection) in connections {
          switch connection.phase {
          case .reading: drop(descriptor)
          case .writing, .leaving: connections[descriptor]?.deadline = min(connection.deadline, .now + .seconds(1))
          case .webSocket:
            send(.close, WebSocketFrameWriter.closePayload(.goingAway), to: descriptor)
            connections[descriptor]?.deadline = .now + .milliseconds(200)
          case .answering: break
          }
        }
      }
    }

    private mutating func acceptAll(_ listener: Int32) {
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
        LoopbackListener.sendAtOnce(descriptor)
        if let handOver {
          _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
          handOver(descriptor)
          continue
        }
        if connections.count >= limits.connections { dropSlowest() }
        guard connections.count < limits.connections else {
          close(descriptor)
          continue
        }
        nextNumber += 1
        connections[descriptor] = Connection(
          id: ConnectionID(descriptor: descriptor, number: nextNumber), deadline: .now + limits.patience,
          reader: HTTPRequestReader(longestBody: limits.longestBody))
      }
    }

    private mutating func dropSlowest() {
      let idle = connections.filter { $0.value.phase != .answering && $0.value.phase != .webSocket }
      if let slowest = idle.min(by: { $0.value.id.number < $1.value.id.number }) { drop(slowest.key) }
    }

    private mutating func act(on descriptor: Int32, _ events: Int32) {
      switch connections[descriptor]?.phase {
      case .reading: read(descriptor)
      case .writing: write(descriptor)
      case .leaving:
        if receive(descriptor)?.isEmpty == true { drop(descriptor) }
      case .webSocket:
        if events & POLLOUT != 0 { write(descriptor) }
        if events & ~POLLOUT != 0 { readFrames(descriptor) }
      case .answering, nil: break
      }
    }

    // MARK: Requests

    private mutating func read(_ descriptor: Int32) {
      guard let bytes = receive(descriptor) else { return }
      if bytes.isEmpty { return drop(descriptor) }
      take(bytes, from: descriptor)
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, from descriptor: Int32) {
      switch connections[descriptor]?.reader.take(bytes) {
      case .incomplete, nil:
        // A request that follows another has the time of one.
        if let connection = connections[descriptor], connection.isServed, !connection.reader.isIdle {
          connections[descriptor]?.isServed = false
          connections[descriptor]?.deadline = .now + limits.patience
        }
      case .incompleteUntilTold:
        // So short that it fits.
        _ = LoopbackListener.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)[...], to: descriptor)
      case .refused(let status, let reason):
        connections[descriptor]?.keepsAlive = false
        send(refused(status, reason), to: descriptor)
      case .whole(let request):
        connections[descriptor]?.phase = .answering
        connections[descriptor]?.deadline = .now + .seconds(3_600)
        connections[descriptor]?.keepsAlive = limits.keepsAlive && request.keepsAlive
        connections[descriptor]?.isHead = request.method == "HEAD"
        connections[descriptor]?.upgrade = request.header("Upgrade") == nil ? nil : request
        take(answer(request), for: descriptor)
      }
    }

    private mutating func take(_ reply: LoopbackReply, for descriptor: Int32) {
      switch reply {
      case .answer(let answer): send(answer, to: descriptor)
      case .hangUp: drop(descriptor)
      case .webSocket(let handler): upgrade(descriptor, handler)
      case .later(let work):
        guard let id = connections[descriptor]?.id else { return }
        Task { [shared] in shared.post(.reply(await work()), to: id) }
      }
    }

    private mutating func send(_ answer: LoopbackAnswer, to descriptor: Int32) {
      guard let connection = connections[descriptor] else { return }
      let keepsAlive = connection.keepsAlive && !isStopping && answer.breaksAfter == nil
      connections[descriptor]?.keepsAlive = keepsAlive
      var head = "HTTP/1.1 \(answer.status) \(LoopbackListener.reason(answer.status))\r\n"
      for field in answer.headers { head += "\(field.name): \(field.value)\r\n" }
      head += "Content-Length: \(answer.body.count)\r\n\(keepsAlive ? "" : "Connection: close\r\n")\r\n"
      var output = Array(head.utf8)
      var body = connection.isHead || answer.leavesBodyOut ? [] : answer.body[...]
      if let count = answer.breaksAfter, count < output.count + body.count {
        body = body.prefix(max(0, count - output.count))
        output.removeLast(max(0, output.count - count))
        connections[descriptor]?.breaks = true
      }
      if body.count <= Self.shortBody {
        output += body
        body = []
      }
      connections[descriptor]?.output = output[...]
      connections[descriptor]?.body = body
      connections[descriptor]?.phase = .writing
      connections[descriptor]?.deadline = .now + (isStopping ? .seconds(1) : limits.patience)
      write(descriptor)
    }

    private mutating func write(_ descriptor: Int32) {
      while let connection = connections[descriptor] {
        guard let count = LoopbackListener.send(connection.output, to: descriptor) else { return drop(descriptor) }
        guard count == connection.output.count else {
          connections[descriptor]?.output = connection.output.dropFirst(count)
          return
        }
        connections[descriptor]?.output = connection.body
        connections[descriptor]?.body = []
        if connection.body.isEmpty { break }
      }
      guard connections[descriptor]?.phase == .writing else { return }
      guard connections[descriptor]?.breaks != true else { return reset(descriptor) }
      guard connections[descriptor]?.keepsAlive == true else {
        shutdown(descriptor, Int32(SHUT_WR))
        connections[descriptor]?.phase = .leaving
        connections[descriptor]?.deadline = .now + min(limits.patience, isStopping ? .milliseconds(200) : .seconds(10))
        return
      }
      connections[descriptor]?.phase = .reading
      connections[descriptor]?.isServed = true
      connections[descriptor]?.deadline = .now + limits.idleness
      // The next one may have come already.
      if connections[descriptor]?.reader.isIdle == false { take([], from: descriptor) }
    }

    private mutating func expire(_ descriptor: Int32, _ connection: Connection) {
      guard case .reading = connection.phase, !connection.isServed else { return drop(descriptor) }
      connections[descriptor]?.keepsAlive = false
      send(refused(408, "a request does not come to its end"), to: descriptor)
    }

    private mutating func drop(_ descriptor: Int32) {
      guard let connection = connections.removeValue(forKey: descriptor) else { return }
      close(descriptor)
      connection.handler?.closed(LoopbackWebSocket(connection.id, shared))
    }

    /// Ends a connection in a way that the client takes for a failure of the network.
    private mutating func reset(_ descriptor: Int32) {
      var atOnce = linger(l_onoff: 1, l_linger: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
      drop(descriptor)
    }

    // MARK: WebSockets

    private mutating func upgrade(_ descriptor: Int32, _ handler: LoopbackWebSocket.Handler) {
      guard let connection = connections[descriptor] else { return }
      guard let request = connection.upgrade, let key = request.header("Sec-WebSocket-Key"),
        request.header("Upgrade")?.lowercased() == "websocket", request.header("Sec-WebSocket-Version") == "13",
        // RFC 6455, 4.1: 16 bytes.
        Data(base64Encoded: key)?.count == 16
      else { return send(refused(426, "a request does not ask for a WebSocket"), to: descriptor) }
      let head = """
        HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
        Sec-WebSocket-Accept: \(WebSocketKey.accept(key))\r\n\r\n
        """
      connections[descriptor]?.phase = .webSocket
      connections[descriptor]?.deadline = .now + .seconds(86_400 * 365)
      connections[descriptor]?.upgrade = nil
      connections[descriptor]?.handler = handler
      connections[descriptor]?.frames = WebSocketFrameReader(longestMessage: limits.longestMessage, readsClient: true)
      connections[descriptor]?.output = Array(head.utf8)[...]
      let rest = connections[descriptor]?.reader.takeRest() ?? []
      write(descriptor)
      handler.opened(LoopbackWebSocket(connection.id, shared))
      if !rest.isEmpty { take(frames: rest[...], from: descriptor) }
    }

    private mutating func readFrames(_ descriptor: Int32) {
      guard let bytes = receive(descriptor) else { return }
      if bytes.isEmpty { return drop(descriptor) }
      take(frames: bytes, from: descriptor)
    }

    private mutating func take(frames bytes: ArraySlice<UInt8>, from descriptor: Int32) {
      bytes.withUnsafeBytes { connections[descriptor]?.frames?.append($0) }
      while connections[descriptor]?.phase == .webSocket, let id = connections[descriptor]?.id {
        do throws(WebSocketViolation) {
          guard let event = try connections[descriptor]?.frames?.next() else { return }
          switch event {
          case .message(let message):
            connections[descriptor]?.handler?.received(LoopbackWebSocket(id, shared), message)
          case .ping(let payload): send(.pong, payload, to: descriptor)
          case .pong: break
          case .close(let code):
            // Whoever answered it has said the same.
            if !isStopping { send(.close, WebSocketFrameWriter.closePayload(code), to: descriptor) }
            return drop(descriptor)
          }
        } catch {
          send(.close, WebSocketFrameWriter.closePayload(error.code), to: descriptor)
          return drop(descriptor)
        }
      }
    }

    private mutating func send(_ opcode: WebSocketOpcode, _ payload: [UInt8], to descriptor: Int32) {
      guard connections[descriptor]?.phase == .webSocket else { return }
      var output = Array(connections[descriptor]?.output ?? [])
      WebSocketFrameWriter.append(opcode, payload, mask: nil, to: &output)
      // Whoever does not read has to go.
      guard output.count <= Self.longestBacklog else { return drop(descriptor) }
      connections[descriptor]?.output = output[...]
      write(descriptor)
    }

    /// What has come; empty at the end of the connection, nil where nothing has.
    private mutating func receive(_ descriptor: Int32) -> ArraySlice<UInt8>? {
      while true {
        let count = recv(descriptor, &piece, piece.count, 0)
        if count >= 0 { return piece[..<count] }
        if errno == EINTR { continue }
        return errno == EAGAIN || errno == EWOULDBLOCK ? nil : []
      }
    }
  }

  // MARK: The system

  /// Sockets on 127.0.0.1 and, where the machine has it, on ::1 that listen on the same port.
  private static func listeningOnBoth() throws(FileProblem) -> [Int32] {
    for _ in 0..<8 {
      let first = try listening(on: 0)
      do throws(FileProblem) {
        return [first, try listening(on: UInt16(port(of: first)), isIPv6: true)]
      } catch {
        // Taken by another program: its owner would get what is meant for `localhost`, so look for another port.
        guard error == FileProblem(EADDRINUSE) else { return [first] }
        close(first)
      }
    }
    return [try listening(on: 0)]
  }

  /// A socket on 127.0.0.1, or on ::1, that listens.
  private static func listening(on port: UInt16, isIPv6: Bool = false) throws(FileProblem) -> Int32 {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, stream, 0)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    prepare(descriptor)
    var one: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    let isBound: Bool
    if isIPv6 {
      setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &one, socklen_t(MemoryLayout<Int32>.size))
      var name = sockaddr_in6()
      name.sin6_family = sa_family_t(AF_INET6)
      name.sin6_port = port.bigEndian
      name.sin6_addr = in6addr_loopback
      isBound = Self.bound(descriptor, to: &name)
    } else {
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = port.bigEndian
      name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      isBound = Self.bound(descriptor, to: &name)
    }
    guard isBound, listen(descriptor, 128) == 0 else {
      let failure = FileProblem(errno)
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  private static func bound<Name>(_ descriptor: Int32, to name: inout Name) -> Bool {
    withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<Name>.size)) == 0
      }
    }
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

  /// Has short answers go out without waiting for more of them.
  private static func sendAtOnce(_ descriptor: Int32) {
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
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
    case 101: "Switching Protocols"
    case 200: "OK"
    case 206: "Partial Content"
    case 302: "Found"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 416: "Range Not Satisfiable"
    case 426: "Upgrade Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Status"
    }
  }
}

/// The server's end of a WebSocket.
package struct LoopbackWebSocket: Sendable, Hashable {
  /// What is done about a WebSocket. All of it runs on the thread of all connections, so it must not wait.
  package struct Handler: Sendable {
    let opened: @Sendable (LoopbackWebSocket) -> Void
    let received: @Sendable (LoopbackWebSocket, WebSocketMessage) -> Void
    let closed: @Sendable (LoopbackWebSocket) -> Void

    /// - Parameters:
    ///   - opened: Called when the client may be sent something.
    ///   - received: Called with each message of the client.
    ///   - closed: Called when there is no connection any more.
    package init(
      opened: @escaping @Sendable (LoopbackWebSocket) -> Void,
      received: @escaping @Sendable (LoopbackWebSocket, WebSocketMessage) -> Void,
      closed: @escaping @Sendable (LoopbackWebSocket) -> Void
    ) {
      self.opened = opened
      self.received = received
      self.closed = closed
    }
  }

  private let id: LoopbackListener.ConnectionID
  private let shared: LoopbackListener.Shared

  fileprivate init(_ id: LoopbackListener.ConnectionID, _ shared: LoopbackListener.Shared) {
    self.id = id
    self.shared = shared
  }

  /// Sends a message, after those that were sent before it.
  package func send(_ message: [UInt8]) { shared.post(.frame(.binary, message), to: id) }

  /// Says goodbye; the client ends the connection.
  package func close(_ code: WebSocketCloseCode) {
    shared.post(.frame(.close, WebSocketFrameWriter.closePayload(code)), to: id)
  }

  /// Breaks the connection.
  package func hangUp() { shared.post(.hangUp, to: id) }

  package static func == (left: LoopbackWebSocket, right: LoopbackWebSocket) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
