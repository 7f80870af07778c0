import Foundation
import LarkIM

/// Calls again and again.
enum CallingTask {
  private static let clock = ContinuousClock()
  private static let callsBefore = 50

  static func run(_ plan: CallingPlan) async throws -> CallingReport {
    switch plan.work {
    case .client: try await callClient(plan)
    case .socket: try callSocket(plan)
    case .download: try await download(plan)
    }
  }

  private static func client(_ plan: CallingPlan) -> LarkClient<Bot> {
    .bot(
      token: "t-benchmark", configuration: ClientConfiguration(baseURL: plan.server),
      transport: HTTPTransport(HTTPTransport.Settings(connectionsPerHost: max(6, plan.tasks))))
  }

  private static func callClient(_ plan: CallingPlan) async throws -> CallingReport {
    let client = client(plan)
    for _ in 0..<callsBefore { try await callOnce(client) }
    let meter = Meter()
    let durations = try await withThrowingTaskGroup { group in
      for _ in 0..<plan.tasks {
        group.addTask {
          var durations: [Double] = []
          for _ in 0..<plan.count / plan.tasks {
            let start = clock.now
            try await callOnce(client)
            durations.append(start.duration(to: clock.now) / .seconds(1))
          }
          return durations
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return CallingReport(cost: meter.cost, calls: Samples(durations))
  }

  private static func callOnce(_ client: LarkClient<Bot>) async throws {
    let chat = try await client.send(
      IM.Chats.Get(chatID: "oc_a0553eda9014c201e6969b478895c230", userIDType: .openID))
    guard chat.name == "Rollout" else { throw BenchmarkError("the answer is another one") }
  }

  private static func callSocket(_ plan: CallingPlan) throws -> CallingReport {
    let socket = try BareSocket(server: plan.server)
    for _ in 0..<callsBefore { try socket.call() }
    let meter = Meter()
    let durations = try (0..<plan.count).map { _ in
      let start = clock.now
      try socket.call()
      return start.duration(to: clock.now) / .seconds(1)
    }
    return CallingReport(cost: meter.cost, calls: Samples(durations))
  }

  private static func download(_ plan: CallingPlan) async throws -> CallingReport {
    let client = client(plan)
    let folder = try ScratchFolder()
    let meter = Meter()
    let file = try await client.send(
      IM.Messages.Resources.Get(messageID: "om_1", fileKey: FileKey.name(ofSize: plan.count), type: .file))
    try file.save(to: folder.url.appending(path: "file"))
    let cost = meter.cost
    guard try file.size() == plan.count else { throw BenchmarkError("the file has another size") }
    return CallingReport(cost: cost, calls: Samples([cost.wall]))
  }
}
