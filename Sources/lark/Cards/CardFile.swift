import LarkCards
import LarkCore
import LarkFoundation
import LarkJSON

/// A card in a file, for `lark card check` and `lark card render`.
struct CardFile {
  private let bytes: [UInt8]
  /// The file as it was typed.
  private let name: String
  private let isPretty: Bool

  /// Reads the file that the arguments name.
  ///
  /// - Throws: A validation error, where it cannot be read.
  init(_ arguments: ParsedArguments) throws(CommandError) {
    let typed = arguments.positionals.first ?? ""
    name = typed == "-" ? "standard input" : Echo.safe(typed)
    let isJSON = arguments.isOn(CommonFlags.json) || arguments.value(of: CardCommands.format) == "json"
    if arguments.isOn(CommonFlags.json), arguments.isGiven(CardCommands.format),
      arguments.value(of: CardCommands.format) != "json"
    {
      throw .invalidArgument(
        "--json and --format pretty ask for two layouts", hint: "leave one of them out",
        params: [.init("--json", reason: "contradicts --format pretty")])
    }
    isPretty = !isJSON
    let path = typed == "-" ? nil : try SafePath("file", allowsAbsolute: true).resolve(typed)
    let read: [UInt8]
    do throws(FileProblem) {
      if let path {
        read = try Array(SystemFile(reading: path).readToEnd())
      } else {
        read = try Array(SystemFile(sharing: STDIN_FILENO).readToEnd())
      }
    } catch {
      throw Self.refusal(
        "\(name) cannot be read: \(error.reason)", hint: "give the path of a file, or - for standard input")
    }
    // Some editors put a byte-order mark in front. Places count from behind it, as editors show them.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = read.starts(with: mark) ? Array(read.dropFirst(mark.count)) : read
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw Self.refusal("\(name) is empty", hint: #"give a card, such as {"schema":"2.0","body":{"elements":[]}}"#)
    }
  }

  private static func refusal(_ message: String, hint: String) -> CommandError {
    .invalidArgument(message, hint: hint, params: [.init("file", reason: message)])
  }

  // MARK: Checking

  /// Tells what is wrong.
  ///
  /// - Returns: How the process is to end: whether the platform would refuse the card.
  func check(_ style: Style) -> ExitCode {
    let problems = CardCheck.problems(in: bytes)
    let errors = problems.count { $0.severity == .error }
    let outcome: Outcome = isPretty ? .text(page(problems, errors, style)) : .json(Self.document(problems, errors))
    let code = outcome.report()
    return code == .success && errors > 0 ? .api : code
  }

  private func page(_ problems: [CardProblem], _ errors: Int, _ style: Style) -> String {
    let lines = problems.map { problem in
      let severity = problem.severity.rawValue
      let shown = problem.severity == .error ? style.alert(severity) : style.notice(severity)
      let place = problem.place.isEmpty ? "" : "\(problem.place): "
      let words = Echo.shown("\(place)\(problem.message); \(problem.remedy)", isPage: false)
      let line = "\(name):\(problem.position.line):\(problem.position.column)"
      return "\(line): \(shown): \(words) \(style.dim("[\(problem.code)]"))"
    }
    let warnings = problems.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return (lines + ["\(name): \(counts.isEmpty ? "nothing wrong" : counts.joined(separator: ", "))"])
      .joined(separator: "\n") + "\n"
  }

  private static func document(_ problems: [CardProblem], _ errors: Int) -> JSON {
    let rows = problems.map { problem -> JSON in
      [
        "severity": .string(problem.severity.rawValue), "code": .string(problem.code), "place": .string(problem.place),
        "line": .number(JSONNumber(problem.position.line)), "column": .number(JSONNumber(problem.position.column)),
        "message": .string(problem.message), "remedy": .string(problem.remedy),
      ]
    }
    let meta: JSONObject = [
      "errors": .number(JSONNumber(errors)), "warnings": .number(JSONNumber(problems.count - errors)),
    ]
    let data: JSON = ["problems": .array(rows)]
    return errors == 0
      ? Envelope.success(data, identity: nil, meta: meta) : Envelope.partialFailure(data, identity: nil, meta: meta)
  }

  // MARK: Showing

  /// The card as text.
  ///
  /// - Throws: A validation error, where the file holds no JSON object.
  func render() throws(CommandError) -> Outcome {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw Self.refusal(
        "\(name) is not JSON: \(error.reason) at line \(error.line), column \(error.column)",
        hint: "check quotes and commas there; 'lark card check' tells more")
    }
    guard json.objectValue != nil else {
      throw Self.refusal("\(name) holds no JSON object", hint: "a card is an object with its elements")
    }
    let text = MessageRenderer().content(String(decoding: bytes, as: UTF8.self), type: "interactive")
    if isPretty { return .text(text.hasSuffix("\n") ? text : text + "\n") }
    return .json(Envelope.success(["text": .string(text)], identity: nil))
  }
}
