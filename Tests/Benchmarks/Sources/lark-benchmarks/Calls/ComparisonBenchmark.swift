import Foundation

/// Calls and downloads beside those of another build and of other programs. All take turns, because the machine is not
/// the same from one second to the next: only what was measured at the same time can be compared.
enum ComparisonBenchmark {
  static func run(_ settings: Settings) throws {
    guard let other = settings.other else {
      throw BenchmarkError("compare needs --other, the lark-benchmarks of another build")
    }
    let folder = try ScratchFolder()
    let peers = try Peer.all(settings, in: folder)
    try LoopbackPlatform.run { server in
      try compareCalls(server, other, peers, runs: settings.runs(30))
      try compareDownloads(server, other, folder, runs: settings.runs(5))
    }
  }

  /// Somebody who carries out a plan.
  private struct Competitor {
    let name: String
    let run: (CallingPlan) throws -> CallingReport
  }

  private static func compareCalls(_ server: String, _ other: String, _ peers: [Peer], runs: Int) throws {
    var table = Table("calls, by turns", columns: ["calls/s median", "ours/theirs", "min", "max", "cpu ours/theirs"])
    func add(_ title: String, _ plan: CallingPlan, _ competitors: [Competitor], runs: Int) throws {
      let reports = try takeTurns(competitors.map { competitor in { try competitor.run(plan) } }, runs: runs)
      let calls = Double(plan.count)
      for (index, competitor) in competitors.enumerated() {
        let theirs = reports[index]
        let ratios = Samples(zip(reports[0], theirs).map { $1.wall / $0.wall })
        let processor = Samples(zip(reports[0], theirs).map { $0.processor / $1.processor })
        let speed = Samples(theirs.map { calls / $0.wall }).median
        table.add(
          "\(title), \(competitor.name)",
          [Figure.text(speed), Figure.text(ratios.median), Figure.text(ratios.min), Figure.text(ratios.max)]
            + [Figure.text(processor.median)])
      }
    }
    let builds = [
      Competitor(name: "this build") { try $0.run() }, Competitor(name: "the other") { try $0.run(by: other) },
    ]
    for tasks in [1, 16, 100] {
      let competitors = builds + peers.filter { tasks == 1 || $0.isConcurrent }.map { peer in
        Competitor(name: peer.name) { try peer.run($0) }
      }
      try add(tasks == 1 ? "1 task" : "\(tasks) tasks", CallingPlan(.client, server: server, count: 1_600, tasks: tasks), competitors, runs: runs)
    }
    if TLSFront.isAvailable {
      // The front takes one connection at a time, and passes on what comes over one to the server behind it.
      try TLSFront.run(before: server) { address, certificates in
        var plan = CallingPlan(.client, server: address, count: 800)
        plan.certificates = certificates
        try add("1 task, TLS", plan, builds, runs: runs)
      }
    }
    table.print()
  }

  private static func compareDownloads(_ server: String, _ other: String, _ folder: ScratchFolder, runs: Int) throws {
    let plan = CallingPlan(.download, server: server, count: 1_000_000_000)
    let path = "/open-apis/im/v1/messages/om_1/resources/\(FileKey.name(ofSize: plan.count))?type=file"
    let curl = Command("curl", ["-s", "-o", folder.path("curl"), server + path])
    let reports = try takeTurns(
      [
        { try plan.run() }, { try plan.run(by: other) },
        {
          let outcome = try curl.run()
          return CallingReport(cost: outcome.cost, calls: Samples([outcome.cost.wall]))
        },
      ], runs: runs)
    var table = Table("1 GB to a file, by turns", columns: ["ms median", "ours/theirs", "cpu ms", "peak MiB"])
    for (name, theirs) in zip(["this build", "the other", "curl -o"], reports) {
      table.add(
        name,
        [
          Figure.text(Samples(theirs.map(\.wall)).median * 1_000),
          Figure.text(Samples(zip(reports[0], theirs).map { $0.wall / $1.wall }).median),
          Figure.text(Samples(theirs.map(\.processor)).median * 1_000),
          name == "curl -o" ? "" : Figure.mebibytes(theirs.map(\.peak).max()),
        ])
    }
    table.print()
  }

  /// Lets each work once in every round.
  ///
  /// - Returns: The reports of each, by round.
  private static func takeTurns(
    _ competitors: [() throws -> CallingReport], runs: Int
  ) throws -> [[CallingReport]] {
    var reports = [[CallingReport]](repeating: [], count: competitors.count)
    for round in 0..<runs {
      // Whoever comes first meets another machine than whoever comes last.
      for step in competitors.indices {
        let index = (step + round) % competitors.count
        reports[index].append(try competitors[index]())
      }
    }
    return reports
  }
}

/// A program of somebody else that makes the same calls.
private struct Peer {
  let name: String
  let isConcurrent: Bool
  let command: (CallingPlan) -> Command

  func run(_ plan: CallingPlan) throws -> CallingReport {
    let text = try command(plan).text()
    guard let report = CallingReport(line: text) else { throw BenchmarkError("\(name) says '\(text)'") }
    return report
  }

  static func all(_ settings: Settings, in folder: ScratchFolder) throws -> [Peer] {
    var peers: [Peer] = []
    if let go = settings.go {
      let (source, program) = (folder.path("peer.go"), folder.path("peer-in-go"))
      try folder.write(Data(goSource.utf8), to: "peer.go")
      try Command(go, ["build", "-o", program, source]).run()
      peers.append(
        Peer(name: "Go net/http", isConcurrent: true) { plan in
          Command(program, [plan.server, String(plan.count), String(plan.tasks)])
        })
    }
    if let python = settings.python {
      try folder.write(Data(pythonSource.utf8), to: "peer.py")
      let script = folder.path("peer.py")
      peers.append(
        Peer(name: "lark-oapi", isConcurrent: false) { plan in
          Command(python, [script, plan.server, String(plan.count)])
        })
    }
    return peers
  }

  /// Prints what ``CallingReport`` reads.
  private static let goSource = #"""
    package main

    import (
      "encoding/json"
      "fmt"
      "net/http"
      "os"
      "strconv"
      "sync"
      "syscall"
      "time"
    )

    type reply struct {
      Code int `json:"code"`
      Data struct {
        Name string `json:"name"`
      } `json:"data"`
    }

    func main() {
      server := os.Args[1]
      count, _ := strconv.Atoi(os.Args[2])
      tasks, _ := strconv.Atoi(os.Args[3])
      client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: tasks, MaxConnsPerHost: tasks}}
      call := func() {
        url := server + "/open-apis/im/v1/chats/oc_a0553eda9014c201e6969b478895c230?user_id_type=open_id"
        request, _ := http.NewRequest("GET", url, nil)
        request.Header.Set("Authorization", "Bearer t-benchmark")
        response, err := client.Do(request)
        if err != nil {
          panic(err)
        }
        defer response.Body.Close()
        var r reply
        if err := json.NewDecoder(response.Body).Decode(&r); err != nil || r.Data.Name != "Rollout" {
          panic("the answer is another one")
        }
      }
      for i := 0; i < 50; i++ {
        call()
      }
      var before, after syscall.Rusage
      syscall.Getrusage(syscall.RUSAGE_SELF, &before)
      start := time.Now()
      var group sync.WaitGroup
      for t := 0; t < tasks; t++ {
        group.Add(1)
        go func() {
          defer group.Done()
          for i := 0; i < count/tasks; i++ {
            call()
          }
        }()
      }
      group.Wait()
      wall := time.Since(start).Seconds()
      syscall.Getrusage(syscall.RUSAGE_SELF, &after)
      seconds := func(u syscall.Rusage) float64 {
        return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
      }
      fmt.Println(wall, seconds(after)-seconds(before), 0, 0, after.Maxrss*1024)
    }
    """#

  private static let pythonSource = """
    import resource, sys, time
    import lark_oapi as lark
    from lark_oapi.api.im.v1 import GetChatRequest

    server, count = sys.argv[1], int(sys.argv[2])
    client = lark.Client.builder().domain(server).enable_set_token(True).log_level(lark.LogLevel.ERROR).build()
    option = lark.RequestOption.builder().tenant_access_token("t-benchmark").build()

    def call():
        request = GetChatRequest.builder().chat_id("oc_a0553eda9014c201e6969b478895c230").user_id_type("open_id").build()
        response = client.im.v1.chat.get(request, option)
        assert response.data.name == "Rollout"

    def cpu():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return usage.ru_utime + usage.ru_stime

    for _ in range(10): call()
    before, start = cpu(), time.monotonic()
    for _ in range(count // 10): call()
    wall, used = time.monotonic() - start, cpu() - before
    # A tenth of the calls, since there are many slower ones; said as if there had been all.
    print(wall * 10, used * 10, 0, 0, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
    """
}
