import LarkCore
import LarkFoundation
import LarkHTTP
import LarkIM
import LarkJSON
import LarkShortcuts
import SchemaModel
import Synchronization

/// What a tool answers.
struct ToolAnswer: Sendable, Hashable {
  /// The envelope that the command prints, with what it says besides as `warnings`.
  var envelope: JSON
  /// Whether the call failed, or only a part of it was done.
  var isError: Bool

  /// The answer of a call that went well.
  init(_ data: JSON) {
    envelope = Envelope.success(data, identity: nil)
    isError = false
  }

  init(_ error: CommandError) {
    envelope = Envelope.failure(error)
    isError = true
  }

  init(envelope: JSON, isError: Bool) {
    self.envelope = envelope
    self.isError = isError
  }

  /// The result of `tools/call`: the same JSON as text and, for clients that read it, as it is.
  var result: JSONObject {
    var result: JSONObject = ["content": [["type": "text", "text": .string(envelope.serialized())]]]
    // Nothing is declared of what errors hold.
    if isError { result["isError"] = true } else { result["structuredContent"] = envelope }
    return result
  }
}

/// Calls tools in this process, by the code of their commands.
struct ToolCall: Sendable {
  let box: ToolBox
  let folders: OpenFolders
  /// Carries the requests of all calls, so that connections last.
  let transport = HTTPTransport()
  /// Reads the settings anew for every call, so that a new sign-in counts.
  var settings: @Sendable () throws(CommandError) -> Settings = { () throws(CommandError) in try Settings(System.environment) }

  /// Calls a tool.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - given: What the client gives.
  ///   - progress: Hears how far the call has come.
  /// - Returns: What the tool answers; nil where no tool of the name is listed.
  func answer(
    _ name: String, _ given: JSONObject, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> ToolAnswer? {
    do throws(CommandError) {
      switch name {
      case ToolBox.findName where box.hasMore:
        let arguments = try ToolBox.findArguments.checked(given, for: name)
        let limit = min(max(arguments["limit"]?.intValue ?? 5, 1), 20)
        return ToolAnswer(try box.found(arguments["query"]?.stringValue ?? "", limit: limit))
      case ToolBox.callName where box.hasMore:
        let arguments = try ToolBox.callArguments.checked(given, for: name)
        let other = arguments["name"]?.stringValue ?? ""
        guard let id = box.id(named: other) else { throw unknown(other) }
        return await answer(try box.tool(id, isCalled: true), arguments["arguments"]?.objectValue ?? [:], progress)
      default:
        guard let id = box.names.id(named: name), box.listed.contains(id) else { return nil }
        return await answer(try box.tool(id, isCalled: true), given, progress)
      }
    } catch { return ToolAnswer(error) }
  }

  private func unknown(_ name: String) -> CommandError {
    let suggestions = Suggestions.suggestions(for: name, among: box.all.compactMap(box.names.name))
    return .invalidArgument(
      "there is no tool '\(Echo.safe(name))' for this caller",
      hint: suggestions.first.map { "did you mean '\($0)'?" } ?? "look for it with \(ToolBox.findName)",
      params: [.init("name", reason: "names no tool", suggestions: suggestions)])
  }

  private func answer(
    _ tool: AgentTool, _ given: JSONObject, _ progress: @escaping @Sendable (String) -> Void
  ) async -> ToolAnswer {
    do throws(CommandError) {
      let arguments = try tool.arguments.checked(given, for: tool.name)
      if tool.risk == .highRiskWrite, arguments[ToolArgument.confirmation] != true { throw tool.confirmationRequired }
      let line = try line(tool, arguments)
      let sink = CallSink(progress: progress)
      do throws(CommandError) { try await run(tool.target, line, sink) } catch { throw tool.told(error) }
      return sink.answer(of: tool)
    } catch { return ToolAnswer(error) }
  }

  // MARK: The command

  /// What follows the words of a command, and where its paths start.
  private struct Line {
    var words: [String]
    var input: InputReader
  }

  private func line(_ tool: AgentTool, _ arguments: JSONObject) throws(CommandError) -> Line {
    var input = InputReader()
    input.isLiteral = true
    if let folder = folders.paths.first { input.workingDirectory = folder }
    var words = ["\(CommonFlags.identity.spelling)=\(box.identity.rawValue)"]
    var params: JSONObject = [:]
    var data: JSONObject = [:]
    var output: String?
    for argument in tool.arguments {
      guard let value = arguments[argument.name] else { continue }
      switch argument.place {
      case .flag(ToolArgument.output, .path): output = value.stringValue
      case .flag(let name, let kind):
        for text in try texts(of: value, kind, argument.name) { words.append("--\(name)=\(text)") }
      case .params(let name): params[name] = value
      case .data(let name): data[name] = value
      case .file(let name):
        let path = try folders.file(value.stringValue ?? "", of: argument.name)
        words.append("\(RawCall.file.spelling)=\(name)=\(path)")
      case .output: output = value.stringValue
      case .confirmation: words.append(CommonFlags.yes.spelling)
      }
    }
    if !params.isEmpty { words.append("\(RawCall.params.spelling)=\(JSON.object(params).serialized())") }
    if !data.isEmpty { words.append("\(RawCall.data.spelling)=\(JSON.object(data).serialized())") }
    if let output {
      let place = try folders.place(output, of: ToolArgument.output)
      input.workingDirectory = place.folder
      words.append("\(CommonFlags.output.spelling)=\(place.rest)")
    } else if case .method(let contract) = tool.target, contract.method.response.isBinary {
      guard !folders.paths.isEmpty else { _ = try folders.place("the file", of: ToolArgument.output); return Line(words: [], input: input) }
      words.append("\(CommonFlags.output.spelling)=./")
    }
    return Line(words: words, input: input)
  }

  /// The values of a flag as they are typed.
  private func texts(
    of value: JSON, _ kind: SchemaModel.Shortcut.Flag.Kind, _ argument: String
  ) throws(CommandError) -> [String] {
    switch (kind, value) {
    case (.list, .array(let elements)): return elements.map { $0.stringValue ?? $0.serialized() }
    case (.path, .string(let path)):
      return [MediaSource.isKey(path) || MediaSource.isURL(path) ? path : try folders.file(path, of: argument)]
    default: return [value.stringValue ?? value.serialized()]
    }
  }

  private func run(_ target: AgentTool.Target, _ line: Line, _ sink: CallSink) async throws(CommandError) {
    let settings = try settings()
    switch target {
    case .shortcut(let shortcut):
      guard let command = ShortcutName(rawValue: shortcut.id.description)?.command else {
        throw CommandError.notBuiltIn("the shortcut '\(shortcut.id.command)'")
      }
      var runner = ShortcutRunner(shortcut: shortcut, settings: settings)
      runner.input = line.input
      runner.report = sink.report
      runner.notes = sink.notes
      runner.transport = transport
      _ = try await runner.run(command, line.words)
    case .method(let contract):
      let parsed = try RawCall.command(for: contract).parse(line.words)
      let plan = try MethodCall(contract: contract, settings: settings, input: line.input).plan(parsed)
      var runner = CallRunner(settings: settings)
      runner.report = sink.report
      runner.notes = sink.notes
      runner.transport = transport
      _ = try await runner.run(plan)
    }
  }
}

/// Takes what a command would print.
private final class CallSink: Sendable {
  private struct State {
    var outcome: Outcome?
    var warnings: [String] = []
  }

  private let state = Mutex(State())
  private let progress: @Sendable (String) -> Void

  init(progress: @escaping @Sendable (String) -> Void) {
    self.progress = progress
  }

  var report: @Sendable (Outcome) -> ExitCode {
    { outcome in
      self.state.withLock { $0.outcome = outcome }
      return .success
    }
  }

  var notes: NoteWriter {
    var notes = NoteWriter()
    notes.listener = { note in
      switch note {
      case .warning(let text): self.state.withLock { $0.warnings.append(text) }
      // What a remark tells stands in the answer as well.
      case .remark: break
      case .progress(let text): self.progress(text)
      }
    }
    return notes
  }

  func answer(of tool: AgentTool) -> ToolAnswer {
    let state = state.withLock { $0 }
    switch state.outcome {
    case .json(let envelope):
      guard var object = envelope.objectValue else { return ToolAnswer(envelope) }
      if !state.warnings.isEmpty { object["warnings"] = .array(state.warnings.map { .string(tool.told($0)) }) }
      return ToolAnswer(envelope: .object(object), isError: object["ok"] != true)
    case .text(let text): return ToolAnswer(.string(text))
    case .failure(let error): return ToolAnswer(tool.told(error))
    case nil: return ToolAnswer([:])
    }
  }
}

extension AgentTool {
  /// What a call that cannot be undone easily is answered with, until it comes with the consent.
  fileprivate var confirmationRequired: CommandError {
    CommandError(
      .confirmation, .confirmationRequired, "\(name) cannot be undone easily and must be confirmed; nothing was sent",
      hint: "ask the user, and once they agree call again with \"\(ToolArgument.confirmation)\": true",
      params: [.init(ToolArgument.confirmation, reason: "is not true")],
      fields: ["risk": .string(risk.rawValue), "action": .string(id.description)])
  }

  /// An error of the command in the words of the tool.
  func told(_ error: CommandError) -> CommandError {
    var error = error
    error.message = told(error.message)
    let clauses = Self.clauses(of: error.hint).filter { clause in
      !Self.ofCommandLines.contains { clause.contains($0) }
    }
    error.hint = clauses.isEmpty ? "look at what \(name) takes" : told(clauses.joined(separator: "; "))
    error.params = error.params.map { .init(argument($0.name), reason: told($0.reason), suggestions: $0.suggestions) }
    return error
  }

  /// A text of the command in the words of the tool.
  func told(_ text: String) -> String {
    var flags: Set<String> = []
    var text = text
    for argument in arguments.sorted(by: { $0.name.utf8.count > $1.name.utf8.count }) {
      switch argument.place {
      case .flag(let name, _): flags.insert(name)
      case .params(let name): text = text.replacing("params.\(name)", with: argument.name)
      case .data(let name): text = text.replacing("data.\(name)", with: argument.name)
      case .file(let name): text = text.replacing("file.\(name)", with: argument.name)
      case .output, .confirmation: break
      }
    }
    return ToolWording().names(text, flags: flags)
  }

  /// The argument that a part of the command is.
  private func argument(_ name: String) -> String {
    name.hasPrefix("--") ? ToolWording.argument(String(name.dropFirst(2))) : told(name)
  }

  /// What only somebody at a command line can do.
  private static let ofCommandLines = [
    "--params", "--data", "--file ", "--no-validate", "--yes", "--dry-run", "--format", "--as ", "'\(Tool.name) schema",
    "'\(Tool.name) im",
  ]

  private static func clauses(of hint: String) -> [String] {
    var clauses: [String] = []
    var rest = hint[...]
    while let end = rest.firstRange(of: "; ") {
      clauses.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? clauses : clauses + [String(rest)]
  }
}
