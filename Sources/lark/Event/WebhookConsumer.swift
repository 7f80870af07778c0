import LarkCore
import LarkEvents
import LarkJSON
import LarkLoopback
import Synchronization

/// What `event webhook` is asked to do, checked before anything is opened.
struct WebhookPlan: Sendable {
  /// What is printed, and where.
  let receiving: EventPlan
  /// The port; 0: a free one.
  let port: Int
  let verificationToken: String
  /// nil: the app has none.
  let encryptKey: String?

  /// - Parameters:
  ///   - arguments: The parsed arguments.
  ///   - variable: Looks up an environment variable.
  /// - Throws: A validation error that names the argument at fault.
  init(_ arguments: ParsedArguments, _ variable: @escaping (String) -> String?) throws(CommandError) {
    let names = VariableNames(variable)
    encryptKey = try Self.secret(EventCommands.encryptKey, "ENCRYPT_KEY", arguments, names)
    guard let token = try Self.secret(EventCommands.verificationToken, "VERIFICATION_TOKEN", arguments, names) else {
      let flag = EventCommands.verificationToken.spelling
      throw .invalidArgument(
        "the verification token of the app is missing: without it nobody knows what is the platform's",
        hint: "set LARK_VERIFICATION_TOKEN from the developer console, or give \(flag)",
        params: [.init(flag, reason: "is missing")])
    }
    verificationToken = token
    port = arguments.integer(of: EventCommands.port) ?? 0
    receiving = try EventPlan(arguments, types: arguments.positionals, concealsToken: true)
  }

  private static func secret(
    _ flag: FlagSpec, _ name: String, _ arguments: ParsedArguments, _ names: VariableNames
  ) throws(CommandError) -> String? {
    let typed = arguments.value(of: flag)
    if typed == "" {
      throw .invalidArgument(
        "\(flag.spelling) is empty", hint: "take it from the developer console, or leave it out",
        params: [.init(flag.spelling, reason: "is empty")])
    }
    let secret = typed ?? names.value(name)?.value
    Secrets.add(secret)
    return secret
  }

  /// What would be done, for a dry run.
  var json: JSON {
    var object = receiving.fields
    object["port"] = .number(JSONNumber(port))
    object["is_encrypted"] = .bool(encryptKey != nil)
    return .object(object)
  }
}

/// `lark event webhook`.
struct WebhookConsumer: Sendable {
  let plan: WebhookPlan
  let catalog: Catalog
  private let notes = NoteWriter()

  init(plan: WebhookPlan, catalog: Catalog) {
    self.plan = plan
    self.catalog = catalog
  }

  /// Receives until there is enough, the time is over or the task is cancelled.
  ///
  /// - Returns: How the process is to end.
  func run() async throws(CommandError) -> ExitCode {
    for type in plan.receiving.types where catalog.event(named: type) == nil {
      notes.say("there is no schema of '\(type)'; its events are printed all the same, if the app gets them")
    }
    let progress = ReceivingProgress(plan.receiving, notes)
    let (ends, end) = AsyncStream<Result<ReceivingEnd, CommandError>>.makeStream()
    let printer: EventPrinter
    do { printer = try EventPrinter(plan.receiving, notes, progress, end) } catch {
      throw CommandError(.internal, .unknown, "\(error)", hint: "report this")
    }
    let refusals = RefusalNotes(notes)
    let webhook = webhook(printer, progress, refusals)
    let listener: LoopbackListener
    let refuse = { @Sendable (status: Int, reason: String) in
      refusals.tell(reason)
      return LoopbackAnswer(WebhookAnswer(status: status))
    }
    do throws(FileProblem) {
      listener = try LoopbackListener(port: plan.port, limits: Self.limits, refused: refuse) { request in
        guard request.method == "POST" else {
          return .answer(refuse(405, "a request does not post anything").allowing("POST"))
        }
        guard request.header("Content-Length") != nil || request.header("Transfer-Encoding") != nil else {
          return .answer(refuse(411, "a body has no length"))
        }
        return .later { .answer(LoopbackAnswer(await webhook.answer(headers: request.headers, body: request.body))) }
      }
    } catch {
      throw cannotListen(error)
    }
    progress.tellReady(at: "http://127.0.0.1:\(listener.port)/")
    let outcome = await withTaskGroup(of: Result<ReceivingEnd, CommandError>.self) { group in
      group.addTask {
        await listener.run()
        return .success(.signal)
      }
      group.addTask {
        for await end in ends { return end }
        return .success(.signal)
      }
      if let time = plan.receiving.time {
        group.addTask {
          do { try await Task.sleep(for: time) } catch { return .success(.signal) }
          return .success(.timeout)
        }
      }
      let first = await group.next() ?? .success(.signal)
      group.cancelAll()
      // Until what has come is answered.
      while let next = await group.next() {
        if case .failure = next { return next }
      }
      return first
    }
    progress.tellEnd(try outcome.get())
    return .success
  }

  /// Whoever posts an event has nothing else to say.
  private static var limits: LoopbackListener.Limits {
    var limits = LoopbackListener.Limits()
    limits.keepsAlive = false
    return limits
  }

  private func webhook(_ printer: EventPrinter, _ progress: ReceivingProgress, _ refusals: RefusalNotes) -> Webhook {
    let handlers = EventHandlers()
    handlers.onOther { event in try await printer.write(event) }
    let settings = EventSettings { report in
      if case .unreadable(let what, _) = report { refusals.tell(what) } else { progress.tell(report) }
    }
    return Webhook(
      handlers, verificationToken: plan.verificationToken, encryptKey: plan.encryptKey, settings: settings)
  }

  private func cannotListen(_ problem: FileProblem) -> CommandError {
    let flag = EventCommands.port.spelling
    return CommandError(
      .validation, .failedPrecondition, "port \(plan.port) cannot be listened on: \(problem.reason)",
      hint: "end the program that has it, or give another \(flag); 0 takes a free one",
      params: [.init(flag, reason: "cannot be listened on")])
  }
}

extension LoopbackAnswer {
  fileprivate init(_ answer: WebhookAnswer) {
    self.init(status: answer.status, headers: answer.headers, body: answer.body)
  }

  fileprivate func allowing(_ method: String) -> LoopbackAnswer {
    var answer = self
    answer.headers.append(HTTPField(name: "Allow", value: method))
    return answer
  }
}

/// Writes events one after the other, until there is enough.
private actor EventPrinter {
  private let writer: EventWriter
  private let limit: Int?
  private let progress: ReceivingProgress
  private let end: AsyncStream<Result<ReceivingEnd, CommandError>>.Continuation
  private var isOver = false

  /// An event that came too late: whoever sent it may send it again.
  private struct TooLate: Error {}

  init(
    _ plan: EventPlan, _ notes: NoteWriter, _ progress: ReceivingProgress,
    _ end: AsyncStream<Result<ReceivingEnd, CommandError>>.Continuation
  ) throws {
    writer = try EventWriter(plan, notes)
    limit = plan.limit
    self.progress = progress
    self.end = end
  }

  func write(_ event: RawEvent) throws {
    guard writer.wants(event) else { return }
    if isOver { throw TooLate() }
    do throws(EventWritingProblem) { try writer.write(event) } catch {
      isOver = true
      end.yield(.failure(CommandError(error)))
      throw error
    }
    guard progress.count() == limit else { return }
    isOver = true
    end.yield(.success(.limit))
  }
}

/// Says why requests are refused, in a line for each; of very many no more is said.
private final class RefusalNotes: Sendable {
  private let notes: NoteWriter
  private let count = Mutex(0)

  private static let most = 100

  init(_ notes: NoteWriter) {
    self.notes = notes
  }

  func tell(_ reason: String) {
    let count = count.withLock { count in
      count = min(count + 1, Self.most + 1)
      return count
    }
    if count <= Self.most { notes.warn("a request was refused: \(reason)") }
    if count == Self.most { notes.warn("no more is said about requests that are refused") }
  }
}
