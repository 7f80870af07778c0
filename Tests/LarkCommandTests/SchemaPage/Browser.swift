import Foundation
import LarkJSON
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A browser without a window, driven over two pipes by the DevTools protocol.
///
/// All of it happens on one thread of its own, which waits where the browser thinks.
final class Browser {
  /// The browser of this machine; nil: none is installed.
  static let executable: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let applications = ["Google Chrome", "Chromium"].map { "/Applications/\($0).app/Contents/MacOS/\($0)" }
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } } + applications
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var received: [UInt8] = []
  private var last = 0
  private var session: String?

  /// Opens a page in a window of some size, and gives it to a body that asks and types.
  ///
  /// - Parameters:
  ///   - page: The page, as a file.
  ///   - width: Width of the window; below 500 it is a phone's.
  ///   - theme: `light` or `dark`.
  static func open<Value: Sendable>(
    _ page: URL, width: Int, theme: String, _ body: @escaping @Sendable (Browser) throws -> Value
  ) async throws -> Value {
    let executable = try #require(executable)
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            let folder = FileManager.default.temporaryDirectory.appending(path: "lark-browser-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let browser = try Browser(executable, profile: folder)
            defer { browser.close() }
            try browser.show(page, width: width, theme: theme)
            return try body(browser)
          })
      }
    }
  }

  // MARK: The process

  private init(_ executable: String, profile: URL) throws {
    var toBrowser: [Int32] = [-1, -1]
    var fromBrowser: [Int32] = [-1, -1]
    guard pipe(&toBrowser) == 0, pipe(&fromBrowser) == 0 else { throw Failure(description: "no pipes") }
    // Children of other tests must not hold the ends open, and 3 and 4 are taken by the copies.
    let ends = (toBrowser + fromBrowser).map { end in
      defer { _ = systemClose(end) }
      return fcntl(end, F_DUPFD_CLOEXEC, 10)
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 3)
    posix_spawn_file_actions_adddup2(&actions, ends[3], 4)
    let words = [
      executable, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--remote-debugging-pipe", "--user-data-dir=\(profile.path(percentEncoded: false))", "about:blank",
    ]
    let arguments = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, executable, &actions, nil, arguments + [nil], environ)
    _ = systemClose(ends[0])
    _ = systemClose(ends[3])
    guard code == 0 else {
      throw Failure(description: "cannot start \(executable): \(String(cString: strerror(code)))")
    }
    process = id
    input = ends[1]
    output = ends[2]
  }

  private func close() {
    _ = try? call("Browser.close")
    _ = systemClose(input)
    _ = systemClose(output)
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  // MARK: The protocol

  /// Sends a command and waits for its answer.
  @discardableResult
  private func call(_ method: String, _ parameters: JSONObject = [:]) throws -> JSON {
    last += 1
    var message: JSONObject = [
      "id": .number(JSONNumber(last)), "method": .string(method), "params": .object(parameters),
    ]
    if let session { message["sessionId"] = .string(session) }
    var bytes = JSON.object(message).serializedBytes() + [0]
    while !bytes.isEmpty {
      let count = write(input, bytes, bytes.count)
      guard count > 0 || errno == EINTR else { throw Failure(description: "\(method): the browser went away") }
      bytes.removeFirst(max(0, count))
    }
    while true {
      let answer = try receive()
      guard answer["id"]?.intValue == last else { continue }
      if let error = answer["error"] { throw Failure(description: "\(method): \(error.serialized())") }
      return answer["result"] ?? [:]
    }
  }

  /// The next message: an answer or an event.
  private func receive() throws -> JSON {
    // All tests run at once, and the browser waits for its turn like them.
    let longest: Int32 = 300_000
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = try JSON(parsing: Array(received[..<end]))
        received.removeSubrange(...end)
        return message
      }
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, longest) > 0 else { throw Failure(description: "the browser does not answer") }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { throw Failure(description: "the browser went away") }
      received += buffer[..<count]
    }
  }

  private func show(_ page: URL, width: Int, theme: String) throws {
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? nil
    session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]?.stringValue
    try call("Page.enable")
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": .number(JSONNumber(width)), "height": 850, "deviceScaleFactor": 1, "mobile": .bool(width < 500)])
    try call(
      "Emulation.setEmulatedMedia", ["features": [["name": "prefers-color-scheme", "value": .string(theme)]]])
    try call("Page.navigate", ["url": .string(page.absoluteString)])
    while try receive()["method"]?.stringValue != "Page.loadEventFired" {}
  }

  // MARK: What a person does

  /// The value of a JavaScript expression.
  func value(_ expression: String) throws -> JSON {
    let result = try call("Runtime.evaluate", ["expression": .string(expression), "returnByValue": true])
    if let problem = result["exceptionDetails"] { throw Failure(description: problem.serialized()) }
    return result["result"]?["value"] ?? nil
  }

  /// Types letters one by one, as keys.
  func type(_ text: String) throws {
    for letter in text.map(String.init) {
      try call("Input.dispatchKeyEvent", ["type": "keyDown", "key": .string(letter), "text": .string(letter)])
      try call("Input.dispatchKeyEvent", ["type": "keyUp", "key": .string(letter)])
    }
  }

  /// Presses a key that has a name.
  func press(_ key: String, code: Int) throws {
    var event: JSONObject = ["type": "keyDown", "key": .string(key), "windowsVirtualKeyCode": .number(JSONNumber(code))]
    if key == "Enter" { event["text"] = "\r" }
    try call("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    event["text"] = nil
    try call("Input.dispatchKeyEvent", event)
  }
}

/// Closes a descriptor: within the class the name `close` is taken.
private func systemClose(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    Darwin.close(descriptor)
  #elseif canImport(Musl)
    Musl.close(descriptor)
  #else
    Glibc.close(descriptor)
  #endif
}
