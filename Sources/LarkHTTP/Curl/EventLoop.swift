#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP
  internal import Glibc
  internal import LarkCore
  internal import Synchronization

  /// Carries out the calls of one transport, all on one thread, which sleeps while there is nothing to do.
  ///
  /// What belongs to it, down to the callbacks of libcurl, stays on that thread; others leave messages in the mailbox.
  final class EventLoop {
    struct Settings: Sendable {
      let connectionsPerHost: Int
      let downloadFolder: String?
      let certificates: Certificates
      let usesPrerequest: Bool
      let idleSeconds: Int
      let lookUp: @Sendable (String) -> HostResolver.Outcome
    }

    let settings: Settings
    private let mailbox: Mailbox
    private let poll = epoll_create1(Int32(EPOLL_CLOEXEC))
    private var multi: UnsafeMutableRawPointer?
    private var sockets: [Socket] = []
    private var transfers: [ObjectIdentifier: Transfer] = [:]
    /// Transfers whose upload waits until the answer that has come was read.
    private var paused: [Transfer] = []
    private var spareHandles: [CurlHandle] = []
    /// When libcurl wants to be called, in nanoseconds.
    private var timer: Int64?
    /// When the limit of some transfer may be reached.
    private var nextLimit = Int64.max
    /// When everything is closed unless another call comes.
    private var idleLimit = Int64.max
    private var isClosing = false
    private var names: [String: KnownName] = [:]
    private var lookUps: [String: [Transfer]] = [:]
    /// The time, as of the last event.
    private(set) var now = EventLoop.time()

    private struct Socket {
      /// What libcurl wants to hear of.
      var wanted: UInt32 = 0
      /// What the system tells.
      var told: UInt32 = 0
    }

    private struct KnownName {
      let addresses: [IPAddress]
      let expiry: Int64
    }

    /// How long a name is known.
    private static let nameSeconds = 60
    private static let second: Int64 = 1_000_000_000

    init(_ mailbox: Mailbox, _ settings: Settings) {
      self.mailbox = mailbox
      self.settings = settings
    }

    deinit {
      if poll >= 0 { close(poll) }
    }

    static func time() -> Int64 {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Int64(time.tv_sec) * second + Int64(time.tv_nsec)
    }

    // MARK: The loop

    func run() {
      // Told of each message, without having to read what was told.
      var event = epoll_event(events: EPOLLIN.rawValue | EPOLLET.rawValue, data: .init(fd: mailbox.signal))
      guard poll >= 0, epoll_ctl(poll, EPOLL_CTL_ADD, mailbox.signal, &event) == 0 else {
        refuseEverything()
        return
      }
      let capacity = 64
      let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
      defer { events.deallocate() }
      while true {
        let count = epoll_wait(poll, events, Int32(capacity), waitingTime())
        linuxhttp_work_begin()
        defer { linuxhttp_work_end() }
        now = Self.time()
        for index in 0..<max(0, Int(count)) where events[index].data.fd != mailbox.signal {
          handle(events[index].events, of: events[index].data.fd)
        }
        if !paused.isEmpty { continuePaused() }
        for message in mailbox.take() { handle(message) }
        if let due = timer, due <= now {
          timer = nil
          act(on: -1, 0)
        }
        finishDone()
        if nextLimit <= now { enforceLimits() }
        if transfers.isEmpty {
          if isClosing || idleLimit <= now { closeConnections() }
          if isClosing { break }
        }
      }
    }

    /// How long nothing will happen by itself, in milliseconds; -1: for ever.
    private func waitingTime() -> Int32 {
      var next = nextLimit
      if let timer { next = min(next, timer) }
      if transfers.isEmpty { next = min(next, idleLimit) }
      if next == .max { return -1 }
      // Rounded up: too early would mean once more.
      return Int32(clamping: max(0, next - Self.time() + 999_999) / 1_000_000)
    }

    private func handle(_ message: Mailbox.Message) {
      switch message {
      case .start(let call, let waiting): start(Transfer(call, waiting, self))
      case .cancel(let call):
        if let transfer = transfers[ObjectIdentifier(call)] { end(transfer, with: .failure(transfer.cancellation)) }
      case .resolved(let host, let outcome): didResolve(host, outcome)
      case .close: isClosing = true
      }
    }

    /// Without a way to wait for anything no call can be made.
    private func refuseEverything() {
      while !isClosing {
        for message in mailbox.take() {
          switch message {
          case .start(_, let waiting):
            waiting.resume(
              returning: .failure(
                TransportError(reason: .unavailable, message: "the system has no more files", wasNeverSent: true)))
          case .close: isClosing = true
          case .cancel, .resolved: break
          }
        }
        usleep(10_000)
      }
    }

    // MARK: Starting

    private func start(_ transfer: Transfer) {
      if transfer.call.isCancelled.load(ordering: .relaxed) {
        transfer.waiting.resume(returning: .failure(transfer.cancellation))
        return
      }
      transfers[ObjectIdentifier(transfer.call)] = transfer
      expect(transfer.limit)
      guard let name = transfer.call.request.lookUp else {
        begin(transfer, at: [])
        return
      }
      if let known = names[name.host], known.expiry > now {
        begin(transfer, at: known.addresses)
      } else {
        lookUp(name.host, for: transfer)
      }
    }

    /// Looks up a host on another thread: the system cannot be interrupted while it asks.
    private func lookUp(_ host: String, for transfer: Transfer) {
      if lookUps[host] != nil {
        lookUps[host]?.append(transfer)
        return
      }
      lookUps[host] = [transfer]
      let mailbox = mailbox
      let ask = settings.lookUp
      let isStarted = QuietThread.start { mailbox.post(.resolved(host, ask(host))) }
      if !isStarted {
        didResolve(
          host,
          .failure(
            TransportError(reason: .unavailable, message: "the system has no more threads", wasNeverSent: true)))
      }
    }

    private func didResolve(_ host: String, _ outcome: HostResolver.Outcome) {
      let waiting = lookUps.removeValue(forKey: host) ?? []
      if case .success(let addresses) = outcome {
        names = names.filter { $0.value.expiry > now }
        names[host] = KnownName(addresses: addresses, expiry: now + Int64(Self.nameSeconds) * Self.second)
      }
      for transfer in waiting where transfers[ObjectIdentifier(transfer.call)] === transfer {
        switch outcome {
        case .success(let addresses): begin(transfer, at: addresses)
        case .failure(var error):
          if let proxy = transfer.call.request.proxy, error.reason == .dns {
            error.message = CurlFailure.unknownProxy(proxy.label)
          }
          end(transfer, with: .failure(error))
        }
      }
    }

    /// Forgets what a name stands for: where nobody answers there, it may stand for something else by now.
    func forgetName(_ host: String) { names[host] = nil }

    private func begin(_ transfer: Transfer, at addresses: [IPAddress]) {
      let loop = Unmanaged.passUnretained(self).toOpaque()
      if multi == nil {
        multi = linuxhttp_multi_make(
          { easy, socket, what, loop, _ in
            guard let loop else { return 0 }
            Unmanaged<EventLoop>.fromOpaque(loop).takeUnretainedValue().watch(socket, what, for: easy)
            return 0
          },
          { _, milliseconds, loop in
            guard let loop else { return 0 }
            Unmanaged<EventLoop>.fromOpaque(loop).takeUnretainedValue().setTimer(milliseconds)
            return 0
          }, loop, settings.connectionsPerHost, Self.keptConnections(of: settings))
      }
      guard let multi, let handle = spareHandles.popLast() ?? CurlHandle() else {
        let failure = CurlFailure(code: linuxhttp_code_out_of_memory.rawValue, mayHaveBeenSent: false)
        end(transfer, with: .failure(failure.error))
        return
      }
      transfer.begin(with: handle, at: addresses, loop)
      let problem = linuxhttp_multi_add(multi, handle.pointer)
      if problem != 0 {
        transfer.isAdded = false
        let message = "the request failed (libcurl's multi interface, \(problem))"
        end(transfer, with: .failure(TransportError(reason: .other, message: message, wasNeverSent: true)))
      }
    }

    /// How many connections are kept in all: those of a few hosts.
    private static func keptConnections(of settings: Settings) -> Int {
      min(settings.connectionsPerHost, 1_000) * 4
    }

    // MARK: What libcurl says

    private func setTimer(_ milliseconds: Int) {
      timer = milliseconds < 0 ? nil : now + Int64(min(milliseconds, 86_400_000)) * 1_000_000
    }

    /// Sockets that libcurl forgets stay with the system: it is going to want most of them again soon.
    private func watch(_ socket: Int32, _ what: Int32, for easy: UnsafeMutableRawPointer?) {
      guard socket >= 0 else { return }
      let index = Int(socket)
      if index >= sockets.count {
        sockets.append(contentsOf: repeatElement(Socket(), count: index + 1 - sockets.count))
      }
      var wanted: UInt32 = 0
      if what != LINUXHTTP_POLL_REMOVE {
        if what & LINUXHTTP_POLL_IN != 0 { wanted |= EPOLLIN.rawValue }
        if what & LINUXHTTP_POLL_OUT != 0 { wanted |= EPOLLOUT.rawValue }
        if let easy, let context = linuxhttp_easy_private(easy) {
          Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().didGetSocket(socket)
        }
      }
      sockets[index].wanted = wanted
      if wanted != 0, wanted != sockets[index].told { tell(wanted, of: socket) }
    }

    private func tell(_ events: UInt32, of socket: Int32) {
      let index = Int(socket)
      var event = epoll_event(events: events, data: .init(fd: socket))
      if events == 0 {
        epoll_ctl(poll, EPOLL_CTL_DEL, socket, &event)
      } else {
        epoll_ctl(poll, sockets[index].told == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &event)
      }
      sockets[index].told = events
    }

    /// A socket is about to be closed.
    func forget(_ socket: Int32) {
      guard sockets.indices.contains(Int(socket)) else { return }
      if sockets[Int(socket)].told != 0 { tell(0, of: socket) }
      sockets[Int(socket)] = Socket()
    }

    private func handle(_ events: UInt32, of socket: Int32) {
      guard sockets.indices.contains(Int(socket)) else { return }
      guard sockets[Int(socket)].wanted != 0 else {
        if sockets[Int(socket)].told != 0 { tell(0, of: socket) }
        return
      }
      // An error counts as both: libcurl finds it when it reads or writes, after an answer that came before it.
      let broken = EPOLLERR.rawValue | EPOLLHUP.rawValue
      var what: Int32 = 0
      if events & (EPOLLIN.rawValue | broken) != 0 { what |= LINUXHTTP_POLL_IN }
      if events & (EPOLLOUT.rawValue | broken) != 0 { what |= LINUXHTTP_POLL_OUT }
      act(on: socket, what)
    }

    private func act(on socket: Int32, _ events: Int32) {
      guard let multi else { return }
      linuxhttp_multi_act(multi, socket, events)
    }

    // MARK: Uploads

    /// Holds an upload back until the answer that has come meanwhile was read.
    func pause(_ transfer: Transfer) { paused.append(transfer) }

    private func continuePaused() {
      let transfers = paused
      paused.removeAll(keepingCapacity: true)
      for transfer in transfers { transfer.continueUpload() }
    }

    // MARK: Ending

    private func finishDone() {
      guard let multi else { return }
      var code: Int32 = 0
      while let easy = linuxhttp_multi_next_done(multi, &code) {
        guard let context = linuxhttp_easy_private(easy) else { continue }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        end(transfer, with: transfer.outcome(of: UInt32(bitPattern: code)))
      }
    }

    /// Makes sure that a limit is looked at when its time has come.
    func expect(_ limit: Int64) { nextLimit = min(nextLimit, limit) }

    private func enforceLimits() {
      nextLimit = .max
      for transfer in Array(transfers.values) {
        let limit = transfer.limit
        if limit <= now { end(transfer, with: transfer.lateOutcome()) } else { expect(limit) }
      }
    }

    /// Ends a transfer and tells who waits. Nothing is left of it by then that was not handed over.
    private func end(_ transfer: Transfer, with outcome: Call.Outcome) {
      transfers[ObjectIdentifier(transfer.call)] = nil
      if let handle = transfer.handle {
        if transfer.isAdded, let multi { linuxhttp_multi_remove(multi, handle.pointer) }
        transfer.handle = nil
        if spareHandles.count < settings.connectionsPerHost {
          handle.reset()
          spareHandles.append(handle)
        }
      }
      paused.removeAll { $0 === transfer }
      transfer.letGo()
      idleLimit = now + Int64(settings.idleSeconds) * Self.second
      transfer.waiting.resume(returning: outcome)
    }

    private func closeConnections() {
      idleLimit = .max
      timer = nil
      spareHandles.removeAll()
      if let multi { linuxhttp_multi_free(multi) }
      multi = nil
    }
  }
#endif
