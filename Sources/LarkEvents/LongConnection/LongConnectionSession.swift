import LarkCore
import LarkFoundation
import Synchronization

/// One connection, from its first ping to its end.
final class LongConnectionSession: Sendable {
  private struct State {
    var wishes: LongConnectionSettings
    var hasHeard = false
    /// When something came last.
    var lastSign: ContinuousClock.Instant
    /// Waits for the next ping.
    var nap: Task<Void, Never>?
    var outbox: [[UInt8]] = []
  }

  private let socket: any WebSocket
  private let service: Int32
  private let settings: EventSettings
  private let sink: any DeliverySink
  private let tally: Tally
  private let surroundings: Surroundings
  private let state: Mutex<State>
  private let posts: AsyncStream<Void>
  private let post: AsyncStream<Void>.Continuation

  init(
    socket: any WebSocket, service: Int32, settings: EventSettings, sink: any DeliverySink, tally: Tally,
    wishes: LongConnectionSettings, surroundings: Surroundings
  ) {
    self.socket = socket
    self.service = service
    self.settings = settings
    self.sink = sink
    self.tally = tally
    self.surroundings = surroundings
    state = Mutex(State(wishes: wishes, lastSign: surroundings.uptime()))
    (posts, post) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// What the platform wants by now.
  var wishes: LongConnectionSettings { state.withLock { $0.wishes } }

  /// Whether anything came.
  var hasHeard: Bool { state.withLock { $0.hasHeard } }

  /// Receives until the connection ends or the task is cancelled; then it closes the connection.
  ///
  /// - Returns: Why it ended.
  func run() async -> ConnectionProblem {
    let problem = await withTaskGroup(of: WebSocketError?.self) { group in
      group.addTask { await self.read() }
      group.addTask { await self.write() }
      group.addTask { await self.keepAlive() }
      defer { group.cancelAll() }
      // A part that ends without an error was cancelled.
      while let end = await group.next() {
        if let end { return end }
      }
      return WebSocketError(reason: .cancelled, message: "the task was cancelled")
    }
    if problem.reason == .cancelled {
      // What was taken in is acknowledged as long as there is somebody to tell.
      await sink.finish()
      try? await flush()
    }
    await socket.close(problem.reason == .cancelled ? .normal : .goingAway)
    return ConnectionProblem(problem)
  }

  // MARK: Out

  private func send(_ frame: LongConnectionFrame) {
    let bytes = frame.bytes
    state.withLock { $0.outbox.append(bytes) }
    post.yield()
  }

  private func write() async -> WebSocketError? {
    do throws(WebSocketError) {
      for await _ in posts { try await flush() }
      return nil
    } catch {
      return error
    }
  }

  private func flush() async throws(WebSocketError) {
    while true {
      let frames = state.withLock { state in
        defer { state.outbox.removeAll(keepingCapacity: true) }
        return state.outbox
      }
      if frames.isEmpty { return }
      for frame in frames { try await socket.send(.binary(frame)) }
    }
  }

  // MARK: Staying alive

  /// Sends pings, and ends a connection over which nothing comes any more: the platform answers every ping, so one that
  /// stays silent for half a minute after a ping, or until the next one where that is sooner, is dead.
  private func keepAlive() async -> WebSocketError? {
    var lastPing: ContinuousClock.Instant?
    while !Task.isCancelled {
      let now = surroundings.uptime()
      let (wish, lastSign) = state.withLock { ($0.wishes.pingInterval, $0.lastSign) }
      let interval = Duration.seconds(min(max(wish ?? 120, 1), 3_600))
      var next = lastPing.map { $0 + interval } ?? now
      if let lastPing, lastSign <= lastPing {
        let deadline = lastPing + (settings.grace ?? min(interval, .seconds(30)))
        if deadline <= now { return WebSocketError(reason: .lost, message: "nothing came over the connection any more") }
        next = min(next, deadline)
      }
      if next <= now {
        send(.ping(service: service))
        lastPing = now
      } else {
        await nap(now.duration(to: next), while: wish)
      }
    }
    return nil
  }

  /// Waits, as long as the platform wants the same interval between pings.
  private func nap(_ duration: Duration, while wish: Int?) async {
    let nap = Task { [surroundings] in do { try await surroundings.pause(duration) } catch { return } }
    let isCurrent = state.withLock { state in
      state.nap = nap
      return state.wishes.pingInterval == wish
    }
    if !isCurrent { nap.cancel() }
    await withTaskCancellationHandler {
      await nap.value
    } onCancel: {
      nap.cancel()
    }
  }

  // MARK: In

  private func read() async -> WebSocketError? {
    var fragments = Fragments(longest: settings.longestEvent)
    do throws(WebSocketError) {
      while true {
        let message = try await socket.receive()
        let now = surroundings.uptime()
        state.withLock { state in
          state.lastSign = now
          state.hasHeard = true
        }
        switch message {
        case .binary(let bytes):
          do throws(DamagedFrame) { take(try LongConnectionFrame(parsing: bytes), now, &fragments) } catch {
            tally.unreadable("a frame is damaged: \(error.reason)")
          }
        case .text: tally.unreadable("a message is a text, and no frame")
        case .oversized(let length): tally.unreadable("a message has \(length) bytes, which is too long")
        }
      }
    } catch {
      return error.reason == .cancelled ? nil : error
    }
  }

  private func take(_ frame: LongConnectionFrame, _ now: ContinuousClock.Instant, _ fragments: inout Fragments) {
    switch frame.method {
    case LongConnectionFrame.Method.control:
      if frame["type"] == "pong", let payload = frame.payload, !payload.isEmpty { adjust(payload) }
    case LongConnectionFrame.Method.data:
      // Some tell of cards under a type of their own.
      guard let type = frame["type"], type == "event" || type == "card" else {
        tally.unreadable("a frame is of an unknown type")
        return
      }
      switch fragments.add(frame, now: now) {
      case .whole(let payload): take(payload, of: frame, now)
      case .incomplete: break
      case .damaged(let reason): tally.unreadable(reason)
      }
    default: tally.unreadable("a frame is for an unknown method (\(frame.method))")
    }
  }

  private func adjust(_ payload: [UInt8]) {
    guard let wishes = try? JSONReader.read(payload, { json in LongConnectionSettings(from: &json) }) else {
      tally.unreadable("the settings in a pong are no JSON")
      return
    }
    let nap = state.withLock { state in
      let interval = state.wishes.pingInterval
      state.wishes.apply(wishes)
      return state.wishes.pingInterval == interval ? nil : state.nap
    }
    nap?.cancel()
  }

  private func take(_ payload: [UInt8], of frame: LongConnectionFrame, _ now: ContinuousClock.Instant) {
    let event: RawEvent
    do throws(JSONError) { event = try RawEvent(parsing: payload) } catch {
      // It may have been damaged on its way, and be whole the next time.
      tally.unreadable("an event is no JSON: \(error.reason) at byte \(error.offset)")
      reply(.notTaken, to: frame, since: now)
      return
    }
    sink.take(
      Delivery(
        event: event, key: event.key ?? frame["message_id"].flatMap { $0.isEmpty ? nil : "delivery \($0)" }, arrival: now
      ) { receipt in self.reply(receipt, to: frame, since: now) })
  }

  private func reply(_ receipt: Delivery.Receipt, to frame: LongConnectionFrame, since arrival: ContinuousClock.Instant) {
    let payload: [UInt8]
    switch receipt {
    case .taken(nil): payload = Array(#"{"code":200}"#.utf8)
    case .taken(let answer?):
      let data = Data(answer.serializedBytes()).base64EncodedString()
      payload = Array(#"{"code":200,"data":"\#(data)"}"#.utf8)
    case .notTaken: payload = Array(#"{"code":500}"#.utf8)
    }
    let (seconds, attoseconds) = arrival.duration(to: surroundings.uptime()).components
    let milliseconds = Int(min(seconds, 1_000_000)) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    send(frame.answer(payload, after: milliseconds))
  }
}
