#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP
  internal import Glibc
  internal import LarkCore
  internal import LarkFoundation
  internal import Synchronization

  /// A WebSocket over a connection of libcurl's, which does nothing but connect and encrypt. It has a thread of its own:
  /// libcurl's handle is used there and nowhere else.
  ///
  /// Nobody but its users holds it: the thread has the ``BareConnection``, and ends when this goes.
  final class CurlWebSocket: WebSocket {
    private let connection: BareConnection

    private init(_ connection: BareConnection) {
      self.connection = connection
    }

    deinit { connection.abandon() }

    /// Connects.
    ///
    /// - Parameters:
    ///   - request: What to connect to.
    ///   - proxies: Which proxy leads there.
    ///   - certificates: Certificates that are trusted besides the system's.
    static func connect(
      _ request: WebSocketRequest, _ proxies: ProxyRules, _ certificates: Certificates
    ) async throws(WebSocketError) -> CurlWebSocket {
      if let problem = CurlLibrary.problem { throw WebSocketError(problem) }
      let address: WebAddress
      do { address = try WebSocketAddress(request.url).web } catch {
        throw WebSocketError(reason: .transport(.other), message: "the address is none of a WebSocket: \(error.reason)")
      }
      let nonce = (0..<16).map { _ in UInt8.random(in: 0 ... .max) }
      let handshake = try WebSocketHandshake(request, address, nonce: nonce)
      // What is not encrypted leads to this machine, where no proxy is needed.
      let proxy = address.isEncrypted ? proxies.proxy(for: address) : nil
      let deadline = ContinuousClock.now + max(request.timeout, .milliseconds(1))
      var place = BareConnection.Place(address: address, proxy: proxy, certificates: certificates, resolved: nil)
      if let name = proxy.map(\.lookUp) ?? address.lookUp {
        do throws(TransportError) {
          place.resolved = (name, try await HostResolver.addresses(of: name.host, until: deadline))
        } catch {
          var error = error
          if let proxy, error.reason == .dns { error.message = CurlFailure.unknownProxy(proxy.label) }
          throw WebSocketError(error)
        }
      }
      let connection = BareConnection(
        place, handshake, deadline: deadline, longestMessage: request.longestMessage)
      try await connection.open()
      return CurlWebSocket(connection)
    }

    func receive() async throws(WebSocketError) -> WebSocketMessage { try await connection.receive() }

    func send(_ message: WebSocketMessage) async throws(WebSocketError) { try connection.send(message) }

    func close(_ code: WebSocketCloseCode) async { await connection.close(code) }
  }

  extension WebAddress {
    /// The name that has to be looked up before, and its port; nil where the host is an address.
    fileprivate var lookUp: HostAndPort? {
      ipAddress == nil ? HostAndPort(host: host, port: port ?? (isEncrypted ? 443 : 80)) : nil
    }
  }

  extension HostResolver {
    /// The addresses of a host, asked for until a point in time.
    fileprivate static func addresses(
      of host: String, until deadline: ContinuousClock.Instant
    ) async throws(TransportError) -> [IPAddress] {
      let late = TransportError(
        reason: .timeout, message: "the name of the host was not looked up in time", wasNeverSent: true)
      let outcome = await withTaskGroup(of: Outcome?.self, returning: Outcome.self) { group in
        group.addTask {
          do throws(TransportError) { return .success(try await addresses(of: host)) } catch { return .failure(error) }
        }
        group.addTask {
          try? await Task.sleep(until: deadline)
          return nil
        }
        defer { group.cancelAll() }
        return await group.next()?.flatMap(\.self) ?? .failure(late)
      }
      return try outcome.get()
    }
  }

  /// The thread of a ``CurlWebSocket``, and what others leave for it.
  private final class BareConnection: Sendable {
    struct Place: Sendable {
      let address: WebAddress
      let proxy: Proxy?
      let certificates: Certificates
      /// What a name that had to be looked up stands for.
      var resolved: (name: HostAndPort, addresses: [IPAddress])?
    }

    typealias Received = Result<WebSocketMessage, WebSocketError>

    private struct State {
      /// Who waits for the connection to come about.
      var opening: CheckedContinuation<WebSocketError?, Never>?
      /// Who waits for a message.
      var receiving: CheckedContinuation<Received?, Never>?
      /// Who waits for the end.
      var closing: [CheckedContinuation<Void, Never>] = []
      var inbox: [WebSocketMessage] = []
      /// How many messages of the inbox were taken.
      var taken = 0
      var inboxLength = 0
      /// Frames that are to be sent.
      var outbox: [UInt8] = []
      /// Whether the last frame of all is in the outbox, or has gone out.
      var hasSaidGoodbye = false
      /// When an answer to the goodbye is not waited for any more.
      var lastMoment: ContinuousClock.Instant?
      /// Why nothing more comes or goes.
      var end: WebSocketError?

      /// Whether so much waits for its reader that nothing more is to be read.
      var isFull: Bool { inbox.count - taken >= mostWaiting || inboxLength >= longestWaiting }
    }

    private let place: Place
    private let handshake: WebSocketHandshake
    private let deadline: ContinuousClock.Instant
    private let longestMessage: Int
    private let state = Mutex(State())
    /// Tells the thread that there is something to do; -1 where the system has no more descriptors.
    private let signal = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    /// The address of the multi handle, as long as others may end its waiting; otherwise 0.
    private let waker = Mutex<UInt>(0)
    private let isAbandoned = Atomic(false)

    /// How many messages and bytes wait for their reader before nothing more is read from the connection.
    private static let mostWaiting = 1_024
    private static let longestWaiting = 4 << 20
    /// How many bytes wait for the other side before the connection counts as broken.
    private static let longestOutbox = 32 << 20
    /// How long an answer to the goodbye is waited for.
    private static let patience = Duration.seconds(1)

    init(
      _ place: Place, _ handshake: WebSocketHandshake, deadline: ContinuousClock.Instant, longestMessage: Int
    ) {
      self.place = place
      self.handshake = handshake
      self.deadline = deadline
      self.longestMessage = longestMessage
    }

    deinit {
      if signal >= 0 { Glibc.close(signal) }
    }

    // MARK: For everybody

    /// Starts the thread, and waits for the connection.
    func open() async throws(WebSocketError) {
      let problem = await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let ended = state.withLock { state in
            if state.end == nil { state.opening = continuation }
            return state.end
          }
          if let ended {
            continuation.resume(returning: ended)
          } else if signal < 0 || !QuietThread.start({ self.run() }) {
            end(
              WebSocketError(
                reason: .transport(.unavailable), message: "the system has no more threads or files for a connection"))
          }
        }
      } onCancel: {
        // Whoever waits is told at once; the thread finds out by itself.
        end(Self.cancellation)
        abandon()
      }
      if let problem { throw problem }
    }

    private static let cancellation = WebSocketError(reason: .cancelled, message: "the task was cancelled")

    func receive() async throws(WebSocketError) -> WebSocketMessage {
      while true {
        if let message = takeMessage() { return message }
        let received = await withTaskCancellationHandler {
          await withCheckedContinuation { (continuation: CheckedContinuation<Received?, Never>) in
            let (isReady, ready) = state.withLock { state -> (Bool, Received?) in
              if state.taken < state.inbox.count { return (true, nil) }
              if let end = state.end { return (true, .failure(end)) }
              if Task.isCancelled || state.receiving != nil { return (true, .failure(Self.cancellation)) }
              state.receiving = continuation
              return (false, nil)
            }
            if isReady { continuation.resume(returning: ready) }
          }
        } onCancel: {
          let waiting = state.withLock { state in
            defer { state.receiving = nil }
            return state.receiving
          }
          waiting?.resume(returning: .failure(Self.cancellation))
        }
        if let received { return try received.get() }
      }
    }

    private func takeMessage() -> WebSocketMessage? {
      let (message, wasFull) = state.withLock { state -> (WebSocketMessage?, Bool) in
        guard state.taken < state.inbox.count else { return (nil, false) }
        let wasFull = state.isFull
        let message = Self.take(&state)
        return (message, wasFull && !state.isFull)
      }
      if wasFull { eventfd_write(signal, 1) }
      return message
    }

    private static func take(_ state: inout State) -> WebSocketMessage {
      let message = state.inbox[state.taken]
      state.taken += 1
      state.inboxLength -= message.length
      if state.taken == state.inbox.count {
        state.inbox.removeAll(keepingCapacity: true)
        state.taken = 0
      }
      return message
    }

    func send(_ message: WebSocketMessage) throws(WebSocketError) {
      let problem: WebSocketError? =
        switch message {
        case .binary(let bytes): post(.binary, bytes)
        case .text(let text): post(.text, Array(text.utf8))
        case .oversized: WebSocketError(reason: .violation, message: "a message without its bytes cannot be sent")
        }
      if let problem { throw problem }
    }

    /// Leaves a frame for the thread; the answer is why that is of no use.
    @discardableResult
    private func post(_ opcode: WebSocketOpcode, _ payload: some Collection<UInt8>) -> WebSocketError? {
      let mask = UInt32.random(in: 0 ... .max)
      let (isFirst, problem) = state.withLock { state -> (Bool, WebSocketError?) in
        if let end = state.end { return (false, end) }
        guard !state.hasSaidGoodbye else {
          return (false, WebSocketError(reason: .closed(.normal), message: "the connection is being closed"))
        }
        guard state.outbox.count < Self.longestOutbox else {
          return (false, WebSocketError(reason: .lost, message: "the other side takes nothing any more"))
        }
        let isFirst = state.outbox.isEmpty
        if opcode == .close {
          state.hasSaidGoodbye = true
          state.lastMoment = .now + Self.patience
        }
        WebSocketFrameWriter.append(opcode, payload, mask: mask, to: &state.outbox)
        return (isFirst, nil)
      }
      if isFirst { eventfd_write(signal, 1) }
      return problem
    }

    func close(_ code: WebSocketCloseCode) async {
      post(.close, WebSocketFrameWriter.closePayload(code))
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.end == nil { state.closing.append(continuation) }
          return state.end != nil
        }
        if isOver { continuation.resume() }
      }
    }

    /// Ends the connection without a word: nobody holds it any more.
    func abandon() {
      isAbandoned.store(true, ordering: .relaxed)
      eventfd_write(signal, 1)
      waker.withLock { if let multi = UnsafeMutableRawPointer(bitPattern: $0) { linuxhttp_multi_wake(multi) } }
    }

    /// Ends everything, and tells everybody who waits. The first reason counts.
    private func end(_ error: WebSocketError) {
      let (opening, receiving, closing) = state.withLock { state in
        if state.end == nil { state.end = error }
        defer {
          state.opening = nil
          state.receiving = nil
          state.closing = []
        }
        return (state.opening, state.receiving, state.closing)
      }
      opening?.resume(returning: error)
      receiving?.resume(returning: .failure(error))
      for waiting in closing { waiting.resume() }
    }

    // MARK: On the thread

    private func run() {
      linuxhttp_work_begin()
      var handle = CurlHandle()
      let multi = linuxhttp_multi_make_bare()
      linuxhttp_work_end()
      if let handle, let multi {
        withExtendedLifetime(handle) { serve(handle, multi) }
      } else {
        end(WebSocketError(reason: .transport(.other), message: "there is not enough memory for a connection"))
      }
      linuxhttp_work_begin()
      handle = nil
      if let multi { linuxhttp_multi_free(multi) }
      linuxhttp_work_end()
    }

    private func serve(_ handle: CurlHandle, _ multi: UnsafeMutableRawPointer) {
      waker.withLock { $0 = UInt(bitPattern: multi) }
      do throws(WebSocketError) {
        try connect(handle, multi)
        var line = Line(handle, longestMessage: longestMessage)
        try shakeHands(&line)
        let opening = state.withLock { state in
          defer { state.opening = nil }
          return state.opening
        }
        opening?.resume(returning: nil)
        try serve(&line)
      } catch {
        end(error)
      }
      waker.withLock { $0 = 0 }
      linuxhttp_work_begin()
      linuxhttp_multi_remove(multi, handle.pointer)
      linuxhttp_work_end()
    }

    private func checkAbandoned() throws(WebSocketError) {
      if isAbandoned.load(ordering: .relaxed) { throw Self.cancellation }
    }

    private func connect(_ handle: CurlHandle, _ multi: UnsafeMutableRawPointer) throws(WebSocketError) {
      configure(handle)
      linuxhttp_work_begin()
      var problem = linuxhttp_multi_add(multi, handle.pointer)
      linuxhttp_work_end()
      while problem == 0 {
        try checkAbandoned()
        let left = Self.milliseconds(until: deadline)
        guard left > 0 else {
          throw WebSocketError(
            reason: .transport(.timeout), message: CurlFailure.late(mayHaveBeenSent: false))
        }
        linuxhttp_work_begin()
        problem = linuxhttp_multi_perform(multi)
        var code: Int32 = 0
        let isDone = linuxhttp_multi_next_done(multi, &code) != nil
        linuxhttp_work_end()
        if isDone {
          guard code != linuxhttp_code_ok.rawValue else { return }
          throw WebSocketError(failure(UInt32(bitPattern: code), handle))
        }
        if problem == 0 { problem = linuxhttp_multi_wait(multi, min(left, 1_000)) }
      }
      throw WebSocketError(
        reason: .transport(.other), message: "the connection failed (libcurl's multi interface, \(problem))")
    }

    private func failure(_ code: UInt32, _ handle: CurlHandle) -> TransportError {
      var failure = CurlFailure(code: code, mayHaveBeenSent: false)
      failure.systemError = Int32(clamping: linuxhttp_easy_os_error(handle.pointer))
      failure.verifyResult = linuxhttp_easy_verify_result(handle.pointer)
      failure.connectCode = linuxhttp_easy_connect_code(handle.pointer)
      failure.proxy = place.proxy?.label
      failure.words = handle.failure
      return failure.error
    }

    private func configure(_ handle: CurlHandle) {
      var callbacks = Self.callbacks
      _ = linuxhttp_easy_set_callbacks(handle.pointer, &callbacks, nil, nil)
      handle.set(linuxhttp_option_url, place.address.text)
      handle.set(linuxhttp_option_protocols, 3)  // http and https
      handle.set(linuxhttp_option_connect_only, 1)
      handle.set(linuxhttp_option_http_version, 2)  // 1.1: the upgrade has no meaning elsewhere
      handle.set(linuxhttp_option_tcp_keepalive, 1)
      handle.set(linuxhttp_option_connect_timeout_ms, max(1, Int(Self.milliseconds(until: deadline))))
      // Said in every case: libcurl would look into the environment itself, from a thread that must not.
      handle.set(linuxhttp_option_proxy, place.proxy?.address ?? "")
      handle.set(linuxhttp_option_no_proxy, "")
      if place.proxy != nil { handle.set(linuxhttp_option_suppress_connect_headers, 1) }
      if let (name, addresses) = place.resolved, !addresses.isEmpty {
        let list = addresses.map(\.urlHost).joined(separator: ",")
        handle.set(linuxhttp_option_resolve, ["\(name.host):\(name.port):\(list)"])
      }
      guard place.address.isEncrypted else { return }
      handle.set(linuxhttp_option_ssl_verify_peer, 1)
      handle.set(linuxhttp_option_ssl_verify_host, 2)
      if let file = place.certificates.file { handle.set(linuxhttp_option_ca_info, file) }
      if let folder = place.certificates.folder { handle.set(linuxhttp_option_ca_path, folder) }
    }

    /// Nothing comes through them but what a proxy says.
    private static let callbacks = linuxhttp_callbacks(
      header: { _, size, count, _ in size * count },
      write: { _, size, count, _ in size * count },
      read: { _, _, _, _ in 0 },
      open: { _, _, address in address.map { linuxhttp_socket_open($0) } ?? -1 },
      prerequest: nil,
      close: { _, socket in Glibc.close(socket) })

    /// The connection as its thread has it.
    private struct Line: ~Copyable {
      let handle: CurlHandle
      let socket: Int32
      var frames: WebSocketFrameReader
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
      /// What is being sent: libcurl wants it again as it was.
      var sending: UnsafeMutableRawBufferPointer?
      var sentCount = 0
      /// Whether nothing was there when it was asked last.
      var isDry = false

      init(_ handle: CurlHandle, longestMessage: Int) {
        self.handle = handle
        socket = linuxhttp_easy_socket(handle.pointer)
        frames = WebSocketFrameReader(longestMessage: longestMessage)
      }

      deinit {
        room.deallocate()
        sending?.deallocate()
      }

      var isSending: Bool { sending != nil }

      mutating func begin(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        sending = copy
        sentCount = 0
      }

      /// Sends what can be sent.
      mutating func flush() throws(WebSocketError) {
        while let bytes = sending {
          var sent = 0
          linuxhttp_work_begin()
          let code = linuxhttp_easy_send(
            handle.pointer, bytes.baseAddress?.advanced(by: sentCount), bytes.count - sentCount, &sent)
          linuxhttp_work_end()
          if code == linuxhttp_code_again.rawValue { return }
          guard code == linuxhttp_code_ok.rawValue else { throw BareConnection.lost }
          sentCount += sent
          if sentCount == bytes.count {
            bytes.deallocate()
            sending = nil
          } else if sent == 0 {
            return
          }
        }
      }

      /// Receives what is there: nil where there is nothing, no bytes at the end.
      mutating func receive() throws(WebSocketError) -> UnsafeRawBufferPointer? {
        var count = 0
        linuxhttp_work_begin()
        let code = linuxhttp_easy_receive(handle.pointer, room.baseAddress, room.count, &count)
        linuxhttp_work_end()
        isDry = code == linuxhttp_code_again.rawValue
        if isDry { return nil }
        guard code == linuxhttp_code_ok.rawValue else { throw BareConnection.lost }
        return UnsafeRawBufferPointer(rebasing: room[..<count])
      }
    }

    private static let lost = WebSocketError(reason: .lost, message: "the connection broke")

    private func shakeHands(_ line: inout Line) throws(WebSocketError) {
      line.begin(handshake.request)
      var head = ResponseHead(takesSwitch: true)
      var bytes: [UInt8] = []
      while true {
        try checkAbandoned()
        try line.flush()
        if let piece = try line.receive() {
          guard !piece.isEmpty else {
            throw WebSocketError(reason: .lost, message: CurlFailure.lost)
          }
          bytes.append(contentsOf: piece)
          var start = 0
          while let end = bytes[start...].firstIndex(of: 0x0A) {
            let kind = bytes[start...end].withUnsafeBytes { head.read($0) }
            start = end + 1
            switch kind {
            case .inner: continue
            case .invalid: throw WebSocketError(reason: .violation, message: CurlFailure.noHTTP)
            case .end:
              try handshake.check(head)
              bytes[start...].withUnsafeBytes { line.frames.append($0) }
              return
            }
          }
          bytes.removeFirst(start)
          guard bytes.count < 65_536 else { throw WebSocketError(reason: .violation, message: CurlFailure.noHTTP) }
          continue
        }
        let left = Self.milliseconds(until: deadline)
        guard left > 0 else {
          throw WebSocketError(reason: .transport(.timeout), message: CurlFailure.late(mayHaveBeenSent: true))
        }
        wait(line, reads: true, atMost: left)
      }
    }

    private func serve(_ line: inout Line) throws(WebSocketError) {
      try deliver(&line)
      while true {
        try checkAbandoned()
        let isSending = line.isSending
        let (outbox, reads, hasSaidGoodbye, lastMoment) = state.withLock { state in
          var outbox: [UInt8] = []
          if !isSending { swap(&outbox, &state.outbox) }
          return (outbox, !state.isFull, state.hasSaidGoodbye, state.lastMoment)
        }
        if !outbox.isEmpty { line.begin(outbox) }
        try line.flush()
        var rounds = 0
        while reads, rounds < 16, let piece = try line.receive() {
          guard !piece.isEmpty else { throw Self.ended(afterGoodbye: hasSaidGoodbye) }
          line.frames.append(piece)
          try deliver(&line)
          rounds += 1
        }
        if let lastMoment, lastMoment <= .now { throw Self.ended(afterGoodbye: true) }
        if reads, !line.isDry { continue }
        wait(line, reads: reads, atMost: lastMoment.map { Self.milliseconds(until: $0) } ?? -1)
      }
    }

    private static func ended(afterGoodbye: Bool) -> WebSocketError {
      afterGoodbye
        ? WebSocketError(reason: .closed(.normal), message: "the connection was closed")
        : WebSocketError(reason: .lost, message: "the server ended the connection without a word")
    }

    /// Waits until there is something to receive, to send or to do.
    private func wait(_ line: borrowing Line, reads: Bool, atMost milliseconds: Int32) {
      var events: Int32 = reads ? POLLIN : 0
      if line.isSending { events |= POLLOUT }
      var entries = [
        pollfd(fd: line.socket, events: Int16(events), revents: 0),
        pollfd(fd: signal, events: Int16(POLLIN), revents: 0),
      ]
      // A connection that is broken is found out by using it, which is not done while nothing is read.
      if events == 0 { entries[0].fd = -1 }
      poll(&entries, nfds_t(entries.count), milliseconds)
      var count: eventfd_t = 0
      if entries[1].revents != 0 { eventfd_read(signal, &count) }
    }

    /// Hands over what has come, also where something bad follows.
    private func deliver(_ line: inout Line) throws(WebSocketError) {
      var messages: [WebSocketMessage] = []
      var ending: (code: WebSocketCloseCode, error: WebSocketError)?
      while ending == nil, let event = Self.event(&line.frames) {
        switch event {
        case .success(.message(let message)): messages.append(message)
        case .success(.ping(let payload)): post(.pong, payload)
        case .success(.pong): break
        case .success(.close(let code)):
          let error = WebSocketError(
            reason: .closed(code), message: "the server ended the connection (\(code.rawValue))")
          ending = (code.maySend ? code : .normal, error)
        case .failure(let violation):
          let message = "the server broke the rules of WebSocket: \(violation.reason)"
          ending = (violation.code, WebSocketError(reason: .violation, message: message))
        }
      }
      hand(over: messages)
      guard let ending else { return }
      post(.close, WebSocketFrameWriter.closePayload(ending.code))
      try sayLastWords(&line)
      throw ending.error
    }

    private static func event(
      _ frames: inout WebSocketFrameReader
    ) -> Result<WebSocketFrameReader.Event, WebSocketViolation>? {
      do throws(WebSocketViolation) { return try frames.next().map { .success($0) } } catch { return .failure(error) }
    }

    private func hand(over messages: [WebSocketMessage]) {
      guard !messages.isEmpty else { return }
      let (waiting, first) = state.withLock { state in
        state.inbox.append(contentsOf: messages)
        state.inboxLength += messages.reduce(0) { $0 + $1.length }
        guard let waiting = state.receiving else {
          return (nil as CheckedContinuation<Received?, Never>?, nil as WebSocketMessage?)
        }
        state.receiving = nil
        return (waiting, Self.take(&state))
      }
      if let waiting, let first { waiting.resume(returning: .success(first)) }
    }

    /// Sends what is still to be sent, as far as the other side takes it in a moment.
    private func sayLastWords(_ line: inout Line) throws(WebSocketError) {
      let limit = ContinuousClock.now + Self.patience
      while true {
        try line.flush()
        if !line.isSending {
          let outbox = state.withLock { state in
            defer { state.outbox = [] }
            return state.outbox
          }
          if outbox.isEmpty { return }
          line.begin(outbox)
          continue
        }
        let left = Self.milliseconds(until: limit)
        if left <= 0 || isAbandoned.load(ordering: .relaxed) { return }
        wait(line, reads: false, atMost: left)
      }
    }

    /// How many milliseconds are left, rounded up; 0 where none are.
    private static func milliseconds(until limit: ContinuousClock.Instant) -> Int32 {
      let (seconds, attoseconds) = (limit - .now).components
      if seconds < 0 || attoseconds < 0 { return 0 }
      return Int32(clamping: min(seconds, 1_000_000) * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
  }

  extension WebSocketMessage {
    fileprivate var length: Int {
      switch self {
      case .binary(let bytes): bytes.count
      case .text(let text): text.utf8.count
      case .oversized: 0
      }
    }
  }
#endif
